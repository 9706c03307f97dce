// When something is not right with the handling or with the reporter's safety: "I do not feel safe", turning to somebody else in
// the thread, and how the report was dealt with.
import { el, find } from "../../shared/dom.ts";
import type { App } from "../app.ts";
import type { Standing, ThreadView } from "../module.ts";
import type { Voice } from "../saying.ts";
import { type Speak, onSend, sender, words, wrong } from "./perform.ts";

export function unsafe(root: HTMLElement, app: App, speak: Speak, voice: Voice): void {
  const { t } = app;
  const { field, part } = words("unsafe-words", t("unsafe-words"));
  const send = sender(t("unsafe-send"));
  onSend(app, send, speak, () => ({ unsafe: { text: field.value } }), t("unsafe-sent"), field);
  voice.onTaken(({ act }) => {
    if ("unsafe" in act && act.unsafe.text === field.value) field.value = "";
  });
  find(root, "[data-unsafe]").append(part, send.button, send.says);
}

/** Letting the escalation reader in: one tap where a clock ran out, and a quieter place for who disagrees with the outcome. */
export function escalate(root: HTMLElement, app: App, speak: Speak): (view: ThreadView) => void {
  const { t } = app;
  const late = find(root, "[data-escalate]");
  const disagree = find(root, "[data-disagree]");
  const done = find(root, "[data-said]");
  let shown = "";

  const fill = (into: HTMLElement, { reader, name, role, why }: NonNullable<Standing["may"]["escalate"]>): void => {
    const { field, part } = words("escalate-words", t("escalate-words", { name }));
    const send = { ...sender(t(why === "late" ? "escalate-late" : "escalate-disagree", { name })), done };
    onSend(app, send, speak, () => ({ escalate: { reader, text: field.value } }), t("escalate-sent", { name }), field);
    into.replaceChildren(el("p", {}, t("escalate-who", { name, role: t(`role-${role}`) })), part, send.button, send.says);
  };
  return ({ standing: { overdue, may, turned_to: turned } }) => {
    const offer = may.escalate;
    const key = JSON.stringify(offer);
    const isLate = offer?.why === "late";
    const ask = find(root, "[data-late-ask]");
    ask.hidden = !overdue || !!offer;
    ask.textContent = turned ? t("late-with", { name: turned.name, day: t.day(turned.day) }) : t("late-ask");
    late.hidden = !isLate;
    disagree.hidden = !offer || isLate;
    if (key === shown) return;
    shown = key;
    const inside = find(disagree, "div");
    const had = [late, inside].some((part) => part.contains(document.activeElement));
    late.replaceChildren();
    inside.replaceChildren();
    if (offer) fill(isLate ? late : inside, offer);
    else if (had) find(root, "#now").focus();
  };
}

const HEARD = [1, 2, 3, 4, 5] as const;

export function rate(root: HTMLElement, app: App, speak: Speak): (view: ThreadView) => void {
  const { t } = app;
  const part = find(root, "[data-rate]");
  const done = find(root, "[data-rated]");
  const choices = HEARD.map((heard) => el("label", { class: "card" }, el("input", { type: "radio", name: "heard", value: heard }), el("span", {}, t(`rate-${heard}`))));
  const question = el("fieldset", { id: "heard" }, el("legend", {}, t("rate-question")), el("div", { class: "cards compact" }, ...choices));
  const { field, part: more } = words("rate-words", t("rate-words"));
  const send = { ...sender(t("todo-send")), done };
  const act = () => {
    const heard = question.querySelector<HTMLInputElement>("input:checked")?.value;
    if (!heard) {
      wrong(question, t("rate-error"));
      question.querySelector("input")?.focus();
      return undefined;
    }
    return { rating: { heard: Number(heard), text: field.value } };
  };
  onSend(app, send, speak, act, t("rate-sent"), field);
  question.addEventListener("change", () => document.getElementById("wrong-heard")?.remove());
  find(part, "div").append(question, more, send.button, send.says);
  return ({ standing: { may } }) => {
    if (!may.rate && part.contains(document.activeElement)) find(root, "#now").focus();
    part.hidden = !may.rate;
  };
}
