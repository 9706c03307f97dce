// Coming back: the receipt code is checked while it is typed, so that a mistake is found before any waiting.
import { el, find } from "../../shared/dom.ts";
import { type App, type Ready, clearErrors, showErrors } from "../app.ts";
import { asciiDigits } from "../digits.ts";
import { groupsOf } from "./receipt.ts";

const DIGITS = 24;

export function code(root: HTMLElement, app: App, { module }: Ready): void {
  const field = find<HTMLInputElement>(root, "#code");
  const shown = find(root, "[data-groups]");
  find(root, "[data-back]").addEventListener("click", () => app.go("start"));

  const showGroups = (suspects: readonly number[]): void => {
    const groups = groupsOf(asciiDigits(field.value));
    shown.replaceChildren(
      ...Array.from({ length: DIGITS / 4 }, (_, index) => {
        const group = groups[index] ?? "";
        return el("li", { "data-number": index + 1, class: suspects.includes(index + 1) ? "suspect" : group.length === 4 ? "full" : "" }, group || "\u00a0");
      }),
    );
  };
  field.addEventListener("input", () => showGroups([]));
  field.value = app.receipt;
  showGroups([]);

  find(root, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    void module.checkCode(field.value).then(({ ok, suspects }) => {
      if (ok) {
        app.receipt = field.value;
        return app.go("open");
      }
      showGroups(suspects);
      showErrors(root, app, [{ field: "code", text: whatIsWrong(app, field.value, suspects) }]);
    });
  });
}

function whatIsWrong({ t }: App, typed: string, suspects: readonly number[]): string {
  const { length } = asciiDigits(typed);
  if (!typed.trim()) return t("code-empty");
  if (/\p{L}/u.test(typed)) return t("code-letter");
  if (length < DIGITS) return t("code-short", { count: DIGITS - length });
  if (length > DIGITS) return t("code-long", { count: length });
  const groups = t.list(suspects.map(String));
  if (suspects.length === 1) return t("code-suspect", { groups });
  return suspects.length && suspects.length < 6 ? t("code-suspects", { groups }) : t("code-suspect-any");
}
