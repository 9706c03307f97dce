// What happened, in the reporter's own words.
import { find } from "../../shared/dom.ts";
import { type App, type Ready, goOn, question, showErrors } from "../app.ts";

/** Characters of a text (`MAX_TEXT_CHARS` of crates/protocol). */
export const MAX_TEXT = 200_000;
/** From here on it is said how many are left. */
const SAY_BELOW = 5_000;

/** Characters as the seal counts them: not the halves that a browser counts. */
export const length = (text: string): number => [...text].length;

export function story(root: HTMLElement, app: App, ready: Ready): void {
  const field = find<HTMLTextAreaElement>(root, "#story");
  question("story", root, app, () => {
    app.draft.text = field.value;
    if (!field.value.trim()) return showErrors(root, app, [{ field: "story", text: app.t("story-error-empty") }]);
    if (length(field.value) > MAX_TEXT) return showErrors(root, app, [{ field: "story", text: app.t("story-error-long") }]);
    goOn("story", app, ready);
  });
  field.value = app.draft.text;
  // Going back keeps what was typed.
  field.addEventListener("input", () => {
    app.draft.text = field.value;
    const left = field.value.length > MAX_TEXT - SAY_BELOW ? MAX_TEXT - length(field.value) : SAY_BELOW;
    find(root, "#story-left").textContent = left < SAY_BELOW ? app.t("story-left", { count: Math.max(0, left) }) : "";
  });
}
