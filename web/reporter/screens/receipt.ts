// The receipt code, large, to be written down.
import { el, find, onClick } from "../../shared/dom.ts";
import type { App } from "../app.ts";
import { daysAfter, today } from "../module.ts";

/** Days within which a person confirms a report (`ACKNOWLEDGE_DAYS` of crates/protocol). */
const CONFIRM_DAYS = 7;

/** The day by which the report should be confirmed. */
export const confirmBy = (): string => daysAfter(today(), CONFIRM_DAYS);

/** The six groups of a code. */
export const groupsOf = (code: string): string[] => code.replace(/\D/g, "").match(/\d{1,4}/g) ?? [];

/** The code in its groups, each with its number. */
export const codeGroups = (app: App): HTMLElement[] =>
  groupsOf(app.receipt).map((group, index) =>
    el("li", { "data-number": index + 1 }, el("span", { class: "unseen" }, `${app.t("receipt-group", { number: index + 1 })}: `), group),
  );

export function receipt(root: HTMLElement, app: App): void {
  find(root, "[data-code]").append(...codeGroups(app));
  find(root, "[data-when]").textContent = app.t("receipt-when", { day: app.t.day(confirmBy()) });
  const says = find(root, "[data-copied]");
  onClick(root, "[data-copy]", () => {
    void copy(app.receipt, root).then((copied) => {
      says.textContent = copied ? `${app.t("copied")}. ${app.t("receipt-copy-warning")}` : "";
    });
  });
  onClick(root, "[data-print]", () => print());
  onClick(root, "[data-continue]", () => app.go("proof"));
}

/** Copies; where the browser does not let us, selects the code so that the person can. */
async function copy(text: string, root: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const selection = getSelection();
    selection?.selectAllChildren(find(root, "[data-code]"));
    return document.execCommand("copy");
  }
}
