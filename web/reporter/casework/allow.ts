// What the reporter allows: support, sharing, investigating; each for itself, to be given and withdrawn at any time.
import { el, find } from "../../shared/dom.ts";
import type { App } from "../app.ts";
import type { ConsentKind, ThreadView } from "../module.ts";
import { type Speak, onSend, sender } from "./perform.ts";

/** Yes and no to one consent, wherever it is asked. */
export interface ConsentButtons {
  readonly parts: HTMLElement[];
  /** Shows which of them holds; `null` if nothing was said. */
  press(given: boolean | null): void;
}

export function consentButtons(app: App, kind: ConsentKind, what: string, speak: Speak, done?: HTMLElement): ConsentButtons {
  const { t } = app;
  const yes = sender(t("allow-yes"), false);
  const no = sender(t("allow-no"), false);
  // One line for both says what came of it.
  const says = yes.says;
  const end = done && { done };
  onSend(app, { ...yes, ...end }, speak, () => ({ consent: { kind, given: true } }), t("allow-sent"));
  onSend(app, { ...no, says, ...end }, speak, () => ({ consent: { kind, given: false } }), t("allow-sent"));
  yes.button.setAttribute("aria-label", t("allow-yes-named", { what }));
  no.button.setAttribute("aria-label", t("allow-no-named", { what }));
  return {
    parts: [el("div", { class: "buttons answer" }, yes.button, no.button), says],
    press(given) {
      yes.button.setAttribute("aria-pressed", String(given === true));
      no.button.setAttribute("aria-pressed", String(given === false));
    },
  };
}

/** Wires the section; gives what shows it anew. */
export function allow(root: HTMLElement, app: App, speak: Speak): (view: ThreadView) => void {
  const { t } = app;
  const rows = (["support", "share", "investigate"] as const).map((kind) => {
    const what = t(`allow-${kind}`);
    const state = el("p", { class: "hint", "data-word": true });
    const { parts, press } = consentButtons(app, kind, what, speak);
    find(root, "[data-allow]").append(el("div", { class: "allow", "data-consent": kind }, el("p", {}, el("b", {}, what)), state, ...parts));
    return { kind, state, press };
  });
  return ({ standing: { consents } }) => {
    for (const { kind, state, press } of rows) {
      const { word, day } = consents.find((one) => one.kind === kind) ?? { word: "unknown", day: null };
      state.textContent = t(`allow-${word}`, { day: t.day(day ?? "") });
      press(word === "unknown" ? null : word === "given");
    }
  };
}
