// Who may read it: leave people out, let somebody independent in later, and see why the list is believed.
import { el, find, paragraphs } from "../../shared/dom.ts";
import { type App, type Ready, channelOf, goOn, leadToWho, question, showErrors } from "../app.ts";
import type { Reader } from "../module.ts";

export function readers(root: HTMLElement, app: App, ready: Ready): void {
  const chosen = channelOf(app, ready);
  if (!chosen) return app.go("channel");
  const { draft } = app;

  const form = question("readers", root, app, () => {
    if (chosen.readers.every(({ id }) => draft.excluded.has(id))) return showErrors(root, app, [{ field: "readers", text: app.t("readers-error") }]);
    goOn("readers", app, ready);
  });
  // Kept at once: whoever looks up why all this can be believed comes back to the same ticks.
  form.addEventListener("change", () => {
    draft.excluded = new Set([...form.querySelectorAll<HTMLInputElement>("[data-list] input")].filter((input) => !input.checked).map((input) => input.value));
    draft.escalation = !!form.querySelector("[data-escalation-card] input:checked");
  });
  leadToWho(root, app, "readers");

  find(root, "[data-list]").append(...chosen.readers.map((reader) => readerCard(reader, !draft.excluded.has(reader.id), readerText(app, reader))));

  if (chosen.escalation) {
    const { reader, after_days: days } = chosen.escalation;
    const consent = app.t("readers-escalation", { name: reader.name, role: app.t(`role-${reader.role}`), days });
    const text = [el("b", {}, consent), reader.about ? el("span", { class: "hint" }, el("bdi", {}, reader.about)) : null];
    find(root, "[data-escalation-card]").append(readerCard(reader, draft.escalation, text));
    find(root, "[data-escalation]").hidden = false;
  }
  if (chosen.next_steps) {
    find(root, "[data-next-text]").append(...paragraphs(chosen.next_steps));
    find(root, "[data-next]").hidden = false;
  }
  find(root, "[data-pin]").append(...pin(app, ready));
}

/** A reader by name and role, and the line about them. */
export function readerText(app: App, { name, role, about }: Reader): (Node | null)[] {
  return [el("b", {}, el("bdi", {}, name)), el("span", { class: "kind" }, app.t(`role-${role}`)), about ? el("span", { class: "hint" }, el("bdi", {}, about)) : null];
}

/** Somebody with a tick. */
export function readerCard({ id }: Reader, checked: boolean, text: readonly (Node | null)[]): HTMLElement {
  const input = el("input", { type: "checkbox", value: id });
  input.checked = checked;
  return el("label", { class: "card" }, input, el("span", {}, ...text));
}

/** Why this page believes the key that the readers are signed with; on first use with the key, to be compared. */
export function pin(app: App, { choices: { organisation, key, pinned } }: Ready): Node[] {
  if (pinned) return [el("p", { class: "good" }, app.t("readers-key-pinned", { organisation }))];
  const label = el("span", { class: "unseen" }, `${app.t("readers-key-label", { organisation })}: `);
  return [el("p", {}, app.t("readers-key-first", { organisation })), el("p", { class: "key" }, label, el("code", { dir: "ltr", translate: "no" }, ...keyGroups(key)))];
}

/** The key in groups of seven that stay together: what is compared with a poster. */
export const keyGroups = (key: string): Node[] => (key.match(/.{1,7}/g) ?? []).map((group) => el("span", {}, group));
