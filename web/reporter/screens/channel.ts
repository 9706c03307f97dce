// Who to tell: the organisation's channels, with their kind in plain words.
import { el, find } from "../../shared/dom.ts";
import { type App, type Ready, goOn, question, showErrors } from "../app.ts";
import type { Channel } from "../module.ts";

export function channel(root: HTMLElement, app: App, ready: Ready): void {
  const form = question("channel", root, app, () => {
    const chosen = form.querySelector<HTMLInputElement>("input:checked")?.value;
    if (!chosen) return showErrors(root, app, [{ field: "channel", text: app.t("channel-error") }]);
    if (chosen !== app.draft.channel) {
      // Other people, other subjects: the answers about them start anew.
      app.draft.channel = chosen;
      app.draft.excluded = new Set();
      app.draft.escalation = false;
      const of = ready.choices.channels.find(({ id }) => id === chosen);
      if (!of?.categories.some(({ id }) => id === app.draft.category)) app.draft.category = null;
      // After a check, who reads it has to be seen again.
      if (app.draft.checked) return app.go("readers");
    }
    goOn("channel", app, ready);
  });
  // An organisation whose people are not there yet.
  find(root, "[data-none]").hidden = !!ready.choices.channels.length;
  find(root, "button.primary").hidden = !ready.choices.channels.length;
  find(root, "[data-list]").append(...ready.choices.channels.map((each) => channelCard(app, each, each.id === app.draft.channel)));
}

/** A channel to choose. */
export function channelCard(app: App, { id, lane, name, region, about }: Channel, checked: boolean): HTMLElement {
  const input = el("input", { type: "radio", name: "channel", value: id });
  input.checked = checked;
  return el(
    "label",
    { class: `card lane-${lane}` },
    input,
    el(
      "span",
      {},
      el("span", { class: "kind" }, app.t(`lane-${lane}`), region && " · ", region && el("bdi", {}, region)),
      el("b", {}, el("bdi", {}, name)),
      about ? el("span", {}, el("bdi", {}, about)) : el("span", {}, app.t(`channel-${lane}`)),
    ),
  );
}
