// The thread: where the case stands, what was said, files to save, and writing back.
import { el, find, onClick, paragraphs } from "../../shared/dom.ts";
import { ApiError } from "../../shared/http.ts";
import { type App, type Ready, clearErrors, problemText, showErrors } from "../app.ts";
import { UnreadableFile, sealAndSend } from "../attach.ts";
import { fileList } from "../files.ts";
import { type ThreadAttachment, type ThreadMessage, type ThreadView, today } from "../module.ts";
import { saveAttachment } from "../save.ts";
import { readAll } from "../thread.ts";
import { MAX_TEXT, length } from "./story.ts";

/** Tries to find a place for a reply when handlers keep writing at the same time. */
const MAX_CONFLICTS = 5;

export function thread(root: HTMLElement, app: App, ready: Ready): void {
  const { module } = ready;
  const says = find(root, "[data-says]");
  let shown = 0;

  const show = async (): Promise<number> => {
    const view = await module.thread();
    if (!view) return 0;
    find(root, "[data-stage]").textContent = app.t(`stage-${view.stage}`);
    find(root, "[data-clocks]").replaceChildren(...clocks(app, view));
    find(root, "[data-overdue]").hidden = !isOverdue(view);
    const list = find(root, "[data-messages]");
    list.replaceChildren(...view.messages.map((message) => item(app, message, (attachment, button) => save(attachment, button))));
    find(root, "[data-warning-text]").textContent = app.warning;
    find(root, "[data-warning]").hidden = !app.warning;
    // What is written after a break in the thread could not be read.
    find(root, "form").hidden = !!app.warning;
    return view.messages.length;
  };
  /** Looks for new messages; gives how many there are. */
  const refresh = async (): Promise<number> => {
    await readAll(app, ready, (await module.readSoFar()).next_seq);
    const before = shown;
    shown = await show();
    return shown - before;
  };
  const save = async (attachment: ThreadAttachment, button: HTMLButtonElement): Promise<void> => {
    button.disabled = true;
    const line = find(button.parentElement ?? root, "[data-save-says]");
    line.textContent = app.t("thread-saving", { name: attachment.name });
    try {
      await saveAttachment(attachment, app, ready);
      line.textContent = app.t("thread-saved", { name: attachment.name });
    } catch (fault) {
      line.textContent = `${app.t("thread-save-failed", { name: attachment.name })} ${problemText(app.t, fault)}`;
    }
    button.disabled = false;
    button.focus();
  };

  onClick(root, "[data-refresh]", () => {
    says.textContent = app.t("loading");
    refresh().then(
      (count) => {
        says.textContent = count > 0 ? app.t("thread-new", { count }) : app.t("thread-refreshed");
      },
      (fault) => {
        says.textContent = problemText(app.t, fault);
      },
    );
  });
  onClick(root, "[data-leave]", () => {
    app.forget();
    app.go("start");
  });
  reply(root, app, ready, async () => {
    await refresh();
    says.textContent = app.t("thread-reply-sent");
    find(root, "#messages").focus();
  });
  void show().then((count) => {
    shown = count;
  });
}

/** The form below the thread. */
function reply(root: HTMLElement, app: App, ready: Ready, onSent: () => Promise<void>): void {
  const form = find<HTMLFormElement>(root, "form");
  const field = find<HTMLTextAreaElement>(root, "#reply");
  const sending = find(root, "[data-sending]");
  const what = find(root, "#reply-what");
  const button = find<HTMLButtonElement>(form, "button.primary");
  const files: File[] = [];
  const arrived = new Set<File>();
  let unanswered: { readonly text: string; readonly files: number; readonly body: string } | undefined;
  const list = (): void =>
    fileList(root, find(root, "[data-files]"), app, ready.slow, files, (texts) => {
      if (texts.length) showErrors(root, app, texts.map((text) => ({ field: "files", text })));
      else clearErrors(root);
    });
  list();

  const send = async (): Promise<void> => {
    if ([...arrived].some((file) => !files.includes(file))) {
      await ready.module.detachAll();
      arrived.clear();
    }
    for (const [index, file] of files.entries()) {
      if (arrived.has(file)) continue;
      what.textContent = app.t("send-file", { number: index + 1, count: files.length });
      const bar = find<HTMLProgressElement>(sending, "progress");
      await sealAndSend(file, app, ready, (share) => {
        bar.value = share;
      });
      bar.removeAttribute("value");
      arrived.add(file);
    }
    what.textContent = app.t("send-sealing");
    for (let conflicts = 0; ; conflicts++) {
      // The same bytes again while nobody knows whether they arrived: the server then takes them for the same message.
      if (unanswered?.text !== field.value || unanswered.files !== arrived.size) {
        unanswered = { text: field.value, files: arrived.size, body: await ready.module.sealReply(field.value, today()) };
      }
      try {
        await app.api.sendReply(app.mailbox, unanswered.body);
        break;
      } catch (fault) {
        const taken = fault instanceof ApiError && fault.code === "sequence-conflict";
        if (!taken || conflicts >= MAX_CONFLICTS) throw fault;
        unanswered = undefined;
        await readAll(app, ready, (await ready.module.readSoFar()).next_seq);
        if (app.warning) throw fault;
      }
    }
    unanswered = undefined;
    await ready.module.replySent();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    if (!field.value.trim() && !files.length) return showErrors(root, app, [{ field: "reply", text: app.t("thread-reply-empty") }]);
    if (length(field.value) > MAX_TEXT) return showErrors(root, app, [{ field: "reply", text: app.t("story-error-long") }]);
    button.disabled = true;
    sending.hidden = false;
    send()
      .then(async () => {
        field.value = "";
        files.length = 0;
        arrived.clear();
        find(root, "[data-files]").replaceChildren();
        find(root, "#files-count").textContent = app.t("files-none");
        await onSent();
      })
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

function isOverdue(view: ThreadView): boolean {
  return (!view.acknowledged && today() > view.acknowledge_by) || (!view.feedback && today() > view.feedback_by);
}

/** Received, confirmed, answered: each with its day, and whether that day has come. */
function clocks({ t }: App, view: ThreadView): HTMLElement[] {
  const step = (done: string | null, doneText: string, due: string, dueText: string): HTMLElement => {
    const late = !done && today() > due;
    const state = done ? "thread-done" : late ? "thread-late" : "thread-expected";
    return el(
      "li",
      { class: done ? "past" : late ? "late" : "" },
      el("span", {}, done ? doneText : dueText, " "),
      el("b", {}, t.day(done ?? due)),
      el("span", { class: late ? "" : "unseen" }, ` – ${t(state)}`),
    );
  };
  return [
    step(view.received, t("thread-received"), view.received, ""),
    step(view.acknowledged, t("thread-acknowledged"), view.acknowledge_by, t("thread-acknowledge-by")),
    step(view.feedback, t("thread-feedback"), view.feedback_by, t("thread-feedback-by")),
  ];
}

const KIND: Readonly<Record<ThreadMessage["kind"], string | null>> = {
  report: "thread-report",
  message: null,
  acknowledgement: "thread-acknowledgement",
  feedback: "thread-feedback-message",
};

function item(app: App, message: ThreadMessage, onSave: (attachment: ThreadAttachment, button: HTMLButtonElement) => Promise<void>): HTMLElement {
  const { t } = app;
  const kind = KIND[message.kind];
  const from = message.from ? [el("b", {}, el("bdi", {}, message.from.name)), el("span", { class: "kind" }, t(`role-${message.from.role}`))] : [el("b", {}, t("thread-you"))];
  const head = el("header", {}, ...from, kind && el("span", { class: "kind" }, t(kind)), el("time", { datetime: message.day }, t.day(message.day)));
  const attachments = message.attachments.map((attachment) => {
    const button = el("button", { type: "button", class: "button quiet", "aria-label": t("thread-save-named", { name: attachment.name }) }, t("thread-save"));
    button.addEventListener("click", () => void onSave(attachment, button));
    return el(
      "li",
      {},
      el("span", { class: "file-name" }, el("bdi", {}, attachment.name), " ", el("span", { class: "hint" }, t.size(attachment.size))),
      button,
      el("span", { class: "hint wide", role: "status", "data-save-says": true }),
    );
  });
  const caution = attachments.length && message.from ? el("p", { class: "hint" }, t("thread-save-caution")) : null;
  return el(
    "li",
    { class: message.from ? "theirs" : "mine" },
    el("article", {}, head, el("div", { class: "own-words" }, ...paragraphs(message.text)), attachments.length ? el("ul", { class: "files" }, ...attachments) : null, caution),
  );
}
