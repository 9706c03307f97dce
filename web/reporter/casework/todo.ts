// What waits for the reporter: questions to answer, what was written down to agree with or to correct, consents that were asked
// for. What is being typed stays when something new arrives.
import { el, find, paragraphs } from "../../shared/dom.ts";
import type { App } from "../app.ts";
import type { ThreadMessage, ThreadView } from "../module.ts";
import { consentButtons } from "./allow.ts";
import { type Speak, onSend, sender, words, wrong } from "./perform.ts";

/** Shows what waits, anew with every view. */
export function todo(root: HTMLElement, app: App, speak: Speak): (view: ThreadView) => void {
  const section = find(root, "[data-todo]");
  const list = find(root, "[data-todo-list]");
  const done = find(root, "[data-said]");
  /** By their place: a card that is still needed is not made anew. */
  const cards = new Map<number, HTMLElement>();

  return ({ messages, standing: { questions, transcripts, asked } }) => {
    const wanted = [...questions, ...transcripts, ...asked.map(({ request }) => request)].sort((one, other) => one - other);
    const shown = wanted.map((place) => {
      const card = cards.get(place) ?? cardOf(app, messages.find(({ seq }) => seq === place), speak, done);
      cards.set(place, card);
      return card;
    });
    const had = list.contains(document.activeElement);
    // Only what changed: moving a card would take the focus out of it.
    for (const card of [...list.children]) if (!shown.includes(card as HTMLElement)) card.remove();
    for (const [index, card] of shown.entries()) if (list.children[index] !== card) list.insertBefore(card, list.children[index] ?? null);
    section.hidden = !shown.length;
    if (had && !list.contains(document.activeElement)) find(root, shown.length ? "#todo" : "#messages").focus();
  };
}

function cardOf(app: App, message: ThreadMessage | undefined, speak: Speak, done: HTMLElement): HTMLElement {
  if (!message) return el("div");
  const { t } = app;
  const name = message.from?.name ?? "";
  const card = (title: string, ...inside: (Node | null)[]): HTMLElement =>
    el("article", { class: "panel todo", "data-place": message.seq }, el("h3", {}, title), el("div", { class: "own-words" }, ...paragraphs(message.text)), ...inside);
  switch (message.kind) {
    case "question":
      return card(t("todo-question", { name }), ...answer(app, message, speak, done));
    case "transcript":
      return card(t("todo-transcript", { name }), ...agree(app, message, speak, done));
    default: {
      const kind = message.consent ?? "support";
      const what = t(`allow-${kind}`);
      return card(t("todo-consent", { name }), el("p", {}, el("b", {}, what)), ...consentButtons(app, kind, what, speak, done).parts);
    }
  }
}

function answer(app: App, { seq }: ThreadMessage, speak: Speak, done: HTMLElement): HTMLElement[] {
  const { t } = app;
  const { field, part } = words(`answer-${seq}`, t("todo-answer"), 4);
  const send = { ...sender(t("todo-send")), done };
  const act = () => {
    if (!field.value.trim()) return wrong(field, t("todo-answer-empty")) as undefined;
    return { answer: { question: seq, text: field.value } };
  };
  onSend(app, send, speak, act, t("todo-sent"), field);
  return [part, send.button, send.says];
}

function agree(app: App, { seq }: ThreadMessage, speak: Speak, done: HTMLElement): HTMLElement[] {
  const { t } = app;
  const reply = (agreed: boolean, text: string) => ({ "transcript-reply": { transcript: seq, agreed, text } });
  const yes = { ...sender(t("todo-agree")), done };
  onSend(app, yes, speak, () => reply(true, ""), t("todo-sent"));

  const { field, part } = words(`wrong-${seq}`, t("todo-wrong-words"), 4);
  const send = { ...sender(t("todo-send")), done };
  const correct = el("div", { hidden: true }, part, send.button, send.says);
  const no = el("button", { type: "button", class: "button", "aria-expanded": "false" }, t("todo-wrong"));
  no.addEventListener("click", () => {
    correct.hidden = !correct.hidden;
    no.setAttribute("aria-expanded", String(!correct.hidden));
    if (!correct.hidden) field.focus();
  });
  const act = () => {
    if (!field.value.trim()) return wrong(field, t("todo-wrong-empty")) as undefined;
    return reply(false, field.value);
  };
  onSend(app, send, speak, act, t("todo-sent"), field);
  return [el("div", { class: "buttons" }, yes.button, no), yes.says, correct];
}
