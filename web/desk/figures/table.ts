// Figures as a table and as a file. Pure.
import type { FiguresRow } from "../../shared/api-desk.ts";

/** The newest year first, then by channel. */
export const sorted = (rows: readonly FiguresRow[], nameOf: (channel: string) => string): FiguresRow[] =>
  [...rows].sort((a, b) => b.year - a.year || nameOf(a.channel).localeCompare(nameOf(b.channel)));

/** A count; `few` where there are so few that a number could point at somebody (domain: published figures). */
export const cellOf = (count: number | null, few: string): string => (count === null ? few : String(count));

/** A cell as spreadsheets read it: quoted, and never taken for a formula. */
export function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replace(/"/g, '""')}"`;
}

/** Comma-separated values (RFC 4180) with their rule beneath them; begins with the mark that makes spreadsheets read UTF-8. */
export function csvOf(titles: readonly string[], rows: readonly FiguresRow[], nameOf: (channel: string) => string, few: string, notes: readonly string[]): string {
  const lines = [
    titles.map(cell),
    ...rows.map((row) => [cell(nameOf(row.channel)), String(row.year), ...[row.received, row.acknowledged].map((count) => (count === null ? cell(few) : String(count)))]),
    [],
    ...notes.map((note) => [cell(note)]),
  ];
  return `\ufeff${lines.map((line) => line.join()).join("\r\n")}\r\n`;
}
