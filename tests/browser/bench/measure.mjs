// One person's visit to the desk with many cases, measured: cold, what one opening costs, a long log; then signed in anew: warm,
// search, memory.
import { readFileSync, readdirSync } from "node:fs";
import { Desk } from "../lib/desk.mjs";
import { record } from "./record.mjs";

/** Cases that are opened one by one, to know what one costs. */
const SAMPLE = 60;
const WORDS = ["report", "bane", "torash", "kimer", "number1"];
const HOURS = 3_600_000;

/** @param long the case whose log is long; @param say told how far it is */
export async function visitOnce(visit, link, passphrase, cases, long, say) {
  const { page } = visit;
  await visit.context.addInitScript(record);
  page.setDefaultTimeout(2 * HOURS);
  const desk = new Desk(page);
  await desk.arrive(link);
  await desk.signIn("amina", passphrase);
  // All are read: the bar is gone, and it was there.
  await page.waitForFunction((total) => window.bench.count("inboxTake") >= total, cases + 1, { polling: 500 });
  await page.waitForFunction(() => !document.querySelector(".opening"), undefined, { polling: 100 });
  const cold = await page.evaluate(() => window.bench.last("inboxTake") - window.bench.first("inboxExpect"));
  say(`cold: ${(cold / 1000).toFixed(1)} s`);
  const one = await page.evaluate(openOneByOne, ["example-aid", SAMPLE]);
  const log = await page.evaluate(longLog, ["example-aid", long]);
  // The snapshot goes out a few seconds after the last case; all of it.
  await page.waitForFunction(async () => (await window.bench.call("snapshotUnsaved", [])).length === 0, undefined, { polling: 1000 });
  const kept = await page.evaluate(() => window.bench.count("snapshotSaved"));

  await page.reload();
  await desk.words("desk-key-pinned").waitFor();
  await desk.signIn("amina", passphrase);
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
  return { cold, one, log, kept, warm, search, memory, resident: resident() };
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

/** Resident memory of our browser's largest renderer, in bytes: what the whole process takes, its own code included. */
function resident() {
  const about = (pid, file) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  const parentOf = (pid) => Number(about(pid, "status").match(/^PPid:\s+(\d+)/m)?.[1] ?? 0);
  const isOurs = (pid) => pid === process.pid || (pid > 1 && isOurs(parentOf(pid)));
  const sizes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && about(name, "cmdline").includes("--type=renderer") && isOurs(Number(name)))
    .map((name) => Number(about(name, "smaps_rollup").match(/^Pss:\s+(\d+)/m)?.[1] ?? 0) * 1024);
  return Math.max(0, ...sizes);
}
