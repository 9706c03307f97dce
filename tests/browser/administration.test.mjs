// Every page of administration, in both directions of writing, narrow and wide: people and what is done with them, channels, the
// organisation, list and key, posters and cards as they come out of the printer, settings; and a reader's own account.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Administrator } from "./lib/administrator.mjs";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { EmptyServer } from "./lib/empty-server.mjs";
import { Looks } from "./lib/looks.mjs";
import { Newcomer } from "./lib/newcomer.mjs";

const SLUG = "example-aid";
/** A leaf of the printer's file. */
const PAGE = /\/Type \/Page\b/g;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => stopBrowser(browser));

for (const language of ["en", "ar"]) {
  test(`every page of administration can be used by everybody: ${language}`, async (context) => {
    const world = await EmptyServer.start();
    try {
      await administer(world, language, context);
    } finally {
      await world.stop();
    }
  });
}

async function administer(world, language, context) {
  const options = { locale: language, permissions: ["clipboard-read", "clipboard-write"] };
  const [office, home] = [await Visit.begin(browser, options), await Visit.begin(browser, options)];
  const looks = new Looks(office.page, `administration-${language}`, ["dark", "light"]);
  const own = new Looks(home.page, `reader-${language}`, ["light", "dark"]);
  // What leads here is looked at by people.test.mjs.
  const olga = new Administrator(office.page, language);
  const boris = new Newcomer(home.page, language);
  office.expected.push(/answer: 404 GET .*\/roster$/, /status of 404 .*\/roster\)$/);
  await olga.begin(world.setUpLink, SLUG, "olga");
  await olga.signInFirst();
  await olga.assist("Example Aid", language === "ar" ? ["en"] : ["ar"], world.middle.origin, (name, text) => world.keep(name, text));
  const link = await olga.invite("Boris Novak", "boris", "boris@example.org");
  await boris.enrol(link);
  await boris.button("desk-enrol-to-desk").click();
  await boris.signInFirst();
  await olga.compare("boris");
  await olga.same();
  await olga.enter("Boris Novak", "reporting-point");
  await olga.sign();
  await olga.invite("Chen Wei", "chen", "chen@example.org");

  const { page } = office;
  const tab = async (name) => {
    await page.locator(`#tab-${name}`).click();
    await page.locator(`#panel-${name}`).waitFor();
    await looks.at(name);
  };
  /** Opens a dialog, looks at it, and leaves it without doing anything. */
  const look = async (name, open) => {
    await open();
    await olga.dialog.waitFor();
    await looks.at(name);
    await page.keyboard.press("Escape");
    await olga.dialog.waitFor({ state: "hidden" });
  };

  await looks.at("people");
  for (const act of ["away", "address", "depart", "entry"]) await look(act, () => olga.act("Boris Novak", act));
  await look("withdraw", () => olga.act("chen", "withdraw"));
  await tab("channels");
  await look("channel", () => page.locator("#panel-channels li").first().getByRole("button", { name: olga.t("admin-channel-edit") }).click());
  await look("channel-add", () => olga.button("admin-channel-add").click());
  await tab("organisation");
  await tab("key");
  await look("spare", () => olga.button("admin-spare-make").click());
  await look("rotate", () => olga.button("admin-rotate-do").click());
  await tab("posters");
  for (const kind of ["poster", "cards"]) {
    await page.locator(`#panel-posters input[value=${kind}]`).check();
    await page.locator("#panel-posters .sheet svg").first().waitFor();
    await looks.at(kind);
    const printed = await page.pdf({ preferCSSPageSize: true });
    assert.equal(printed.toString("latin1").match(PAGE)?.length, 1, `${kind}: not one sheet of paper`);
    const words = await page.locator("#panel-posters .sheet").innerText();
    assert.ok(words.includes(`/o/${SLUG}/`), `${kind}: the address is not there to be typed`);
    assert.equal(await page.locator("#panel-posters .sheet [dir]").first().getAttribute("dir"), language === "ar" ? "rtl" : "ltr");
  }
  await tab("settings");

  await home.page.reload();
  await boris.button("desk-sign-in-do").waitFor();
  await boris.signIn("boris", boris.passphrase);
  await own.at("inbox");
  await boris.toAccount();
  await boris.words("moving-leaving-title").waitFor();
  await own.at("account");

  assert.deepEqual([...looks.faults, ...own.faults], []);
  context.diagnostic(`${looks.count + own.count} looks`);
  await office.end();
  await home.end();
}
