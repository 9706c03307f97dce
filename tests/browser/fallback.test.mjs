// Browsers without WebAssembly, and without a compiler for JavaScript: the same report, more slowly, to its end.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Desk } from "./lib/desk.mjs";
import { picture } from "./lib/picture.mjs";
import { Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";
import { World } from "./lib/world.mjs";

let world;
let browsers = [];
before(async () => {
  world = await World.start();
});
after(async () => {
  for (const browser of browsers) await stopBrowser(browser);
  await world?.stop();
});

/** Nothing of WebAssembly, neither in pages nor in workers. */
async function visitWithout(...flags) {
  const browser = await startBrowser(...flags);
  browsers.push(browser);
  const visit = await Visit.begin(browser, { locale: "en-GB" });
  // V8 has no flag for WebAssembly alone that Chromium obeys.
  if (!flags.length) await visit.context.addInitScript(() => delete globalThis.WebAssembly);
  await visit.page.goto("about:blank");
  assert.equal(await visit.page.evaluate(() => typeof WebAssembly), "undefined", "WebAssembly is still there");
  return visit;
}

/** Notes which of these texts a page shows, from now on, until the function it gives is called. */
async function seen(page, texts) {
  await page.evaluate((wanted) => {
    window.seenTexts = new Set();
    const look = () => {
      const { innerText } = document.querySelector("main");
      for (const text of wanted) if (innerText.includes(text)) window.seenTexts.add(text);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, texts);
  return () => page.evaluate(() => [...window.seenTexts]);
}

// The reporter without any compiler, as in Tor Browser's "Safer" and in Lockdown Mode; the handler without WebAssembly only.
test("without WebAssembly a report with a file goes the whole way", async (test) => {
  const begun = Date.now();
  const reached = (what) => test.diagnostic(`${what} after ${Math.round((Date.now() - begun) / 1000)} s`);
  const t = textsOf("en");
  const sent = picture(60_000, "");
  const told = "FALLBACK The tents were never delivered.";
  const answer = "FALLBACK Which delivery was it?";

  const visit = await visitWithout("--jitless");
  const { page } = visit;
  const reporter = new Reporter(page);
  await reporter.arrive(world.link());
  await reporter.answer({ text: told, files: [{ name: "tents.png", mimeType: "image/png", buffer: sent }] });
  const sending = await seen(page, [t("send-receipt-slow"), t("send-report")]);
  const code = await reporter.send();
  reached("sent");
  assert.deepEqual((await sending()).sort(), [t("send-receipt-slow"), t("send-report")].sort(), "what takes long is said");
  await reporter.proveReceipt(code);
  assert.deepEqual(world.middle.matching("GET", /\.wasm$/), [], "a module was fetched that cannot run here");
  assert.equal(world.middle.matching("GET", /worker-fallback-report/).length, 1);

  const office = await visitWithout();
  const desk = new Desk(office.page);
  await desk.arrive(world.desk);
  await desk.signIn("amina", world.passphrase("amina"));
  reached("signed in");
  await desk.openCase("FALLBACK");
  assert.ok((await desk.download()).bytes.equals(sent));
  await desk.acknowledge();
  await desk.reply(answer);
  await office.end();
  reached("answered");

  await reporter.arrive(world.link());
  await reporter.comeBack();
  const opening = await seen(page, [t("open-deriving-slow")]);
  await reporter.open(code);
  assert.deepEqual(await opening(), [t("open-deriving-slow")]);
  await page.getByText(answer).waitFor();
  reached("read");
  await visit.end();
});
