// What a handler does at the desk. Buttons and fields are found by the names that people hear and read.
import { readFileSync } from "node:fs";
import { PATIENCE } from "./browser.mjs";
import { textsOf } from "./texts.mjs";

const LONG = 300_000;

export class Desk {
  /** @param at called with the name of each screen when it is shown */
  constructor(page, language = "en", at = async () => undefined) {
    this.page = page;
    this.t = textsOf(language);
    this.at = at;
  }

  button(key, values) {
    return this.page.getByRole("button", { name: this.t(key, values), exact: true });
  }

  /** Words anywhere on the page. */
  words(key, values) {
    return this.page.getByText(this.t(key, values)).first();
  }

  async arrive(link) {
    await this.page.goto(link);
    await this.button("desk-sign-in-do").waitFor();
    await this.words("desk-key-pinned").waitFor({ timeout: PATIENCE });
    await this.at("sign-in");
  }

  async signIn(login, passphrase) {
    await this.page.locator("#login").fill(login);
    await this.unlock(passphrase);
    await this.at("inbox");
  }

  /** Types the passphrase, and waits until the desk is open. */
  async unlock(passphrase) {
    await this.page.locator("input[type=password]").fill(passphrase);
    await this.page.locator("main form button:not([type=button])").click();
    await this.button("desk-lock").waitFor({ timeout: LONG });
  }

  get rows() {
    return this.page.locator("[data-row]");
  }

  /** The case whose line in the inbox has this text. */
  row(text) {
    return this.rows.filter({ hasText: text });
  }

  /** Opens the case with this text; one whose content is not shown yet, after the question of a conflict. */
  async openCase(text) {
    await this.rows.first().waitFor();
    if (text && (await this.row(text).count())) await this.row(text).first().click();
    else {
      await this.row(this.t("inbox-row-undeclared")).first().click();
      await this.declare();
    }
    await this.page.locator("#reply").waitFor({ state: "attached" });
    if (text) await this.page.getByText(text).first().waitFor({ state: "attached" });
  }

  /** Says that there is no conflict of interest with the case that is open. */
  async declare() {
    await this.button("desk-conflict-no").waitFor();
    await this.at("conflict");
    await this.button("desk-conflict-no").click();
    await this.button("desk-conflict-no").waitFor({ state: "detached", timeout: LONG });
  }

  /** Fills in the form that is open and sends it. `values`: by field; an array ticks boxes, a boolean one box. */
  async fill(name, values, words) {
    const { page } = this;
    const dialog = page.locator("dialog[open]");
    await dialog.waitFor();
    for (const [field, value] of Object.entries(values)) {
      const one = dialog.locator(`#form-${field}`);
      if (Array.isArray(value)) for (const label of value) await dialog.getByLabel(label, { exact: true }).check();
      else if (typeof value === "boolean") await one.setChecked(value);
      else if (await one.evaluate((element) => element.matches("select"))) await one.selectOption(value);
      else if (await one.evaluate((element) => element.matches("[type=radio]"))) await dialog.locator(`input[name="form-${field}"][value="${value}"]`).check();
      else await one.fill(value);
    }
    await this.at(`form-${name}`);
    await dialog.getByRole("button", { name: this.t(`desk-form-do-${name}`, words), exact: true }).click();
    await this.page.getByText(this.t(`desk-form-done-${name}`, words)).first().waitFor({ timeout: PATIENCE });
    await dialog.waitFor({ state: "detached" });
  }

  /** Takes a step that the workflow offers. */
  async step(to, why = "MARKER-WHY") {
    await this.show("work");
    await this.page.locator("#panel-work").getByRole("button", { name: this.t(`desk-step-${to}`), exact: true }).click();
    await this.fill("move", { why }, { step: this.t(`desk-step-${to}`) });
  }

  /** A button of the case's work. */
  work(key, values) {
    return this.page.locator("#panel-work").getByRole("button", { name: this.t(key, values), exact: true });
  }

  /** Opens a part of the work that is folded. */
  async unfold(key) {
    await this.show("work");
    const part = this.page.locator("#panel-work details").filter({ has: this.page.getByRole("heading", { name: this.t(key), exact: true }) });
    if (!(await part.evaluate((element) => element.open))) await part.locator("summary").first().click();
    return part;
  }

  get messages() {
    return this.page.locator("article");
  }

  async refresh() {
    await this.button("desk-refresh").click();
  }

  /** Shows a part of the case where they are not beside each other. */
  async show(part) {
    const tab = this.page.locator(`#tab-${part}`);
    if (await tab.isVisible()) await tab.click();
  }

  /** Acknowledges with the words that the desk suggests. */
  async acknowledge() {
    await this.button("desk-acknowledge").first().click();
    await this.page.locator("#acknowledgement").waitFor();
    const safety = this.page.locator("#acknowledge-safety");
    if (await safety.count()) await safety.fill("No sign of danger.");
    await this.page.waitForFunction(() => document.querySelector("#acknowledgement")?.value.length > 20);
    await this.at("acknowledge");
    await this.button("desk-acknowledge-do").click();
    await this.words("desk-acknowledged").waitFor();
  }

  async reply(text) {
    await this.show("conversation");
    await this.page.locator("#reply").fill(text);
    await this.button("desk-reply-send").click();
    await this.words("desk-reply-sent").waitFor();
  }

  async note(text) {
    await this.show("notes");
    await this.page.locator("#note").fill(text);
    await this.button("desk-note-add").click();
    await this.words("desk-note-added").waitFor();
  }

  /** Closes the case with feedback. */
  async close(reason, feedback) {
    await this.button("desk-close").first().click();
    await this.page.locator("#closing-reason").selectOption(reason);
    await this.page.locator("#closing-give").check();
    await this.page.locator("#closing-text").fill(feedback);
    await this.page.locator("#closing-sure").check();
    await this.at("close");
    await this.button("desk-close-do").click();
    await this.words("desk-closed-done").waitFor();
  }

  /** Downloads the first file of the case; gives its bytes. */
  async download() {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: this.t("desk-file-download"), exact: true }).first().click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  async lock() {
    await this.button("desk-lock").click();
    await this.words("desk-locked-hand").waitFor();
    await this.at("locked");
  }

  async signOut() {
    await this.page.locator("header details summary").click();
    await this.at("menu");
    await this.button("desk-sign-out").click();
    await this.words("desk-locked-signed-out").waitFor();
  }
}
