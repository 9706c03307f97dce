// What a reporter does on the pages, step by step. Elements are found by their purpose (`data-…`, ids, names), never by
// their looks.
import assert from "node:assert/strict";
import { PATIENCE } from "./browser.mjs";

/** Milliseconds for sealing, sending, deriving a key: long without WebAssembly and without a compiler. */
const LONG = 300_000;

/** Digits of any script as ASCII. */
export const ascii = (text) => text.replace(/\p{Nd}/gu, (digit) => {
  let zero = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0) - zero < 9) zero -= 1;
  return String(digit.codePointAt(0) - zero);
});

export const arabicIndic = (digits) => digits.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));

export class Reporter {
  /** @param at called with the name of each screen when it is shown */
  constructor(page, at = async () => undefined) {
    this.page = page;
    this.at = at;
  }

  async arrive(link) {
    // From elsewhere: a page that differs in its fragment only is not loaded again.
    await this.page.goto("about:blank");
    await this.page.goto(link);
    await this.page.locator("[data-write]").waitFor();
    await this.at("start");
  }

  /** The one button that goes on. */
  get onward() {
    return this.page.locator("main form button:not([type=button])");
  }

  /** Goes on to the screen that has this element. */
  async goOn(next) {
    await this.onward.click();
    await this.page.locator(next).first().waitFor();
  }

  /**
   * Answers all questions up to the check.
   * @param answers channel, category, text; files (paths or buffers), exclude, escalation where wanted
   */
  async answer({ channel = "reporting-point", category = "fraud", text, files = [], exclude = [], escalation = false }) {
    const { page } = this;
    await page.locator("[data-write]").click();
    await page.locator("#channel").waitFor();
    await this.at("channel");
    await page.locator(`input[name=channel][value="${channel}"]`).check();
    await this.goOn("#readers");
    await this.at("readers");
    for (const id of exclude) await page.locator(`[data-list] input[value="${id}"]`).uncheck();
    if (escalation) await page.locator("[data-escalation-card] input").check();
    await this.goOn("#topic");
    await this.at("topic");
    await page.locator(`input[name=topic][value="${category}"]`).check();
    await this.goOn("#story");
    await page.locator("#story").fill(text);
    await this.at("story");
    await this.goOn("#files");
    if (files.length) {
      await page.locator("#files").setInputFiles(files);
      await page.locator("[data-list] li").nth(files.length - 1).waitFor();
    }
    await this.at("files");
    await this.goOn("#identity");
    await this.at("identity");
    await this.goOn("dl[data-list] div");
    await this.at("check");
  }

  /** From the check until the receipt code is shown; gives its digits. */
  async send() {
    await this.onward.click();
    return this.receipt();
  }

  /** Waits for the receipt code; gives its 24 digits. */
  async receipt() {
    const groups = this.page.locator("[data-code] li");
    await groups.first().waitFor({ timeout: LONG });
    const code = (await groups.allTextContents()).map((group) => ascii(group).slice(-4)).join("");
    assert.match(code, /^\d{24}$/);
    await this.at("receipt");
    return code;
  }

  /** Types back the group that is asked for, and ends the report. */
  async proveReceipt(code) {
    const { page } = this;
    await page.locator("[data-continue]").click();
    await page.locator("#group").waitFor();
    await this.at("proof");
    const asked = Number(/\d+/.exec(ascii(await page.locator("[data-label]").textContent()))[0]);
    await page.locator("#group").fill(code.slice(4 * asked - 4, 4 * asked));
    await this.goOn("[data-confirm]");
    await this.at("done");
  }

  /** Goes to where the code is typed. */
  async comeBack() {
    await this.page.locator("[data-return]").click();
    await this.page.locator("#code").waitFor();
    await this.at("code");
  }

  /** Opens the thread with a code as somebody types it. */
  async open(typed) {
    await this.page.locator("#code").fill(typed);
    await this.openTyped();
  }

  async openTyped() {
    await this.onward.click();
    await this.messages.first().waitFor({ timeout: LONG });
    await this.at("thread");
  }

  get messages() {
    return this.page.locator("[data-messages] > li");
  }

  /** Looks for new messages until there are so many. */
  async refresh(count) {
    await this.page.locator("[data-refresh]").click();
    await this.messages.nth(count - 1).waitFor({ timeout: PATIENCE });
  }

  /** What waits for an answer. */
  get todo() {
    return this.page.locator("[data-todo-list] > *");
  }

  /** Answers the question that has these words. */
  async answerQuestion(words, text) {
    const card = this.todo.filter({ hasText: words });
    await card.locator("textarea").first().fill(text);
    await card.locator("button.primary").click();
    await card.waitFor({ state: "detached" });
  }

  /** One consent in the list of what is allowed. */
  consent(kind) {
    const row = this.page.locator(`[data-allow] [data-consent=${kind}]`);
    return { row, yes: row.locator("button").first(), no: row.locator("button").nth(1), word: row.locator("[data-word]") };
  }

  /** From the thread to the choice of what goes along to another channel. */
  async takeElsewhere({ channel, category, exclude = [] }) {
    const { page } = this;
    const opener = page.locator("[data-elsewhere]");
    if (!(await opener.evaluate((details) => details.open))) await opener.locator("summary").click();
    await page.locator("[data-hand]").click();
    await page.locator("#channel").waitFor();
    await page.locator(`input[name=channel][value="${channel}"]`).check();
    for (const id of exclude) await page.locator(`[data-readers] input[value="${id}"]`).uncheck();
    await page.locator(`input[name=topic][value="${category}"]`).check();
    await this.at("hand");
    await this.goOn("#share-words");
    await this.at("share");
  }

  /** Seals and sends what goes along; gives the new receipt code. */
  async pass() {
    await this.onward.click();
    await this.page.locator("[data-done] [data-code]").waitFor({ timeout: LONG });
    await this.at("pass");
    await this.page.locator("[data-done] [data-code]").click();
    return this.receipt();
  }

  async reply(text) {
    const before = await this.messages.count();
    await this.page.locator("#reply").fill(text);
    await this.onward.click();
    await this.messages.nth(before).waitFor({ timeout: PATIENCE });
  }
}
