// Measures the inbox in a real browser, on the built program: opening it cold (nothing kept) and warm (from the snapshot), a
// keystroke in the search, appending to a long log, memory. Figures of one run on one machine, never limits for a test to hold;
// beside the goals stands what one opening costs in the same run. Called by scripts/bench.
//   node bench/inbox.mjs [CASES ...]     1,000 and 10,000 if nothing is named
// `ZEGEL_FILL`: the program that makes the cases (tests/examples/fill.rs).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser, stopBrowser, Visit } from "../lib/browser.mjs";
import { program, ROOT, World } from "../lib/world.mjs";
import { visitOnce } from "./measure.mjs";

const GOALS = { warm: 1000, search: 50, memory: 300 };
/** Entries of the long log. */
const LONG = 1000;
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
    const result = { cases, ...(await visitOnce(visit, link, world.passphrase("amina"), cases, long, say)) };
    await visit.end();
    return result;
  } finally {
    await world.stop();
  }
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
