// What can go wrong on the way: mistyped codes, unknown codes, connections that break. Nothing typed is lost, and no report
// arrives twice.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Desk } from "./lib/desk.mjs";
import { LOSE_ANSWER, LOSE_REQUEST } from "./lib/middle.mjs";
import { picture } from "./lib/picture.mjs";
import { Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";
import { World } from "./lib/world.mjs";

const t = textsOf("en");
/** What a broken connection looks like to a browser. */
const BROKEN = /ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_CLOSED|ERR_SOCKET_NOT_CONNECTED/;

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

async function visitor() {
  const visit = await Visit.begin(browser, { locale: "en-GB" });
  const reporter = new Reporter(visit.page);
  await reporter.arrive(world.link());
  return { visit, reporter };
}

/** The check digits of 22 digits (ISO 7064, modulo 97-10). */
const checkDigits = (digits) => String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, "0");

test("a mistyped code names the group before anything is sent", async () => {
  const { visit, reporter } = await visitor();
  await reporter.comeBack();
  const digits = "1234567890123456789012";
  const right = digits + checkDigits(digits);
  const said = async (typed) => {
    await visit.page.locator("#code").fill(typed);
    await reporter.onward.click();
    const summary = visit.page.getByRole("alert");
    await summary.waitFor();
    assert.ok(await summary.evaluate((element) => element === document.activeElement), "what is wrong takes focus");
    return summary.locator("li").innerText();
  };
  await visit.page.waitForTimeout(200);
  world.middle.forget();
  const typed = `${right.slice(0, 9)}${(Number(right[9]) + 1) % 10}${right.slice(10)}`;
  const suspects = await said(typed);
  assert.ok(suspects.includes("3"), `group 3 is wrong, and the page says: ${suspects}`);
  assert.equal(await said(right.slice(0, 23)), t("code-short", { count: 1 }));
  assert.equal(await said(`${right}0`), t("code-long", { count: 25 }));
  assert.equal(await said(`${right.slice(0, 23)}x`), t("code-letter"));
  assert.equal(await said(" "), t("code-empty"));
  assert.deepEqual(world.middle.requests, [], "something was sent");

  // Right in itself, but nobody's.
  visit.expected = [/ 404 |404 \(Not Found\)/];
  await visit.page.locator("#code").fill(right);
  await reporter.onward.click();
  await visit.page.getByText(t("code-unknown")).waitFor();
  world.middle.carriedNothingOf([right, right.slice(0, 12)]);
  await visit.end();
});

/** A way to break off, and what the page does about it. */
const BREAKS = [
  { name: "a part of the file does not arrive", at: ["PUT", /\/uploads\//], fault: LOSE_REQUEST },
  { name: "the answer to a part of the file is lost", at: ["PUT", /\/uploads\//], fault: LOSE_ANSWER },
  { name: "the report does not arrive", at: ["POST", /\/reports$/], fault: LOSE_REQUEST },
  { name: "the server takes the report and its answer is lost", at: ["POST", /\/reports$/], fault: LOSE_ANSWER },
];

test("a connection that breaks loses nothing, and trying again makes no second report", async () => {
  for (const [number, { name, at, fault }] of BREAKS.entries()) {
    const { visit, reporter } = await visitor();
    visit.expected = [BROKEN];
    const text = `BREAK-${number} ${name}`;
    await reporter.answer({ text, files: [{ name: "proof.png", mimeType: "image/png", buffer: picture(300_000, "") }] });
    world.middle.forget();
    let lost = 0;
    // The connection stays broken for a while: a browser repeats some requests by itself.
    world.middle.fault = ({ method, url }) => (method === at[0] && at[1].test(url) ? (lost++, fault) : undefined);
    await reporter.onward.click();
    await visit.page.getByText(t("send-failed-kept")).waitFor();
    assert.ok(lost > 0, `${name}: nothing was lost`);
    const again = visit.page.locator("[data-again]");
    assert.ok(await again.isVisible());
    const answers = visit.page.locator("[data-answers]");
    if (await answers.isVisible()) {
      await answers.click();
      await visit.page.getByText(text).waitFor();
      await visit.page.getByText("proof.png").waitFor();
      world.middle.fault = () => undefined;
      await reporter.onward.click();
    } else {
      world.middle.fault = () => undefined;
      await again.click();
    }
    const code = await reporter.receipt();
    await reporter.proveReceipt(code);
    await visit.end();

    const later = await visitor();
    await later.reporter.comeBack();
    await later.reporter.open(code);
    await later.visit.page.getByText(text).waitFor();
    await later.visit.end();
  }

  const office = await Visit.begin(browser, { locale: "en-GB" });
  const desk = new Desk(office.page);
  await desk.arrive(world.desk);
  await desk.signIn("amina", world.passphrase("amina"));
  await desk.rows.nth(BREAKS.length - 1).waitFor();
  assert.equal(await desk.rows.count(), BREAKS.length);
  const read = [];
  for (const _ of BREAKS) {
    await desk.openCase("");
    read.push(await office.page.locator("article").first().innerText());
    await desk.button("desk-inbox-title").first().click();
    await desk.rows.nth(BREAKS.length - 1).waitFor();
  }
  for (const [number] of BREAKS.entries()) assert.equal(read.filter((text) => text.includes(`BREAK-${number} `)).length, 1, BREAKS[number].name);
  await office.end();
});

test("without a network everything typed stays, and goes out when it is back", async () => {
  const { visit, reporter } = await visitor();
  visit.expected = [BROKEN];
  await reporter.answer({ text: "OFFLINE what was typed" });
  await visit.context.setOffline(true);
  await reporter.onward.click();
  await visit.page.getByText(t("problem-offline")).waitFor();
  await visit.page.locator("[data-again]").click();
  await visit.page.locator("[data-again]").waitFor();
  await visit.context.setOffline(false);
  await visit.page.locator("[data-again]").click();
  const code = await reporter.receipt();
  await reporter.proveReceipt(code);

  await reporter.arrive(world.link());
  await reporter.comeBack();
  await reporter.open(code);
  await visit.context.setOffline(true);
  await visit.page.locator("#reply").fill("OFFLINE what came to mind later");
  await reporter.onward.click();
  await visit.page.getByRole("alert").filter({ hasText: t("send-failed-kept") }).waitFor();
  assert.equal(await visit.page.locator("#reply").inputValue(), "OFFLINE what came to mind later");
  await visit.context.setOffline(false);
  world.middle.fault = ({ method, url }) => (method === "POST" && /\/thread\/entries$/.test(url) ? LOSE_ANSWER : undefined);
  await reporter.onward.click();
  await visit.page.getByRole("alert").filter({ hasText: t("send-failed-kept") }).waitFor();
  world.middle.fault = () => undefined;
  await reporter.onward.click();
  await reporter.messages.nth(1).waitFor();
  assert.equal(await reporter.messages.count(), 2, "the reply arrived twice");
  await visit.end();
});
