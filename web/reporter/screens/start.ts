// The first screen: are you safe, what this is, and the two ways on. It stands in the page; this wakes what needs script.
import { el, find, onClick } from "../../shared/dom.ts";
import { type App, leadToWho } from "../app.ts";
import type { Place } from "../module.ts";

export function start(root: HTMLElement, app: App): void {
  find(root, "[data-actions]").hidden = false;
  onClick(root, "[data-write]", () => app.go("channel"));
  onClick(root, "[data-return]", () => app.go("code"));
  find(root, "[data-who-line]").hidden = false;
  leadToWho(root, app, "start");

  // Help outside comes from the signed roster: shown only once that was checked. By then another screen may be shown.
  const details = find(root, "[data-places]");
  const list = find(root, "[data-places-list]");
  void app.ready.then(
    ({ choices }) => {
      const places = new Map(choices.channels.flatMap((channel) => channel.places).map((place) => [place.name + place.contact, place]));
      if (!places.size) return;
      list.append(...[...places.values()].map((place) => placeLine(app, place)));
      details.hidden = false;
    },
    () => undefined,
  );
}

/** A place to go outside: its name, how to reach it, and when that was last made sure of. */
export function placeLine(app: App, { name, contact, checked }: Place): HTMLElement {
  // A telephone number has no direction of its own.
  const dir = /^[+(\d]/.test(contact) ? "ltr" : "auto";
  return el("li", {}, el("b", {}, el("bdi", {}, name)), el("span", {}, el("bdi", { dir }, contact)), el("span", { class: "hint" }, app.t("start-place-checked", { day: app.t.day(checked) })));
}
