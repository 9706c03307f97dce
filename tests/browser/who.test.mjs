// Who can read a report, and why that can be believed: what the page says, the proof behind it, and what it looks like.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Looks } from "./lib/looks.mjs";
import { bundleOf, earlierKey, ownKey, withRoster } from "./lib/own-roster.mjs";
import { picture } from "./lib/picture.mjs";
import { Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";
import { environment, program, World } from "./lib/world.mjs";

const t = textsOf("en");

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

async function visitor(link, options = {}) {
  const visit = await Visit.begin(browser, { locale: "en-GB", ...options });
  const { page } = visit;
  const reporter = new Reporter(page);
  return { visit, page, reporter, arrive: () => reporter.arrive(link) };
}
const ownLink = (language = "en") => `${world.link(language, false)}#${ownKey}`;
const heading = (page) => page.locator("h1").innerText();
const look = async (page) => {
  await page.locator("[data-who]").click();
  await page.locator("[data-proof]").waitFor({ state: "attached" });
};
const back = (page) => page.locator("[data-back]").click();

test("who reads is told from the start, from the readers and from the check, and the way back loses nothing", async () => {
  const { visit, page, reporter, arrive } = await visitor(world.link());
  await arrive();
  await look(page);
  assert.equal(await heading(page), t("who-title"));
  const shown = await page.locator("[data-reads]").innerText();
  for (const name of ["Amina Haddad", "Boris Novak", "Vera de Groot", "Olga Marin", t("role-handler"), t("role-adviser"), t("role-ombuds")]) assert.ok(shown.includes(name), `${name} is not named`);
  assert.ok(await page.getByText(t("who-reads-choose")).isVisible());
  await back(page);
  await page.locator("[data-write]").click();
  await page.locator('input[value="reporting-point"]').check();
  await reporter.goOn("#readers");
  await page.locator('input[value="boris"]').uncheck();
  await page.locator("[data-escalation-card] input").check();
  await look(page);
  const chosen = await page.locator("[data-reads]").innerText();
  assert.ok(chosen.includes("Amina Haddad") && !chosen.includes("Vera de Groot"), "others than the chosen are named");
  assert.ok(chosen.includes(t("who-reads-left", { names: "Boris Novak" })));
  assert.ok(chosen.includes(t("who-reads-later", { name: "Olga Marin", role: t("role-ombuds"), days: 10 })));
  await back(page);
  await page.locator("#readers").waitFor();
  assert.deepEqual([await page.locator('input[value="boris"]').isChecked(), await page.locator("[data-escalation-card] input").isChecked()], [false, true]);
  await reporter.goOn("#topic");
  await page.locator('input[value="fraud"]').check();
  await reporter.goOn("#story");
  await page.locator("#story").fill("WHO");
  for (const next of ["#files", "#identity", "dl[data-list] div"]) await reporter.goOn(next);
  await look(page);
  await back(page);
  await page.locator("dl[data-list] div").first().waitFor();
  assert.ok((await page.locator("main").innerText()).includes("WHO"));
  const code = await reporter.send();
  await reporter.proveReceipt(code);
  visit.expected = [/ERR_ABORTED GET .*\/roster$/];
  await visit.end();
});

test("with the key of link or poster the page says that it fits, without it what to ask for", async () => {
  for (const pinned of [true, false]) {
    const { visit, page, arrive } = await visitor(world.link("en", pinned));
    await arrive();
    await look(page);
    const shown = await page.locator("main").innerText();
    assert.equal(shown.includes(t("readers-key-pinned", { organisation: "Example Aid" })), pinned);
    assert.equal(shown.includes(t("who-right-stops")), pinned);
    assert.equal(shown.includes(t("readers-key-first", { organisation: "Example Aid" })), !pinned);
    assert.equal((await page.locator(".key:visible").allTextContents()).join("").includes(world.pin), !pinned);
    await visit.end();
  }
});

test("the proof is that of the signed roster, and its commands are those that show the same", async () => {
  const { visit, page, arrive } = await visitor(world.link());
  await arrive();
  await look(page);
  assert.ok(!(await page.locator("[data-proof]").isVisible()), "the proof is not behind a tap");
  await page.locator("summary").click();
  const { roster } = await (await fetch(`${world.middle.origin}/api/v1/o/example-aid/roster`)).json();
  const body = JSON.parse(roster);
  const rows = await page.locator("[data-proof] dd").allTextContents();
  assert.equal(rows[0], world.pin);
  assert.ok(rows[1].includes(String(body.seq)));
  assert.equal(rows[2], createHash("sha256").update(roster).digest("hex"));
  // As crates/sealing computes it: 77 bits, each four bytes of the hash one of 7,747 words.
  const fingerprint = ({ id, recipient, signing_key }) => {
    const hash = createHash("sha256").update("zegel/v1/fingerprint\0");
    for (const part of [world.pin, "example-aid", id, recipient, signing_key]) {
      const length = Buffer.alloc(8);
      length.writeBigUInt64BE(BigInt(Buffer.byteLength(part)));
      hash.update(length).update(part);
    }
    const digest = hash.digest();
    return Array.from({ length: 6 }, (_, at) => String(digest.readUInt32BE(4 * at) % 7747).padStart(4, "0")).join("");
  };
  assert.deepEqual(rows.slice(3).sort(), body.handlers.map(fingerprint).sort());
  // And as the program says it, which asks the server by itself.
  const words = ["org", "roster", "show", "--url", world.link("en").replace("/en/", "/")];
  const { stdout } = await promisify(execFile)(program(), words, { env: environment(), timeout: 60_000 });
  for (const value of [rows[0], rows[2], ...rows.slice(3).map((digits) => digits.match(/\d{4}/g).join(" "))]) assert.ok(stdout.includes(value), `the program does not say ${value}:\n${stdout}`);
  const commands = await page.locator("[data-commands]").innerText();
  assert.ok(commands.includes(`minisign -V -P '${world.pin}'`) && commands.includes(`'${world.link("en").replace("/en/", "/")}'`), commands);
  await visit.end();
});

test("the key of an old poster, which handed over to today's, fits and is told apart from it", async () => {
  const { visit, page, arrive } = await visitor(`${world.link("en", false)}#${earlierKey}`);
  await withRoster(visit, world, () => undefined);
  await arrive();
  await look(page);
  await page.getByText(t("readers-key-pinned", { organisation: "Example Aid" })).waitFor();
  await page.locator("summary").click();
  const rows = await page.locator("[data-proof] > div").allTextContents();
  assert.ok(rows[0].endsWith(ownKey));
  assert.equal(rows[1], t("who-proof-earlier") + earlierKey);
  await visit.end();
});

test("the page can be used by everybody, in both directions of writing", async () => {
  for (const [language, schemes, pinned] of [["en", ["light", "dark"], false], ["nl", ["light", "light"], true], ["ar", ["dark", "light"], false]]) {
    const { visit, page, arrive } = await visitor(world.link(language, pinned), { locale: language, reducedMotion: "reduce" });
    await arrive();
    const looks = new Looks(page, `who-${language}`, schemes);
    await looks.at("start");
    await look(page);
    await looks.at("who");
    await page.locator("summary").click();
    await looks.at("who-proof");
    assert.deepEqual(looks.faults, []);
    await visit.end();
  }
});

const tokens = (page) => page.evaluate(() => ["--accent", "--on-accent"].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()));

test("the organisation's colour and logo are shown, and stay readable light and dark", async () => {
  for (const [accent, schemes, expected] of [["#1d4ed8", ["light", "light"], "#1d4ed8"], ["#c2410c", ["light", "light"], null], ["#5b21b6", ["dark", "dark"], null]]) {
    const { visit, page, reporter, arrive } = await visitor(ownLink(), { reducedMotion: "reduce" });
    await withRoster(visit, world, (body) => {
      body.organisation.look = { accent, logo: picture(1200, "").toString("base64") };
    });
    await page.emulateMedia({ colorScheme: schemes[0] });
    await arrive();
    await page.locator("header img.logo").waitFor();
    assert.ok(await page.locator("header img.logo").evaluate((image) => image.src.startsWith("blob:") && image.naturalWidth > 0 && image.alt === ""));
    const [shown] = await tokens(page);
    if (expected) assert.equal(shown, expected);
    const looks = new Looks(page, `look-${accent.slice(1)}`, schemes);
    await looks.at("start");
    await page.locator("[data-write]").click();
    await page.locator('input[value="reporting-point"]').check();
    await looks.at("channel");
    await reporter.goOn("#readers");
    await looks.at("readers");
    assert.deepEqual(looks.faults, []);
    await visit.end();
  }
});

test("a colour that white text could not be read on is not worn", async () => {
  const { visit, page, arrive } = await visitor(ownLink());
  await withRoster(visit, world, (body) => {
    body.organisation.look = { accent: "#ffd400" };
  });
  await page.emulateMedia({ colorScheme: "light" });
  await arrive();
  await page.locator("#organisation", { hasText: "Example Aid" }).waitFor();
  assert.deepEqual(await tokens(page), ["#0e5257", "#ffffff"]);
  assert.equal(await page.locator("header img").count(), 0);
  await visit.end();
});

test("a place that nobody reads is not offered, and without any the page says so", async () => {
  const { visit, page, arrive } = await visitor(ownLink());
  await withRoster(visit, world, (body) => {
    for (const channel of body.channels) {
      channel.readers = [];
      delete channel.escalation;
    }
  });
  await arrive();
  await page.locator("[data-write]").click();
  await page.getByText(t("channel-none")).waitFor();
  assert.equal(await page.locator("input[name=channel]").count(), 0);
  await visit.end();
});

test("a list of readers older than the one that somebody wrote under is noticed when they come back", async () => {
  let shown;
  const first = await visitor(ownLink());
  await withRoster(first.visit, world, (body) => {
    body.seq = 5;
    shown = bundleOf(body);
  });
  await first.arrive();
  await first.reporter.answer({ text: "OLDER-LIST" });
  const code = await first.reporter.send();
  await first.reporter.proveReceipt(code);
  await first.visit.end();

  for (const [seq, alarms] of [[4, true], [6, false]]) {
    const { visit, page, reporter, arrive } = await visitor(ownLink());
    await withRoster(visit, world, (body) => {
      body.seq = seq;
    });
    await visit.context.route(/\/rosters\//, (route) => route.fulfill({ contentType: "application/json", body: shown }));
    await arrive();
    await reporter.comeBack();
    await reporter.open(code);
    assert.equal(await page.getByRole("alert").filter({ hasText: t("fault-roster-older") }).count(), alarms ? 1 : 0);
    assert.ok((await page.locator("[data-messages]").innerText()).includes("OLDER-LIST"), "what was written cannot be read");
    assert.equal(await page.locator("#reply").isVisible(), !alarms);
    if (alarms) {
      const looks = new Looks(page, "older", ["light", "dark"]);
      await looks.at("thread");
      assert.deepEqual(looks.faults, []);
    }
    await visit.end();
  }
});
