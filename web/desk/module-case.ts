// Shapes of a case as the desk's worker gives them (crates/web-client/src/desk_view.rs, which shows those of
// crates/case-management), and what can be done with it. Days are `YYYY-MM-DD`; places are numbers of entries.
import type { IdentityChoice, Lane, Role } from "../reporter/module.ts";

export const STEPS = [
  "received",
  "safety-checked",
  "acknowledged",
  "assessing",
  "support-only",
  "informal-resolution",
  "referred",
  "investigation-planned",
  "investigating",
  "findings-reviewed",
  "action-decided",
  "feedback-given",
  "closed",
  "protection-monitoring",
] as const;
export type Step = (typeof STEPS)[number];

/** Of ISO 37002. */
export const PHASES = ["receive", "assess", "address", "conclude"] as const;
export type Phase = (typeof PHASES)[number];

/** Every reason to close a case, in the order in which they are offered (crates/protocol/src/taxonomy.rs). */
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
  "knowingly-false",
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export const ACTIONS = ["dismissed", "sanctioned", "contract-ended", "training", "partner-measure", "funds-recovered", "left-before-outcome", "none-possible"] as const;
export type Action = (typeof ACTIONS)[number];

export const CONSENTS = ["support", "share", "investigate"] as const;
export type ConsentKind = (typeof CONSENTS)[number];
export type Consent = "unknown" | "given" | "refused" | "withdrawn";

export type Side = "for-reporter" | "for-authorities";
export const LINKS = ["related", "retaliation-of", "duplicate-of", "handed-over-from"] as const;
export type Link = (typeof LINKS)[number];

export const TIERS = ["A", "B", "C"] as const;
export type Tier = (typeof TIERS)[number];

export const KNOWN = ["unknown", "yes", "no"] as const;
export type Known = (typeof KNOWN)[number];
export const WHO = ["unknown", "community-member", "staff", "partner-staff", "volunteer", "child", "several"] as const;
export const SEXES = ["unknown", "female", "male", "other"] as const;
export const AGE_GROUPS = ["unknown", "child", "adult", "older-adult"] as const;
export const SETTINGS = ["unknown", "community", "workplace"] as const;
export const RESPONDENT_LINKS = ["unknown", "own-staff", "partner", "subgrantee", "contractor", "volunteer"] as const;

export interface Affected {
  readonly who: (typeof WHO)[number];
  readonly sex: (typeof SEXES)[number];
  readonly age_group: (typeof AGE_GROUPS)[number];
  readonly setting: (typeof SETTINGS)[number];
}

export interface Respondent {
  readonly link: (typeof RESPONDENT_LINKS)[number];
  readonly manager: Known;
  readonly international: Known;
  /** Somebody of the list of readers: they must not read the case. */
  readonly person?: string;
}

/** What is known of a case; everything may be unknown. */
export interface Assessment {
  readonly category?: string;
  readonly tier?: Tier;
  readonly severity?: number;
  readonly danger_now: Known;
  readonly affected: readonly Affected[];
  readonly respondents: readonly Respondent[];
  readonly region?: string;
  readonly period?: string;
}

/** A file in a conversation or a case log. */
export interface Attachment {
  readonly blob: string;
  readonly parts: number;
  readonly name: string;
  /** What the sender's device said it is; never believed. */
  readonly media_type: string;
  readonly size: number;
}

/** How the reporter hears of the outcome. */
export type Feedback = { readonly give: string } | "already-given" | { readonly "not-possible": string };
export type FeedbackRecord = { readonly given: { readonly seq: number } } | { readonly "not-possible": { readonly why: string } };

/** What one person proposes and another one agrees to. */
export type Act =
  | { readonly close: { readonly reason: ClosingReason; readonly own?: string; readonly feedback: Feedback; readonly merged_into?: string; readonly destroy?: boolean } }
  | { readonly disclose: { readonly to: string; readonly why: string } }
  | { readonly hold: { readonly on: boolean; readonly why: string } }
  | { readonly investigate: { readonly why: string } };

/** An event of the case log with its kind. */
export type LogEvent =
  | { readonly event: "opened" | "no-conflict" | "recused" | "acknowledged" }
  | { readonly event: "safety-checked"; readonly note: string }
  | ({ readonly event: "assessed" } & Assessment)
  | { readonly event: "moved"; readonly to: Step; readonly why: string }
  | { readonly event: "feedback"; readonly seq: number; readonly concluding: boolean }
  | { readonly event: "waiting"; readonly side: Side; readonly on: boolean; readonly why: string; readonly until?: string }
  | { readonly event: "note"; readonly text: string; readonly mentions?: readonly string[] }
  | { readonly event: "support"; readonly what: string }
  | { readonly event: "consent"; readonly kind: ConsentKind; readonly given: Consent; readonly how: string; readonly said?: number }
  | { readonly event: "assigned"; readonly person: string | null }
  | { readonly event: "granted"; readonly person: string }
  | { readonly event: "escalated"; readonly person: string; readonly why: string }
  | { readonly event: "revoked"; readonly person: string; readonly epoch: number }
  | { readonly event: "task" | "lesson"; readonly text: string; readonly owner: string; readonly due: string }
  | { readonly event: "task-done"; readonly task: number }
  | { readonly event: "checked"; readonly check: string; readonly done: boolean }
  | { readonly event: "evidence"; readonly text: string; readonly sha256?: string; readonly attachment?: Attachment }
  | { readonly event: "linked"; readonly case: string; readonly link: Link }
  | { readonly event: "extended"; readonly clock: Clock; readonly until: string; readonly why: string }
  | { readonly event: "proposed"; readonly act: Act }
  | { readonly event: "seconded"; readonly proposal: number; readonly feedback?: number }
  | { readonly event: "refused"; readonly proposal: number; readonly why: string }
  | { readonly event: "acted"; readonly actions: readonly Action[]; readonly text: string }
  | ({ readonly event: "closed" } & Closing)
  | { readonly event: "protection-check"; readonly months: number; readonly text: string }
  | { readonly event: "reopened"; readonly why: string; readonly appeal: boolean }
  | { readonly event: "referred"; readonly to: string; readonly how: string }
  | { readonly event: "shared"; readonly with: string; readonly entries: readonly number[]; readonly identity?: boolean; readonly sha256: string };

/** Whoever reads cases; `role` is missing for somebody whom today's roster does not name. */
export interface CaseReader {
  readonly id: string;
  readonly name: string;
  readonly role: Role | null;
}

export const PUBLIC_STEPS = ["looking-at-it", "safety", "assessing", "support", "informal", "referred", "investigating", "deciding", "closed", "reopened", "waiting-for-you", "paused"] as const;
export type PublicStep = (typeof PUBLIC_STEPS)[number];

export type MessageKind =
  | "report" | "message" | "acknowledgement" | "feedback" | "progress" | "question" | "transcript" | "consent-request" | "extension"
  | "answer" | "transcript-reply" | "consent" | "unsafe" | "escalate" | "handed-over" | "rating";

export interface Message {
  readonly seq: number;
  readonly from: { readonly kind: "reporter" } | { readonly kind: "handler"; readonly person: string; readonly name: string; readonly role: Role };
  readonly kind: MessageKind;
  readonly day: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  // What only some kinds have.
  readonly step?: PublicStep;
  readonly consent?: ConsentKind;
  readonly given?: boolean;
  readonly until?: string;
  /** The question or the transcript that it answers. */
  readonly to?: number;
  readonly agreed?: boolean;
  readonly heard?: number;
  readonly reader?: string;
  /** What was agreed to with the report. */
  readonly consents?: Readonly<Partial<Record<ConsentKind, boolean>>>;
}

export interface CaseReport {
  readonly category: string;
  readonly category_label: string;
  readonly identity: IdentityChoice;
  readonly contact: string | null;
  readonly language: string;
  readonly readers: readonly CaseReader[];
  readonly escalation: { readonly reader: CaseReader; readonly on: string } | null;
  /** The earlier case of the same reporter that this one follows from. */
  readonly refers_to: string | null;
}

export interface ConsentWord {
  readonly given: Consent;
  readonly on: string | null;
  /** Where in the conversation; `null` if a handler wrote down what they heard otherwise. */
  readonly said: number | null;
}

export interface Wait {
  readonly since: string;
  readonly why: string;
  readonly until: string | null;
}

export interface Proposal {
  /** The place of its entry, by which it is seconded or refused. */
  readonly seq: number;
  readonly by: string;
  readonly on: string;
  readonly act: Act;
}

export interface Task {
  readonly seq: number;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly done: string | null;
}

export interface EvidenceItem {
  readonly seq: number;
  readonly by: string;
  readonly on: string;
  readonly text: string;
  /** SHA-256 of the file itself, base64url. */
  readonly sha256: string | null;
  readonly attachment: Attachment | null;
}

export interface Closing {
  readonly reason: ClosingReason;
  readonly own?: string;
  readonly feedback: FeedbackRecord;
  readonly merged_into?: string;
  readonly destroy: boolean;
}

/** A case as its log tells it (crates/case-management/src/state.rs). */
export interface CaseState {
  readonly facts: { readonly lane: Lane; readonly received: string; readonly category: string; readonly tier: Tier };
  readonly step: Step;
  readonly since: string;
  readonly opened: string | null;
  readonly acknowledged: string | null;
  readonly closed: string | null;
  readonly closing: Closing | null;
  readonly reopened: number;
  readonly appeal: boolean;
  readonly waiting_for_reporter: Wait | null;
  readonly paused: Wait | null;
  readonly assessment: Assessment;
  readonly gravest: number | null;
  readonly consents: Readonly<Record<ConsentKind, ConsentWord>>;
  readonly investigate_despite: boolean;
  readonly assigned: string | null;
  readonly declared: readonly string[];
  readonly recused: readonly string[];
  readonly revoked: readonly string[];
  readonly epoch: number;
  readonly proposals: readonly Proposal[];
  readonly tasks: readonly Task[];
  readonly evidence: readonly EvidenceItem[];
  readonly links: readonly { readonly case: string; readonly link: Link }[];
  readonly extensions: readonly { readonly clock: string; readonly until: string; readonly why: string }[];
  readonly supports: readonly { readonly on: string; readonly what: string }[];
  readonly referrals: readonly { readonly on: string; readonly to: string; readonly how: string }[];
  readonly shares: readonly { readonly on: string; readonly with: string; readonly entries: readonly number[]; readonly identity: boolean; readonly sha256: string }[];
  readonly disclosures: readonly { readonly on: string; readonly to: string; readonly why: string }[];
  readonly actions: readonly Action[];
  readonly protection: readonly { readonly on: string; readonly months: number; readonly text: string }[];
  readonly lessons: readonly { readonly seq: number; readonly text: string; readonly owner: string; readonly due: string }[];
  readonly hold: { readonly since: string; readonly why: string; readonly proposed: string; readonly seconded: string } | null;
  readonly checks: readonly string[];
}

/** What can be done with a case, by the name of the command (crates/case-management/src/command.rs). */
export interface Commands {
  readonly "no-conflict": object;
  readonly "safety-check": { readonly note: string };
  readonly acknowledge: { readonly text: string; readonly safety?: string };
  readonly assess: { readonly assessment: Assessment };
  readonly move: { readonly to: Step; readonly why: string; readonly tell?: string };
  readonly wait: { readonly side: Side; readonly on: boolean; readonly why: string; readonly until?: string; readonly tell?: string };
  readonly note: { readonly text: string; readonly mentions: readonly string[] };
  readonly reply: { readonly text: string; readonly attachments: readonly Attachment[] };
  readonly question: { readonly text: string };
  readonly transcript: { readonly text: string };
  readonly "ask-consent": { readonly kind: ConsentKind; readonly text: string };
  readonly feedback: { readonly text: string; readonly attachments: readonly Attachment[]; readonly concluding: boolean };
  readonly support: { readonly what: string };
  readonly consent: { readonly kind: ConsentKind; readonly given: Consent; readonly how: string };
  readonly assign: { readonly person: string | null };
  readonly grant: { readonly person: string };
  readonly revoke: { readonly person: string };
  readonly escalate: { readonly person: string; readonly why: string };
  readonly task: { readonly text: string; readonly owner: string; readonly due: string };
  readonly "task-done": { readonly task: number };
  readonly check: { readonly check: string; readonly done: boolean };
  readonly evidence: { readonly text: string; readonly sha256?: string; readonly attachment?: Attachment };
  readonly link: { readonly case: string; readonly link: Link };
  readonly extend: { readonly clock: Clock; readonly until: string; readonly why: string; readonly tell?: string };
  readonly close: { readonly reason: ClosingReason; readonly own?: string; readonly feedback: Feedback; readonly merged_into?: string; readonly destroy?: boolean };
  readonly hold: { readonly on: boolean; readonly why: string };
  readonly disclose: { readonly to: string; readonly why: string };
  readonly second: { readonly proposal: number };
  readonly refuse: { readonly proposal: number; readonly why: string };
  readonly act: { readonly actions: readonly Action[]; readonly text: string };
  readonly "protection-check": { readonly months: number; readonly text: string };
  readonly reopen: { readonly why: string; readonly appeal: boolean; readonly tell?: string };
  readonly refer: { readonly to: string; readonly how: string; readonly tell?: string };
  readonly share: { readonly with: string; readonly entries: readonly number[]; readonly identity: boolean; readonly sha256: string };
  readonly lesson: { readonly text: string; readonly owner: string; readonly due: string };
}
export type CommandName = keyof Commands;

/** A step that the workflow may offer; `refused` is the rule that forbids it. */
export interface Offer {
  readonly does: CommandName;
  /** The step that it leads to. */
  readonly to?: Step;
  /** Begins or ends, of `wait` and `hold`; an appeal, of `reopen`; the last word, of `feedback`. */
  readonly on?: boolean;
  readonly proposal?: number;
  /** Of `close`. */
  readonly reason?: ClosingReason;
  /** It is proposed, and takes effect when a second person agrees. */
  readonly second_person: boolean;
  readonly refused: string | null;
}

export interface Due {
  readonly on: string;
  readonly what: string | { readonly task: { readonly task: number } } | { readonly proposal: { readonly proposal: number } } | { readonly "protection-check": { readonly months: number } };
  readonly overdue: boolean;
}
export type Clock = "first-look" | "acknowledgement" | "feedback" | "investigation-start";

export type { Lane, Role };
