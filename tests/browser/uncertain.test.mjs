// When nobody knows whether something arrived: a report and a message whose answer was lost, a line that breaks in the middle
// of a file, a device whose date is wrong.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PATIENCE, startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Looks } from "./lib/looks.mjs";
import { LOSE_ANSWER, LOSE_REQUEST } from "./lib/middle.mjs";
import { picture } from "./lib/picture.mjs";
import { ascii, Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";
import { World } from "./lib/world.mjs";

const t = textsOf("en");
/** What a broken connection looks like to a browser. */
const BROKEN = /ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_CONNECTION_CLOSED|ERR_SOCKET_NOT_CONNECTED/;
const REPORT = ["POST", /\/reports$/];
const REPLY = ["POST", /\/thread\/entries$/];
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

async function visitor(options = {}) {
  const visit = await Visit.begin(browser, { locale: "en-GB", ...options });
  // A page that forgets what it held gets ready anew; leaving it in the middle of that is no fault.
  visit.expected = [BROKEN, /ERR_ABORTED GET .*\/roster$/];
  const reporter = new Reporter(visit.page);
  await reporter.arrive(world.link());
  return { visit, page: visit.page, reporter };
}

const breaks = ([method, address], fault) => {
  world.middle.fault = (one) => (one.method === method && address.test(one.url) ? fault : undefined);
};
const mend = () => {
  world.middle.fault = () => undefined;
};

/** Tries to close the page, and stays when it asks; gives whether it asked. */
async function asksBeforeClosing(page) {
  let asked = false;
  const answer = (dialog) => {
    assert.equal(dialog.type(), "beforeunload");
    asked = true;
    return dialog.dismiss();
  };
  page.on("dialog", answer);
  const decided = Promise.race([page.waitForEvent("dialog"), page.waitForEvent("close")]);
  await page.close({ runBeforeUnload: true });
  await decided;
  page.off("dialog", answer);
  return asked;
}

async function digitsOf(groups) {
  await groups.first().waitFor({ timeout: PATIENCE });
  return (await groups.allTextContents()).map((group) => ascii(group).slice(-4)).join("");
}

/** Opens a thread with its code in a browser of its own; gives the texts of its messages. */
async function messagesBehind(code) {
  const { visit, reporter } = await visitor();
  await reporter.comeBack();
  await reporter.open(code);
  const texts = await reporter.messages.allInnerTexts();
  await visit.end();
  return texts;
}

test("a report whose answer was lost shows its code at once, and the page is not left without a question", async () => {
  const { visit, page, reporter } = await visitor();
  await reporter.answer({ text: "LOST-ANSWER the store was opened at night" });
  assert.equal(await page.locator("[data-kept-code]").count(), 0);
  breaks(REPORT, LOSE_ANSWER);
  await reporter.onward.click();
  const code = await digitsOf(page.locator("[data-kept-code] li"));
  assert.match(code, /^\d{24}$/);
  await page.getByText(t("send-uncertain")).waitFor();
  assert.equal(await page.locator("h1").innerText(), t("send-uncertain-title"));
  const looks = new Looks(page, "uncertain", ["dark", "light"]);
  await looks.at("send");
  assert.deepEqual(looks.faults, []);
  assert.ok(await asksBeforeClosing(page), "closing does not ask while the code is not written down");

  // It did arrive: whoever wrote the code down is not dependent on another try.
  mend();
  const [told] = await messagesBehind(code);
  assert.ok(told.includes("LOST-ANSWER"));

  await page.locator("[data-again]").click();
  assert.equal(await reporter.receipt(), code, "another try gives another code");
  assert.ok(await asksBeforeClosing(page), "closing does not ask while the code is shown");
  await reporter.proveReceipt(code);
  assert.ok(!(await asksBeforeClosing(page)), "closing asks although the code was typed back");
  await visit.end();
});

test("what certainly did not arrive asks nothing, and neither does the way out", async () => {
  const { visit, page, reporter } = await visitor();
  await visit.context.route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><link rel=icon href=data:,><title>Encyclopedia</title><p>An encyclopedia</p>" }));
  visit.expected.push(/ 422 | 422\)|status of 422/);
  await visit.context.route(/\/reports$/, (route) => route.fulfill({ status: 422, contentType: "application/json", body: '{"code":"unknown-reader"}' }));
  await reporter.answer({ text: "REFUSED" });
  await reporter.onward.click();
  await page.getByText(t("problem-unknown-reader")).waitFor();
  assert.equal(await page.locator("h1").innerText(), t("send-failed-title"));
  assert.ok(!(await page.locator("[data-uncertain]").isVisible()));
  await visit.context.unroute(/\/reports$/);
  await page.locator("[data-again]").click();
  await reporter.receipt();
  // The code is there and not typed back; still nothing may hold up who has to leave at once.
  page.on("dialog", () => assert.fail("the way out asks"));
  await page.locator("#exit").click();
  await page.getByText("An encyclopedia").waitFor();
  await visit.end();
});

/** A thread of its own, with its report. */
async function thread(text) {
  const { visit, page, reporter } = await visitor();
  await reporter.answer({ text });
  const code = await reporter.send();
  await reporter.proveReceipt(code);
  await reporter.arrive(world.link());
  await reporter.comeBack();
  await reporter.open(code);
  return { visit, page, reporter, code };
}
const proof = () => ({ name: "proof.png", mimeType: "image/png", buffer: picture(30_000, "") });
const failed = (page) => page.getByRole("alert").filter({ hasText: t("send-failed-kept") }).waitFor();

test("a message with a file that arrived without an answer is found, and what was changed since can still be sent", async () => {
  const { visit, page, reporter } = await thread("EDITED-1");
  await page.locator("#reply").fill("EDITED-1 as it was first");
  await page.locator("#files").setInputFiles([proof()]);
  breaks(REPLY, LOSE_ANSWER);
  await reporter.onward.click();
  await failed(page);
  mend();
  await page.locator("#reply").fill("EDITED-1 as it was then");
  world.middle.forget();
  await reporter.onward.click();
  await page.getByText(t("thread-reply-late")).waitFor();
  assert.equal(await reporter.messages.count(), 2);
  assert.deepEqual(world.middle.matching(...REPLY), [], "it was sent anew");
  assert.equal(await page.locator("#reply").inputValue(), "EDITED-1 as it was then", "what was typed is gone");
  assert.equal(await page.locator("[data-files] li").count(), 0, "the file that arrived would go again");
  await reporter.onward.click();
  await reporter.messages.nth(2).waitFor();
  assert.equal(await reporter.messages.count(), 3);
  assert.equal(await page.locator("#reply").inputValue(), "");
  assert.equal(await page.getByText("proof.png").count(), 1);
  await visit.end();
});

test("a message with a file that did not arrive goes out once, as it was changed", async () => {
  const { visit, page, reporter, code } = await thread("EDITED-2");
  await page.locator("#reply").fill("EDITED-2 as it was first");
  await page.locator("#files").setInputFiles([proof()]);
  breaks(REPLY, LOSE_REQUEST);
  await reporter.onward.click();
  await failed(page);
  mend();
  await page.locator("#reply").fill("EDITED-2 as it was then");
  world.middle.forget();
  await reporter.onward.click();
  await page.getByText(t("thread-reply-sent")).waitFor();
  assert.deepEqual(world.middle.matching("PUT", /\/uploads\//), [], "the file was sent again");
  const [, message, ...more] = await messagesBehind(code);
  assert.ok(message.includes("as it was then") && message.includes("proof.png"));
  assert.deepEqual(more, []);
  await visit.end();
});

test("a file exchanged for another after a lost answer is the one that is sent", async () => {
  const { visit, page, reporter } = await thread("EXCHANGED");
  await page.locator("#reply").fill("EXCHANGED");
  await page.locator("#files").setInputFiles([proof()]);
  breaks(REPLY, LOSE_REQUEST);
  await reporter.onward.click();
  await failed(page);
  mend();
  await page.locator("[data-files] button").click();
  await page.locator("#files").setInputFiles([{ ...proof(), name: "better.png" }]);
  await reporter.onward.click();
  await page.getByText(t("thread-reply-sent")).waitFor();
  assert.equal(await reporter.messages.nth(1).getByText("better.png").count(), 1);
  assert.equal(await page.getByText("proof.png").count(), 0);
  await visit.end();
});

test("looking for new messages finds one that arrived without an answer", async () => {
  const { visit, page, reporter } = await thread("FOUND");
  await page.locator("#reply").fill("FOUND by looking");
  breaks(REPLY, LOSE_ANSWER);
  await reporter.onward.click();
  await failed(page);
  mend();
  await page.locator("[data-refresh]").click();
  await page.getByText(t("thread-reply-late")).waitFor();
  assert.equal(await reporter.messages.count(), 2);
  assert.equal(await page.locator("#reply").inputValue(), "", "it would be sent twice");
  await visit.end();
});

/** Parts that were asked for, as `blob/number`. */
const parts = () => world.middle.matching("PUT", /\/uploads\//).map(({ url }) => /\/uploads\/(.+)\/parts\/(\d+)$/.exec(url).slice(1).join("/"));
const big = { name: "film.png", mimeType: "image/png", buffer: picture(9_000_000, "") };

/** Keeps what the progress bar says. */
const watchProgress = (page) =>
  page.evaluate(() => {
    window.progress = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) if (target.matches("progress[value]")) window.progress.push(target.value);
    }).observe(document.querySelector("main"), { subtree: true, attributes: true, attributeFilter: ["value"] });
  });

test("a line that breaks in a file costs one part: it is sent again by itself, and the progress stays", async () => {
  const { visit, page, reporter } = await visitor();
  await reporter.answer({ text: "BROKEN-LINE", files: [big] });
  world.middle.forget();
  let broken = 0;
  world.middle.fault = ({ method, url }) => (method === "PUT" && url.endsWith("/parts/1") && broken++ < 4 ? LOSE_REQUEST : undefined);
  // The server is busy, too: once with the time to wait, once without.
  visit.expected.push(/ 503 | 429 |status of (503|429)/);
  const busy = [{ status: 503, headers: { "Retry-After": "1" } }, { status: 429, headers: { "Retry-After": "1" } }];
  await visit.context.route(/\/parts\/2$/, (route) => {
    const answer = busy.shift();
    return answer ? route.fulfill(answer) : route.continue();
  });
  await watchProgress(page);
  await reporter.onward.click();
  await reporter.receipt();
  assert.ok(broken >= 2, "nothing broke");
  assert.deepEqual(busy, []);
  const seen = parts();
  assert.equal(new Set(seen.map((part) => part.split("/")[0])).size, 1, "the file was sealed anew");
  assert.equal(seen.filter((part) => part.endsWith("/0")).length, 1, "the first part was sent again");
  assert.equal(new Set(seen).size, 3);
  const progress = await page.evaluate(() => window.progress);
  assert.ok(progress.length > 2, "no progress was seen");
  assert.deepEqual(progress, [...progress].sort((a, b) => a - b), "the progress went back");
  await visit.end();
});

test("a line that stays broken is given up after a while; then the file goes on where it stopped", async () => {
  const { visit, page, reporter } = await visitor();
  await reporter.answer({ text: "STAYS-BROKEN", files: [big] });
  world.middle.forget();
  breaks(["PUT", /\/parts\/1$/], LOSE_REQUEST);
  await reporter.onward.click();
  await page.getByText(t("problem-offline")).waitFor();
  const tries = parts().length;
  assert.ok(tries > 3 && tries < 20, `${tries} tries`);
  mend();
  await page.locator("[data-again]").click();
  const code = await reporter.receipt();
  assert.equal(new Set(parts()).size, 3, "the file was sealed anew");
  assert.equal(parts().filter((part) => part.endsWith("/0")).length, 1, "the first part was sent again");
  await reporter.proveReceipt(code);
  await visit.end();
  // And it is whole.
  const later = await visitor();
  await later.reporter.comeBack();
  await later.reporter.open(code);
  const download = later.page.waitForEvent("download");
  await later.page.locator("[data-messages] button").click();
  const { readFileSync } = await import("node:fs");
  assert.ok(readFileSync(await (await download).path()).equals(big.buffer));
  await later.visit.end();
});

test("a date of the device that cannot be is named", async () => {
  for (const [date, shown, key] of [["2099-03-05", "5 March 2099", "fault-roster-expired"], ["2020-03-05", "5 March 2020", "fault-roster-not-yet"]]) {
    const visit = await Visit.begin(browser, { locale: "en-GB" });
    const { page } = visit;
    await page.clock.setFixedTime(new Date(`${date}T12:00:00Z`));
    await page.goto(world.link());
    await page.locator("[data-write]").click();
    await page.getByText(t(key, { day: shown })).waitFor();
    assert.ok(t(key, { day: shown }).includes("Check the date on this device"));
    await visit.end();
  }
});

test("English writes its dates as most of the world does", async () => {
  const { visit, page, reporter } = await visitor({ locale: "en-US" });
  await reporter.answer({ text: "DATE" });
  await reporter.send();
  const when = await page.locator("[data-when]").innerText();
  assert.match(when, /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/);
  await visit.end();
});

test("what a first visit did without is asked for again when it did not come", async () => {
  for (const missing of [/reporter-later-[^/]*\.js$/, /reporter-later-[^/]*\.html$/]) {
    const { visit, page, reporter } = await visitor();
    visit.expected.push(/ERR_FAILED.*reporter-later|reporter-later.*ERR_FAILED|net::ERR_FAILED/);
    await visit.context.route(missing, (route) => route.abort());
    await page.locator("[data-return]").click();
    await page.getByText(t("problem-offline")).waitFor();
    await visit.context.unroute(missing);
    await page.locator("[data-again]").click();
    await page.locator("#code").waitFor();
    await page.locator("[data-back]").click();
    await reporter.comeBack();
    await visit.end();
  }
});
