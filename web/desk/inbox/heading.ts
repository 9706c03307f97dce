// What stands above lines that belong together, in words.
import { t } from "../lib/language.svelte.ts";
import type { Section } from "../module-inbox.ts";

/** The words of a heading. */
export function headingText({ by, value, name }: Section): string {
  switch (by) {
    case "phase":
      return t(`desk-phase-${value}`);
    case "step":
      return t(`desk-step-${value}`);
    case "pressing":
      return t(`inbox-pressing-${value}`);
    case "assigned":
      return name ?? t("inbox-assigned-nobodys");
    default:
      return name ?? "";
  }
}
