// Writing back in the thread. A message whose answer was lost may have arrived: unchanged it goes out again in the same
// bytes, and a changed one only after the thread was looked at.
import { find } from "../../shared/dom.ts";
import { ApiError } from "../../shared/http.ts";
import { type App, type Ready, clearErrors, isUncertain, problemText, showErrors } from "../app.ts";
import { UnreadableFile, sealAndSend } from "../attach.ts";
import { fileList } from "../files.ts";
import { type ThreadMessage, today } from "../module.ts";
import { MAX_TEXT, length } from "./story.ts";

/** Tries to find a place for a reply when handlers keep writing at the same time. */
const MAX_CONFLICTS = 5;

/** A message that was sealed; the server has it, or may have it. */
interface Outgoing {
  readonly text: string;
  readonly files: readonly File[];
  /** Names of its files on the server: no other message has them. */
  readonly blobs: readonly string[];
  /** Messages of the thread that were there before it. */
  readonly after: number;
  /** What is sent. */
  readonly body: string;
}

export interface Reply {
  /** Whether a message that went without an answer is among these after all; then nothing of it is sent again. */
  settle(messages: readonly ThreadMessage[]): Promise<boolean>;
}

/**
 * Wires the form below the thread.
 * @param look reads on and shows what is new; gives what `settle` said of it
 * @param onSent called when the message is there; `late` when it was one of before, and what was changed since is not sent
 */
export function reply(root: HTMLElement, app: App, ready: Ready, look: () => Promise<boolean>, onSent: (late: boolean) => Promise<void>): Reply {
  const form = find<HTMLFormElement>(root, "form");
  const field = find<HTMLTextAreaElement>(root, "#reply");
  const sending = find(root, "[data-sending]");
  const what = find(root, "#reply-what");
  const button = find<HTMLButtonElement>(form, "button.primary");
  const files: File[] = [];
  /** Files that are on the server, with their names there. */
  const arrived = new Map<File, string>();
  /** Without an answer; several when one was changed and lost again. */
  let unanswered: Outgoing[] = [];
  const showFiles = fileList(root, find(root, "[data-files]"), app, ready.slow, files, (texts) => {
    if (texts.length) showErrors(root, app, texts.map((text) => ({ field: "files", text })));
    else clearErrors(root);
  });

  /** The server has this one. What was typed or chosen since stays; its files get new names when they are sent. */
  const took = async ({ text, files: sent }: Outgoing): Promise<void> => {
    unanswered = [];
    arrived.clear();
    await ready.module.replySent();
    files.splice(0, files.length, ...files.filter((file) => !sent.includes(file)));
    showFiles();
    if (field.value === text) field.value = "";
  };
  const settle = async (messages: readonly ThreadMessage[]): Promise<boolean> => {
    const found = unanswered.find((outgoing) => messages.slice(outgoing.after).some((message) => isThis(message, outgoing)));
    if (found) await took(found);
    return !!found;
  };

  const sendFiles = async (): Promise<void> => {
    if ([...arrived.keys()].some((file) => !files.includes(file))) {
      await ready.module.detachAll();
      arrived.clear();
    }
    const bar = find<HTMLProgressElement>(sending, "progress");
    for (const [index, file] of files.entries()) {
      if (arrived.has(file)) continue;
      what.textContent = app.t("send-file", { number: index + 1, count: files.length });
      const blob = await sealAndSend(file, app, ready, (share) => {
        bar.value = share;
      });
      bar.removeAttribute("value");
      arrived.set(file, blob);
    }
  };
  const seal = async (text: string): Promise<Outgoing> => {
    what.textContent = app.t("send-sealing");
    const after = (await ready.module.thread())?.messages.length ?? 0;
    return { text, files: [...files], blobs: files.map((file) => arrived.get(file) ?? ""), after, body: await ready.module.sealReply(text, today()) };
  };
  /** Sends what is in the form; gives whether one of before was there instead. */
  const send = async (): Promise<boolean> => {
    const text = field.value;
    const before = unanswered[unanswered.length - 1];
    // The same bytes again while nobody knows whether they arrived: the server then takes them for the same message.
    const same = before?.text === text && isSameList(before.files, files) ? before : undefined;
    if (before && !same && (await look())) return true;
    await sendFiles();
    let outgoing = same ?? (await seal(text));
    for (let conflicts = 0; ; conflicts++) {
      try {
        await app.api.sendReply(app.mailbox, outgoing.body);
        break;
      } catch (fault) {
        if (isUncertain(fault) && !unanswered.includes(outgoing)) unanswered.push(outgoing);
        const taken = fault instanceof ApiError && fault.code === "sequence-conflict";
        if (!taken || conflicts >= MAX_CONFLICTS) throw fault;
        if (await look()) return true;
        if (app.warning) throw fault;
        outgoing = await seal(text);
      }
    }
    await took(outgoing);
    return false;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    if (!field.value.trim() && !files.length) return showErrors(root, app, [{ field: "reply", text: app.t("thread-reply-empty") }]);
    if (length(field.value) > MAX_TEXT) return showErrors(root, app, [{ field: "reply", text: app.t("story-error-long") }]);
    button.disabled = true;
    sending.hidden = false;
    send()
      .then(onSent)
      .catch((fault: unknown) => {
        const text = fault instanceof UnreadableFile ? app.t("files-error-unreadable", { name: fault.file.name }) : problemText(app.t, fault);
        showErrors(root, app, [{ field: "reply", text: `${text} ${app.t("send-failed-kept")}` }]);
      })
      .finally(() => {
        button.disabled = false;
        sending.hidden = true;
      });
  });
  return { settle };
}

/** Whether a message of the thread is the one that went without an answer. */
function isThis({ from, kind, text, attachments }: ThreadMessage, outgoing: Outgoing): boolean {
  if (from || kind !== "message") return false;
  if (outgoing.blobs.length || attachments.length) return isSameList(attachments.map(({ blob }) => blob), outgoing.blobs);
  return text.trim() === outgoing.text.trim();
}

const isSameList = <T>(some: readonly T[], others: readonly T[]): boolean => some.length === others.length && some.every((one, index) => one === others[index]);
