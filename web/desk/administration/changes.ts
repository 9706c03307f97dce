// What was changed in a roster, as texts to be read aloud before it is signed. Pure.
import type { Values } from "../../shared/texts.ts";
import type { RosterBody, RosterChannel, RosterHandler } from "../module.ts";
import { same } from "./merge.ts";

/** The key of a text, and what fills it. */
export interface Change {
  readonly key: string;
  readonly values: Values;
}

/** What the change's author needs to name things. */
export interface Naming {
  /** A language by its code. */
  readonly language: (code: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly day: (day: string) => string;
  readonly role: (role: string) => string;
  /** Languages to look for a channel's name in. */
  readonly languages: readonly string[];
}

/** A text in the first of these languages that it has. */
export const textIn = (texts: Readonly<Record<string, string>>, languages: readonly string[]): string =>
  languages.map((code) => texts[code]).find(Boolean) ?? Object.values(texts).find(Boolean) ?? "";

/** The name of a channel. */
export const channelName = (channel: RosterChannel, languages: readonly string[]): string => textIn(channel.names, languages) || channel.id;

/** Everything that differs, people first. What every signing sets anew (number, days, the roster before) is left out. */
export function changesOf(before: RosterBody, after: RosterBody, naming: Naming): Change[] {
  return [...people(before, after, naming), ...channels(before, after, naming), ...organisation(before, after, naming)];
}

const change = (key: string, values: Values = {}): Change => ({ key, values });
const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((item) => [item.id, item]));

function people(before: RosterBody, after: RosterBody, naming: Naming): Change[] {
  const nameOf = (id: string): string => after.handlers.find((person) => person.id === id)?.name ?? id;
  const [old, now] = [byId(before.handlers), byId(after.handlers)];
  const gone = before.handlers.filter(({ id }) => !now.has(id)).map(({ name }) => change("roster-change-person-gone", { name }));
  return [
    ...gone,
    ...after.handlers.flatMap((person) => {
      const earlier = old.get(person.id);
      if (earlier) return changesOfPerson(earlier, person, nameOf, naming);
      return [change("roster-change-person-new", { name: person.name, role: naming.role(person.role) }), ...absence(person, nameOf, naming)];
    }),
  ];
}

function absence({ name, away }: RosterHandler, nameOf: (id: string) => string, naming: Naming): Change[] {
  if (!away) return [];
  const days = { name, from: naming.day(away.from), until: naming.day(away.until) };
  return [away.deputy ? change("roster-change-person-away-deputy", { ...days, deputy: nameOf(away.deputy) }) : change("roster-change-person-away", days)];
}

function changesOfPerson(before: RosterHandler, after: RosterHandler, nameOf: (id: string) => string, naming: Naming): Change[] {
  const { name } = after;
  const found: Change[] = [];
  if (before.name !== name) found.push(change("roster-change-person-name", { before: before.name, name }));
  if (before.recipient !== after.recipient || before.signing_key !== after.signing_key) found.push(change("roster-change-person-keys", { name }));
  if (before.role !== after.role) found.push(change("roster-change-person-role", { name, role: naming.role(after.role) }));
  if (!same([before.about, before.languages, before.from, before.until], [after.about, after.languages, after.from, after.until])) {
    found.push(change("roster-change-person-details", { name }));
  }
  if (!same(before.away, after.away)) found.push(...(after.away ? absence(after, nameOf, naming) : [change("roster-change-person-back", { name })]));
  return found;
}

function channels(before: RosterBody, after: RosterBody, naming: Naming): Change[] {
  const { languages } = naming;
  const [old, now] = [byId(before.channels), byId(after.channels)];
  const nameOf = (id: string): string => [...after.handlers, ...before.handlers].find((person) => person.id === id)?.name ?? id;
  const found = before.channels.filter(({ id }) => !now.has(id)).map((channel) => change("roster-change-channel-gone", { channel: channelName(channel, languages) }));
  for (const channel of after.channels) {
    const earlier = old.get(channel.id);
    const name = channelName(channel, languages);
    if (!earlier) found.push(change("roster-change-channel-new", { channel: name }));
    found.push(...readers(earlier?.readers ?? [], channel.readers, name, nameOf));
    found.push(...escalation(earlier, channel, name, nameOf));
    if (earlier) found.push(...details(earlier, channel, name, naming));
  }
  const order = (body: RosterBody): string[] => body.channels.map(({ id }) => id).filter((id) => old.has(id) && now.has(id));
  if (!same(order(before), order(after))) found.push(change("roster-change-channel-order"));
  return found;
}

function readers(before: readonly string[], after: readonly string[], channel: string, nameOf: (id: string) => string): Change[] {
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const reordered = !added.length && !removed.length && !same(before, after);
  return [
    ...added.map((id) => change("roster-change-reader-added", { name: nameOf(id), channel })),
    ...removed.map((id) => change("roster-change-reader-removed", { name: nameOf(id), channel })),
    ...(reordered ? [change("roster-change-reader-order", { channel })] : []),
  ];
}

function escalation(before: RosterChannel | undefined, after: RosterChannel, channel: string, nameOf: (id: string) => string): Change[] {
  const now = after.escalation;
  if (same(before?.escalation, now)) return [];
  return [now ? change("roster-change-escalation", { channel, name: nameOf(now.reader), days: now.after_days }) : change("roster-change-escalation-none", { channel })];
}

const TEXTS = ["names", "about", "next_steps", "region"] as const;

function details(before: RosterChannel, after: RosterChannel, channel: string, naming: Naming): Change[] {
  const found: Change[] = [];
  const codes = new Set(TEXTS.flatMap((field) => [...Object.keys(before[field]), ...Object.keys(after[field])]));
  const changed = [...codes].filter((code) => TEXTS.some((field) => (before[field][code] ?? "") !== (after[field][code] ?? "")));
  if (changed.length) found.push(change("roster-change-channel-texts", { channel, languages: naming.list(changed.map(naming.language)) }));
  if (!same(before.categories, after.categories)) found.push(change("roster-change-channel-categories", { channel }));
  if (!same(before.places, after.places)) found.push(change("roster-change-channel-places", { channel }));
  return found;
}

function organisation(before: RosterBody, after: RosterBody, naming: Naming): Change[] {
  const [old, now] = [before.organisation, after.organisation];
  const found: Change[] = [];
  if (old.name !== now.name) found.push(change("roster-change-name", { name: now.name }));
  if (!same(old.languages, now.languages)) found.push(change("roster-change-languages", { languages: naming.list(now.languages.map(naming.language)) }));
  if (old.look?.accent !== now.look?.accent) found.push(change(now.look?.accent ? "roster-change-accent" : "roster-change-accent-none", { colour: now.look?.accent ?? "" }));
  if (old.look?.logo !== now.look?.logo) found.push(change(now.look?.logo ? "roster-change-logo" : "roster-change-logo-none"));
  if (!same(old.retention_days, now.retention_days)) found.push(change("roster-change-retention"));
  if (!same(old.closing_reasons ?? [], now.closing_reasons ?? [])) found.push(change("roster-change-reasons"));
  if (old.time_zone !== now.time_zone) found.push(change("roster-change-zone", { zone: now.time_zone ?? "UTC" }));
  if (before.next_key_sha256 !== after.next_key_sha256) found.push(change(after.next_key_sha256 ? "roster-change-spare" : "roster-change-spare-none"));
  if (!same(before.origins, after.origins)) found.push(change("roster-change-origins", { origins: naming.list(after.origins) }));
  return found;
}
