// Saying something in the thread: a message, an answer, consent. What went without an answer from the server may have arrived:
// unchanged it goes out again in the same bytes, and something else only after the thread was looked at.
import { ApiError } from "../shared/http.ts";
import { type App, type Ready, isUncertain } from "./app.ts";
import { sealAndSend } from "./attach.ts";
import { type Act, type ThreadMessage, today } from "./module.ts";

/** Tries to find a place when handlers keep writing at the same time. */
const MAX_CONFLICTS = 5;

/** Something that was sealed; the server has it, or may have it. */
export interface Outgoing {
  readonly act: Act;
  readonly files: readonly File[];
  /** Names of its files on the server: nothing else has them. */
  readonly blobs: readonly string[];
  /** Messages of the thread that were there before it. */
  readonly after: number;
  /** What is sent. */
  readonly body: string;
}

/** `late`: it was there already, in an earlier form, and what was changed since is not sent. */
export type Said = "sent" | "late";

/** What is said of a file on its way. */
export type OnFile = (number: number, count: number, share: number) => void;

export interface Voice {
  /** Seals, sends, and keeps what is needed to try again. One after the other. */
  say(act: Act, files?: readonly File[], onFile?: OnFile): Promise<Said>;
  /** What went without an answer and is among these after all; then it is not sent again. */
  settle(messages: readonly ThreadMessage[]): Promise<Outgoing | undefined>;
  /** Is told of everything that the server took. */
  onTaken(listener: (taken: Outgoing) => void): void;
}

/** @param look reads on and shows what is new; gives what `settle` found */
export function voiceOf(app: App, ready: Ready, look: () => Promise<Outgoing | undefined>): Voice {
  const { module } = ready;
  /** Files that are on the server, with their names there. */
  const arrived = new Map<File, string>();
  /** Without an answer; several when something was changed and lost again. */
  let unanswered: Outgoing[] = [];
  const listeners: ((taken: Outgoing) => void)[] = [];
  let previous: Promise<unknown> = Promise.resolve();

  const took = async (outgoing: Outgoing): Promise<void> => {
    // All were sealed for this place or an earlier one: none can arrive any more.
    unanswered = [];
    arrived.clear();
    await module.replySent();
    for (const listener of listeners) listener(outgoing);
  };
  const settle = async (messages: readonly ThreadMessage[]): Promise<Outgoing | undefined> => {
    const found = unanswered.find((outgoing) => messages.slice(outgoing.after).some((message) => isThis(message, outgoing)));
    if (found) await took(found);
    return found;
  };
  const sendFiles = async (files: readonly File[], onFile: OnFile): Promise<void> => {
    if ([...arrived.keys()].some((file) => !files.includes(file))) {
      await module.detachAll();
      arrived.clear();
    }
    for (const [index, file] of files.entries()) {
      if (arrived.has(file)) continue;
      arrived.set(file, await sealAndSend(file, app, ready, (share) => onFile(index + 1, files.length, share)));
    }
  };
  const seal = async (act: Act, files: readonly File[]): Promise<Outgoing> => {
    const after = (await module.thread(today()))?.messages.length ?? 0;
    return { act, files: [...files], blobs: files.map((file) => arrived.get(file) ?? ""), after, body: await module.sealAct(act, today()) };
  };
  const sayNow = async (act: Act, files: readonly File[], onFile: OnFile): Promise<Said> => {
    const before = unanswered[unanswered.length - 1];
    // The same bytes again while nobody knows whether they arrived: the server then takes them for the same.
    const same = before && JSON.stringify(before.act) === JSON.stringify(act) && isSameList(before.files, files) ? before : undefined;
    const isThere = async (): Promise<boolean> => {
      const found = await look();
      return !!found && placeOf(found.act) === placeOf(act);
    };
    if (before && !same && (await isThere())) return "late";
    await sendFiles(files, onFile);
    let outgoing = same ?? (await seal(act, files));
    for (let conflicts = 0; ; conflicts++) {
      try {
        await app.api.sendReply(app.mailbox, outgoing.body);
        break;
      } catch (fault) {
        if (isUncertain(fault) && !unanswered.includes(outgoing)) unanswered.push(outgoing);
        const taken = fault instanceof ApiError && fault.code === "sequence-conflict";
        if (!taken || conflicts >= MAX_CONFLICTS) throw fault;
        if (await isThere()) return "late";
        if (app.warning) throw fault;
        outgoing = await seal(act, files);
      }
    }
    await took(outgoing);
    return "sent";
  };

  return {
    say(act, files = [], onFile = () => undefined) {
      const said = previous.then(() => sayNow(act, files, onFile));
      previous = said.catch(() => undefined);
      return said;
    },
    settle,
    onTaken(listener) {
      listeners.push(listener);
    },
  };
}

/** What an act says, whatever its kind. */
interface Saying {
  readonly text?: string;
  readonly question?: number;
  readonly transcript?: number;
  readonly agreed?: boolean;
  readonly kind?: string;
  readonly given?: boolean;
  readonly reader?: string;
  readonly heard?: number;
}

const partsOf = (act: Act): [string, Saying] => Object.entries(act)[0] as [string, Saying];

/** What can be said once and then changed: two of the same place are the same thing in two forms. */
function placeOf(act: Act): string {
  const [kind, { question, transcript, kind: consent }] = partsOf(act);
  return [kind, question, transcript, consent].join();
}

/** Whether a message of the thread is the one that went without an answer. */
function isThis(message: ThreadMessage, { act, blobs }: Outgoing): boolean {
  const [kind, said] = partsOf(act);
  if (message.from || message.kind !== kind) return false;
  const { attachments } = message;
  if (blobs.length || attachments.length) return isSameList(attachments.map(({ blob }) => blob), blobs);
  const { to, agreed, consent, given, reader, heard } = message;
  return (
    message.text.trim() === (said.text ?? "").trim() &&
    isSameList([to, agreed, consent, given, reader, heard], [said.question ?? said.transcript, said.agreed, said.kind, said.given, said.reader, said.heard])
  );
}

const isSameList = <T>(some: readonly T[], others: readonly T[]): boolean => some.length === others.length && some.every((one, index) => one === others[index]);
