// Measures the inbox in a real browser, on the built program: opening it cold (nothing kept) and warm (from the snapshot), a
// keystroke in the search, appending to a long log, memory. Figures of one run on one machine, never limits for a test to hold;
// beside the goals stands what one opening costs in the same run. Called by scripts/bench.
//   node bench/inbox.mjs [CASES ...]     1,000 and 10,000 if nothing is named
// `ZEGEL_FILL`: the program that makes the cases (tests/examples/fill.rs).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { startBrowser, stopBrowser, Visit } from "../lib/browser.mjs";
import { Desk } from "../lib/desk.mjs";
import { program, ROOT, World } from "../lib/world.mjs";
import { record } from "./record.mjs";

const GOALS = { warm: 1000, search: 50, memory: 300 };
/** Entries of the long log. */
const LONG = 1000;
/** Views that are opened one by one, to know what one costs. */
const SAMPLE = 60;
const WORDS = ["report", "bane", "torash", "kimer", "number1"];
const HOURS = 3_600_000;

async function measure(cases) {
  const world = await World.start();
  try {
    const { origin, address } = whereIs(world);
    const begun = Date.now();
    const long = fill(world, origin, address, cases);
    say(`${cases} cases were made in ${seconds(Date.now() - begun)}`);
    const link = `${origin}/o/example-aid/desk/#${world.pin}`;
    const visit = await Visit.begin(browser);
    await visit.context.addInitScript(record);
    const result = { cases, ...(await visitOnce(visit, link, world, cases, long)) };
    await visit.end();
    return result;
  } finally {
    await world.stop();
  }
}

/** Cold, what one opening costs, the long log; then signed in anew: warm, search, memory. */
async function visitOnce(visit, link, world, cases, long) {
  const { page } = visit;
  page.setDefaultTimeout(2 * HOURS);
  const desk = new Desk(page);
  await desk.arrive(link);
  await desk.signIn("amina", world.passphrase("amina"));
  // All are read: the bar is gone, and it was there.
  await page.waitForFunction((total) => window.bench.count("inboxTake") >= total, cases + 1, { polling: 500 });
  await page.waitForFunction(() => !document.querySelector(".opening"), undefined, { polling: 100 });
  const cold = await page.evaluate(() => window.bench.last("inboxTake") - window.bench.first("inboxExpect"));
  say(`cold: ${seconds(cold)}`);
  const one = await page.evaluate(openOneByOne, ["example-aid", SAMPLE]);
  const log = await page.evaluate(longLog, ["example-aid", long]);
  // The snapshot goes out a few seconds after the last case.
  await page.waitForFunction(() => window.bench.quiet("snapshotSaved", 8000), undefined, { polling: 1000 });
  const kept = await page.evaluate(() => window.bench.count("snapshotSaved"));

  await page.reload();
  await desk.words("desk-key-pinned").waitFor();
  await desk.signIn("amina", world.passphrase("amina"));
  await desk.rows.first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll("[data-row] .category").length > 3);
  const warm = await page.evaluate(() => ({
    shown: window.bench.shown - window.bench.request("/inbox/brief"),
    parts: window.bench.spent(["inboxExpect", "snapshotFound", "snapshotIn", "inboxWaiting", "inboxList"]),
    bytes: window.bench.bytes("/me/snapshot/"),
    reread: window.bench.count("inboxTake"),
  }));
  say(`warm: ${warm.shown.toFixed(0)} ms`);
  await page.locator("#inbox-scope-all").check();
  const search = [];
  for (const word of WORDS) search.push(...(await page.evaluate(typeWord, word)));
  const memory = await page.evaluate(async () => {
    const measured = await performance.measureUserAgentSpecificMemory?.().catch(() => null);
    return measured?.bytes ?? null;
  });
  return { cold, one, log, kept, warm, search, memory, resident: resident(page) };
}

/** In the page: sealed views are fetched first, then opened one by one in the worker, with nothing else going on. */
async function openOneByOne([slug, sample]) {
  const api = `/api/v1/o/${slug}`;
  const { cases } = await (await fetch(`${api}/inbox/brief`)).json();
  const views = [];
  for (const [id] of cases.slice(0, sample)) views.push(await (await fetch(`${api}/cases/${id}?conversation_from=0&log_from=0`)).text());
  const counts = views.map((text) => {
    const { summary, conversation, log } = JSON.parse(text);
    return summary.grants.length + conversation.length + log.length;
  });
  const begun = performance.now();
  for (const view of views) await window.bench.call("inboxTake", [view]);
  const spent = performance.now() - begun;
  const opens = counts.reduce((sum, count) => sum + count, 0);
  return { perCase: spent / views.length, perOpen: spent / opens, opens: opens / views.length, bytes: views.reduce((sum, text) => sum + text.length, 0) / views.length };
}

/** In the page: reads a case with a long log, seals one more note, sends it, reads it back. */
async function longLog([slug, id]) {
  const address = `/api/v1/o/${slug}/cases/${id}`;
  const day = new Date().toISOString().slice(0, 10);
  const time = async (work) => {
    const begun = performance.now();
    const value = await work();
    return [performance.now() - begun, value];
  };
  const read = async (from) => {
    for (let next = from; ; ) {
      const view = await (await fetch(`${address}?conversation_from=${next.conversation}&log_from=${next.log}`)).text();
      const out = await window.bench.call("caseRead", [view]);
      if (!out.has_more) return out;
      next = out.next;
    }
  };
  const [whole, out] = await time(() => read({ conversation: 0, log: 0 }));
  const rounds = [];
  let { next } = out;
  for (let round = 0; round < 10; round++) {
    const note = JSON.stringify({ note: { text: `Measured ${round}`, mentions: [] } });
    const [sealed, body] = await time(() => window.bench.call("caseRun", [id, note, day]));
    const [sent] = await time(async () => {
      const answer = await fetch(`${address}/entries`, { method: "POST", body, headers: { "Content-Type": "application/json" } });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`append: ${answer.status} ${said}`);
    });
    const [back, after] = await time(() => read(next));
    ({ next } = after);
    rounds.push({ sealed, sent, back });
  }
  return { whole, entries: next.log, rounds };
}

/** In the page: types a word letter by letter; gives the milliseconds from each keystroke to its answer, and to its picture. */
async function typeWord(word) {
  const input = document.querySelector("input[type=search]");
  const times = [];
  for (let length = 1; length <= word.length; length++) {
    const asked = window.bench.count("inboxList");
    input.value = word.slice(0, length);
    const begun = performance.now();
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    while (window.bench.count("inboxList") === asked) await new Promise((done) => setTimeout(done, 1));
    const answered = window.bench.last("inboxList") - begun;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    times.push({ answered, painted: performance.now() - begun });
    await new Promise((done) => setTimeout(done, 50));
  }
  input.value = "";
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise((done) => setTimeout(done, 200));
  return times;
}

function whereIs(world) {
  const config = readFileSync(join(world.folder, "zegel.toml"), "utf8");
  const address = /^listen = "([^"]+)"/m.exec(config)?.[1];
  if (!address) throw new Error("the server's address is not in its configuration");
  return { address, origin: `http://${address}` };
}

function fill(world, origin, address, cases) {
  const built = [process.env["ZEGEL_FILL"], join(ROOT, "target/release/examples/fill"), join(ROOT, "target/debug/examples/fill")];
  const found = built.find((path) => path && existsSync(path));
  if (!found) throw new Error("no program that makes cases: cargo build -p zegel-tests --example fill, or set ZEGEL_FILL");
  const done = spawnSync(found, [address, origin, world.pin, "amina", world.passphrase("amina"), String(cases), String(LONG)], { encoding: "utf8", timeout: 2 * HOURS });
  if (done.status !== 0) throw new Error(`fill: ${done.error ?? done.stderr}`);
  return done.stdout.trim();
}

/** Resident memory of the browser's largest renderer, in bytes: what the whole process takes, its own code included. */
function resident() {
  const sizes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer")) return [];
        return [Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024];
      } catch {
        return [];
      }
    });
  return Math.max(0, ...sizes);
}

function print(all) {
  console.log(`Inbox in the browser's worker (${program()})`);
  for (const { cases, cold, one, log, kept, warm, search, memory, resident } of all) {
    const answered = search.map((time) => time.answered);
    const painted = search.map((time) => time.painted);
    const limit = one.perCase * (cases + 1);
    console.log(`  ${cases} cases of 2 KB, and one with ${log.entries} entries in its log`);
    console.log(`    one case opened by itself: ${one.perCase.toFixed(2)} ms; ${one.opens.toFixed(1)} sealed objects of ${(one.bytes / 1024 / one.opens).toFixed(1)} KiB of JSON, ${one.perOpen.toFixed(2)} ms each`);
    console.log(`    cold: ${seconds(cold)}; all opens by themselves: ${seconds(limit)}; ratio ${(cold / limit).toFixed(2)}`);
    console.log(`    warm: ${warm.shown.toFixed(0)} ms (goal ${GOALS.warm}), ${kept} pieces, ${mib(warm.bytes)} fetched, ${warm.reread} cases read anew; in the worker: ${list(warm.parts)}`);
    console.log(`    search, keystroke to answer: median ${median(answered).toFixed(1)} ms, slowest ${Math.max(...answered).toFixed(1)} ms (goal ${GOALS.search}); to the picture: median ${median(painted).toFixed(1)} ms, slowest ${Math.max(...painted).toFixed(1)} ms; ${search.length} keystrokes`);
    console.log(`    memory of page and worker: ${memory === null ? "not told by this browser" : mib(memory)} (goal ${GOALS.memory} MiB); the whole renderer process ${mib(resident)}`);
    const of = (name) => median(log.rounds.map((round) => round[name])).toFixed(1);
    console.log(`    long log: read whole in ${seconds(log.whole)}, ${(log.whole / log.entries).toFixed(2)} ms an entry; one more note: sealed in ${of("sealed")} ms, sent in ${of("sent")} ms, read back in ${of("back")} ms`);
  }
  const [small, large] = all;
  if (!large) return;
  const grows = (name, of) => console.log(`    ${name}: × ${(of(large) / of(small)).toFixed(1)}`);
  console.log(`  From ${small.cases} to ${large.cases} cases, × ${(large.cases / small.cases).toFixed(1)}:`);
  grows("cold", ({ cold }) => cold);
  grows("warm", ({ warm }) => warm.shown);
  grows("search", ({ search }) => median(search.map((time) => time.answered)));
  grows("memory", ({ memory, resident }) => memory ?? resident);
  grows("a note in the long log", ({ log }) => median(log.rounds.map(({ sealed, back }) => sealed + back)));
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const mib = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
const list = (parts) => Object.entries(parts).map(([name, ms]) => `${name} ${ms.toFixed(0)}`).join(", ");
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
function say(text) {
  console.error(`bench: ${text}`);
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const results = [];
const browser = await startBrowser();
try {
  for (const cases of sizes.length ? sizes : [1000, 10_000]) results.push(await measure(cases));
} finally {
  await stopBrowser(browser);
}
print(results);
