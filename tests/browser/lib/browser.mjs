// Chromium, and visits in it that fail when anything goes wrong which nobody expected: a console error, an exception, a
// failed request, a breach of the content security policy, in pages and in workers.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** Where the browser is: `CHROMIUM`, or where distributions put it. */
const PLACES = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
/** Milliseconds that a page may take for one thing, on a busy machine. */
export const PATIENCE = 60_000;

/** Starts the browser. Flags are V8's, such as `--jitless`. */
export function startBrowser(...jsFlags) {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("Chromium is missing: apt-get install chromium, or set CHROMIUM");
  const args = [...FLAGS, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...(jsFlags.length ? [`--js-flags=${jsFlags.join(" ")}`] : [])];
  return chromium.launch({ executablePath, args });
}

const HEARD = "securitypolicyviolation";

/** Says a breach of the policy aloud; runs in pages and in workers. */
const listen = (name) =>
  addEventListener(name, ({ effectiveDirective, blockedURI, sample }) => console.error(`${name}: ${effectiveDirective} ${blockedURI} ${sample}`));

/** A browser of one person: nothing of other visits, and everything that goes wrong is kept. */
export class Visit {
  /** What went wrong. */
  faults = [];
  /** What is expected to go wrong from now on: patterns of a fault's text. */
  expected = [];

  /** @param options Playwright's, such as `viewport` and `locale` */
  static async begin(browser, options = {}) {
    const visit = new Visit();
    visit.context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
    visit.context.setDefaultTimeout(PATIENCE);
    if (options.javaScriptEnabled !== false) await visit.context.addInitScript(listen, HEARD);
    visit.context.on("page", (page) => visit.#watch(page));
    visit.page = await visit.context.newPage();
    return visit;
  }

  #watch(page) {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.faults.push(`exception: ${error.stack ?? error}`));
    page.on("crash", () => this.faults.push("the page crashed"));
    page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText;
      // A page that is left takes what it was getting ready with it: its worker, its roster.
      if (why === "net::ERR_ABORTED" && request.method() === "GET" && /\/assets\/|\/roster$/.test(request.url())) return;
      this.faults.push(`request: ${why} ${request.method()} ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.faults.push(`answer: ${response.status()} ${response.request().method()} ${response.url()}`);
    });
    page.on("worker", (worker) => {
      // A worker that ended before it could be told has done nothing that could be heard.
      worker.evaluate(listen, HEARD).catch(() => undefined);
    });
  }

  /** Fails if anything went wrong that was not expected. */
  wentWell() {
    const unexpected = this.faults.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)));
    assert.deepEqual(unexpected, [], "something went wrong that nobody expected");
  }

  /** Ends the visit, which must have gone well. */
  async end() {
    await this.context.close();
    this.wentWell();
  }
}

/** Ends the browser. Visits that are still open belong to a test that failed: `ZEGEL_SCREENSHOTS` names a folder for how they look. */
export async function stopBrowser(browser) {
  const folder = process.env["ZEGEL_SCREENSHOTS"];
  const pages = folder ? (browser?.contexts() ?? []).flatMap((context) => context.pages()) : [];
  for (const [number, page] of pages.entries()) await page.screenshot({ path: join(folder, `failed-${process.pid}-${number}.png`), fullPage: true }).catch(() => undefined);
  await browser?.close();
}
