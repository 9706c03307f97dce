// Fetches what is new in a thread and gives it to the module, with the older rosters that it asks for.
import { ApiError } from "../shared/http.ts";
import { ModuleError } from "../shared/rpc.ts";
import { type App, type Ready, problemText } from "./app.ts";
import { today } from "./module.ts";

/** Rosters that one reading may ask for: more would be a server that plays with us. */
const MAX_ROSTERS = 64;

/**
 * Reads on to the end of the thread. Where something is wrong with it, what came before can still be shown; `app.warning`
 * says what it is then.
 * @throws ApiError, and ModuleError when nothing at all can be shown
 */
export async function readAll(app: App, ready: Ready, from = 0): Promise<void> {
  try {
    await readFrom(from, app, ready);
    app.warning = "";
  } catch (fault) {
    if (!(fault instanceof ModuleError)) throw fault;
    const shown = await ready.module.thread(today()).catch(() => null);
    if (!shown) throw fault;
    app.warning = problemText(app.t, fault);
  }
}

async function readFrom(from: number, app: App, { module }: Ready): Promise<void> {
  let next = from;
  let rosters = 0;
  let answer = await app.api.thread(app.mailbox, next);
  for (;;) {
    const progress = await module.readThread(answer);
    if (progress.need_roster !== null) {
      if (++rosters > MAX_ROSTERS) throw new ModuleError({ code: "roster-inconsistent" });
      await module.addRoster(await rosterOfThePast(app, progress.need_roster));
      continue;
    }
    if (!progress.has_more) return;
    if (progress.next_seq <= next) throw new ModuleError({ code: "chain-gap" });
    next = progress.next_seq;
    answer = await app.api.thread(app.mailbox, next);
  }
}

/** A list of readers that the server does not have any more, or never showed to anybody else. */
async function rosterOfThePast(app: App, hash: string): Promise<string> {
  try {
    return await app.api.rosterByHash(hash);
  } catch (fault) {
    throw fault instanceof ApiError && fault.code === "no-roster" ? new ModuleError({ code: "roster-hidden" }) : fault;
  }
}
