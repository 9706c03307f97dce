// What the reporter's worker can do, as the page calls it (shared/worker/reporter.ts), and the shapes that come back.
import type { Part } from "../shared/api.ts";
import type { Remote } from "../shared/rpc.ts";

export type Lane = "advice" | "reporting" | "ombuds";
export type Role = "adviser" | "handler" | "ombuds";
export type IdentityChoice = "anonymous" | "confidential" | "named";

export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly about: string;
  /** Of their keys: six groups of four digits. */
  readonly fingerprint: readonly string[];
}

export interface Place {
  readonly name: string;
  readonly contact: string;
  /** Day. */
  readonly checked: string;
}

export interface Channel {
  readonly id: string;
  readonly lane: Lane;
  readonly name: string;
  readonly region: string;
  readonly about: string;
  readonly next_steps: string;
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly readers: readonly Reader[];
  readonly escalation: { readonly reader: Reader; readonly after_days: number } | null;
  readonly places: readonly Place[];
}

/** What the organisation's pages look like. */
export interface Look {
  /** `#rrggbb`. */
  readonly accent: string;
  /** A PNG, base64. */
  readonly logo?: string;
}

/** The roster, checked, in the page's language. */
export interface Choices {
  readonly organisation: string;
  /** The organisation's public key. */
  readonly key: string;
  /** Whether link or poster named that key. */
  readonly pinned: boolean;
  readonly seq: number;
  /** Days. */
  readonly issued: string;
  readonly expires: string;
  /** SHA-256 of the signed bytes, base64url. */
  readonly sha256: string;
  readonly look: Look | null;
  /** The time zone in which the organisation counts days, by its IANA name. */
  readonly time_zone: string | null;
  readonly channels: readonly Channel[];
}

/** What the reporter answered. */
export interface Answers {
  readonly channel: string;
  readonly category: string;
  readonly text: string;
  readonly identity: IdentityChoice;
  readonly contact: string | null;
  readonly excluded: readonly string[];
  readonly escalation: boolean;
}

/** What was typed as a receipt code, looked at without deriving anything. */
export interface ParsedCode {
  readonly ok: boolean;
  /** Groups (1 to 6) that may be mistyped; empty if the digits do not tell. */
  readonly suspects: readonly number[];
}

export interface ThreadAttachment {
  readonly blob: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly parts: number;
}

export type MessageKind =
  | "report" | "message" | "acknowledgement" | "feedback" | "progress" | "question" | "transcript" | "consent-request" | "extension"
  | "answer" | "transcript-reply" | "consent" | "unsafe" | "escalate" | "handed-over" | "rating";
export type ConsentKind = "support" | "share" | "investigate";

export interface ThreadMessage {
  /** Its place in the thread. */
  readonly seq: number;
  /** `null`: the reporter. */
  readonly from: { readonly name: string; readonly role: Role } | null;
  readonly kind: MessageKind;
  readonly day: string;
  readonly text: string;
  readonly attachments: readonly ThreadAttachment[];
  /** Where the case stands (progress). */
  readonly step?: string;
  /** The place of the question or transcript that it answers. */
  readonly to?: number;
  readonly agreed?: boolean;
  /** Asked for, given or withdrawn. */
  readonly consent?: ConsentKind;
  readonly given?: boolean;
  /** The day to which feedback was extended. */
  readonly until?: string;
  /** Whom the reporter turned to. */
  readonly reader?: string;
  /** 1 to 5. */
  readonly heard?: number;
}

/** What a reporter says or does in the thread: one property, the kind. */
export type Act =
  | { readonly message: { readonly text: string } }
  | { readonly answer: { readonly question: number; readonly text: string } }
  | { readonly "transcript-reply": { readonly transcript: number; readonly agreed: boolean; readonly text: string } }
  | { readonly consent: { readonly kind: ConsentKind; readonly given: boolean } }
  | { readonly unsafe: { readonly text: string } }
  | { readonly escalate: { readonly reader: string; readonly text: string } }
  | { readonly "handed-over": { readonly text: string } }
  | { readonly rating: { readonly heard: number; readonly text: string } };

/** Where a case stands, by signed messages only. */
export interface Standing {
  readonly stage: "received" | "acknowledged" | "feedback-given";
  /** What handlers said last about it, if that is newer. */
  readonly step: string | null;
  readonly since: string;
  readonly clocks: {
    readonly received: string;
    readonly acknowledge_by: string;
    readonly acknowledged: string | null;
    readonly feedback_by: string;
    readonly extended: string | null;
    readonly feedback: string | null;
  };
  readonly overdue: boolean;
  /** Places of what waits for an answer. */
  readonly questions: readonly number[];
  readonly transcripts: readonly number[];
  readonly asked: readonly { readonly kind: ConsentKind; readonly request: number }[];
  readonly consents: readonly { readonly kind: ConsentKind; readonly word: "unknown" | "given" | "refused" | "withdrawn"; readonly day: string | null }[];
  /** Whom the reporter let in, and since when. */
  readonly turned_to: { readonly name: string; readonly day: string } | null;
  /** What may be done now. */
  readonly may: {
    readonly escalate: { readonly reader: string; readonly name: string; readonly role: Role; readonly why: "late" | "disagree" } | null;
    readonly rate: boolean;
    readonly hand_over: boolean;
  };
}

export interface ThreadView {
  readonly channel: string;
  /** Whether the report says how to reach its writer. */
  readonly identified: boolean;
  readonly standing: Standing;
  readonly messages: readonly ThreadMessage[];
}

/** What goes along to another channel. */
export interface HandOver {
  readonly channel: string;
  readonly category: string;
  readonly excluded: readonly string[];
  readonly escalation: boolean;
  readonly language: string;
  readonly words: string;
  /** Messages of the thread, each with what is written above it. */
  readonly parts: readonly { readonly seq: number; readonly title: string }[];
  readonly identity: boolean;
  readonly consents: boolean;
}

/** What reading needs next: older rosters, or further entries; `null` when all was read. */
export interface ReadProgress {
  readonly need_roster: string | null;
  readonly next_seq: number;
  readonly has_more: boolean;
}

/** Where the page is, to check a roster against. */
export interface Here {
  readonly origin: string;
  readonly slug: string;
  readonly pin: string | null;
  readonly newest_seq: number | null;
  readonly language: string;
  readonly today: string;
}

/** The worker's functions. Days are `YYYY-MM-DD`; bundle, view, report and reply are the server's JSON, passed on unread. */
export interface ReportMethods {
  openRoster(bundle: string, here: Here): Choices;
  /** Makes case and receipt and derives the receipt's keys, which is slow; later calls take changed answers for the same case. */
  draft(answers: Answers, today: string): { readonly receipt: string };
  /** Starts to seal a file for the report, or for the reply once a thread is open. */
  attachBegin(name: string, type: string, size: number): { readonly blob: string; readonly sealed_len: number };
  /** Seals the next bytes; gives the parts that are ready. */
  attachPush(bytes: ArrayBuffer): Part[];
  /** Seals the rest; an empty list means that all parts were given. */
  attachFinish(): Part[];
  /** Puts the file into the report or the reply, once all parts are sent. */
  attachDone(): void;
  /** Takes out all files that were attached so far. */
  detachAll(): void;
  /** The sealed report; the same bytes every time until something changes. */
  sealReport(today: string): string;
}

/** What the worker can do for somebody who comes back; a first visit's worker cannot. */
export interface ThreadMethods {
  checkCode(typed: string): ParsedCode;
  /** Derives the receipt's keys, which is slow; gives the mailbox secret. */
  openReceipt(typed: string): string;
  /** Reads what the server sent. */
  readThread(view: string): ReadProgress;
  /** How far reading has come. */
  readSoFar(): ReadProgress;
  addRoster(bundle: string): void;
  /** What was read; `null` before anything was. */
  thread(today: string): ThreadView | null;
  /** Seals what the reporter says, with the files that were attached. */
  sealAct(act: Act, today: string): string;
  /** The server took what was said: its files do not go into the next one. */
  replySent(): void;
  openBegin(blob: string): ThreadAttachment;
  openPush(bytes: ArrayBuffer): Uint8Array<ArrayBuffer>;
  openFinish(): Uint8Array<ArrayBuffer>;
  /** Makes the new report and its receipt, which is slow; later calls take another choice for the same one, without its files. */
  handOver(choice: HandOver, today: string): string;
  /** Starts to move a file of the thread; `parts` is in how many it is fetched. */
  moveBegin(blob: string): { readonly blob: string; readonly sealed_len: number; readonly parts: number };
  /** Takes a part of the old file; gives the parts of the new one that are ready. */
  movePush(bytes: ArrayBuffer): Part[];
  /** Checks the old file and seals the rest; an empty list means that all parts were given. */
  moveFinish(): Part[];
  /** Puts the file into the new report, once all parts are sent. */
  moveDone(): void;
  /** The new report, sealed; the same bytes every time until something changes. */
  sealHandOver(today: string): string;
}

export type ReporterMethods = ReportMethods & ThreadMethods;
export type ReporterModule = Remote<ReporterMethods>;

/** Today, in coordinated universal time: the local day would tell a little about where somebody is. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** So many days after a day. */
export function daysAfter(day: string, days: number): string {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}
