// The work on a case at the desk: one of tier A from its receipt to the monitoring of protection, with two handlers and the
// ombudsperson; somebody who steps back; files that are shown without running anything; words that are blacked out.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "../../web/node_modules/esbuild/lib/main.js";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Desk } from "./lib/desk.mjs";
import { Looks } from "./lib/looks.mjs";
import { Reporter } from "./lib/reporter.mjs";
import { environment, program, ROOT, run, World } from "./lib/world.mjs";

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

const SCHEMES = ["light", "dark"];

/** A page of a PDF with words, a script and a link in it. */
function pdf(words) {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 300 200]/A<</S/URI/URI(https://example.org/)>>>>]>>",
    `<</Length ${`BT /F1 24 Tf 20 150 Td (${words}) Tj ET`.length}>>stream\nBT /F1 24 Tf 20 150 Td (${words}) Tj ET\nendstream`,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 5>>\n%%EOF`);
}

/** Half a second of a tone. */
function sound() {
  const samples = Buffer.alloc(4000);
  for (let at = 0; at < samples.length; at++) samples[at] = 128 + 60 * Math.sin(at / 6);
  const head = Buffer.from("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0", "latin1");
  head.writeUInt32LE(36 + samples.length, 4);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

async function report(answers) {
  const visit = await Visit.begin(browser, { locale: "en-GB" });
  const reporter = new Reporter(visit.page);
  await reporter.arrive(world.link());
  await reporter.answer(answers);
  const code = await reporter.send();
  await reporter.proveReceipt(code);
  await visit.end();
  return code;
}

async function office(login, at) {
  const visit = await Visit.begin(browser, { locale: "en-GB" });
  const desk = new Desk(visit.page, "en", at);
  await desk.arrive(world.desk);
  await desk.signIn(login, world.passphrase(login));
  return { visit, desk, page: visit.page };
}

test("a case of tier A from its receipt to the monitoring of protection, with two handlers and the ombudsperson", async () => {
  world.middle.forget();
  const told = "MARKER-TOLD-8a1c The driver asks girls at the well for favours.";
  const outcome = "MARKER-OUTCOME-51de The driver was dismissed. Thank you for telling us.";
  await report({ text: told, category: "sea-exploitation", escalation: true, files: [{ name: "note.pdf", mimeType: "application/pdf", buffer: pdf("MARKER-PDF-22ab") }, { name: "voice.wav", mimeType: "audio/wav", buffer: sound() }] });

  const amina = await office("amina");
  const looks = new Looks(amina.page, "casework", SCHEMES);
  const { desk, page } = amina;
  await desk.row(desk.t("inbox-row-undeclared")).first().click();
  await desk.button("desk-conflict-no").waitFor();
  const gate = await page.content();
  assert.ok(!gate.includes("MARKER-") && !gate.includes("sexual"), "something of the case is shown before the question is answered");
  await looks.at("conflict");
  await desk.declare();
  await page.getByText(told).waitFor();

  // What was sent is shown, and does nothing.
  const shown = page.locator("article li").filter({ hasText: "note.pdf" });
  await shown.getByRole("button", { name: desk.t("desk-file-show"), exact: true }).click();
  await page.locator("dialog[open] canvas").waitFor();
  await page.locator("dialog[open] details").waitFor();
  assert.match(await page.locator("dialog[open] details").textContent(), /MARKER-PDF-22ab/);
  await looks.at("pdf");
  await page.keyboard.press("Escape");
  await page.locator("article li").filter({ hasText: "voice.wav" }).getByRole("button", { name: desk.t("desk-file-show"), exact: true }).click();
  await page.waitForFunction(() => document.querySelector("dialog[open] audio")?.duration > 0.4);
  await page.keyboard.press("Escape");

  // The ombudsperson is let in with a reason, before the day.
  await desk.show("facts");
  await desk.button("desk-escalate").click();
  await desk.fill("escalate", { person: "olga", why: "MARKER-WHY-OLGA It is about somebody senior." });

  await desk.acknowledge();
  await desk.show("work");
  await desk.work("desk-support-do").click();
  await desk.fill("support", { what: "MARKER-SUPPORT-77 The women's centre, today, together with the focal point." });
  await desk.work("desk-triage-edit").click();
  await page.locator("#triage-severity").selectOption("3");
  await page.locator("#triage-danger").selectOption("no");
  await page.locator("#triage-region").fill("Northern camp");
  await desk.button("desk-affected-add").click();
  await page.locator("#affected-who-0").selectOption("child");
  await desk.button("desk-respondents-add").click();
  await page.locator("#respondent-link-0").selectOption("contractor");
  await looks.at("triage");
  await desk.button("desk-triage-do").click();
  await desk.words("desk-triage-done").waitFor();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await looks.at("work");

  await desk.unfold("desk-checklist-title");
  await page.getByLabel(desk.t("desk-check-survivor-decides"), { exact: true }).check();
  await page.getByText(desk.t("desk-log-checked", { name: "Amina Haddad", what: desk.t("desk-check-survivor-decides") })).waitFor({ state: "attached" });
  await desk.unfold("desk-consents-title");
  for (const kind of ["investigate", "share"]) {
    await desk.work("desk-consent-write-of", { kind: desk.t(`desk-consent-${kind}`) }).click();
    await desk.fill("consent", { given: "given", how: "By telephone" }, { kind: desk.t(`desk-consent-${kind}`) });
  }

  await desk.step("assessing");
  await desk.step("investigation-planned");
  await desk.step("investigating");
  await desk.unfold("desk-evidence-title");
  await desk.work("desk-evidence-add").click();
  await page.locator("#evidence-text").fill("MARKER-EVIDENCE-90 The driver's log of the week.");
  await page.locator("dialog[open] input[value=sent]").check();
  await page.locator("#evidence-sent").selectOption({ label: "note.pdf" });
  await desk.button("desk-evidence-do").click();
  await desk.words("desk-evidence-done").waitFor();

  // Boris has a task, and is the second person.
  const boris = await office("boris");
  await boris.desk.openCase(told);
  await desk.refresh();
  await desk.unfold("desk-tasks-title");
  await desk.work("desk-task-add").click();
  await desk.fill("task", { text: "MARKER-TASK-13 Talk to the camp's committee.", owner: "boris", due: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) });
  await boris.desk.refresh();
  await boris.desk.unfold("desk-tasks-title");
  await boris.desk.work("desk-task-finish").click();
  await boris.page.getByText(desk.t("desk-tasks-done", { count: 1 })).waitFor();

  await desk.refresh();
  await desk.step("findings-reviewed");
  await desk.work("desk-offer-act").click();
  await desk.fill("decide", { actions: [desk.t("desk-action-contract-ended")], text: "MARKER-DECISION-44" });
  await desk.work("desk-offer-feedback").click();
  await desk.fill("feedback", { text: outcome });
  await page.locator("#panel-conversation").getByText(outcome).waitFor();

  // Severity 3: closing takes two people, and the first is not the second.
  await desk.button("desk-close").first().click();
  await page.locator("#closing-reason").selectOption("substantiated");
  await page.locator("input[name=how][value=already-given]").check();
  await page.locator("#closing-sure").check();
  await looks.at("close");
  await desk.button("desk-close-propose").click();
  await desk.words("desk-close-proposed").waitFor();
  await page.getByText(desk.t("desk-proposal-own")).waitFor();
  assert.equal(await desk.work("desk-proposal-second").count(), 0, "who proposed it can agree to it");
  await boris.desk.refresh();
  await boris.desk.work("desk-proposal-second").click();
  await boris.page.locator("dialog[open] input[type=checkbox]").check();
  await boris.desk.fill("second", {}, { what: desk.t("desk-act-close") });
  await boris.page.locator("#panel-work").getByText(desk.t("desk-step-closed"), { exact: true }).first().waitFor();
  await boris.desk.step("protection-monitoring");
  await boris.desk.work("desk-protection-do").first().waitFor();

  // The ombudsperson reads what was done, who looked at it, and takes the proof along.
  const olga = await office("olga");
  await olga.desk.openCase(told);
  await olga.page.getByText("MARKER-WHY-OLGA").first().waitFor({ state: "attached" });
  await olga.desk.show("notes");
  const history = olga.page.locator("#panel-notes details summary");
  await history.click();
  await olga.desk.button("desk-access").click();
  await olga.page.locator("#panel-notes table").getByText("Boris Novak").first().waitFor();
  const files = [];
  olga.page.on("download", (download) => files.push(download));
  await olga.desk.button("desk-proof").click();
  await olga.desk.words("desk-proof-saved").waitFor();
  while (files.length < 2) await olga.page.waitForTimeout(50);
  const proof = files.find((file) => file.suggestedFilename().endsWith(".proof.json"));
  verify(readFileSync(await proof.path(), "utf8"));
  await new Looks(olga.page, "casework-olga", SCHEMES).at("log");

  assert.deepEqual(looks.faults, []);
  for (const { visit } of [amina, boris, olga]) await visit.end();
  world.middle.carriedNothingOf([told.slice(0, 16), outcome.slice(0, 19), "MARKER-SUPPORT-77", "MARKER-EVIDENCE-90", "MARKER-TASK-13", "MARKER-DECISION-44", "MARKER-WHY-OLGA", "Northern camp", "substantiated"]);
});

/** The command line says that a proof holds, and that one with a changed word does not. */
function verify(text) {
  const folder = mkdtempSync(join(tmpdir(), "zegel-proof-"));
  try {
    const check = (content) => {
      writeFileSync(join(folder, "case.proof.json"), content);
      return spawnSync(program(), ["verify-log", join(folder, "case.proof.json"), "--key", world.pin], { env: environment(), encoding: "utf8" });
    };
    const good = check(text);
    assert.equal(good.status, 0, good.stderr);
    const at = text.indexOf('"body":"') + 60;
    const changed = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    assert.notEqual(check(changed).status, 0, "a changed proof is believed");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("who declares a conflict sees nothing of the case, and cannot be let in again", async () => {
  world.middle.forget();
  await report({ text: "MARKER-CONFLICT-6e The storekeeper is Boris's brother.", category: "fraud" });
  const boris = await office("boris");
  const before = await boris.desk.rows.count();
  await boris.desk.row(boris.desk.t("inbox-row-undeclared")).first().click();
  await boris.desk.button("desk-conflict-yes").click();
  await new Looks(boris.page, "recusal", SCHEMES).at("sure");
  const dialog = boris.page.locator("dialog[open]");
  await dialog.getByRole("button", { name: boris.desk.t("desk-recuse-do"), exact: true }).click();
  await dialog.getByText(boris.desk.t("desk-sure-missing")).waitFor();
  await dialog.locator("input[type=checkbox]").check();
  await dialog.getByRole("button", { name: boris.desk.t("desk-recuse-do"), exact: true }).click();
  await boris.desk.words("desk-recuse-done").waitFor();
  await boris.page.waitForFunction((count) => document.querySelectorAll("[data-row]").length === count, before - 1);
  assert.ok(!(await boris.page.content()).includes("MARKER-CONFLICT"));

  const amina = await office("amina");
  await amina.desk.openCase("MARKER-CONFLICT-6e");
  await amina.page.getByText(amina.desk.t("desk-readers-recused", { names: "Boris Novak" })).waitFor({ state: "attached" });
  // Nobody else of the lane is there to be let in.
  assert.equal(await amina.desk.button("desk-grant").count(), 0, "who stepped back could be let in again");
  await boris.visit.end();
  await amina.visit.end();
});

test("a copy leaves with words blacked out, as a package that only its receiver opens", async () => {
  await report({ text: "MARKER-COPY-31 Fatuma saw it. Fatuma told me.", category: "corruption" });
  const amina = await office("amina");
  const { desk, page } = amina;
  await desk.openCase("MARKER-COPY-31");
  await desk.acknowledge();
  await desk.unfold("desk-sharing-title");
  assert.ok(await desk.work("desk-sharing-package").isDisabled(), "something can be shared without consent");
  await desk.unfold("desk-consents-title");
  await desk.work("desk-consent-write-of", { kind: desk.t("desk-consent-share") }).click();
  await desk.fill("consent", { given: "given", how: "In person" }, { kind: desk.t("desk-consent-share") });

  await desk.work("desk-sharing-package").click();
  await page.locator("#share-whom").fill("Inspector Example");
  await page.locator("#share-recipient").fill("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
  const area = page.locator("dialog[open] textarea:not(#share-note)").first();
  await area.evaluate((element) => {
    const from = element.value.indexOf("Fatuma");
    element.focus();
    element.setSelectionRange(from, from + 6);
  });
  await desk.button("desk-black-everywhere").click();
  assert.match(await area.inputValue(), /▇{6} saw it\. ▇{6} told me/);
  await desk.button("desk-black-undo").click();
  assert.match(await area.inputValue(), /Fatuma saw it/);
  await area.press("ControlOrMeta+a");
  await page.keyboard.type("x");
  assert.match(await area.inputValue(), /Fatuma saw it/, "the reporter's words can be changed");
  await area.evaluate((element) => element.setSelectionRange(element.value.indexOf("Fatuma"), element.value.indexOf("Fatuma") + 6));
  await desk.button("desk-black-everywhere").click();
  await new Looks(page, "share", SCHEMES).at("black");
  await page.locator("dialog[open] .choice input[type=checkbox]").last().check();
  const download = page.waitForEvent("download");
  await desk.button("desk-share-do-package").click();
  const bytes = readFileSync(await (await download).path());
  assert.equal(bytes.subarray(0, 21).toString(), "age-encryption.org/v1");
  assert.ok(!bytes.includes("Fatuma") && !bytes.includes("saw it"));
  await page.getByText(desk.t("desk-log-shared", { name: "Amina Haddad", what: "Inspector Example" })).first().waitFor({ state: "attached" });
  await amina.visit.end();
});

/** Another organisation on the same server, with one handler; gives the link of its posters. */
function partner() {
  const config = join(world.folder, "zegel.toml");
  const key = ["--key-out", "partner.key", "--passphrase-file", "key.passphrase"];
  const roster = JSON.parse(run(world.folder, "org", "init", "--slug", "partner-aid", "--name", "Partner Aid", "--origin", world.middle.origin, "--language", "en", ...key, "--config", config));
  const who = ["--person", "petra", "--login", "petra", "--name", "Petra Winter", "--role", "handler", "--about", "About Petra", "--org", "partner-aid"];
  roster.handlers.push(JSON.parse(run(world.folder, "org", "enrol", ...who, "--config", config)));
  roster.channels.find(({ lane }) => lane === "reporting").readers = ["petra"];
  writeFileSync(join(world.folder, "partner.json"), JSON.stringify(roster));
  run(world.folder, "org", "roster", "sign", "--key", "partner.key", "--passphrase-file", "key.passphrase", "--in", "partner.json", "--out", "partner-bundle.json");
  run(world.folder, "org", "roster", "publish", "--in", "partner-bundle.json", "--config", config);
  return `${world.middle.origin}/o/partner-aid/en/#${readFileSync(join(world.folder, "partner.key.pub"), "utf8").split("\n")[1]}`;
}

test("a case is referred to another organisation: it gets a sealed report without what was blacked out, and the log the receipt", async () => {
  const link = partner();
  await report({ text: "MARKER-REFER-77 Their driver, Yusuf, did it.", category: "corruption" });
  const amina = await office("amina");
  const { desk, page } = amina;
  await desk.openCase("MARKER-REFER-77");
  await desk.acknowledge();
  await desk.unfold("desk-consents-title");
  await desk.work("desk-consent-write-of", { kind: desk.t("desk-consent-share") }).click();
  await desk.fill("consent", { given: "given", how: "In person" }, { kind: desk.t("desk-consent-share") });
  await desk.step("assessing");
  await desk.unfold("desk-sharing-title");
  await desk.work("desk-sharing-organisation").click();
  await page.locator("#share-link").fill(link);
  await desk.button("desk-share-look").click();
  await page.locator("#share-channel").selectOption({ index: 1 });
  await page.getByText(desk.t("desk-share-readers", { names: "Petra Winter" })).waitFor();
  await page.locator("#share-category").selectOption("corruption");
  const area = page.locator("dialog[open] textarea:not(#share-note)").first();
  await area.evaluate((element) => {
    const from = element.value.indexOf("Yusuf");
    element.focus();
    element.setSelectionRange(from, from + 5);
  });
  await area.press("Delete");
  assert.match(await area.inputValue(), /driver, ▇{5}, did it/);
  await page.locator("dialog[open] .choice input[type=checkbox]").last().check();
  await page.locator("dialog[open]").getByRole("button", { name: desk.t("desk-share-do-organisation"), exact: true }).click();
  const code = page.locator("dialog[open] .code");
  await code.waitFor({ timeout: 120_000 });
  const receipt = (await code.textContent()).trim();
  assert.match(receipt, /^(\d{4} ){5}\d{4}$/);
  await desk.button("desk-done").click();
  await page.locator("#panel-notes").getByText(receipt).first().waitFor({ state: "attached" });
  await page.locator("#panel-work").getByText(desk.t("desk-step-referred"), { exact: true }).first().waitFor();
  await amina.visit.end();

  const petra = await Visit.begin(browser, { locale: "en-GB" });
  const other = new Desk(petra.page);
  await other.arrive(link.replace("/en/", "/desk/"));
  await other.signIn("petra", world.passphrase("petra"));
  await other.openCase("MARKER-REFER-77");
  const read = await petra.page.locator("#panel-conversation").innerText();
  assert.ok(read.includes("▇▇▇▇▇, did it") && !read.includes("Yusuf"), read);
  await petra.end();
});

test("what is blacked out is not in the copy, not even its length", async () => {
  const { outputFiles } = await build({ stdin: { contents: `export * from ${JSON.stringify(join(ROOT, "web/desk/case/sharing/blackout.ts"))}`, resolveDir: ROOT }, bundle: true, write: false, format: "esm" });
  const { everywhere, redacted, tidy, whole, BLOCK } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  const text = "Al and ALEX met al-Amin 👩‍👧 there.";
  assert.deepEqual(redacted(text, everywhere(text, "alex")), `Al and ${BLOCK} met al-Amin 👩‍👧 there.`);
  assert.equal(redacted(text, [{ from: 0, to: 2 }, { from: 1, to: 11 }]), `${BLOCK} met al-Amin 👩‍👧 there.`);
  // Half a sign is no sign: it goes as a whole.
  const half = text.indexOf("👩") + 1;
  const grown = whole(text, { from: half, to: half + 1 });
  assert.ok(!/[\ud800-\udfff]/.test(text.slice(0, grown.from)) && grown.from === half - 1);
  assert.deepEqual(tidy([{ from: 4, to: 4 }]), []);
  assert.equal(everywhere("a.b axb", "a.b").length, 1, "words are not patterns");
});

test("what kind a file is, is told by its bytes and never by its name", async () => {
  const { outputFiles } = await build({ stdin: { contents: `export * from ${JSON.stringify(join(ROOT, "web/desk/viewer/kind.ts"))}`, resolveDir: ROOT }, bundle: true, write: false, format: "esm" });
  const { headOf, kindOf } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  const kind = (...pieces) => {
    const { head, all } = headOf(pieces.map((piece) => new Uint8Array(Buffer.from(piece))));
    return kindOf(head, all)?.kind ?? null;
  };
  assert.equal(kind(pdf("x")), "pdf");
  assert.equal(kind(sound()), "sound");
  assert.equal(kind([0x89, 0x50, 0x4e], [0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "picture");
  assert.equal(kind("name,amount\nمنال,3\n"), "text");
  // Markup is text here, and nothing else.
  assert.equal(kind("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), "text");
  assert.equal(kind("<!doctype html><script>alert(1)</script>"), "text");
  for (const program of [[0x4d, 0x5a, 0x90, 0], [0x7f, 0x45, 0x4c, 0x46, 2, 1, 0], [0x50, 0x4b, 3, 4, 0, 0], [0xff, 0xfe, 0x41, 0]]) assert.equal(kind(program), null);
  assert.equal(kind([]), null);
});
