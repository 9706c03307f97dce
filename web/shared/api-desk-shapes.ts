// Shapes of what the desk and the server say to each other, besides what is sealed. Those of crates/protocol
// (handlers.rs, people.rs, accounts.rs).

/** Every role an account can have (`AccountRole` of crates/protocol). */
export type AccountRole = "adviser" | "handler" | "ombuds" | "administrator" | "analyst" | "instance";

/** Whom a link invites. */
export interface Invitation {
  readonly person: string;
  readonly login: string;
  readonly role: AccountRole;
  /** The last day on which the link works. */
  readonly last_day: string;
}

/** One's own account. */
export interface Me {
  readonly person: string;
  readonly login: string;
  readonly role: AccountRole;
  readonly totp: boolean;
  readonly passkeys: readonly Passkey[];
  readonly second_factor_required: boolean;
  readonly recipient: string | null;
  readonly signing_key: string | null;
  readonly stepped_up: boolean;
}

export interface Passkey {
  readonly id: string;
  /** Day. */
  readonly added: string;
  /** Whether it opens the keys as well, without the passphrase. */
  readonly unlocks: boolean;
}

export interface SessionOfMine {
  readonly id: string;
  /** Day. */
  readonly started: string;
  readonly last_day: string;
  readonly current: boolean;
}

/** A ceremony of WebAuthn: its number, and the browser's options as the standard's JSON. */
export interface Ceremony<Options> {
  readonly ceremony: string;
  readonly options: Options;
}

/** Somebody of the organisation, as the server knows them. */
export interface PersonOut {
  readonly person: string;
  readonly login: string;
  readonly role: AccountRole;
  readonly state: "invited" | "enrolled" | "left";
  readonly address?: string | null;
  /** Last day of an invitation that was not used yet. */
  readonly invited_until?: string | null;
  readonly recipient?: string | null;
  readonly signing_key?: string | null;
  readonly second_factor: boolean;
  /** Day on which the person left. */
  readonly left?: string | null;
}

export interface People {
  readonly people: readonly PersonOut[];
  readonly second_factor_required: boolean;
  /** Whether the server sends mail at all. */
  readonly mail: boolean;
}

/** `key`: the organisation's key for the link in the mail. */
export interface NewPerson {
  readonly person: string;
  readonly login: string;
  readonly role: AccountRole;
  readonly address?: string;
  readonly mail: boolean;
  readonly key?: string;
}

/** A fresh link's secret part. */
export interface LinkOut {
  readonly token: string;
  readonly last_day: string;
  readonly mailed: boolean;
}

/** Reports of one channel in one year; nothing where there are so few that a number would tell too much. */
export interface FiguresRow {
  readonly channel: string;
  readonly year: number;
  readonly received: number | null;
  readonly acknowledged: number | null;
}

export interface OrganisationOut {
  readonly slug: string;
  readonly has_roster: boolean;
  /** Day on which its roster expires. */
  readonly expires?: string | null;
  readonly attachment_bytes: number;
}

export interface FirstAdministrator {
  readonly person: string;
  readonly login: string;
  readonly address?: string;
  readonly mail: boolean;
}

export interface Health {
  readonly version: string;
  readonly database: "sqlite" | "postgresql";
  readonly organisations: number;
  readonly attachment_bytes: number;
  readonly free_bytes?: number | null;
  /** Whether it sends mail. */
  readonly mail: boolean;
  /** Mails that nobody took yet. */
  readonly mail_waiting: number;
  /** Mails given up within thirty days. */
  readonly mail_undelivered: number;
}

/** What the server knows of a case: as much of it as the page needs to see what changed. */
export interface CaseSummary {
  readonly case: string;
  readonly channel: string;
  /** Day. */
  readonly received: string;
  readonly acknowledged: string | null;
  readonly conversation_len: number;
  readonly log_len: number;
  readonly grants: readonly unknown[];
  readonly readers: readonly string[];
}

/** Somebody's account looked at a case on a day. */
export interface AccessRow {
  readonly person: string;
  readonly day: string;
}
