// The thread: where the case stands, what was said, files to save. Writing back is in reply.ts.
import { el, find, onClick, paragraphs } from "../../shared/dom.ts";
import { type App, type Ready, problemText } from "../app.ts";
import { type ThreadAttachment, type ThreadMessage, type ThreadView, today } from "../module.ts";
import { saveAttachment } from "../save.ts";
import { readAll } from "../thread.ts";
import { reply } from "./reply.ts";

export function thread(root: HTMLElement, app: App, ready: Ready): void {
  const { module } = ready;
  const says = find(root, "[data-says]");
  let shown = 0;

  /** Shows what was read; gives whether a message that went without an answer is there after all. */
  const show = async (): Promise<boolean> => {
    const view = await module.thread();
    if (!view) return false;
    find(root, "[data-stage]").textContent = app.t(`stage-${view.stage}`);
    find(root, "[data-clocks]").replaceChildren(...clocks(app, view));
    find(root, "[data-overdue]").hidden = !isOverdue(view);
    const list = find(root, "[data-messages]");
    list.replaceChildren(...view.messages.map((message) => item(app, message, (attachment, button) => save(attachment, button))));
    find(root, "[data-warning-text]").textContent = app.warning;
    find(root, "[data-warning]").hidden = !app.warning;
    // What is written after a break in the thread could not be read.
    find(root, "form").hidden = !!app.warning;
    shown = view.messages.length;
    return replying.settle(view.messages);
  };
  const look = async (): Promise<boolean> => {
    await readAll(app, ready, (await module.readSoFar()).next_seq);
    return show();
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
    const before = shown;
    look().then(
      (late) => {
        const count = shown - before;
        says.textContent = late ? app.t("thread-reply-late") : count > 0 ? app.t("thread-new", { count }) : app.t("thread-refreshed");
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
  const replying = reply(root, app, ready, look, async (late) => {
    if (!late) await look();
    says.textContent = app.t(late ? "thread-reply-late" : "thread-reply-sent");
    find(root, "#messages").focus();
  });
  void show();
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
