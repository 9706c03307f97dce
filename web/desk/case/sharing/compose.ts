// What a copy of a case consists of: its parts as they are left after blacking out, as text, as a page, and as files. Pure.
import { nameToSave } from "../../lib/names.ts";
import type { Attachment } from "../../module.ts";
import { type Range, redacted } from "./blackout.ts";

/** A part of a case that can go into a copy. */
export interface Part {
  /** Its place in the conversation. */
  readonly seq: number;
  /** What it is, by whom, and when: words for whoever gets it. */
  readonly title: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  chosen: boolean;
  ranges: readonly Range[];
  /** Files that go along, by their blobs. */
  files: readonly string[];
}

/** The chosen parts as text, after a note of one's own. */
export function textOf(title: string, note: string, parts: readonly Part[]): string {
  const said = parts.filter(({ chosen }) => chosen).map((part) => `${part.title}\n\n${redacted(part.text, part.ranges)}`);
  return [title, ...(note.trim() ? [note.trim()] : []), ...said].join("\n\n————————\n\n").concat("\n");
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same as a page that any browser shows, without a script, a style sheet or an address in it. */
export function pageOf(title: string, note: string, parts: readonly Part[], language: string): string {
  const block = (text: string): string => text.split("\n").map((line) => `<p dir="auto">${escape(line)}</p>`).join("\n");
  const said = parts.filter(({ chosen }) => chosen).map((part) => `<section><h2>${escape(part.title)}</h2>\n${block(redacted(part.text, part.ranges))}</section>`);
  return `<!doctype html>\n<html lang="${escape(language)}"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>\n<h1>${escape(title)}</h1>\n${note.trim() ? block(note.trim()) : ""}\n${said.join("\n")}\n</body></html>\n`;
}

/** Files of a copy under names that differ: a package has one folder. */
export function filesOf(parts: readonly Part[]): { readonly name: string; readonly attachment: Attachment }[] {
  const taken = new Set(["report.txt", "report.html"]);
  return parts
    .filter(({ chosen }) => chosen)
    .flatMap(({ attachments, files }) => attachments.filter(({ blob }) => files.includes(blob)))
    .map((attachment) => {
      const plain = nameToSave(attachment.name);
      const dot = plain.lastIndexOf(".");
      const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ""];
      let name = plain;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${ending}`;
      taken.add(name.toLowerCase());
      return { name, attachment };
    });
}
