// The inbox as the desk's worker gives it: lines, filters, saved views, and the snapshot's pieces. Shapes are those of
// crates/case-management/src/survey and crates/web-client/src/desk/{inbox,search,snapshots}.rs. Days are `YYYY-MM-DD`.
import type { Due, Lane, Phase, Step, Tier } from "./module-case.ts";

/** Which cases there are to choose from at once, in the order in which they are offered. */
export const SCOPES = ["today", "open", "awaiting", "closed", "all"] as const;
export type Scope = (typeof SCOPES)[number];

/** How pressing a case is, the most pressing first. */
export const PRESSING = ["trouble", "danger", "late", "new", "today", "soon", "later", "undue", "closed"] as const;
export type Pressing = (typeof PRESSING)[number];

export const SORTS = ["pressing", "received", "changed", "severity", "category", "step", "assigned"] as const;
export const GROUPS = ["pressing", "phase", "step", "assigned", "channel", "nothing"] as const;

/** A question to the inbox. An empty list lets everything through. */
export interface Query {
  readonly text: string;
  readonly scope: Scope;
  readonly channels: readonly string[];
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
  readonly steps: readonly Step[];
  readonly assigned: "mine" | "nobodys" | { readonly of: string } | null;
  readonly due: readonly Pressing[];
  readonly categories: readonly string[];
  readonly tiers: readonly Tier[];
  /** The least severity. */
  readonly severity: number | null;
  readonly sort: (typeof SORTS)[number];
  readonly reversed: boolean;
  readonly group: (typeof GROUPS)[number];
}

/** What the inbox begins with: what needs me today, the most pressing first. */
export const PLAIN: Query = {
  text: "",
  scope: "today",
  channels: [],
  lanes: [],
  phases: [],
  steps: [],
  assigned: null,
  due: [],
  categories: [],
  tiers: [],
  severity: null,
  sort: "pressing",
  reversed: false,
  group: "pressing",
};

/** A question that has a name. */
export interface View {
  readonly name: string;
  readonly query: Query;
  readonly board: boolean;
}

/** What is known of a case whose reader said that there is no conflict. */
export interface RowContent {
  readonly step: Step;
  readonly since: string;
  readonly phase: Phase;
  readonly category: string;
  readonly tier: Tier;
  readonly severity: number | null;
  readonly danger: boolean;
  readonly unsafe_now: boolean;
  readonly waiting: boolean;
  readonly paused: boolean;
  readonly appeal: boolean;
  readonly assigned: { readonly id: string; readonly name: string } | null;
  /** Somebody else's proposal waits for this person's word. */
  readonly to_second: boolean;
  readonly mentioned: boolean;
  readonly due: { readonly what: Due["what"]; readonly on: string; readonly owner?: string } | null;
  readonly awaits_reply: boolean;
  readonly attachments: number;
  readonly excerpt: string;
  readonly language: string;
  readonly closed: string | null;
  readonly warnings: number;
}

/** A line of the list. */
export interface Row {
  readonly case: string;
  readonly channel_name: string | null;
  readonly lane: Lane | null;
  readonly received: string | null;
  readonly changed: string | null;
  readonly escalated: boolean;
  readonly pressing: Pressing;
  /** The code of what keeps it from being read. */
  readonly trouble: string | null;
  /** Nothing before the person said that they have no conflict with the case. */
  readonly content: RowContent | null;
}

/** Lines under one heading. */
export interface Section {
  readonly by: (typeof GROUPS)[number] | "none";
  readonly value?: string | null;
  /** Of the channel or the person, if it is one. */
  readonly name: string | null;
  readonly count: number;
}

/** A window of the list. */
export interface Listing {
  readonly total: number;
  /** How many there would be in each scope, in the order of `SCOPES`. */
  readonly scopes: readonly number[];
  readonly groups: readonly Section[];
  readonly rows: readonly Row[];
}

/** What can be filtered by. */
export interface InboxChoices {
  readonly channels: readonly { readonly id: string; readonly name: string; readonly lane: Lane }[];
  readonly categories: readonly { readonly id: string; readonly label: string; readonly tier: Tier }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** A case as somebody who leaves sees it. */
export interface ToHandOver {
  readonly case: string;
  /** Its category, or its channel before the person said that they have no conflict with it. */
  readonly title: string;
  readonly received: string;
  /** Nobody else can read it. */
  readonly alone: boolean;
  readonly may_grant_to: readonly { readonly id: string; readonly name: string }[];
}

/** The worker's functions of the inbox. Texts called list, pages and view are the server's JSON, passed on unread. */
export interface InboxMethods {
  /** Takes all pages of the brief list. */
  inboxExpect(pages: readonly string[]): void;
  /** What has to be read, those that changed last first, and what is not there any more. */
  inboxWaiting(): { readonly total: number; readonly waiting: readonly string[]; readonly gone: readonly string[] };
  /** From which places on a case is to be fetched for the list. */
  inboxBegin(id: string): { readonly conversation: number; readonly log: number };
  /** The same for a case that goes on a screen with `caseRead`: what was kept of a long one is taken up again. */
  caseResume(id: string): { readonly conversation: number; readonly log: number };
  /** Reads what was fetched. Throws as `caseRead` does, and `withheld` where more was known before. */
  inboxTake(view: string): { readonly next: { readonly conversation: number; readonly log: number }; readonly has_more: boolean };
  inboxTrouble(id: string, code: string): void;
  inboxForget(id: string): void;
  /** Takes a case that `caseRead` read into the list. */
  inboxLook(id: string): void;
  inboxList(query: Query, today: string, offset: number, limit: number): Listing;
  inboxChoices(): InboxChoices;
  /** Every case, and who could be let into it. */
  inboxToHandOver(): ToHandOver[];
  /** Takes the list of the snapshot's pieces, after `inboxExpect`; gives the numbers of those to fetch. */
  snapshotFound(list: string): number[];
  /** Opens a piece; false if it cannot be used. */
  snapshotIn(shard: number, sealed: ArrayBuffer): boolean;
  snapshotUnsaved(): number[];
  /** A piece to send; nothing if it is too large to be kept. */
  snapshotOut(shard: number): Uint8Array<ArrayBuffer> | null;
  /** The header `zegel-was` for it. */
  snapshotWas(shard: number): string;
  snapshotSaved(shard: number): void;
  views(): { readonly views: readonly View[] };
  /** Throws `bad-views`. They are kept with `snapshotOut(VIEWS_SHARD)`. */
  setViews(views: readonly View[]): void;
}

/** The piece of the snapshot that holds the saved views. */
export const VIEWS_SHARD = 255;
