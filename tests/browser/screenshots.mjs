// Makes the README's pictures from `zegel demo`: the reporter's page and the desk, as a first visitor sees them.
//   node screenshots.mjs [FOLDER]     the folder of the pictures; docs/ if none is named
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startBrowser, Visit } from "./lib/browser.mjs";
import { Desk } from "./lib/desk.mjs";
import { program, environment, ROOT } from "./lib/world.mjs";

/** Milliseconds until the demo has made its cases. */
const PATIENCE = 300_000;
/** Whose desk is shown: the handler with the most to do. */
const LOGIN = "joost";

/** Starts the demo; gives what it prints once everything is there. */
function startDemo(folder) {
  const child = spawn(program(), ["demo", "--dir", folder, "--listen", "127.0.0.1:0"], { cwd: ROOT, env: environment(), stdio: ["ignore", "pipe", "inherit"] });
  const told = new Promise((done, failed) => {
    let text = "";
    const late = setTimeout(() => failed(new Error(`the demo is not ready after ${PATIENCE / 1000} s: ${text}`)), PATIENCE);
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`the demo ended by itself (${code})`)));
    child.stdout.setEncoding("utf8").on("data", (piece) => {
      text += piece;
      if (!text.includes("Receipt codes")) return;
      clearTimeout(late);
      done(text);
    });
  });
  return { child, told };
}

/** The one thing in a text that a pattern's group names. */
function find(text, pattern) {
  const found = pattern.exec(text)?.[1];
  if (!found) throw new Error(`the demo does not say ${pattern}:\n${text}`);
  return found;
}

async function takeReporter(browser, link, path) {
  const visit = await Visit.begin(browser, { viewport: { width: 900, height: 800 }, locale: "en-GB", deviceScaleFactor: 1.5 });
  await visit.page.goto(link);
  await visit.page.locator("[data-write]").waitFor();
  await visit.page.locator("[data-places]").waitFor();
  await visit.page.screenshot({ path });
  await visit.end();
}

async function takeDesk(browser, link, passphrase, path) {
  const visit = await Visit.begin(browser, { viewport: { width: 1280, height: 690 }, locale: "en-GB", deviceScaleFactor: 1.5 });
  const desk = new Desk(visit.page);
  await desk.arrive(link);
  await desk.signIn(LOGIN, passphrase);
  await desk.rows.nth(2).waitFor();
  // Nothing is being opened any more.
  await visit.page.waitForFunction(() => !document.querySelector("progress"));
  await visit.page.screenshot({ path });
  await visit.end();
}

const pictures = resolve(process.argv[2] ?? join(ROOT, "docs"));
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "zegel-pictures-"));
const { child, told } = startDemo(join(folder, "demo"));
let browser;
try {
  const text = await told;
  browser = await startBrowser();
  await takeReporter(browser, find(text, /^Reporters:\s+(\S+)/m), join(pictures, "reporter.png"));
  const passphrase = find(text, new RegExp(`^\\s+${LOGIN} .*\\)\\s+(.+)$`, "m"));
  await takeDesk(browser, find(text, /^Desk:\s+(\S+)/m), passphrase.trim(), join(pictures, "desk.png"));
} finally {
  await browser?.close();
  child.removeAllListeners("exit");
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
