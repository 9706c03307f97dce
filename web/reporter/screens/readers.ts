// Who may read it: leave people out, let somebody independent in later, and see whose key it is sealed for.
import { el, find, paragraphs } from "../../shared/dom.ts";
import { type App, type Ready, channelOf, goOn, question, showErrors } from "../app.ts";
import type { Reader } from "../module.ts";

export function readers(root: HTMLElement, app: App, ready: Ready): void {
  const chosen = channelOf(app, ready);
  if (!chosen) return app.go("channel");
  const { draft } = app;

  const form = question("readers", root, app, () => {
    const left = new Set([...form.querySelectorAll<HTMLInputElement>("[data-list] input")].filter((input) => !input.checked).map((input) => input.value));
    if (chosen.readers.every(({ id }) => left.has(id))) return showErrors(root, app, [{ field: "readers", text: app.t("readers-error") }]);
    draft.excluded = left;
    draft.escalation = !!form.querySelector("[data-escalation-card] input:checked");
    goOn("readers", app, ready);
  });

  find(root, "[data-list]").append(...chosen.readers.map((reader) => card(reader, !draft.excluded.has(reader.id), readerText(app, reader))));

  if (chosen.escalation) {
    const { reader, after_days: days } = chosen.escalation;
    const consent = app.t("readers-escalation", { name: reader.name, role: app.t(`role-${reader.role}`), days });
    const text = [el("b", {}, consent), reader.about ? el("span", { class: "hint" }, el("bdi", {}, reader.about)) : null];
    find(root, "[data-escalation-card]").append(card(reader, draft.escalation, text));
    find(root, "[data-escalation]").hidden = false;
  }
  if (chosen.next_steps) {
    find(root, "[data-next-text]").append(...paragraphs(chosen.next_steps));
    find(root, "[data-next]").hidden = false;
  }
  find(root, "[data-pin]").append(...pin(app, ready));
}

function readerText(app: App, { name, role, about }: Reader): (Node | null)[] {
  return [el("b", {}, el("bdi", {}, name)), el("span", { class: "kind" }, app.t(`role-${role}`)), about ? el("span", { class: "hint" }, el("bdi", {}, about)) : null];
}

function card({ id }: Reader, checked: boolean, text: readonly (Node | null)[]): HTMLElement {
  const input = el("input", { type: "checkbox", value: id });
  input.checked = checked;
  return el("label", { class: "card" }, input, el("span", {}, ...text));
}

/** Which key the readers are signed with, and why this page believes it. */
function pin(app: App, { choices: { organisation, key, pinned } }: Ready): Node[] {
  const says = el("p", { class: pinned ? "good" : "" }, app.t(pinned ? "readers-key-pinned" : "readers-key-first", { organisation }));
  const shown = el("p", { class: "key" }, el("span", { class: "unseen" }, `${app.t("readers-key-label", { organisation })}: `), el("code", { dir: "ltr", translate: "no" }, ...groups(key)));
  return [says, shown];
}

/** The key in groups of seven that stay together: what is compared with a poster. */
function groups(key: string): Node[] {
  return (key.match(/.{1,7}/g) ?? []).map((group) => el("span", {}, group));
}
