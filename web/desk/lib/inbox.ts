// The inbox as a list: filter, search, order, groups. Pure.
import type { CaseOut } from "../module.ts";
import { type Due, dueOf, pressing } from "./days.ts";

/** A case in the inbox: opened, or what kept it from being opened. */
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
export const isAlarm = ({ trouble }: Item): boolean => trouble !== null && !HARMLESS.includes(trouble);

export const FILTERS = ["open", "awaiting", "closed", "all"] as const;
export type Filter = (typeof FILTERS)[number];

/** Groups in the order in which they are shown. */
export const GROUPS = ["trouble", "late", "soon", "later", "undue", "closed"] as const;
export type Group = (typeof GROUPS)[number];

/** A line of the list. The first one of a group carries its heading. */
export interface Line {
  readonly item: Item;
  readonly due: Due | null;
  readonly group: Group;
  readonly heading: { readonly group: Group; readonly count: number } | null;
}

/** Whether a filter lets a case through. One with which something is wrong is never taken for closed. */
export function passes({ out, trouble }: Item, filter: Filter): boolean {
  const closed = out?.status.status === "closed" && !trouble;
  switch (filter) {
    case "all":
      return true;
    case "open":
      return !closed;
    case "closed":
      return closed;
    case "awaiting":
      return !!out?.overview?.awaits_reply && !closed;
  }
}

/** Text to search in: without case, accents and vowel marks. */
export const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Everything of a case that can be searched, folded. */
export function searchable({ id, out }: Item): string {
  if (!out) return id;
  const names = out.messages.flatMap((message) => message.attachments.map(({ name }) => name));
  const notes = out.log.map(({ event }) => ("text" in event ? event.text : ""));
  const said = out.messages.map(({ text }) => text);
  return fold([id, out.channel_name, out.report?.category_label, out.report?.contact, ...said, ...names, ...notes].join("\n"));
}

/** Whether every word of a search is there. */
export const matches = (haystack: string, search: string): boolean => fold(search).split(/\s+/).every((word) => haystack.includes(word));

function groupOf({ out, trouble }: Item, due: Due | null): Group {
  if (trouble || !out) return "trouble";
  if (out.status.status === "closed") return "closed";
  return due ? pressing(due) : "undue";
}

/** Lines in order: what is late first, then by the day it is due; closed ones last, the newest first. */
export function linesOf(items: readonly Item[], today: string): Line[] {
  const lines = items.map((item) => {
    const due = item.out && dueOf(item.out, today);
    return { item, due, group: groupOf(item, due) };
  });
  const closedOn = ({ out }: Item): string => (out && "on" in out.status ? out.status.on : "");
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  lines.sort((a, b) => {
    const groups = GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
    if (groups) return groups;
    if (a.group === "closed") return compare(closedOn(b.item), closedOn(a.item)) || compare(a.item.id, b.item.id);
    return compare(a.due?.day ?? "", b.due?.day ?? "") || compare(a.item.received, b.item.received) || compare(a.item.id, b.item.id);
  });
  const counts = new Map<Group, number>();
  for (const { group } of lines) counts.set(group, (counts.get(group) ?? 0) + 1);
  return lines.map((line, at) => ({
    ...line,
    heading: lines[at - 1]?.group === line.group ? null : { group: line.group, count: counts.get(line.group) ?? 0 },
  }));
}
