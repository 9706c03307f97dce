// What it is about: one of the channel's categories.
import { el, find } from "../../shared/dom.ts";
import { type App, type Ready, channelOf, goOn, question, showErrors } from "../app.ts";
import type { Channel } from "../module.ts";

export function topic(root: HTMLElement, app: App, ready: Ready): void {
  const chosen = channelOf(app, ready);
  if (!chosen) return app.go("channel");
  const form = question("topic", root, app, () => {
    const value = form.querySelector<HTMLInputElement>("input:checked")?.value;
    if (!value) return showErrors(root, app, [{ field: "topic", text: app.t("topic-error") }]);
    app.draft.category = value;
    goOn("topic", app, ready);
  });
  find(root, "[data-list]").append(...topicCards(chosen, app.draft.category));
}

/** The categories of a channel to choose from. */
export function topicCards({ categories }: Channel, chosen: string | null): HTMLElement[] {
  return categories.map(({ id, label }) => {
    const input = el("input", { type: "radio", name: "topic", value: id });
    input.checked = chosen === id;
    return el("label", { class: "card" }, input, el("span", {}, el("bdi", {}, label)));
  });
}
