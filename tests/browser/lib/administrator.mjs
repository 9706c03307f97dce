// What an administrator does at the desk: sets up the organisation, invites, compares, signs, lets go.
import { PATIENCE } from "./browser.mjs";
import { Newcomer } from "./newcomer.mjs";

/** Milliseconds for what derives keys. */
const LONG = 120_000;

export class Administrator extends Newcomer {
  /** The organisation's key: the file as it was downloaded, where it was kept, its passphrase. */
  key = { file: "", path: "", passphrase: "" };

  /** From the printed link to one's own account. */
  async begin(link, slug, login) {
    await this.page.goto(link);
    await this.page.locator("#slug").waitFor({ timeout: PATIENCE });
    await this.at("set-up");
    await this.page.locator("#slug").fill(slug);
    await this.page.locator("#login").fill(login);
    await this.page.locator("#address").fill(`${login}@example.org`);
    await this.button("desk-next").click();
    await this.makeAccount();
    await this.button("desk-sign-in-unlock").or(this.button("desk-sign-in-do")).waitFor({ timeout: LONG });
    await this.at("set-up-sign-in");
  }

  /** The assistant, up to the first signed roster. `keep` writes a file to where the administrator keeps it. */
  async assist(name, languages, address, keep) {
    const { page } = this;
    await page.locator("#plan-name").fill(name);
    for (const code of languages) await page.getByLabel(this.t("admin-language-add")).selectOption(code);
    await page.locator("main details summary").click();
    await page.locator("#plan-addresses").fill(address);
    await this.at("plan-name");
    await this.button("desk-next").click();
    await page.getByRole("checkbox").first().waitFor();
    await this.at("plan-channels");
    await this.button("desk-next").click();
    await this.makeKey(keep);
    await this.button("desk-next").click();
    await page.locator("input[type=file]").setInputFiles(this.key.path);
    await page.locator("input[type=password]").fill(this.key.passphrase);
    await this.at("plan-read");
    await this.button("desk-plan-read-do").click();
    await page.locator("main dl dd").first().waitFor({ timeout: LONG });
    await this.at("plan-publish");
    await this.button("desk-plan-publish-do").click();
    await this.button("desk-plan-done-go").waitFor({ timeout: LONG });
    await this.at("plan-done");
    await this.button("desk-plan-done-go").click();
    await this.button("admin-invite").waitFor({ timeout: PATIENCE });
    await this.at("people-first");
  }

  /** The organisation's key, made here and saved. */
  async makeKey(keep) {
    const shown = this.page.locator("[data-passphrase]", { hasText: /\S+ \S+/ });
    this.key.passphrase = (await shown.innerText()).trim();
    await this.at("plan-key");
    await this.button("desk-plan-key-make").click();
    await this.button("desk-plan-key-download").waitFor({ timeout: LONG });
    await this.at("plan-key-made");
    const { name, text } = await this.save(() => this.button("desk-plan-key-download").click());
    this.key.file = text;
    this.key.path = keep(name, text);
  }

  /** Invites somebody by mail; gives the link as the page shows it. */
  async invite(name, login, address, role = "handler") {
    const { page } = this;
    await this.button("admin-invite").click();
    await page.locator("#invite-name").fill(name);
    await page.locator("#invite-login").fill(login);
    await page.locator("#invite-role").selectOption(role);
    await page.getByRole("radio", { name: this.t("admin-invite-way-mail") }).check();
    await page.locator("#invite-address").fill(address);
    await this.at("invite");
    await this.button("admin-invite-send").click();
    await page.locator("#invite-made").waitFor();
    await this.at("invite-made");
    const link = await page.locator("dialog[open] input[readonly]").inputValue();
    await this.button("admin-done").click();
    return link;
  }

  /** The line of somebody in the list of people. */
  person(name) {
    return this.page.locator("[role=tabpanel] li", { hasText: name });
  }

  act(name, what) {
    return this.person(name).getByRole("button", { name: new RegExp(`^${this.t(`admin-act-${what}`)}`) }).click();
  }

  get dialog() {
    return this.page.locator("dialog[open]");
  }

  /** Opens the comparison; gives the fingerprint that the administrator sees. */
  async compare(name) {
    await this.refresh();
    await this.act(name, "compare");
    const seen = await this.fingerprint(this.dialog);
    await this.at("compare");
    return seen;
  }

  /** What was read out on the telephone is the same as on this screen. */
  async same() {
    await this.dialog.locator("input[value=same]").check();
    await this.button("admin-continue").click();
  }

  /** How somebody who is new stands in the roster. */
  async enter(name, channel) {
    await this.page.locator("#entry-name").fill(name);
    const box = this.dialog.locator(`input[type=checkbox][value="${channel}"]`);
    await box.check();
    await this.at("entry");
    await this.button("admin-into-draft").click();
  }

  /** Signs what was changed, from the bar or in the dialog that stands open already. */
  async sign() {
    if (!(await this.dialog.isVisible())) await this.button("roster-sign").click();
    await this.dialog.locator("input[type=file]").setInputFiles(this.key.path);
    await this.dialog.locator("input[type=password]").fill(this.key.passphrase);
    await this.at("sign");
    await this.dialog.getByRole("button", { name: this.t("roster-sign-do"), exact: true }).click();
    await this.words("roster-published").waitFor({ timeout: LONG });
    await this.at("published");
  }

  /** Lets somebody go, and signs the list without them. */
  async depart(name) {
    await this.act(name, "depart");
    const sure = this.dialog.getByRole("checkbox");
    await sure.check();
    await this.at("depart");
    await this.button("admin-depart-do").click();
    await this.dialog.locator("input[type=file]").waitFor({ state: "attached", timeout: LONG });
    await this.sign();
  }

  /** Whether everybody has to have a second factor. */
  async requireFactor(wanted) {
    await this.page.locator("#tab-settings").click();
    await this.page.getByRole("checkbox", { name: this.t("admin-settings-second-factor") }).setChecked(wanted);
    await this.words("admin-saved").waitFor();
    await this.at("settings");
    await this.page.locator("#tab-people").click();
  }
}
