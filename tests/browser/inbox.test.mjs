// Finding one's way among cases: what is shown before one's own word, search, filters, saved views, several cases at once with
// the keyboard alone, the board; a snapshot that spares reading, one that is damaged, and a server that hides a case.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Desk } from "./lib/desk.mjs";
import { environment, program, World } from "./lib/world.mjs";

const REPORTS = ["MARKER-ONE the diesel of the Émile depot", "MARKER-TWO la gasolina del almacén", "MARKER-THREE سرقة الوقود من المستودع"];

let world;
let browser;
before(async () => {
  world = await World.start();
  browser = await startBrowser();
  for (const [at, text] of REPORTS.entries()) {
    writeFileSync(join(world.folder, `report-${at}`), text);
    const words = ["report", "--url", world.link(), "--channel", "reporting-point", "--category", "fraud", "--text-file", `report-${at}`];
    // Not in the way of the man in the middle, who is in this process.
    await promisify(execFile)(program(), words, { cwd: world.folder, env: environment() });
  }
});
after(async () => {
  await stopBrowser(browser);
  await world?.stop();
});

async function enter(viewport) {
  const visit = await Visit.begin(browser, { locale: "en-GB", ...(viewport && { viewport }) });
  const desk = new Desk(visit.page);
  await desk.arrive(world.desk);
  await desk.signIn("amina", world.passphrase("amina"));
  await desk.rows.first().waitFor();
  return { visit, page: visit.page, desk };
}

/** Waits until so many cases are listed. */
async function listed(page, count) {
  await page.waitForFunction((wanted) => document.querySelectorAll("[data-row]").length === wanted, count);
}

test("before one's own word a case is its channel and its day; after it, it is found by its words", async () => {
  const { visit, page, desk } = await enter();
  await listed(page, 3);
  assert.ok(!(await page.content()).includes("MARKER-"), "words of a report were shown");
  const search = page.locator("input[type=search]");
  await search.fill("diesel");
  await desk.words("inbox-empty-search").waitFor();
  await search.fill("");
  await listed(page, 3);
  for (let at = 0; at < REPORTS.length; at++) {
    await desk.openCase("");
    await page.goBack();
    await desk.rows.first().waitFor();
  }
  await page.locator("#inbox-scope-all").check();
  await page.waitForFunction(() => !document.body.innerText.includes("conflict with this case"));
  for (const [words, report] of [["emile DIESEL", 0], ["almacen", 1], ["سرقه الوقود", 2], ["وقود", null], ["diesel gasolina", null], ["dies", 0]]) {
    await search.fill(words);
    if (report === null) await desk.words("inbox-empty-search").waitFor();
    else {
      await listed(page, 1);
      await desk.row(REPORTS[report].slice(0, 10)).waitFor();
    }
  }
  await visit.end();
});

test("several cases are assigned with the keyboard alone, and back again; a view is kept", async () => {
  const { visit, page, desk } = await enter();
  await page.locator("#inbox-scope-all").check();
  await listed(page, 3);
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("a");
  await page.locator("#assign-person").selectOption("boris");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".bulk").getByText(desk.t("inbox-assigned-done", { count: 2, name: "Boris Novak" })).waitFor();
  await page.locator("#inbox-sort").waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await page.locator("h1").click();
  await page.keyboard.press("f");
  await page.locator("#inbox-filter-assigned").selectOption("of boris");
  await listed(page, 2);
  await desk.button("inbox-view-save").click();
  await page.locator("#view-name").fill("With Boris");
  await desk.button("inbox-view-keep").click();
  await page.getByRole("button", { name: "With Boris", exact: true }).waitFor();
  await page.locator(".bulk").getByRole("button", { name: desk.t("inbox-undo") }).click();
  await page.locator(".bulk").getByText(desk.t("inbox-assigned-back", { count: 2, name: "" })).waitFor();
  await desk.words("inbox-empty-filters").waitFor();
  // The board: a column of a phase each; all three wait for their acknowledgement.
  await desk.button("inbox-filters-none").click();
  await desk.button("inbox-board").click();
  await listed(page, 3);
  assert.equal(await page.locator("#phase-receive .count").innerText(), "3");
  await visit.end();

  const again = await enter();
  await again.page.getByRole("button", { name: "With Boris", exact: true }).click();
  assert.equal(await again.page.locator("#inbox-filter-assigned").inputValue(), "of boris");
  await again.visit.end();
});

test("the snapshot spares reading; a damaged piece costs reading and nothing else", async () => {
  const { visit, page } = await enter();
  const [, path] = /^(\/o\/[^/]+)/.exec(new URL(world.desk).pathname) ?? [];
  const api = `/api/v1${path}`;
  await page.waitForFunction(async (address) => (await (await fetch(address)).json()).shards.length > 0, `${api}/me/snapshot`, { polling: 1000 });
  await page.waitForTimeout(6000);
  await visit.end();

  world.middle.forget();
  const warm = await enter();
  assert.deepEqual(world.middle.matching("GET", /\/cases\/[^/]+\?/), [], "a case was read although it was kept");
  // Somebody writes over a piece; the server takes it, as it cannot look inside.
  const shards = await warm.page.evaluate(async (address) => {
    const { shards } = await (await fetch(address)).json();
    for (const { shard, sha256 } of shards.filter(({ shard }) => shard < 64)) {
      const sealed = new Uint8Array(await (await fetch(`${address}/${shard}`)).arrayBuffer());
      sealed[sealed.length - 40] ^= 1;
      const put = await fetch(`${address}/${shard}`, { method: "PUT", body: sealed, headers: { "Content-Type": "application/octet-stream", "zegel-was": sha256 } });
      await put.arrayBuffer();
    }
    return shards.length;
  }, `${api}/me/snapshot`);
  assert.ok(shards > 0);
  await warm.visit.end();

  world.middle.forget();
  const cold = await enter();
  await cold.page.locator("#inbox-scope-all").check();
  await listed(cold.page, 3);
  assert.equal(world.middle.matching("GET", /\/cases\/[^/]+\?/).length, 3, "damaged pieces were believed");
  for (const report of REPORTS) await cold.desk.row(report.slice(0, 10)).waitFor();
  await cold.page.waitForTimeout(6000);
  await cold.visit.end();
});

test("a case that the server hides is missed, and told apart from one that was erased", async () => {
  const { visit, page, desk } = await enter();
  await page.locator("#inbox-scope-all").check();
  await listed(page, 3);
  await page.route(/\/inbox\/brief$/, async (route) => {
    const answer = await route.fetch();
    const brief = await answer.json();
    await route.fulfill({ response: answer, json: { ...brief, cases: brief.cases.slice(1) } });
  });
  await desk.refresh();
  await desk.words("inbox-gone-hidden", { count: 1 }).waitFor();
  await listed(page, 2);
  await visit.end();
});
