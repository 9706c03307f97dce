// What was said in the thread, one line of it after the other. What has no words of its own gets some.
import { el, paragraphs } from "../../shared/dom.ts";
import type { App, Ready } from "../app.ts";
import type { ThreadAttachment, ThreadMessage, ThreadView } from "../module.ts";

/** Characters of a text that are shown where only its beginning is needed. */
const SHORT = 90;

export type Save = (attachment: ThreadAttachment, button: HTMLButtonElement) => Promise<void>;

export function messageList(app: App, ready: Ready, { messages }: ThreadView, save: Save): HTMLElement[] {
  return messages.map((message) => item(app, message, lead(app, ready, message, messages), save));
}

/** The name of a kind, where it has to be said. */
export function kindOf({ t }: App, { from, kind }: ThreadMessage): string {
  return kind === "report" && !from ? t("thread-report") : t(`kind-${kind}`);
}

/** What a message says before its words, by its kind. */
function lead({ t }: App, { choices }: Ready, message: ThreadMessage, messages: readonly ThreadMessage[]): string {
  const { kind, step, to, agreed, consent, given, until, reader, heard } = message;
  const what = t(`allow-${consent ?? ""}`);
  switch (kind) {
    case "progress":
      return t(`now-${step ?? ""}`);
    case "answer":
      return t("said-answer", { question: shortened(messages.find(({ seq }) => seq === to)?.text ?? "") });
    case "transcript-reply":
      return t(agreed ? "said-agreed" : "said-wrong");
    case "consent-request":
      return what;
    case "consent":
      return given ? t("said-consent-given", { what }) : t("said-consent-refused", { what });
    case "extension":
      return t("said-extension", { day: t.day(until ?? "") });
    case "unsafe":
      return t("said-unsafe");
    case "escalate": {
      const people = choices.channels.flatMap(({ readers, escalation }) => (escalation ? [...readers, escalation.reader] : readers));
      return t("said-escalate", { name: people.find(({ id }) => id === reader)?.name ?? reader ?? "" });
    }
    case "handed-over":
      return t("said-handed-over");
    case "rating":
      return t("said-rating", { heard: t(`rate-${heard ?? 0}`) });
    default:
      return "";
  }
}

/** The beginning of a text, in one line. */
export function shortened(text: string): string {
  const line = [...text.trim().replace(/\s+/g, " ")];
  return line.length > SHORT ? `${line.slice(0, SHORT).join("")} …` : line.join("");
}

function item(app: App, message: ThreadMessage, before: string, save: Save): HTMLElement {
  const { t } = app;
  const kind = message.kind === "message" ? null : kindOf(app, message);
  const from = message.from ? [el("b", {}, el("bdi", {}, message.from.name)), el("span", { class: "kind" }, t(`role-${message.from.role}`))] : [el("b", {}, t("thread-you"))];
  const head = el("header", {}, ...from, kind && el("span", { class: "kind" }, kind), el("time", { datetime: message.day }, t.day(message.day)));
  const attachments = message.attachments.map((attachment) => {
    const button = el("button", { type: "button", class: "button quiet", "aria-label": t("thread-save-named", { name: attachment.name }) }, t("thread-save"));
    button.addEventListener("click", () => void save(attachment, button));
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
    el(
      "article",
      {},
      head,
      before ? el("p", { class: message.kind === "answer" ? "hint" : "lead-in" }, before) : null,
      message.text ? el("div", { class: "own-words" }, ...paragraphs(message.text)) : null,
      attachments.length ? el("ul", { class: "files" }, ...attachments) : null,
      caution,
    ),
  );
}
