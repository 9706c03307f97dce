// What the desk's worker can do, as the page calls it (shared/worker/desk.ts), and the shapes that come back. They are
// those of crates/web-client/src/{desk,desk_view}.rs. Days are `YYYY-MM-DD`.
import type { Part } from "../shared/api.ts";
import type { Remote } from "../shared/rpc.ts";
import type { Choices, IdentityChoice, Lane, Role } from "../reporter/module.ts";

export type { Choices, IdentityChoice, Lane, Role };

export interface SignedIn {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
}

export interface Clocks {
  readonly received: string;
  readonly acknowledge_by: string;
  readonly acknowledged: string | null;
  readonly feedback_by: string;
  readonly feedback: string | null;
}

/** Every reason to close a case, in the order in which they are offered (crates/case-management/src/event.rs). */
export const CLOSING_REASONS = [
  "substantiated",
  "partly-substantiated",
  "unsubstantiated",
  "inconclusive",
  "too-little-information",
  "survivor-declined",
  "referred",
  "out-of-scope",
  "resolved-informally",
  "advice-only",
  "duplicate",
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export type Status =
  | { readonly status: "received" | "opened" }
  | { readonly status: "acknowledged"; readonly on: string }
  | { readonly status: "closed"; readonly on: string; readonly reason: ClosingReason };

export type Overview = Status & {
  readonly category: string;
  readonly excerpt: string;
  readonly language: string;
  readonly clocks: Clocks;
  readonly awaits_reply: boolean;
  readonly attachments: number;
};

export type Warning =
  | { readonly warning: "uninvited-reader"; readonly person: string }
  | { readonly warning: "acknowledged-by-server-only" }
  | { readonly warning: "log-without-key" };

/** `role` is missing for somebody whom today's roster does not name. */
export interface CaseReader {
  readonly id: string;
  readonly name: string;
  readonly role: Role | null;
}

export interface CaseReport {
  readonly category: string;
  readonly category_label: string;
  readonly identity: IdentityChoice;
  readonly contact: string | null;
  readonly language: string;
  readonly readers: readonly CaseReader[];
  readonly escalation: { readonly reader: CaseReader; readonly on: string } | null;
}

/** A file in a conversation. */
export interface Attachment {
  readonly blob: string;
  readonly parts: number;
  readonly name: string;
  /** What the sender's device said it is; never believed. */
  readonly media_type: string;
  readonly size: number;
}

export interface Message {
  readonly seq: number;
  readonly from: { readonly kind: "reporter" } | { readonly kind: "handler"; readonly person: string; readonly name: string; readonly role: Role };
  readonly kind: "report" | "message" | "acknowledgement" | "feedback";
  readonly day: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export type FeedbackRecord = { readonly given: { readonly seq: number } } | { readonly "not-possible": { readonly why: string } };

export type LogEvent =
  | { readonly event: "opened" | "acknowledged" }
  | { readonly event: "note"; readonly text: string }
  | { readonly event: "closed"; readonly reason: ClosingReason; readonly feedback: FeedbackRecord };

export interface LogEntry {
  readonly seq: number;
  readonly author: string;
  readonly name: string;
  readonly day: string;
  readonly event: LogEvent;
}

/** A case as far as it was read. `overview`, `clocks` and `report` are missing until its report was. */
export interface CaseOut {
  readonly case: string;
  readonly channel: string;
  readonly channel_name: string;
  readonly lane: Lane | null;
  readonly received: string;
  /** This person was let in because nobody acknowledged the report in time. */
  readonly escalated: boolean;
  readonly overview: Overview | null;
  readonly status: Status;
  readonly clocks: Clocks | null;
  readonly warnings: readonly Warning[];
  readonly readers: readonly CaseReader[];
  readonly report: CaseReport | null;
  readonly messages: readonly Message[];
  readonly log: readonly LogEntry[];
  readonly next: { readonly conversation: number; readonly log: number };
  readonly has_more: boolean;
}

/** How the reporter hears of the outcome. */
export type Feedback = { readonly give: string } | { readonly already_given: true } | { readonly not_possible: string };

/** Where the page is, to check a roster against. */
export interface Here {
  readonly origin: string;
  readonly slug: string;
  readonly pin: string | null;
  readonly newest_seq: number | null;
  readonly language: string;
  readonly today: string;
}

/** The worker's functions. Texts called body, bundle, challenge, answer or view are the server's JSON, passed on unread. */
export interface DeskMethods {
  /** Checks a roster. Again, it changes the language that cases are shown in. */
  openRoster(bundle: string, here: Here): Choices;
  addRoster(bundle: string): void;
  /** Splits the passphrase, which is slow; gives the body of the login. */
  signInStart(login: string, passphrase: string, challenge: string): string;
  signInFinish(answer: string): SignedIn;
  /** Opens a case or reads on in it. Throws `needs-roster` with the hash of one that must be added first. */
  caseRead(view: string): CaseOut;
  /** What was read of a case so far. */
  caseShow(id: string): CaseOut;
  /** The first opening; nothing if the case was opened before. */
  caseBegin(id: string, today: string): string | null;
  /** `attachments`: records as `attachDone` gave them. */
  caseReply(id: string, text: string, attachments: readonly string[], today: string): string;
  caseNote(id: string, text: string, today: string): string;
  caseAcknowledge(id: string, text: string, today: string): string;
  caseClose(id: string, reason: ClosingReason, feedback: Feedback, today: string): string;
  /** Starts to seal a file for a case; one at a time. */
  attachBegin(id: string, name: string, type: string, size: number): { readonly blob: string; readonly sealed_len: number };
  /** Seals the next bytes; gives the parts that are ready. */
  attachPush(bytes: ArrayBuffer): Part[];
  /** Seals the rest; an empty list means that all parts were given. */
  attachFinish(): Part[];
  /** The file's record, once all parts are sent. */
  attachDone(): string;
  /** Starts to open a file of a case; one at a time. */
  openBegin(id: string, blob: string): Attachment;
  openPush(bytes: ArrayBuffer): Uint8Array<ArrayBuffer>;
  /** The last bytes, and the word that all of it is what was sent. */
  openFinish(): Uint8Array<ArrayBuffer>;
  /** The identity as text that any age ≥ 1.3 tool understands. */
  exportIdentity(): string;
}

export type DeskModule = Remote<DeskMethods>;
