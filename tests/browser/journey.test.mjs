// The main job, from a report to its end: sealed in one browser, read and answered in another, read again with the code.
// In English on a wide screen with a picture of five megabytes, and in Arabic on a narrow telephone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Desk } from "./lib/desk.mjs";
import { picture } from "./lib/picture.mjs";
import { arabicIndic, Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";
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

const groupsOf = (code) => code.match(/\d{4}/g);

/** Nothing of a visit stays in the browser's stores. */
async function keptNothing(visit) {
  assert.deepEqual(await visit.context.cookies(), []);
  const stores = await visit.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(stores, { local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
}

test("a report with a picture of five megabytes is sealed, read, answered, read again with the code, and closed", async () => {
  world.middle.forget();
  const told = "MARKER-TEXT-7f31 The fuel was sold at the back gate.\n\nSecond paragraph: <script>alert(1)</script>";
  const answer = "MARKER-ANSWER-9c02 Thank you. Which week was it?";
  const note = "MARKER-NOTE-55aa Look at the fuel book first.";
  const replied = "MARKER-REPLY-e1d4 It was the week of the flood.";
  const outcome = "MARKER-OUTCOME-3b77 The storekeeper repaid the fuel.";
  const file = { name: "MARKER-FILE-0d9e back gate.png", mimeType: "image/png", buffer: picture(5_000_000, "MARKER-INSIDE-41c6") };

  const first = await Visit.begin(browser, { locale: "en-GB", permissions: ["clipboard-read", "clipboard-write"] });
  const reporter = new Reporter(first.page);
  await reporter.arrive(world.link());
  await reporter.answer({ text: told, files: [file], exclude: ["boris"], escalation: true });
  const code = await reporter.send();
  await first.page.locator("[data-copy]").click();
  await first.page.locator("[data-copied]").filter({ hasText: textsOf("en")("copied") }).waitFor();
  await reporter.proveReceipt(code);
  assert.ok(!(await first.page.content()).includes(code.slice(0, 4)), "the page still shows the code");
  await keptNothing(first);

  const office = await Visit.begin(browser, { locale: "en-GB" });
  const desk = new Desk(office.page);
  await desk.arrive(world.desk);
  await desk.signIn("amina", world.passphrase("amina"));
  await desk.openCase("");
  await desk.page.getByText("Second paragraph: <script>alert(1)</script>").waitFor();
  const saved = await desk.download();
  assert.ok(saved.bytes.equals(file.buffer), "the picture that the handler saved is not the one that was sent");
  await desk.button("desk-file-show").click();
  await office.page.locator("dialog[open] img").evaluate(async (image) => {
    await image.decode();
    if (!image.naturalWidth) throw new Error("no picture");
  });
  await office.page.keyboard.press("Escape");
  await desk.acknowledge();
  await desk.reply(answer);
  await desk.note(note);

  // Another browser, later: the code is pasted.
  const second = await Visit.begin(browser, { locale: "en-GB", permissions: ["clipboard-read", "clipboard-write"] });
  const back = new Reporter(second.page);
  await back.arrive(world.link());
  await back.comeBack();
  await second.page.locator("#code").press("Control+V");
  assert.equal((await second.page.locator("#code").inputValue()).replace(/\D/g, ""), code, "the code was not pasted");
  await back.openTyped();
  await second.page.getByText(answer).waitFor();
  // The report, the acknowledgement, the answer.
  assert.equal(await back.messages.count(), 3);
  const shown = await second.page.locator("main").innerText();
  assert.ok(shown.includes("MARKER-TEXT-7f31") && !shown.includes("MARKER-NOTE"), "the reporter reads the report and not the note");
  await back.reply(replied);
  await keptNothing(second);

  await desk.refresh();
  await office.page.getByText(replied).waitFor();
  await desk.close("resolved-informally", outcome);
  await back.refresh(5);
  await second.page.getByText(outcome).waitFor();
  assert.ok(!(await second.page.content()).includes("MARKER-NOTE"));
  await second.page.locator("[data-leave]").click();
  await second.page.locator("[data-write]").waitFor();
  assert.ok(!(await second.page.content()).includes("MARKER-"), "what was read is still in the page");

  await desk.lock();
  assert.ok(!(await office.page.content()).includes("MARKER-"), "a locked desk still shows the case");
  await desk.unlock(world.passphrase("amina"));
  await office.page.getByText(replied).waitFor();
  await desk.signOut();
  assert.ok(!(await office.page.content()).includes("MARKER-"));
  await office.page.reload();
  await desk.button("desk-sign-in-do").waitFor();

  // Who was left out sees nothing of it.
  const other = await Visit.begin(browser, { locale: "en-GB" });
  const elsewhere = new Desk(other.page);
  await elsewhere.arrive(world.desk);
  await elsewhere.signIn("boris", world.passphrase("boris"));
  await elsewhere.words("inbox-empty-inbox").waitFor();

  for (const visit of [first, office, second, other]) await visit.end();
  const secrets = [told.slice(0, 20), answer.slice(0, 18), note.slice(0, 16), replied.slice(0, 17), outcome.slice(0, 19), file.name, file.name.slice(0, 16), "MARKER-INSIDE-41c6"];
  world.middle.carriedNothingOf([...secrets, code, groupsOf(code).join(" "), groupsOf(code).join("-"), world.passphrase("amina"), world.pin]);
});

test("in Arabic on a narrow telephone: from right to left, with a code in Arabic-Indic digits", async () => {
  world.middle.forget();
  const narrow = { viewport: { width: 360, height: 740 }, locale: "ar", hasTouch: true };
  const told = "MARKER-عربي طُلب مني مال مقابل الحصة الغذائية.";
  const answer = "MARKER-جواب شكرًا لك. متى حدث ذلك؟";
  const direction = (page) => page.evaluate(() => getComputedStyle(document.body).direction);

  const phone = await Visit.begin(browser, narrow);
  const reporter = new Reporter(phone.page, async (screen) => {
    const room = await phone.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(room[0] <= room[1], `${screen} is wider than the telephone: ${room}`);
  });
  await reporter.arrive(world.link("ar"));
  assert.equal(await direction(phone.page), "rtl");
  await reporter.answer({ text: told, category: "aid-diversion" });
  const code = await reporter.send();
  await reporter.proveReceipt(code);

  const office = await Visit.begin(browser, narrow);
  const desk = new Desk(office.page, "ar");
  await desk.arrive(world.desk);
  assert.equal(await direction(office.page), "rtl");
  await desk.signIn("boris", world.passphrase("boris"));
  await desk.openCase("MARKER-عربي");
  await desk.acknowledge();
  await desk.reply(answer);

  await reporter.arrive(world.link("ar"));
  await reporter.comeBack();
  await reporter.open(arabicIndic(groupsOf(code).join(" ")));
  await phone.page.getByText(answer).waitFor();
  await reporter.reply("MARKER-رد كان ذلك يوم الاثنين.");
  await desk.refresh();
  await office.page.getByText("MARKER-رد").waitFor();

  for (const visit of [phone, office]) await visit.end();
  world.middle.carriedNothingOf([told, told.slice(0, 11), answer.slice(0, 11), code, arabicIndic(code)]);
});
