// The words that are suggested for an acknowledgement, in the language of the report where we have it.
import type { CaseOut, SignedIn } from "../module.ts";
import { textsIn } from "./language.svelte.ts";

/** Months until feedback is due, from the acknowledgement (directive (EU) 2019/1937, art. 9(1)(f)). */
const FEEDBACK_MONTHS = 3;

/** The day some months later; the last one of that month where it is shorter, as crates/protocol counts. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export interface Suggestion {
  readonly text: string;
  /** The language it is in; it may not be the reporter's. */
  readonly language: string;
}

export async function suggestAcknowledgement(out: CaseOut, person: SignedIn, today: string): Promise<Suggestion> {
  const texts = (await textsIn(out.report?.language ?? "en")) ?? (await textsIn("en"));
  if (!texts) return { text: "", language: "en" };
  const text = texts("desk-suggest-acknowledge", {
    name: person.name,
    role: texts(`role-${person.role}`),
    day: texts.day(monthsLater(today, FEEDBACK_MONTHS)),
  });
  // Isolation marks are for sentences on a page; this one is going to be edited and sent.
  return { text: text.replace(/[\u2068\u2069]/g, ""), language: texts.language };
}
