// Writing back in the thread: a message, with files.
import { find } from "../../shared/dom.ts";
import { type App, type Ready, clearErrors, problemText, showErrors } from "../app.ts";
import { UnreadableFile } from "../attach.ts";
import { fileList } from "../files.ts";
import type { Said, Voice } from "../saying.ts";
import { MAX_TEXT, length } from "./story.ts";

/** Wires the form below the thread. `onSaid` is called when the message is there. */
export function reply(root: HTMLElement, app: App, ready: Ready, voice: Voice, onSaid: (said: Said) => Promise<void>): void {
  const form = find<HTMLFormElement>(root, "form");
  const field = find<HTMLTextAreaElement>(root, "#reply");
  const sending = find(root, "[data-sending]");
  const bar = find<HTMLProgressElement>(sending, "progress");
  const what = find(root, "#reply-what");
  const button = find<HTMLButtonElement>(form, "button.primary");
  const files: File[] = [];
  const showFiles = fileList(root, find(root, "[data-files]"), app, ready.slow, files, (texts) => {
    if (texts.length) showErrors(root, app, texts.map((text) => ({ field: "files", text })));
    else clearErrors(root);
  });

  // What was typed or chosen since stays.
  voice.onTaken(({ act, files: sent }) => {
    if (!("message" in act)) return;
    files.splice(0, files.length, ...files.filter((file) => !sent.includes(file)));
    showFiles();
    if (field.value === act.message.text) field.value = "";
  });
  const onFile = (number: number, count: number, share: number): void => {
    what.textContent = app.t("send-file", { number, count });
    bar.value = share;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    if (!field.value.trim() && !files.length) return showErrors(root, app, [{ field: "reply", text: app.t("thread-reply-empty") }]);
    if (length(field.value) > MAX_TEXT) return showErrors(root, app, [{ field: "reply", text: app.t("story-error-long") }]);
    button.disabled = true;
    bar.removeAttribute("value");
    what.textContent = app.t("send-sealing");
    sending.hidden = false;
    voice
      .say({ message: { text: field.value } }, files, onFile)
      .then(onSaid)
      .catch((fault: unknown) => {
        const text = fault instanceof UnreadableFile ? app.t("files-error-unreadable", { name: fault.file.name }) : problemText(app.t, fault);
        showErrors(root, app, [{ field: "reply", text: `${text} ${app.t("send-failed-kept")}` }]);
      })
      .finally(() => {
        button.disabled = false;
        sending.hidden = true;
      });
  });
}
