// Anonymous, known to the readers only, or named.
import { find } from "../../shared/dom.ts";
import { type App, type Ready, goOn, question, showErrors } from "../app.ts";
import type { IdentityChoice } from "../module.ts";

export function identity(root: HTMLElement, app: App, ready: Ready): void {
  const { draft } = app;
  const contact = find<HTMLTextAreaElement>(root, "#contact");
  const form = question("identity", root, app, () => {
    if (draft.identity !== "anonymous" && !contact.value.trim()) return showErrors(root, app, [{ field: "contact", text: app.t("identity-error") }]);
    goOn("identity", app, ready);
  });
  contact.value = draft.contact;
  contact.addEventListener("input", () => {
    draft.contact = contact.value;
  });
  const show = (): void => {
    find(root, "[data-contact]").hidden = draft.identity === "anonymous";
  };
  for (const input of form.querySelectorAll<HTMLInputElement>("input[name=identity]")) {
    input.checked = input.value === draft.identity;
    input.addEventListener("change", () => {
      draft.identity = input.value as IdentityChoice;
      show();
    });
  }
  show();
}
