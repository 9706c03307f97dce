// What the small buttons of the thread have in common: off while something is sent, a line that says what came of it, and what
// was typed stays if it failed.
import { el } from "../../shared/dom.ts";
import { type App, problemText } from "../app.ts";
import type { Act } from "../module.ts";
import type { Said } from "../saying.ts";
import { MAX_TEXT, length } from "../screens/story.ts";

/** Says something in the thread and shows what became of it. */
export type Speak = (act: Act) => Promise<Said>;

/** A field for words, with its label; it may stay empty. */
export interface Words {
  readonly field: HTMLTextAreaElement;
  readonly part: HTMLElement;
}

export function words(id: string, label: string, rows = 3): Words {
  const field = el("textarea", { id, rows, dir: "auto", autocomplete: "off", spellcheck: "false" });
  return { field, part: el("div", { class: "field" }, el("label", { for: id }, label), field) };
}

/** Puts a line at a field that says what is wrong with it, and goes there. */
export function wrong(field: HTMLElement, text: string): void {
  right(field);
  const line = el("p", { class: "field-error", id: `wrong-${field.id}`, role: "alert" }, text);
  field.before(line);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", line.id);
  field.focus();
}

/** Takes that line away. */
export function right(field: HTMLElement): void {
  document.getElementById(`wrong-${field.id}`)?.remove();
  field.removeAttribute("aria-invalid");
  field.removeAttribute("aria-describedby");
}

/** A button that sends something, and the line beside it. */
export interface Sender {
  readonly button: HTMLButtonElement;
  readonly says: HTMLElement;
  /** Where it is said that it was sent, if the button is gone by then. */
  readonly done?: HTMLElement;
}

export function sender(label: string, primary = true): Sender {
  return { button: el("button", { type: "button", class: primary ? "button primary" : "button" }, label), says: el("p", { class: "hint", role: "status" }) };
}

/**
 * What happens when the button is used.
 * @param act what is said; nothing while something is missing
 * @param sent what the line says then
 */
export function onSend(app: App, { button, says, done = says }: Sender, speak: Speak, act: () => Act | undefined, sent: string, field?: HTMLTextAreaElement): void {
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled")) return;
    if (field) right(field);
    if (field && length(field.value) > MAX_TEXT) return wrong(field, app.t("story-error-long"));
    const said = act();
    if (!said) return;
    // Not `disabled`: that would take the focus away from who works with the keyboard.
    button.setAttribute("aria-disabled", "true");
    says.textContent = app.t("send-sealing");
    speak(said)
      .then((how) => {
        says.textContent = "";
        done.textContent = how === "late" ? app.t("todo-late") : sent;
      })
      .catch((fault: unknown) => {
        says.textContent = `${problemText(app.t, fault)} ${app.t("send-failed-kept")}`;
      })
      .finally(() => button.removeAttribute("aria-disabled"));
  });
}
