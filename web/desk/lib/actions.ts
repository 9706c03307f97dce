// What is done with a case: sealed by the worker, sent, and read back. Somebody else may have added something in the
// meantime; then the case is read again and what is to be added is sealed anew for its new place.
import { ApiError } from "../../shared/http.ts";
import { today } from "../../reporter/module.ts";
import type { ClosingReason, Feedback } from "../module.ts";
import { cases } from "./cases.svelte.ts";
import { session } from "./session.svelte.ts";
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
  readonly seal: () => Promise<string | null>;
}

async function take({ id, kind, sameAs, blind, seal }: Step): Promise<void> {
  const slot = `${id} ${kind}`;
  const earlier = uncertain.get(slot);
  uncertain.delete(slot);
  if (earlier && earlier.sameAs !== sameAs) await cases.read(id);
  let body = earlier?.sameAs === sameAs ? earlier.body : await seal();
  for (let attempt = 1; body !== null; attempt++) {
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

/** Reads what is new in a case and notes the first opening, so that other handlers see that somebody has it. */
export async function enter(id: string): Promise<void> {
  await cases.read(id);
  const item = cases.get(id);
  if (!item?.out?.report || item.trouble || item.out.log.length) return;
  await session.during(() => take({ id, kind: "begin", sameAs: "", blind: true, seal: () => session.module.caseBegin(id, today()) }));
  await cases.read(id);
}

/** Says something to the reporter. `attachments` are records of files that were sent. */
export const reply = (id: string, text: string, attachments: readonly string[]): Promise<void> =>
  run({ id, kind: "reply", sameAs: JSON.stringify([text, attachments]), blind: true, seal: () => session.module.caseReply(id, text, attachments, today()) });

/** Writes a note that the reporter cannot open. */
export const note = (id: string, text: string): Promise<void> =>
  run({ id, kind: "note", sameAs: text, blind: true, seal: () => session.module.caseNote(id, text, today()) });

/** Tells the reporter that a person has read the report. */
export const acknowledge = (id: string, text: string): Promise<void> =>
  run({ id, kind: "acknowledge", sameAs: text, blind: false, seal: () => session.module.caseAcknowledge(id, text, today()) });

/** Closes the case. */
export const close = (id: string, reason: ClosingReason, feedback: Feedback): Promise<void> =>
  run({ id, kind: "close", sameAs: JSON.stringify([reason, feedback]), blind: false, seal: () => session.module.caseClose(id, reason, feedback, today()) });

/** Lets a colleague into the case, with everything that was said and noted so far. */
export const grantTo = (id: string, person: string): Promise<void> =>
  run({ id, kind: "grant", sameAs: person, blind: true, seal: () => session.module.caseGrantTo(id, person, today()) });
