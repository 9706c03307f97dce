// The people of an organisation: what the server knows of them beside what the roster says. Pure.
import type { AccountRole, PersonOut } from "../../shared/api-desk.ts";
import type { RosterBody, RosterHandler } from "../module.ts";

/** How far somebody is, in the order in which it asks for the administrator's attention. */
export const STATES = ["left-in-roster", "new-keys", "compare", "to-sign", "invited", "invitation-over", "invitation-none", "in-roster", "ready", "no-account", "left"] as const;
export type State = (typeof STATES)[number];

/** Roles that read reports, and stand in the roster. */
export const READING = ["adviser", "handler", "ombuds"] as const;
export type ReadingRole = (typeof READING)[number];
export const isReading = (role: AccountRole): role is ReadingRole => (READING as readonly string[]).includes(role);

/** Somebody, by account, by roster entry, or both. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly state: State;
  readonly account: PersonOut | null;
  /** The entry as it is being edited; else the signed one. */
  readonly entry: RosterHandler | null;
}

const hasKeysOf = (entry: RosterHandler | undefined, account: PersonOut): boolean =>
  !!entry && entry.recipient === account.recipient && entry.signing_key === account.signing_key;

function stateOf(account: PersonOut | undefined, signed: RosterHandler | undefined, drafted: RosterHandler | undefined, today: string): State {
  if (!account) return "no-account";
  if (account.state === "left") return signed || drafted ? "left-in-roster" : "left";
  if (account.state === "invited") {
    if (!account.invited_until) return "invitation-none";
    return account.invited_until < today ? "invitation-over" : "invited";
  }
  if (!isReading(account.role)) return "ready";
  if (hasKeysOf(signed, account)) return "in-roster";
  if (hasKeysOf(drafted, account)) return "to-sign";
  return signed || drafted ? "new-keys" : "compare";
}

/** Everybody, those who want something first. */
export function linesOf(accounts: readonly PersonOut[], signed: RosterBody, draft: RosterBody, today: string): Line[] {
  const find = (body: RosterBody, id: string): RosterHandler | undefined => body.handlers.find((handler) => handler.id === id);
  const ids = new Set([...accounts.map(({ person }) => person), ...signed.handlers.map(({ id }) => id), ...draft.handlers.map(({ id }) => id)]);
  const lines = [...ids].map((id): Line => {
    const account = accounts.find(({ person }) => person === id);
    const [before, after] = [find(signed, id), find(draft, id)];
    const entry = after ?? before ?? null;
    return { id, name: entry?.name ?? account?.login ?? id, role: account?.role ?? entry?.role ?? "handler", state: stateOf(account, before, after, today), account: account ?? null, entry };
  });
  return lines.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.name.localeCompare(b.name));
}

/** A name as identifiers are: small Latin letters, digits, hyphens inside, at most 40. Empty where nothing of it is left. */
export const identifierOf = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "").slice(0, 40).replace(/-+$/, "");

/** The next free identifier after one that is taken for ever: `boris`, `boris-2`, `boris-3`. */
export function nextIdentifier(id: string, taken: readonly string[]): string {
  const stem = id.replace(/-\d{1,3}$/, "");
  for (let number = 2; ; number += 1) {
    const next = `${stem.slice(0, 39 - String(number).length).replace(/-+$/, "")}-${number}`;
    if (!taken.includes(next)) return next;
  }
}

/** Whether a text is an identifier as the protocol has them (`ids.rs`). */
export const isIdentifier = (text: string): boolean => /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(text);

/** Takes somebody out of a roster, everywhere they are named. */
export function removePerson(body: RosterBody, id: string): void {
  body.handlers = body.handlers.filter((handler) => handler.id !== id);
  for (const handler of body.handlers) if (handler.away?.deputy === id) delete handler.away.deputy;
  for (const channel of body.channels) {
    channel.readers = channel.readers.filter((reader) => reader !== id);
    if (channel.escalation?.reader === id) delete channel.escalation;
  }
}

/** Puts somebody into a roster, or their newer entry in the place of the earlier one. */
export function putPerson(body: RosterBody, entry: RosterHandler): void {
  const at = body.handlers.findIndex(({ id }) => id === entry.id);
  if (at < 0) body.handlers.push(entry);
  else body.handlers[at] = entry;
}
