// What is done with a case: sealed by the worker, sent, and read back. Somebody else may have added something in the
// meantime; then the case is read again and what is to be added is sealed anew for its new place.
import { ApiError } from "../../shared/http.ts";
import type { Attachment, CommandName, Commands } from "../module.ts";
import { cases } from "./cases.svelte.ts";
import { session } from "./session.svelte.ts";
import { today } from "./today.ts";
import { codeOf } from "./trouble.ts";

/** Times to seal anew when others keep being first. */
const ATTEMPTS = 5;

/** Something was said in the meantime that should be read before this step is taken. */
export class Meanwhile extends Error {
  constructor() {
    super("meanwhile");
  }
}

/** Bodies of which it is not known whether they arrived: sent again as they are, they arrive once. */
const uncertain = new Map<string, { readonly sameAs: string; readonly body: string }>();
session.onLock(() => uncertain.clear());

interface Step {
  readonly id: string;
  /** What is done, and with what: the same again is a repetition. */
  readonly kind: string;
  readonly sameAs: string;
  /** Whether it may follow anything, or only what the handler has seen. */
  readonly blind: boolean;
  readonly seal: () => Promise<string>;
}

async function take({ id, kind, sameAs, blind, seal }: Step): Promise<void> {
  const slot = `${id} ${kind}`;
  const earlier = uncertain.get(slot);
  uncertain.delete(slot);
  if (earlier && earlier.sameAs !== sameAs) await cases.read(id);
  let body = earlier?.sameAs === sameAs ? earlier.body : await seal();
  for (let attempt = 1; ; attempt++) {
    try {
      await session.api.append(id, body);
      break;
    } catch (thrown) {
      if (codeOf(thrown) !== "sequence-conflict" || attempt >= ATTEMPTS) {
        if (thrown instanceof ApiError && (thrown.status === 0 || thrown.status >= 500)) uncertain.set(slot, { sameAs, body });
        throw thrown;
      }
      const seen = cases.get(id)?.out?.messages.length;
      await cases.read(id);
      if (!blind && cases.get(id)?.out?.messages.length !== seen) throw new Meanwhile();
      body = await seal();
    }
  }
}

/** Takes a step and reads the case with it. @throws ApiError, ModuleError, Meanwhile */
async function run(step: Step): Promise<void> {
  await session.during(() => take(step));
  // It was taken: that it cannot be read back now must not look as if it had to be taken again.
  await cases.read(step.id).catch(() => undefined);
}

/** Commands that follow only what the handler has seen: something said in the meantime is read first. */
const SEEING: readonly CommandName[] = ["acknowledge", "close", "second", "feedback", "move", "act", "reopen", "revoke"];

/** Does something with a case. @throws ApiError, ModuleError, Meanwhile */
export async function command<Name extends CommandName>(id: string, name: Name, fields: Commands[Name]): Promise<void> {
  const body = JSON.stringify({ [name]: fields });
  await run({ id, kind: name, sameAs: body, blind: !SEEING.includes(name), seal: () => underNewestList(() => session.module.caseRun(id, body, today())) });
}

/** Somebody else's entry names a newer list of readers than this page has: it is fetched and checked, and that was all. */
async function underNewestList(seal: () => Promise<string>): Promise<string> {
  try {
    return await seal();
  } catch (thrown) {
    if (codeOf(thrown) !== "newer-roster") throw thrown;
    await session.reloadRoster();
    return seal();
  }
}

/** Reads what is new in a case. */
export async function enter(id: string): Promise<void> {
  // The page may have stood open over midnight.
  await session.module.setToday(today());
  await cases.read(id);
}

/** Says something to the reporter. `attachments` are records of files that were sent. */
export const reply = (id: string, text: string, attachments: readonly string[]): Promise<void> =>
  command(id, "reply", { text, attachments: attachments.map((record) => JSON.parse(record) as Attachment) });

/** Lets a colleague into the case, with everything that was said and noted so far. */
export const grantTo = (id: string, person: string): Promise<void> => command(id, "grant", { person });
