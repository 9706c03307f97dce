// Reads one case to its end: fetches, gives it to the worker, and fetches the older rosters that the worker asks for.
import { ApiError } from "../../shared/http.ts";
import { ModuleError } from "../../shared/rpc.ts";
import type { CaseOut } from "../module.ts";
import { session } from "./session.svelte.ts";
import { codeOf, detailOf } from "./trouble.ts";

/** Rosters that one reading may ask for: more would be a server that plays with us. */
const MAX_ROSTERS = 64;

/** What was read of a case, and what kept the rest from being read. */
export interface Reading {
  readonly out: CaseOut | null;
  readonly trouble: string | null;
}

/** Places in the two chains of a case. */
interface Places {
  readonly conversation: number;
  readonly log: number;
}

/** Whether nothing more can be done now: the session is over, or the desk was locked. */
export const isOver = (thrown: unknown): boolean =>
  ["sign-in-needed", "second-factor-needed", "ended", "locked"].includes(codeOf(thrown));

/** Reads on in a case. What is wrong with it comes back beside what can be read. @throws ApiError when the session is over */
export async function readCase(id: string, from: Places, signal?: AbortSignal): Promise<Reading> {
  const { module } = session;
  try {
    const out = await readToEnd(id, from, (view) => module.caseRead(view), signal);
    // A server may answer with another case of this person's; a handler must not write into that one.
    if (out.case !== id) throw new ModuleError({ code: "chain-elsewhere" });
    return { out, trouble: null };
  } catch (thrown) {
    if (thrown instanceof ApiError && isOver(thrown)) throw thrown;
    const out = await module.caseShow(id).catch(() => null);
    return { out, trouble: codeOf(thrown) };
  }
}

/** Reads a case for the list; it is not kept open. Gives the code of what is wrong with it. @throws what ended the session */
export async function readForList(id: string, signal: AbortSignal): Promise<string | null> {
  const { module } = session;
  try {
    await readToEnd(id, await module.inboxBegin(id), (view) => module.inboxTake(view), signal);
    return null;
  } catch (thrown) {
    if (isOver(thrown)) throw thrown;
    const code = codeOf(thrown);
    await module.inboxTrouble(id, code);
    return code;
  }
}

async function readToEnd<T extends { next: Places; has_more: boolean }>(id: string, from: Places, take: (view: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const { api } = session;
  let rosters = 0;
  let next = from;
  let view = await api.case(id, next, signal);
  for (;;) {
    let out: T;
    try {
      out = await take(view);
    } catch (thrown) {
      if (codeOf(thrown) !== "needs-roster" || ++rosters > MAX_ROSTERS) throw thrown;
      await addRoster(detailOf(thrown));
      continue;
    }
    if (!out.has_more) return out;
    if (out.next.conversation <= next.conversation && out.next.log <= next.log) throw new ModuleError({ code: "withheld" });
    next = out.next;
    view = await api.case(id, next, signal);
  }
}

/** A roster that the reporter or another handler saw and that this server does not have, or not signed, is an alarm. */
async function addRoster(hash: string): Promise<void> {
  const { api, module } = session;
  try {
    await module.addRoster(await api.rosterByHash(hash));
  } catch (thrown) {
    const missing = thrown instanceof ApiError && thrown.code === "no-roster";
    if (missing || (thrown instanceof ModuleError && thrown.code !== "ended")) throw new ModuleError({ code: "split-view" });
    throw thrown;
  }
}
