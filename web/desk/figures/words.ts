// What codes of figures are called, and what a table shows of its counts. Pure but for the desk's language.
import { hasText, t } from "../lib/language.svelte.ts";
import { session } from "../lib/session.svelte.ts";
import type { Cell, FigureTable } from "../module-figures.ts";

/** What a table is called. */
export const tableTitle = (table: FigureTable): string => t(`fig-table-${table.id === "categories" ? "categories" : table.id["nature-by"]}`);

/** What the line is called: of a nature, or of a category. */
export function lineLabel(table: FigureTable, key: string): string {
  if (key === "all") return t(`fig-all-${table.unit}`);
  if (table.id === "categories") return categoryLabel(key);
  return t(`fig-nature-${key}`);
}

function categoryLabel(key: string): string {
  const nature = key.startsWith("other-") ? key.slice("other-".length) : "";
  if (nature) return t("fig-category-other-of", { nature: t(`fig-nature-${nature}`) });
  if (key === "other") return t("fig-category-other");
  const listed = session.choices?.channels.flatMap((channel) => channel.categories).find((category) => category.id === key);
  return listed?.label ?? key;
}

/** Dimensions whose values have a word on the case screen. */
const WORDS: Readonly<Record<string, (code: string) => string>> = {
  outcome: (code) => (code === "open" ? t("fig-outcome-open") : t(`desk-reason-${code}`)),
  measure: (code) => t(`desk-action-${code}`),
  who: (code) => t(`desk-who-${code}`),
  sex: (code) => t(`desk-sex-${code}`),
  "age-group": (code) => t(`desk-age-${code}`),
  setting: (code) => t(`desk-setting-${code}`),
  link: (code) => t(`desk-respondent-${code}`),
  acknowledged: (code) => t(`fig-acknowledged-${code}`),
  feedback: (code) => t(`fig-feedback-${code}`),
  "how-reported": (code) => t(`fig-how-${code}`),
  support: (code) => t(`fig-support-${code}`),
  manager: (code) => t(`fig-manager-${code}`),
  international: (code) => t(`fig-international-${code}`),
};

/** What the column is called. A region is called as the organisation calls it. */
export function columnLabel(table: FigureTable, code: string): string {
  const dimension = table.id === "categories" ? "" : table.id["nature-by"];
  const word = WORDS[dimension];
  if (word) return word(code);
  const region = `fig-region-${code}`;
  return (code === "other" || code === "unknown") && hasText(region) ? t(region) : code;
}

export const cellOf = (cell: Cell): string => {
  if (cell === "withheld") return "·";
  if ("exact" in cell) return String(cell.exact);
  return "between" in cell ? `${cell.between[0]}–${cell.between[1]}` : `${cell["at-least"]}+`;
};

/** The least and the most that a bar shows; what is withheld has none. */
export function reach(cell: Cell): { readonly from: number; readonly to: number } {
  if (cell === "withheld") return { from: 0, to: 0 };
  if ("exact" in cell) return { from: cell.exact, to: cell.exact };
  return "between" in cell ? { from: cell.between[0], to: cell.between[1] } : { from: cell["at-least"], to: cell["at-least"] };
}

const isNone = (cell: Cell | undefined): boolean => typeof cell === "object" && "exact" in cell && cell.exact === 0;

/** The places of columns in which anything was counted. */
export const usedColumns = (table: FigureTable): number[] =>
  table.columns.map((_, place) => place).filter((place) => ![table.all, ...table.lines].every((line) => isNone(line.cells[place])));

/** The lines in which anything was counted. */
export const usedLines = (table: FigureTable): FigureTable["lines"] => table.lines.filter((line) => !isNone(line.total));
