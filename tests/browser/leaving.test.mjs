// Leaving at once, nothing kept, and the page of browsers that run no scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";
import { World } from "./lib/world.mjs";

const TYPED = "LEAVING-8812 what nobody else may see";
const NEUTRAL = "https://www.wikipedia.org/";

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

/** Says what is left of the page at the moment in which it sets out for another; runs in the page. */
const watchLeaving = () =>
  globalThis.navigation.addEventListener("navigate", ({ navigationType, destination }) => {
    const fields = document.querySelectorAll("textarea, input, form, main").length;
    console.info(`leaving ${JSON.stringify({ navigationType, to: destination.url, text: document.body?.textContent.trim(), fields })}`);
  });

/** Types something and leaves. */
async function leave(how) {
  const visit = await Visit.begin(browser, { locale: "en-GB" });
  const { page } = visit;
  await visit.context.addInitScript(watchLeaving);
  await visit.context.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><link rel=icon href=data:,><title>Encyclopedia</title><p>An encyclopedia</p>" }));
  await page.goto("about:blank");
  const before = await page.evaluate(() => history.length);
  const reporter = new Reporter(page);
  await page.goto(world.link());
  await page.locator("[data-write]").click();
  await page.locator('input[value="reporting-point"]').check();
  await reporter.goOn("#readers");
  await reporter.goOn("#topic");
  await page.locator('input[value="fraud"]').check();
  await reporter.goOn("#story");
  await page.locator("#story").fill(TYPED);
  world.middle.forget();
  const left = page.waitForEvent("console", (message) => message.text().startsWith("leaving "));
  await how(page);
  // Before anything of the neutral page has come, nothing is left of this one but what is said to who cannot see it.
  assert.deepEqual(JSON.parse((await left).text().slice(8)), { navigationType: "replace", to: NEUTRAL, text: textsOf("en")("exit-leaving"), fields: 0 });
  await page.getByText("An encyclopedia").waitFor();
  assert.equal(page.url(), NEUTRAL);
  assert.equal(await page.evaluate(() => history.length), before + 1, "the form is still in the way back");
  // What leaving may not send.
  assert.deepEqual(world.middle.requests, []);
  await page.goBack();
  assert.equal(page.url(), "about:blank", "the way back leads to the form");
  await visit.end();
}

test("the way out at the top of the page: all is gone at once, also from the way back", () => leave((page) => page.locator("#exit").click()));

test("Shift three times does the same", () =>
  leave(async (page) => {
    for (const count of [2, 1]) {
      await page.keyboard.press("Shift");
      assert.equal(await page.locator("#exit-says").textContent(), textsOf("en")("exit-left", { count }));
    }
    await page.keyboard.press("Shift");
  }));

test("capital letters are no way out", async () => {
  const visit = await Visit.begin(browser);
  const reporter = new Reporter(visit.page);
  await reporter.arrive(world.link());
  await reporter.comeBack();
  await visit.page.locator("#code").pressSequentially("ABCDEF");
  for (const key of ["Shift+A", "Shift+B", "Shift+C", "Shift+D"]) await visit.page.keyboard.press(key);
  assert.ok(await visit.page.locator("#code").isVisible());
  await visit.end();
});

test("leaving for another page and coming back brings nothing back", async () => {
  const visit = await Visit.begin(browser);
  const { page } = visit;
  const reporter = new Reporter(page);
  await reporter.arrive(world.link());
  await reporter.answer({ text: TYPED });
  await page.goto("about:blank");
  await page.goBack();
  await page.locator("[data-write]").waitFor();
  assert.ok(!(await page.content()).includes("LEAVING"), "what was typed came back");
  const stores = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
  assert.deepEqual(stores, ["", 0, 0, 0, 0]);
  assert.deepEqual(await visit.context.cookies(), []);
  world.middle.carriedNothingOf([TYPED, TYPED.slice(0, 12), world.pin]);
  await visit.end();
});

test("titles and addresses say nothing, in every language", async () => {
  for (const language of ["en", "nl", "ar"]) {
    const visit = await Visit.begin(browser);
    const reporter = new Reporter(visit.page);
    await reporter.arrive(world.link(language));
    const [title, address] = [await visit.page.title(), visit.page.url()];
    assert.equal(title, textsOf(language)("page-title"));
    await reporter.comeBack();
    assert.deepEqual([await visit.page.title(), visit.page.url()], [title, address]);
    await visit.end();
  }
});

test("without scripts the page is readable, honest, and sends nothing", async () => {
  for (const [language, direction] of [["en", "ltr"], ["nl", "ltr"], ["ar", "rtl"]]) {
    const t = textsOf(language);
    const visit = await Visit.begin(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    const { page } = visit;
    await page.goto(world.link(language));
    const shown = (await page.locator("main").innerText()) + (await page.locator("noscript").innerText());
    for (const key of ["start-title", "start-intro", "start-safe-danger", "noscript-title", "noscript-text", "start-other-text", "start-know-server"]) {
      assert.ok(shown.includes(t(key)), `${language}: ${key} cannot be read`);
    }
    assert.equal(await page.locator("html").getAttribute("dir"), direction);
    // Nothing to type in and nothing to send with, and what only works with scripts does not pretend to.
    assert.equal(await page.locator("form, input, textarea, select").count(), 0);
    assert.equal(await page.locator("button:visible").count(), 0);
    assert.equal(await page.locator("#exit").getAttribute("href"), NEUTRAL);
    if (process.env["ZEGEL_SCREENSHOTS"]) await page.screenshot({ path: `${process.env["ZEGEL_SCREENSHOTS"]}/noscript-${language}.png`, fullPage: true });
    // The way to another language needs no script either.
    const other = language === "ar" ? "en" : "ar";
    await page.locator(`#languages a[data-language=${other}]`).click();
    await page.locator(`html[lang=${other}]`).waitFor();
    assert.ok((await page.locator("main").innerText()).includes(textsOf(other)("start-title")));
    await visit.end();
  }
});
