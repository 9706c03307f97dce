// What the inbox's parts have in common. Pure.
import type { CaseOut } from "../module.ts";
import { daysBetween } from "./days.ts";
import type { Listing, Query, Row, Section } from "../module-inbox.ts";
import { PLAIN } from "../module-inbox.ts";

/** A case on a screen: opened, or what kept it from being opened. */
export interface Item {
  readonly id: string;
  readonly received: string;
  readonly out: CaseOut | null;
  /** The code of what is wrong with it, and whether part of it can be read all the same. */
  readonly trouble: string | null;
}

/** What passes by itself, or can happen to anybody: no sign that somebody meddles with a case. */
const HARMLESS = ["offline", "busy", "slow-down", "too-slow", "internal", "no-case"];

/** Whether something is wrong with a case that its handlers must not work around. */
export const isAlarm = ({ trouble }: Pick<Row, "trouble">): boolean => trouble !== null && !HARMLESS.includes(trouble);

/** The name of what is due, as the texts have it. */
export function nameOfDue(what: NonNullable<NonNullable<Row["content"]>["due"]>["what"]): string {
  return typeof what === "string" ? what : (Object.keys(what)[0] ?? "");
}

/** Days left; negative when it is late. */
export const daysLeft = (on: string, today: string): number => daysBetween(today, on);

/** Where each group begins, and its heading there. */
export function headingsOf({ groups }: Pick<Listing, "groups">): Map<number, Section> {
  const headings = new Map<number, Section>();
  let at = 0;
  for (const section of groups) {
    if (section.by !== "none") headings.set(at, section);
    at += section.count;
  }
  return headings;
}

/** How many filters are set beside scope, words and order. */
export function filtersIn(query: Query): number {
  const lists = [query.channels, query.lanes, query.phases, query.steps, query.due, query.categories, query.tiers];
  return lists.filter((list) => list.length).length + (query.assigned === null ? 0 : 1) + (query.severity === null ? 0 : 1);
}

/** The same question without filters. */
export const withoutFilters = ({ text, scope, sort, reversed, group }: Query): Query => ({ ...PLAIN, text, scope, sort, reversed, group });

/** Whether two questions are the same. Their fields stand in one order: all are made from `PLAIN`. */
export const sameQuery = (a: Query, b: Query): boolean => JSON.stringify(a) === JSON.stringify(b);
