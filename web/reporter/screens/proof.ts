// Type one group of the receipt code again: half of those who got a code elsewhere never came back with it.
import { find, onClick } from "../../shared/dom.ts";
import { type App, clearErrors, showErrors } from "../app.ts";
import { asciiDigits } from "../digits.ts";
import { groupsOf } from "./receipt.ts";

export function proof(root: HTMLElement, app: App): void {
  const groups = groupsOf(app.receipt);
  const number = 1 + Math.floor(Math.random() * groups.length);
  find(root, "[data-intro]").textContent = app.t("proof-intro", { number });
  find(root, "[data-label]").textContent = app.t("proof-label", { number });
  const field = find<HTMLInputElement>(root, "#group");
  find(root, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    const typed = asciiDigits(field.value);
    // Who types the whole code has it, too.
    if (typed === groups[number - 1] || typed === groups.join("")) app.go("done");
    else showErrors(root, app, [{ field: "group", text: app.t("proof-error", { number }) }]);
  });
  onClick(root, "[data-show]", () => app.go("receipt"));
}
