// Blacking out parts of a text: ranges over the original, and the text that leaves without them. Pure.

/** From one place of a text to another, the second not included; places count UTF-16 units, as selections do. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What stands for a part that was blacked out. Always the same length: the length of a name helps to guess it. */
export const BLOCK = "▇▇▇▇▇";
/** What a blacked-out character is drawn as while the text is edited: places stay what they were. */
const MARK = "▇";

/** Ranges in order, those that touch made one. */
export function tidy(ranges: readonly Range[]): Range[] {
  const done: Range[] = [];
  for (const { from, to } of [...ranges].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = done.at(-1);
    if (last && from <= last.to) done[done.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else done.push({ from, to });
  }
  return done;
}

/** A range that cuts no character in two: neither a pair of surrogates nor a letter and the marks on it. */
export function whole(text: string, { from, to }: Range): Range {
  const joins = (at: number): boolean => at > 0 && at < text.length && (/[\udc00-\udfff]/.test(text[at] ?? "") || /^[\p{M}\u200d]/u.test(text.slice(at)));
  let [begin, end] = [from, to];
  while (joins(begin)) begin -= 1;
  while (joins(end)) end += 1;
  return { from: begin, to: end };
}

/** Every place where the same words stand, however they are cased. */
export function everywhere(text: string, words: string): Range[] {
  const wanted = words.trim();
  if (!wanted) return [];
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return [...text.matchAll(new RegExp(escaped, "giu"))].map((match) => whole(text, { from: match.index, to: match.index + match[0].length }));
}

/** The text as it is drawn while it is edited. */
export function drawn(text: string, ranges: readonly Range[]): string {
  let shown = "";
  let at = 0;
  for (const { from, to } of tidy(ranges)) {
    shown += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, MARK);
    at = to;
  }
  return shown + text.slice(at);
}

/** The text as it leaves: nothing of what was blacked out is in it, not even how long it was. */
export function redacted(text: string, ranges: readonly Range[]): string {
  let left = "";
  let at = 0;
  for (const { from, to } of tidy(ranges)) {
    left += text.slice(at, from) + BLOCK;
    at = to;
  }
  return left + text.slice(at);
}
