// What somebody does at the desk who has no account yet, or has lost the way in: the account made on their own device, the
// sheet, passkey and codes, and back in with the sheet.
import { strict as assert } from "node:assert";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { PATIENCE } from "./browser.mjs";
import { Desk } from "./desk.mjs";

/** Milliseconds for what derives keys. */
const LONG = 120_000;

export class Newcomer extends Desk {
  /** Their passphrases, the newest last. */
  passphrases = [];
  /** Their recovery sheets, the newest last; groups in one line. */
  sheets = [];

  get passphrase() {
    return this.passphrases.at(-1);
  }

  /** Takes the passphrase that the device made, writes the sheet down, types a group of it back. */
  async makeAccount() {
    await this.choosePassphrase();
    await this.button("desk-next").click();
    await this.keepSheet();
    await this.typeGroupBack();
    await this.button("desk-enrol-do").click();
  }

  async choosePassphrase() {
    const shown = this.page.locator("[data-passphrase]", { hasText: /\S+ \S+/ });
    this.passphrases.push((await shown.innerText()).trim());
    assert.ok(this.passphrase.split(" ").length >= 6, "a passphrase of fewer than six words");
    await this.at("passphrase");
  }

  async keepSheet() {
    const groups = this.page.locator("ol li .group");
    await groups.first().waitFor({ timeout: LONG });
    this.sheets.push((await groups.allTextContents()).join(" "));
    await this.at("sheet");
    await this.button("desk-sheet-kept").click();
  }

  async typeGroupBack() {
    const field = this.page.locator("input[data-group]");
    const asked = Number(await field.getAttribute("data-group"));
    await field.fill(this.sheets.at(-1).split(" ")[asked - 1]);
    await this.at("check");
  }

  /** The fingerprint that is shown, as words and as digits. */
  async fingerprint(within = this.page.locator("main")) {
    const words = within.locator("ol.words li");
    await words.first().waitFor({ timeout: LONG });
    const shown = { words: await words.allTextContents(), digits: await within.locator("p.digits span").allTextContents() };
    assert.deepEqual([shown.words.length, shown.digits.length], [6, 6]);
    return shown;
  }

  /** Opens an invitation and makes the account; gives the fingerprint to read out. */
  async enrol(link) {
    await this.page.goto(link);
    await this.button("desk-enrol-begin").waitFor({ timeout: PATIENCE });
    await this.at("invited");
    await this.button("desk-enrol-begin").click();
    await this.makeAccount();
    await this.button("desk-enrol-to-desk").waitFor({ timeout: LONG });
    await this.at("enrolled");
  }

  /** With the login name that the page knows already. */
  async signInFirst() {
    await this.button("desk-sign-in-unlock").or(this.button("desk-sign-in-do")).waitFor();
    await this.unlock(this.passphrase);
  }

  /** From wherever one is, to one's own account. */
  async toAccount() {
    await this.page.locator("header details summary").click();
    await this.button("desk-account-title").click();
    await this.button("desk-account-passphrase-change").waitFor();
  }

  /** Proves who sits here, if the page asks. `code` where the account has codes. */
  async stepUp(code = "") {
    const dialog = this.page.locator("dialog[open]", { hasText: this.t("desk-step-up-what") });
    await dialog.waitFor();
    await dialog.locator("input[type=password]").fill(this.passphrase);
    if (code) await dialog.locator("input[autocomplete=one-time-code]").fill(code);
    await this.at("step-up");
    await dialog.getByRole("button", { name: this.t("desk-step-up-do"), exact: true }).click();
    await dialog.waitFor({ state: "hidden", timeout: LONG });
  }

  async addPasskey() {
    await this.button("desk-passkeys-add").click();
    await this.stepUp();
    await this.words("desk-passkeys-unlocks").waitFor();
    await this.at("account");
  }

  async signInWithPasskey() {
    await this.button("desk-sign-in-passkey").click();
    await this.button("desk-lock").waitFor({ timeout: LONG });
  }

  /** Turns codes on: an app keeps the secret and shows codes from now on. */
  async turnCodesOn() {
    await this.button("desk-totp-set-up").click();
    const dialog = this.page.locator("dialog[open]", { has: this.page.locator("input[autocomplete=one-time-code]") });
    await dialog.locator("details summary").click();
    const secret = (await dialog.locator("p.secret").innerText()).replace(/\s/g, "");
    await this.at("codes");
    this.codes = new Codes(secret);
    await dialog.locator("input[autocomplete=one-time-code]").fill(await this.codes.next());
    await dialog.getByRole("button", { name: this.t("desk-totp-do"), exact: true }).click();
    await this.stepUp();
    await this.words("desk-totp-on").waitFor();
  }

  /** Types name and passphrase, and looks no further. */
  async tryToSignIn(login, passphrase) {
    await this.page.locator("#login").fill(login);
    await this.page.locator("input[type=password]").fill(passphrase);
    await this.page.locator("main form button:not([type=button])").click();
  }

  /** With the second step after the passphrase. */
  async signInWithCode(login) {
    await this.tryToSignIn(login, this.passphrase);
    const code = this.page.locator("main input[autocomplete=one-time-code]");
    await code.waitFor({ timeout: LONG });
    await this.at("factor");
    await code.fill(await this.codes.next());
    await this.button("desk-factor-do").click();
    await this.button("desk-lock").waitFor({ timeout: LONG });
  }

  /** Types the recovery sheet; a new passphrase and a new sheet follow. */
  async recover(login) {
    await this.button("desk-sign-in-recover").click();
    const fields = this.page.locator("main form input");
    await fields.first().fill(login);
    for (const [at, group] of this.sheets.at(-1).split(" ").entries()) await fields.nth(at + 1).fill(group);
    await this.at("recover");
    await this.page.locator("main form button:not([type=button])").click();
    await this.choosePassphrase();
    await this.page.locator("main form button:not([type=button])").click();
    await this.keepSheet();
    await this.typeGroupBack();
    await this.page.locator("main form button:not([type=button])").click();
    await this.button("desk-lock").waitFor({ timeout: LONG });
  }

  /** Downloads what `click` starts; gives its text. */
  async save(click) {
    const download = this.page.waitForEvent("download");
    await click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
  }
}

/** An app that makes codes (RFC 6238): six digits of HMAC-SHA-1 over the count of half minutes. Each counts once. */
class Codes {
  #last = 0;

  constructor(secret) {
    const bits = [...secret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
    this.key = Buffer.from(bits.match(/.{8}/g).map((eight) => parseInt(eight, 2)));
  }

  /** A code that was not used yet, and that the server takes now: the last, this or the next half minute's. */
  async next() {
    const step = () => Math.floor(Date.now() / 30_000);
    const next = Math.max(this.#last + 1, step() - 1);
    while (next > step() + 1) await pause(500);
    this.#last = next;
    const count = Buffer.alloc(8);
    count.writeBigUInt64BE(BigInt(next));
    const hash = createHmac("sha1", this.key).update(count).digest();
    const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, "0");
  }
}
