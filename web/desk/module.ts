// What the desk's worker can do, as the page calls it (shared/worker/desk.ts), and the shapes that come back. They are
// those of crates/web-client/src/{desk,desk_view}.rs. Days are `YYYY-MM-DD`.
import type { Part } from "../shared/api.ts";
import type { Remote } from "../shared/rpc.ts";
import type { Choices, IdentityChoice, Lane, Role } from "../reporter/module.ts";

export type { Choices, IdentityChoice, Lane, Role };
export type * from "./module-keys.ts";
import type {
  AccountRole,
  FirstRoster,
  Fingerprint,
  NewAccount,
  OrganisationKey,
  PreparedRoster,
  QrCode,
  Renewed,
} from "./module-keys.ts";

/** A person whose keys are open in the worker. */
export interface SignedIn {
  readonly person: string;
  /** As today's roster has it; empty where it does not name them. */
  readonly name: string;
  readonly role: AccountRole;
  /** Nothing but the server says that this is the organisation's key: neither a link nor an earlier visit named one. */
  readonly first_use: boolean;
  /** Keys that this person has and today's roster does not name yet: an administrator has to compare and publish them. */
  readonly keys_unpublished: boolean;
  /** The vault holds keys from before a rotation: cases may wait for `caseRegrant`. */
  readonly rotating: boolean;
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
  | { readonly warning: "log-without-key" }
  /** The server says another channel than the one that the reporter chose. */
  | { readonly warning: "other-channel" };

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
  | { readonly event: "closed"; readonly reason: ClosingReason; readonly feedback: FeedbackRecord }
  /** Somebody on the case let this person in. */
  | { readonly event: "granted"; readonly person: string; readonly name: string };

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
  /** Nobody else was let in: if this person's keys are lost, so is the case. */
  readonly only_reader: boolean;
  /** Whom `caseGrantTo` can let in today: neither on the case nor left out by the reporter. */
  readonly may_grant_to: readonly CaseReader[];
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

/**
 * The worker's functions. Texts called body, bundle, challenge, answer, view or summary are the server's JSON, passed on unread.
 * Functions whose name is said to be slow take seconds: they stretch a passphrase.
 */
export interface DeskMethods {
  /**
   * Checks a roster. Again, it changes the language that cases are shown in, or takes a newer roster. Once signed in it is
   * checked against what the vault remembers: throws `roster-other-key` or `roster-older`.
   */
  openRoster(bundle: string, here: Here): Choices;
  addRoster(bundle: string): void;
  /** Slow. Splits the passphrase; gives the body of the login, `{login, auth}`, to which the page adds totp or passkey. */
  signInStart(login: string, passphrase: string, challenge: string): string;
  /**
   * Opens the vault with what `signInStart` derived (again after `second-factor-needed`), and checks the roster, where one is
   * open, against it: throws `keys-do-not-open`, `roster-other-key`, `roster-older`.
   */
  signInFinish(answer: string): SignedIn;
  /** The same with the output of a passkey's PRF, which opens the slot that came with the passkey. */
  signInWithPrf(answer: string, prf: ArrayBuffer): SignedIn;
  /**
   * Slow. After a sign-in with a passkey that opens nothing: the passphrase opens the vault. `answer` is the login's, with its
   * `challenge`.
   */
  signInWithPassphrase(answer: string, passphrase: string): SignedIn;
  /** Body of `PUT me/vault` when this visit taught the worker something; ask after signing in and after `openRoster`. */
  vaultUpdate(): string | null;
  /** The server took the last body of `PUT me/vault`. Until this is called the worker goes on with what it had. */
  vaultSaved(): void;

  /** Makes a new person's keys, a passphrase to offer and a recovery key; all stay in the worker until `finishAccount`. */
  newAccount(language: string): NewAccount;
  /** Another passphrase to offer, in words of that language where there is a list, else in English. */
  anotherPassphrase(language: string): string;
  /** Whether a group (1 to 14) of the recovery key that was shown last was typed back right. */
  checkRecoveryGroup(group: number, typed: string): boolean;
  /** What the new person tells the administrator by telephone; `organisationKey` is the link's. */
  ownFingerprint(organisationKey: string | null, slug: string, person: string): Fingerprint;
  /**
   * Slow. `NewSecrets` for enrolment or set-up. The vault remembers `organisationKey`, so that the first sign-in trusts no other.
   * Throws `passphrase-empty`, `passphrase-too-long`.
   */
  finishAccount(passphrase: string, organisationKey: string | null): string;
  /** The page is done with a new account, or gives up: its secrets are forgotten. */
  forgetAccount(): void;

  /** Reads a recovery key; gives the body of the login with it. Throws `recovery-too-short`, `recovery-too-long`,
   * `recovery-not-a-letter` or `recovery-mistyped` (detail: groups that may be wrong, comma-separated; may be empty). */
  recoverStart(login: string, recovery: string): string;
  /** Opens the vault that the server answered with. */
  recoverFinish(answer: string): SignedIn;
  /** Slow. A new passphrase and a new sheet: the body of `PUT me/recovered`, and the sheet to print. Again for another try. */
  recovered(passphrase: string): Renewed;
  /** Slow. Body of `POST me/step-up`, `{auth}`, to which the page adds totp. */
  stepUpStart(login: string, passphrase: string, challenge: string): string;
  /** Slow. Body of `PUT me/passphrase`. */
  changePassphrase(passphrase: string): string;
  /** Body of `PUT me/recovery` and the sheet to print; the old one works until the server took it. */
  newRecovery(): Renewed;
  /** The slot, base64, for a new passkey whose PRF gave this output (32 bytes). */
  passkeySlot(prf: ArrayBuffer): string;

  /** New keys for the signed-in person: body of `PUT me/vault`. They are used once an administrator published them. */
  rotateKeys(): string;
  /** The signed-in person's newest keys, to be compared with the administrator. */
  newestFingerprint(): Fingerprint;
  /**
   * Body of `PUT cases/{case}/grants` for a case of the inbox; nothing if the newest identity opens it already. Throws
   * `case-unread` if not, before the case was read to its end: it must bear out what is sealed anew.
   */
  caseRegrant(summary: string): string | null;
  /** Body of `PUT me/vault` without the keys from before; nothing if there are none. Only when no case is left. */
  rotationDone(): string | null;
  /** Lets a person of today's roster in: the append to post. */
  caseGrantTo(id: string, person: string, today: string): string;

  /** The fingerprint of somebody's announced keys, for the administrator's side of the comparison. */
  fingerprintOf(person: string, recipient: string, signingKey: string): Fingerprint;
  /** Slow. A new organisation key; nothing of it stays in the worker: `openOrganisationKey` reads the downloaded file back. */
  makeOrganisationKey(passphrase: string): OrganisationKey;
  /** Slow. Opens the key for signing, until `forgetOrganisationKey`. Throws `key-file-damaged`, `key-does-not-open`. */
  openOrganisationKey(file: string, passphrase: string): { readonly public_key: string };
  forgetOrganisationKey(): void;
  /** What a roster's `next_key_sha256` says of a spare key. */
  sha256OfKey(publicKey: string): string;
  /**
   * Slow. The opened organisation key hands over to another one, which signs from now on. The next `signRoster` carries the
   * proof. Throws `not-the-spare` if the roster names another spare.
   */
  handOver(newKeyFile: string, passphrase: string): { readonly public_key: string };

  /**
   * The opened key hands over to a spare in advance: a small text to keep with the spare key's file, away from the key itself. With
   * it the spare can take over when the key is lost. Throws `same-key`, `key-file-damaged` (no public key).
   */
  linkToSpare(publicKey: string): string;
  /**
   * Slow. The spare key takes over by such a link after the key was lost, and signs from now on. Throws `link-does-not-fit`,
   * `not-the-spare`, `key-file-damaged`, `key-does-not-open`.
   */
  handOverByLink(link: string, spareFile: string, passphrase: string): { readonly public_key: string };

  /** The body of the roster that is open, a `RosterBody` as JSON; `null` where there is none. */
  rosterBody(): string | null;
  /** A first `RosterBody` as JSON, from the templates. */
  firstRoster(setup: FirstRoster, today: string): string;
  /**
   * Counts up, names the roster before, dates it (valid for a year), and checks it as clients will: throws
   * `roster-inconsistent` with a detail in English for the person who helps.
   */
  prepareRoster(body: string, today: string): PreparedRoster;
  /** Signs a prepared text with the opened key; gives a `RosterBundle` as JSON, checked as clients will. Throws `no-organisation-key`. */
  signRoster(text: string, today: string): string;
  /** A QR code to draw; throws `qr-too-long` beyond 300 bytes. */
  qr(text: string): QrCode;

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
