// Shapes of keys, people and rosters as the desk's worker gives and takes them; crates/web-client/src/desk has the same. Days are
// `YYYY-MM-DD`.
import type { Lane, Role } from "../reporter/module.ts";
import type { ClosingReason, Tier } from "./module-case.ts";

/** What an account is there for; crates/protocol/src/people.rs has the table of what each may do. */
export type AccountRole = Role | "administrator" | "analyst" | "instance";

/** The same 77 bits twice: whoever compares reads either aloud. */
export interface Fingerprint {
  /** Six English words, whatever the language: both sides see the same. */
  readonly words: readonly string[];
  /** Six groups of four digits. */
  readonly digits: readonly string[];
}

/** What a new person is shown once. */
export interface NewAccount {
  readonly passphrase: string;
  /** Groups of the recovery key, separated by spaces. */
  readonly recovery: string;
}

/** A body to send, and the recovery key to print that belongs to it. */
export interface Renewed {
  readonly body: string;
  readonly recovery: string;
}

/** A new organisation key, protected by its passphrase. */
export interface OrganisationKey {
  /** The file's text, which minisign understands. */
  readonly file: string;
  /** For links, posters and rosters. */
  readonly public_key: string;
}

/** A text in several languages. */
export type Texts = Readonly<Record<string, string>>;

/** What the set-up assistant asked. */
export interface FirstRoster {
  /** Addresses that people will use, such as `https://report.example.org`. */
  readonly origins: readonly string[];
  readonly slug: string;
  readonly name: string;
  /** The first one is the fallback. */
  readonly languages: readonly string[];
  readonly lanes: readonly Lane[];
  /** A name of the IANA time zone database: where the organisation's days begin and end. */
  readonly time_zone?: string;
  /** Country or crisis area that the ombudsperson is for; empty for "everywhere". */
  readonly region: Texts;
}

/** A roster ready for signing, and what its author may want to look at again. */
export interface PreparedRoster {
  /** The bytes that `signRoster` signs. */
  readonly text: string;
  readonly advice: readonly Advice[];
}

/** Something allowed and probably not meant; crates/administration/src/advice.rs. */
export type Advice =
  /** The roster ends in less than 30 days; nobody can report after that. */
  | { readonly advice: "ends-soon"; readonly on: string }
  /** The roster is valid for more than 400 days: people who left stay readers for clients that see no newer one. */
  | { readonly advice: "ends-late"; readonly on: string }
  | { readonly advice: "issued-later"; readonly on: string }
  | { readonly advice: "no-channels" }
  | { readonly advice: "no-spare-key" }
  | { readonly advice: "reads-nothing"; readonly person: string }
  | { readonly advice: "time-over"; readonly person: string }
  | { readonly advice: "nobody-reads"; readonly channel: string }
  /** A reporter cannot leave that person out. */
  | { readonly advice: "one-reader"; readonly channel: string; readonly person: string }
  | { readonly advice: "no-escalation"; readonly channel: string }
  | { readonly advice: "not-unsure"; readonly channel: string }
  /** Away, and no deputy reads instead. */
  | { readonly advice: "away-alone"; readonly channel: string; readonly person: string }
  | { readonly advice: "text-missing"; readonly channel: string; readonly language: string; readonly texts: readonly ("names" | "about" | "next-steps" | "region" | "labels")[] }
  | { readonly advice: "place-unchecked"; readonly channel: string; readonly contact: string; readonly since: string };

/** SVG of a QR code: a `viewBox` of `0 0 size size` and one path of the dark modules, the quiet zone of 4 included. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** What the organisation key signs (crates/protocol/src/roster.rs). */
export interface RosterBody {
  v: number;
  origins: string[];
  organisation: {
    slug: string;
    name: string;
    languages: string[];
    look?: { accent: string; logo?: string };
    retention_days?: { advice: number; reporting: number; ombuds: number };
    closing_reasons?: OwnReason[];
    /** A name of the IANA time zone database; without it, UTC. */
    time_zone?: string;
  };
  seq: number;
  issued: string;
  expires: string;
  previous_sha256?: string;
  receipt_salt: string;
  channels: RosterChannel[];
  handlers: RosterHandler[];
  next_key_sha256?: string;
}

/** A reason for closing a case that only this organisation has; figures count it as one that everybody has. */
export interface OwnReason {
  id: string;
  labels: Record<string, string>;
  counts_as: ClosingReason;
}

export interface RosterChannel {
  id: string;
  lane: Lane;
  region: Record<string, string>;
  names: Record<string, string>;
  about: Record<string, string>;
  next_steps: Record<string, string>;
  categories: { id: string; labels: Record<string, string>; tier?: Tier; retention_days?: number }[];
  /** May be empty: such a channel is not offered. */
  readers: string[];
  escalation?: { reader: string; after_days: number };
  places: { names: Record<string, string>; contact: string; checked: string }[];
}

export interface RosterHandler {
  id: string;
  name: string;
  role: Role;
  about: Record<string, string>;
  languages: string[];
  recipient: string;
  signing_key: string;
  from: string;
  until?: string;
  away?: { from: string; until: string; deputy?: string };
}
