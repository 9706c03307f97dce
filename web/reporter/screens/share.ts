// What goes along: everything that would be shared stands here with a tick, to be read once more and to be left out.
import { el, find, onClick, paragraphs } from "../../shared/dom.ts";
import { type App, type Ready, clearErrors, showErrors } from "../app.ts";
import { shortened } from "../casework/messages.ts";
import { choiceOf, isShareable } from "../handing.ts";
import type { ThreadMessage } from "../module.ts";
import { MAX_TEXT, length } from "./story.ts";

export function share(root: HTMLElement, app: App, ready: Ready): void {
  const { handing, t } = app;
  const channel = ready.choices.channels.find(({ id }) => id === handing?.channel);
  if (!handing || !channel) return app.go(handing ? "hand" : "thread");
  const { view, excluded } = handing;
  onClick(root, "[data-back]", () => app.go("hand"));
  find(root, "[data-to]").textContent = t("share-to", { names: t.list(channel.readers.filter(({ id }) => !excluded.has(id)).map(({ name }) => name)) });

  const field = find<HTMLTextAreaElement>(root, "#share-words");
  field.value = handing.words;
  field.addEventListener("input", () => {
    handing.words = field.value;
  });

  const tick = (checked: boolean, label: string, set: (on: boolean) => void, beginning = ""): HTMLElement => {
    const input = el("input", { type: "checkbox" });
    input.checked = checked;
    input.addEventListener("change", () => set(input.checked));
    return el("label", { class: "card" }, input, el("span", {}, el("span", {}, label), beginning && el("span", { class: "hint", dir: "auto" }, beginning)));
  };
  const member = <T>(set: Set<T>, one: T) => (on: boolean): void => void (on ? set.add(one) : set.delete(one));
  const part = (message: ThreadMessage): HTMLElement => {
    const { seq, kind, from, day: on, text, attachments } = message;
    const day = t.day(on);
    const name = kind === "report" ? t("share-report", { day }) : from ? t("share-theirs", { name: from.name, day }) : t("share-mine", { day });
    const short = shortened(text);
    return el(
      "li",
      { "data-part": seq },
      text.trim() ? tick(handing.parts.has(seq), name, member(handing.parts, seq), short) : null,
      short !== text.trim() ? el("details", {}, el("summary", { "aria-label": `${t("share-read")}: ${name}` }, t("share-read")), el("div", { class: "own-words" }, ...paragraphs(text))) : null,
      ...attachments.map((file) => tick(handing.files.has(file.blob), t("share-file", { name: file.name }), member(handing.files, file.blob))),
    );
  };
  find(root, "[data-parts]").append(...view.messages.filter(isShareable).map(part));

  // What the old report said of its writer is offered only if it said something.
  const about = [
    view.identified ? tick(handing.identity, t("share-identity"), (on) => (handing.identity = on)) : null,
    view.standing.consents.some(({ word }) => word !== "unknown") ? tick(handing.consents, t("share-consents"), (on) => (handing.consents = on)) : null,
  ].filter((one) => one !== null);
  find(root, "[data-about]").append(...about);
  find(root, "[data-about-part]").hidden = !about.length;
  find(root, "[data-tell]").append(tick(handing.tell, t("share-tell"), (on) => (handing.tell = on)));

  find(root, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    const { words, parts } = choiceOf(app, ready, handing);
    const texts = view.messages.filter(({ seq }) => parts.some((one) => one.seq === seq)).map(({ text }) => text);
    const whole = [words, ...parts.map(({ title }) => title), ...texts].join("\n\n").trim();
    if (!whole && !handing.files.size) return showErrors(root, app, [{ field: "share-words", text: t("share-error") }]);
    if (length(whole) > MAX_TEXT) return showErrors(root, app, [{ field: "share-words", text: t("fault-too-long") }]);
    app.go("pass");
  });
}
