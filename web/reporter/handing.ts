// Taking a matter to another channel: what was chosen so far, which lives in this page's memory like everything else, and the
// files on their way from the old thread into the new report.
import type { App, Ready } from "./app.ts";
import { type HandOver, type ThreadMessage, type ThreadView, today } from "./module.ts";

/** What goes along. */
export interface Handing {
  /** The old thread as it was when this began. */
  readonly view: ThreadView;
  channel: string;
  excluded: Set<string>;
  escalation: boolean;
  category: string;
  words: string;
  /** Places of messages. */
  readonly parts: Set<number>;
  /** Names of files in the old thread. */
  readonly files: Set<string>;
  identity: boolean;
  consents: boolean;
  /** Whether those who read the old thread are told. */
  tell: boolean;
  /** What the module knows of it already. */
  known: string;
  /** Files that are in the new report. */
  readonly moved: Set<string>;
  /** The server may have it, although it did not say so: it must not change any more. */
  perhapsSent: boolean;
}

/** Everything that the reporter wrote goes along unless they take it out; what others wrote only if they put it in. */
export function beginHanding(app: App, view: ThreadView): void {
  const own = view.messages.filter((message) => !message.from && isShareable(message));
  app.handing = {
    view,
    channel: "",
    excluded: new Set(),
    escalation: false,
    category: "",
    words: "",
    parts: new Set(own.map(({ seq }) => seq)),
    files: new Set(own.flatMap(({ attachments }) => attachments.map(({ blob }) => blob))),
    identity: false,
    consents: false,
    tell: true,
    known: "",
    moved: new Set(),
    perhapsSent: false,
  };
}

/** Words or files; a mere sign stays behind. */
export const isShareable = ({ text, attachments }: ThreadMessage): boolean => text.trim() !== "" || attachments.length > 0;

/** What the module is given. */
export function choiceOf({ t }: App, { choices }: Ready, handing: Handing): HandOver {
  const { view, channel, category, escalation, words, identity, consents } = handing;
  const from = choices.channels.find(({ id }) => id === view.channel)?.name ?? view.channel;
  const title = ({ kind, from: who, day: on }: ThreadMessage): string => {
    const day = t.day(on);
    if (kind === "report") return t("quote-report", { day, channel: from });
    return who ? t("quote-theirs", { name: who.name, role: t(`role-${who.role}`), day }) : t("quote-mine", { day });
  };
  const parts = view.messages.filter(({ seq, text }) => handing.parts.has(seq) && text.trim()).map((message) => ({ seq: message.seq, title: title(message) }));
  return { channel, category, excluded: [...handing.excluded], escalation, language: t.language, words, parts, identity, consents };
}

/** Seals what was chosen, unless the module knows it already; gives the receipt code. */
export async function sealChoice(app: App, ready: Ready, handing: Handing): Promise<void> {
  const choice = choiceOf(app, ready, handing);
  const known = JSON.stringify([choice, [...handing.files]]);
  if (known === handing.known) return;
  app.receipt = await ready.module.handOver(choice, today());
  handing.moved.clear();
  handing.known = known;
}

/** Fetches a file of the old thread, has it sealed anew, and sends it: piece by piece, and never opened outside of the module. */
export async function moveFile(blob: string, app: App, { module }: Ready, onProgress: (share: number) => void): Promise<void> {
  const { blob: name, parts, sealed_len } = await module.moveBegin(blob);
  let sent = 0;
  for (let number = 0; ; number++) {
    const ready = number < parts ? await module.movePush((await app.api.downloadPart(app.mailbox, blob, number)).buffer) : await module.moveFinish();
    for (const part of ready) {
      await app.api.uploadPart(name, part, (bytes) => onProgress((sent + bytes) / sealed_len));
      sent += part.bytes.length;
    }
    if (number >= parts && !ready.length) break;
  }
  await module.moveDone();
}
