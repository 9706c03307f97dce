// The reporter's side of a case: what they are asked, what they allow, "I do not feel safe", "they did nothing with my report",
// taking it elsewhere, the outcome. Handlers work at the command line.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Looks } from "./lib/looks.mjs";
import { LOSE_ANSWER } from "./lib/middle.mjs";
import { Handler } from "./lib/office.mjs";
import { picture } from "./lib/picture.mjs";
import { ascii, Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";
import { World } from "./lib/world.mjs";

const t = textsOf("en");
const DAY = 86_400_000;
const BROKEN = /ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_CONNECTION_CLOSED|ERR_SOCKET_NOT_CONNECTED/;

let world;
let browser;
let amina;
let olga;
let vera;
before(async () => {
  world = await World.start();
  browser = await startBrowser();
  [amina, olga, vera] = ["amina", "olga", "vera"].map((login) => new Handler(world, login));
});
after(async () => {
  await stopBrowser(browser);
  await world?.stop();
});

/** Somebody who reported, and came back with the code; `handler` reads it, and `name` is the case. */
async function reported(answers, handler, { language = "en", options = {}, schemes = ["light", "dark"] } = {}) {
  const known = await handler.cases();
  const visit = await Visit.begin(browser, { locale: language, reducedMotion: "reduce", ...options });
  // A page that forgets what it held gets ready anew; leaving it in the middle of that is no fault.
  visit.expected = [/ERR_ABORTED GET .*\/roster$/];
  const looks = new Looks(visit.page, `casework-${language}`, schemes);
  const reporter = new Reporter(visit.page);
  await reporter.arrive(world.link(language));
  await reporter.answer(answers);
  const code = await reporter.send();
  await reporter.proveReceipt(code);
  const name = await handler.newCase(known);
  const comeBack = async () => {
    await reporter.arrive(world.link(language));
    await reporter.comeBack();
    await reporter.open(code);
  };
  return { visit, page: visit.page, reporter, code, name, looks, comeBack };
}

const kinds = ({ messages }) => messages.map(({ kind }) => kind);

for (const [language, schemes] of [["en", ["light", "dark"]], ["ar", ["dark", "light"]]]) {
  test(`what a reporter is asked is answered, corrected and allowed, up to the outcome: ${language}`, async () => {
    const words = textsOf(language);
    const journey = await reported({ text: "ASKED-REPORT The list was changed." }, amina, { language, schemes });
    const { visit, page, reporter, name, looks } = journey;
    await amina.declare(name);
    await amina.work(
      name,
      { acknowledge: { text: "Thank you, I have read it.", safety: "Nobody is in danger." } },
      { question: { text: "Who kept the list?" } },
      { transcript: { text: "You said: it was on 3 November." } },
      { "ask-consent": { kind: "share", text: "May the partner organisation know?" } },
    );
    await journey.comeBack();
    assert.equal(await reporter.todo.count(), 3);
    await page.getByText(words("next-waiting")).waitFor();
    await looks.at("todo");

    // What is being typed is not lost when something new arrives.
    const question = reporter.todo.filter({ hasText: "Who kept the list?" });
    await question.locator("textarea").fill("The one with the red cap.");
    await amina.work(name, { reply: { text: "One more thing: take your time." } });
    await page.locator("[data-refresh]").click();
    await page.getByText("One more thing: take your time.").waitFor();
    assert.equal(await question.locator("textarea").inputValue(), "The one with the red cap.");

    // An empty answer says what is missing.
    await reporter.todo.filter({ hasText: "3 November" }).locator("button[aria-expanded]").click();
    const wrong = reporter.todo.filter({ hasText: "3 November" });
    await wrong.locator("textarea + button, .field + button").click();
    await wrong.getByRole("alert").waitFor();
    await looks.at("todo-mistake");
    await wrong.locator("textarea").fill("It was the 4th.");
    await wrong.locator(".field + button").click();
    await wrong.waitFor({ state: "detached" });
    await reporter.answerQuestion("Who kept the list?", "The one with the red cap.");
    await reporter.todo.filter({ hasText: "May the partner" }).locator(".answer button").first().click();
    await page.locator("[data-todo]").waitFor({ state: "hidden" });

    // And changes their mind.
    const share = reporter.consent("share");
    assert.equal(await share.yes.getAttribute("aria-pressed"), "true");
    await share.no.click();
    await page.waitForFunction(() => document.querySelector("[data-consent=share] [aria-pressed=true]") === document.querySelectorAll("[data-consent=share] button")[1]);
    await reporter.consent("support").yes.click();
    await page.locator("[data-consent=support] [aria-pressed=true]").waitFor();
    await looks.at("allowed");
    const seen = await amina.read(name);
    const own = seen.messages.filter(({ from }) => from.kind === "reporter").map(({ kind }) => kind);
    assert.deepEqual(own, ["report", "transcript-reply", "answer", "consent", "consent", "consent"]);

    // Not safe: one tap, and words if they want.
    await page.locator("details.unsafe summary").click();
    await looks.at("unsafe");
    await page.locator("#unsafe-words").fill("They ask around who told.");
    await page.locator("[data-unsafe] button").click();
    await page.getByText(words("unsafe-sent")).waitFor();
    assert.equal(await page.locator("#unsafe-words").inputValue(), "");
    assert.ok(kinds(await amina.read(name)).includes("unsafe"));

    // The outcome, and what they think of it.
    await amina.work(
      name,
      { move: { to: "assessing", why: "It is plausible.", tell: "" } },
      { move: { to: "informal-resolution", why: "They admit it.", tell: "We talk to them." } },
      { feedback: { text: "The list is kept by two people now.", concluding: true } },
    );
    await page.locator("[data-refresh]").click();
    await page.getByText("The list is kept by two people now.").waitFor();
    await page.locator("[data-rate] summary").click();
    await page.locator("[data-rate] button").click();
    await page.locator("[data-rate]").getByRole("alert").waitFor();
    await looks.at("rate");
    await page.locator("input[name=heard][value='4']").check();
    await page.locator("#rate-words").fill("It took long.");
    await page.locator("[data-rate] button").click();
    await page.getByText(words("rate-sent")).waitFor();
    assert.ok(!(await page.locator("[data-rate]").isVisible()), "rated twice");
    await page.locator("[data-disagree] summary").click();
    await looks.at("outcome");
    assert.ok(kinds(await amina.read(name)).includes("rating"));

    // Leaving clears it all.
    await page.locator("[data-leave]").click();
    await page.locator("[data-write]").waitFor();
    const left = await page.content();
    for (const word of ["ASKED-REPORT", "red cap", "two people", "took long"]) assert.ok(!left.includes(word), `${word} is still in the page`);
    assert.deepEqual(looks.faults, []);
    await visit.end();
  });
}

test("when a clock ran out, one tap lets the ombudsperson read everything", async () => {
  const { visit, page, reporter, comeBack, looks, name } = await reported({ text: "IGNORED-REPORT The fuel was sold.", escalation: false }, amina);
  await comeBack();
  assert.ok(!(await page.locator("[data-escalate] button").isVisible()), "offered before anything is late");
  assert.ok(!(await olga.cases()).includes(name));

  await page.clock.setFixedTime(Date.now() + 9 * DAY);
  await comeBack();
  await page.getByText(t("late-title")).waitFor();
  await looks.at("late");
  await page.locator("#escalate-words").fill("Nobody answers.");
  await page.locator("[data-escalate] button").click();
  await page.getByText(t("escalate-sent", { name: "Olga Marin" })).waitFor();
  assert.ok(!(await page.locator("[data-escalate] button").isVisible()), "offered twice");
  await looks.at("escalated");

  assert.ok((await olga.cases()).includes(name), "the ombudsperson does not see it");
  await olga.declare(name);
  const seen = await olga.read(name);
  assert.ok(kinds(seen).includes("escalate"));
  assert.equal(await reporter.messages.count(), 2);
  assert.deepEqual(looks.faults, []);
  await visit.end();
});

test("an adviser's talk is handed to the reporting point by the reporter, with what they leave in", async () => {
  world.middle.forget();
  const bytes = picture(60_000, "MARKER-PICTURE");
  const told = "MARKER-TOLD They want money for a place on the list.";
  const kept = "MARKER-KEPT My sister is on it, too.";
  const advice = "MARKER-ADVICE You can report it, or wait.";
  const talk = await reported(
    { channel: "adviser", text: told, files: [{ name: "MARKER-NAME list.png", mimeType: "image/png", buffer: bytes }] },
    vera,
  );
  const { visit, page, reporter, code, name, looks } = talk;
  await vera.declare(name);
  await vera.work(name, { acknowledge: { text: "I am listening.", safety: "Asked." } }, { reply: { text: advice } });
  const known = await amina.cases();
  await talk.comeBack();
  await reporter.reply(kept);

  reporter.at = (screen) => looks.at(screen);
  await reporter.takeElsewhere({ channel: "reporting-point", category: "corruption", exclude: ["boris"] });
  // What others wrote stays behind unless it is put in; this message is taken out.
  await page.locator("[data-parts] li").filter({ hasText: "MARKER-KEPT" }).locator("input").uncheck();
  assert.ok(!(await page.locator("[data-parts] li").filter({ hasText: "MARKER-ADVICE" }).locator("input").isChecked()));
  await page.locator("#share-words").fill("MARKER-FIRST I talked to somebody about it.");
  const second = await reporter.pass();
  assert.notEqual(second, code);
  await reporter.proveReceipt(second);
  assert.deepEqual(looks.faults, []);
  assert.ok(!(await page.content()).includes("MARKER-"));

  const found = await amina.newCase(known);
  await amina.declare(found);
  const report = (await amina.read(found)).messages[0];
  assert.ok(report.text.includes("MARKER-FIRST") && report.text.includes(told));
  assert.ok(!report.text.includes("MARKER-KEPT") && !report.text.includes("MARKER-ADVICE"));
  assert.deepEqual(report.attachments.map((one) => one.name), ["MARKER-NAME list.png"]);
  const old = await vera.read(name);
  assert.equal(kinds(old).at(-1), "handed-over");
  assert.ok(!JSON.stringify(old).includes(found), "the adviser learns of the other case");
  assert.ok(!(await vera.cases()).includes(found));

  // Both codes open what is theirs, and the picture came along whole.
  await talk.comeBack();
  await page.getByText(kept).waitFor();
  await page.locator("[data-leave]").click();
  await reporter.arrive(world.link());
  await reporter.comeBack();
  await reporter.open(second);
  const download = page.waitForEvent("download");
  await page.locator("[data-messages] .files button").click();
  const { readFileSync } = await import("node:fs");
  assert.ok(readFileSync(await (await download).path()).equals(bytes), "another picture than was sent");
  await visit.end();
  world.middle.carriedNothingOf([told, kept, advice, "MARKER-NAME", "MARKER-PICTURE", "MARKER-FIRST", code, second]);
});

test("a hand-over whose answer was lost shows the new code at once, and arrives once", async () => {
  const { visit, page, reporter, comeBack } = await reported({ text: "LOST-HANDOVER" }, amina);
  visit.expected.push(BROKEN);
  const known = await olga.cases();
  await comeBack();
  await reporter.takeElsewhere({ channel: "ombudsperson", category: "inaction" });
  world.middle.fault = ({ method, url }) => (method === "POST" && url.endsWith("/reports") ? LOSE_ANSWER : undefined);
  await reporter.onward.click();
  await page.locator("[data-kept-code] li").first().waitFor();
  const shown = (await page.locator("[data-kept-code] li").allTextContents()).map((group) => ascii(group).slice(-4)).join("");
  assert.ok(!(await page.locator("[data-change]").isVisible()), "it could still be changed");
  world.middle.fault = () => undefined;
  await page.locator("[data-again]").click();
  await page.locator("[data-done] [data-code]").click();
  assert.equal(await reporter.receipt(), shown, "another try gives another code");
  await reporter.proveReceipt(shown);
  await olga.newCase(known);
  await visit.end();
});

test("a consent whose answer was lost is not given twice", async () => {
  const { visit, page, reporter, comeBack } = await reported({ text: "LOST-CONSENT" }, amina);
  visit.expected.push(BROKEN);
  await comeBack();
  world.middle.fault = ({ method, url }) => (method === "POST" && url.endsWith("/thread/entries") ? LOSE_ANSWER : undefined);
  const { yes, no, row } = reporter.consent("investigate");
  await yes.click();
  await row.getByText(t("send-failed-kept")).waitFor();
  world.middle.fault = () => undefined;
  await yes.click();
  await page.locator("[data-consent=investigate] [aria-pressed=true]").waitFor();
  assert.equal(await reporter.messages.count(), 2);

  // Lost, and then the opposite: the first one had arrived, and both are there, in this order.
  world.middle.fault = ({ method, url }) => (method === "POST" && url.endsWith("/thread/entries") ? LOSE_ANSWER : undefined);
  await no.click();
  await row.getByText(t("send-failed-kept")).waitFor();
  world.middle.fault = () => undefined;
  await page.locator("#reply").fill("Something else.");
  await reporter.onward.click();
  await page.getByText("Something else.").last().waitFor();
  await reporter.messages.nth(3).waitFor();
  assert.equal(await no.getAttribute("aria-pressed"), "true");
  await visit.end();
});

test("a code that opens nothing is told kindly, and says that an erased report is gone", async () => {
  const { visit, page, reporter, code } = await reported({ text: "GONE" }, amina);
  visit.expected.push(/404/);
  await visit.context.route(/\/thread\?/, (route) => route.fulfill({ status: 404, contentType: "application/json", body: '{"code":"no-thread"}' }));
  await reporter.arrive(world.link());
  await reporter.comeBack();
  await page.locator("#code").fill(code);
  await reporter.onward.click();
  await page.getByText(t("code-unknown")).waitFor();
  await visit.end();
});
