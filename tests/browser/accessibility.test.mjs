// Every screen of reporter's pages and desk is checked, in both directions of writing, at both widths, light and dark; and
// the reporter's way is walked with the keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Desk } from "./lib/desk.mjs";
import { Looks } from "./lib/looks.mjs";
import { picture } from "./lib/picture.mjs";
import { ascii, Reporter } from "./lib/reporter.mjs";
import { World } from "./lib/world.mjs";

let world;
let browser;
before(async () => {
  world = await World.start();
  browser = await startBrowser();
});
after(async () => {
  await stopBrowser(browser);
  await world?.stop();
});

const TELLS = {
  en: "They asked my sister for money before she could have the blankets. It happened twice, at the second distribution point, and the list was changed afterwards.",
  ar: "طلبوا من أختي مالًا قبل أن تحصل على البطانيات. حدث ذلك مرتين عند نقطة التوزيع الثانية، ثم غُيّرت القائمة.",
};
const ANSWERS = { en: "Thank you. Who kept the list?", ar: "شكرًا لك. من كان يحتفظ بالقائمة؟" };

/** Screens that say what is missing: sends without an answer, looks, and goes on as if nothing had been. */
async function looksAtMistakes(reporter, looks, screen) {
  const mistakes = { channel: "channel", topic: "topic", code: "code", proof: "group" };
  if (!mistakes[screen]) return;
  await reporter.onward.click();
  await reporter.page.getByRole("alert").waitFor();
  await looks.at(`${screen}-mistake`);
}

for (const [language, schemes] of [["en", ["light", "dark"]], ["ar", ["dark", "light"]]]) {
  test(`every screen can be used by everybody: ${language}`, async (t) => {
    const options = { locale: language, reducedMotion: "reduce" };
    const visit = await Visit.begin(browser, options);
    const looks = new Looks(visit.page, `reporter-${language}`, schemes);
    const reporter = new Reporter(visit.page, async (screen) => {
      await looks.at(screen);
      await looksAtMistakes(reporter, looks, screen);
      if (screen === "identity") {
        await visit.page.locator("input[value=confidential]").check();
        await looks.at("identity-contact");
        await visit.page.locator("input[value=anonymous]").check();
      }
    });
    // Without the key in the link there is more to read.
    await reporter.arrive(world.link(language, language === "ar"));
    const files = [{ name: "a list that somebody photographed with a very long name at the distribution point.png", mimeType: "image/png", buffer: picture(40_000, "") }];
    await reporter.answer({ text: TELLS[language], files, exclude: ["boris"], escalation: true });
    const code = await reporter.send();
    await reporter.proveReceipt(code);

    const office = await Visit.begin(browser, options);
    const { page } = office;
    const sights = new Looks(page, `desk-${language}`, schemes);
    const desk = new Desk(page, language, (screen) => sights.at(screen));
    await desk.arrive(world.desk);
    await desk.signIn("amina", world.passphrase("amina"));
    await desk.openCase(TELLS[language].slice(0, 20));
    await sights.at("case-new");
    await desk.acknowledge();
    await desk.reply(ANSWERS[language]);
    await desk.note("?");
    for (const part of ["work", "conversation", "notes", "facts"]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await desk.show(part);
      await sights.at(`case-${part}`);
    }
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    await sights.at("shortcuts");
    await page.keyboard.press("Escape");

    await reporter.arrive(world.link(language));
    await reporter.comeBack();
    await reporter.open(code);
    // What waits, what is late, the outcome: casework-reporter.test.mjs.
    await reporter.takeElsewhere({ channel: "ombudsperson", category: "inaction" });
    await reporter.pass();
    // What the reporter did meanwhile is read before the case is closed.
    await desk.refresh();
    await page.locator("#panel-conversation").getByText(desk.t("desk-message-handed-over")).first().waitFor({ state: "attached" });
    await desk.close("resolved-informally", ANSWERS[language]);
    await sights.at("case-closed");
    await page.locator("main button").first().click();
    await sights.at("inbox-empty");
    await desk.lock();
    await desk.unlock(world.passphrase("amina"));
    await desk.signOut();

    t.diagnostic(`${looks.count + sights.count} looks`);
    assert.deepEqual([...looks.faults, ...sights.faults], []);
    await visit.end();
    await office.end();
  });
}

/** Goes on with the Tab key until an element has the focus, and sees to it that the focus can be seen. */
async function tabTo(page, selector) {
  for (let steps = 0; steps < 60; steps++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
      const visible = await page.evaluate(() => {
        const element = document.activeElement;
        return [element, element.closest("label"), element.nextElementSibling].some((one) => {
          if (!one) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        });
      });
      assert.ok(visible, `the focus on ${selector} cannot be seen`);
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`the Tab key does not lead to ${selector}`);
}

test("a report is written, sent and read again with the keyboard alone", async () => {
  const visit = await Visit.begin(browser, { locale: "en-GB" });
  const { page } = visit;
  const { keyboard } = page;
  const press = async (selector, key = "Enter") => {
    await tabTo(page, selector);
    await keyboard.press(key);
  };
  /** Every new screen begins at its heading. */
  const arrives = async (selector) => {
    await page.locator(selector).first().waitFor();
    await page.waitForFunction(() => document.activeElement?.matches("h1"));
  };
  const onward = "main form button:not([type=button])";
  await page.goto(world.link());
  await page.locator("[data-write]").waitFor();
  await keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement?.getAttribute("href") === "#content"), "the first stop leads past the top");
  await press("[data-write]");
  await arrives("#channel");
  await press("input[name=channel]", "Space");
  while (!(await page.locator('input[value="reporting-point"]').isChecked())) await keyboard.press("ArrowDown");
  await press(onward);
  await arrives("#readers");
  await press('[data-list] input[value="boris"]', "Space");
  await press(onward);
  await arrives("#topic");
  await press("input[name=topic]", "Space");
  await press(onward);
  await arrives("#story");
  await tabTo(page, "#story");
  await keyboard.type("Typed with the keyboard alone.");
  await press(onward);
  await arrives("#files");
  const chooser = page.waitForEvent("filechooser");
  await press("#files");
  await (await chooser).setFiles([{ name: "chosen.png", mimeType: "image/png", buffer: picture(10_000, "") }]);
  await page.locator("[data-list] li").waitFor();
  await press(onward);
  await arrives("#identity");
  await press(onward);
  await arrives("dl[data-list] div");
  assert.ok((await page.locator("dl[data-list]").innerText()).includes("chosen.png"));
  await press(onward);
  const code = await new Reporter(page).receipt();
  await press("[data-continue]");
  await arrives("#group");
  const asked = Number(/\d+/.exec(ascii(await page.locator("[data-label]").textContent()))[0]);
  await tabTo(page, "#group");
  await keyboard.type(code.slice(4 * asked - 4, 4 * asked));
  await keyboard.press("Enter");
  await arrives("[data-confirm]");

  await page.reload();
  await page.locator("[data-return]").waitFor();
  await press("[data-return]");
  await arrives("#code");
  await tabTo(page, "#code");
  await keyboard.type(code);
  await keyboard.press("Enter");
  await arrives("[data-messages] > li");
  await tabTo(page, "#reply");
  await keyboard.type("And one more thing.");
  await press(onward);
  await page.locator("[data-messages] > li").nth(1).waitFor();
  await press("[data-consent=support] button");
  await page.locator("[data-consent=support] [aria-pressed=true]").waitFor();
  assert.ok(await page.evaluate(() => document.activeElement?.matches("[data-consent=support] button")), "the focus is lost after sending");
  await visit.end();
});
