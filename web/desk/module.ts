// What the desk's worker can do, as the page calls it (shared/worker/desk.ts), and the shapes that come back. They are
// those of crates/web-client/src/{desk,desk_view}.rs. Days are `YYYY-MM-DD`.
import type { Part } from "../shared/api.ts";
import type { Remote } from "../shared/rpc.ts";
import type { Answers, Choices, IdentityChoice, Lane } from "../reporter/module.ts";

export type { Answers, Choices, IdentityChoice };
export * from "./module-case.ts";
import type { FiguresMethods } from "./module-figures.ts";
import type { InboxMethods } from "./module-inbox.ts";
export type * from "./module-keys.ts";
import type {
  Attachment,
  CaseReader,
  CaseReport,
  CaseState,
  ClosingReason,
  Due,
  LogEvent,
  Message,
  Offer,
  Phase,
  Tier,
} from "./module-case.ts";
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

export type Warning =
  | { readonly warning: "uninvited-reader" | "respondent-reads"; readonly person: string }
  | { readonly warning: "acknowledged-by-server-only" }
  | { readonly warning: "log-without-key" }
  /** The server says another channel than the one that the reporter chose. */
  | { readonly warning: "other-channel" };

/** An entry of the case log; `event` is its kind, what it says stands beside it (crates/case-management/src/event.rs). */
export interface LogEntry {
  readonly seq: number;
  readonly author: string;
  readonly name: string;
  readonly day: string;
  readonly event: LogEvent;
}

/** Where the work on a case stands. */
export interface Work {
  readonly phase: Phase | null;
  readonly offers: readonly Offer[];
  readonly due: readonly Due[];
  readonly category_label: string;
  readonly tier: Tier | null;
  readonly checklist: readonly string[];
  readonly categories: readonly { readonly id: string; readonly label: string; readonly tier: Tier }[];
  /** The organisation's own reasons for closing. */
  readonly own_reasons: readonly { readonly id: string; readonly label: string; readonly counts_as: ClosingReason }[];
  /** The day on which it is to be erased, by its log and today's list. */
  readonly erase: string | null;
  readonly state: CaseState | null;
}

/** A case as far as it was read. Before the person said that they have no conflict with it (`gate`), its channel and its day. */
export interface CaseOut extends Work {
  readonly case: string;
  readonly channel: string;
  readonly channel_name: string;
  readonly lane: Lane | null;
  readonly received: string;
  /** This person was let in because nobody acknowledged the report in time, or because the reporter turned to them. */
  readonly escalated: boolean;
  readonly gate: boolean;
  /** This person wants no mails about it. */
  readonly muted: boolean;
  readonly clocks: Clocks | null;
  readonly warnings: readonly Warning[];
  /** Everybody of today's list of readers. */
  readonly people: readonly CaseReader[];
  readonly readers: readonly CaseReader[];
  /** Who declared a conflict and is off the case. */
  readonly recused: readonly CaseReader[];
  /** Nobody else was let in: if this person's keys are lost, so is the case. */
  readonly only_reader: boolean;
  /** Who can be let in today: neither on the case nor left out by the reporter. */
  readonly may_grant_to: readonly CaseReader[];
  readonly may_escalate_to: readonly CaseReader[];
  readonly may_revoke: readonly CaseReader[];
  readonly report: CaseReport | null;
  readonly messages: readonly Message[];
  readonly log: readonly LogEntry[];
  readonly next: { readonly conversation: number; readonly log: number };
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

/**
 * The worker's functions. Texts called body, bundle, challenge, answer, view or summary are the server's JSON, passed on unread.
 * Functions whose name is said to be slow take seconds: they stretch a passphrase.
 */
export interface DeskMethods extends InboxMethods, FiguresMethods {
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
  /** Which day it is in the organisation's time zone; what is due is shown by it. */
  setToday(today: string): void;
  /** The append of a command (`Commands`, as JSON `{name: fields}`), to be posted. */
  caseRun(id: string, command: string, today: string): string;
  /** The recusal to be posted. */
  caseRecuse(id: string, today: string): string;
  /** Somebody without a key to the log says here that they have no conflict; it holds until the desk is locked. */
  caseDeclareHere(id: string): void;
  /**
   * Everything that proves what case log and conversation say, as JSON that `zegel verify-log` checks. `views`: all of the case
   * again, in pages; `rosters`: bundles that it names. Throws `needs-roster` with the hash of one that is missing.
   */
  caseProof(id: string, views: readonly string[], rosters: readonly string[]): string;
  /** Starts a package for somebody outside. */
  packageBegin(): void;
  packageAdd(name: string, bytes: ArrayBuffer): void;
  /** Seals the package to a recipient of age (`age1…`, `age1pq1…`). Throws `not-a-recipient`. */
  packageSeal(recipient: string): Uint8Array<ArrayBuffer>;

  /** A referral is a report to another organisation: checks its roster. */
  referBegin(bundle: string, here: Here): Choices;
  /** The first time it makes the receipt (slow). */
  referDraft(answers: Answers, today: string): { readonly case: string; readonly receipt: string };
  referAttach(name: string, type: string, size: number): { readonly blob: string; readonly sealed_len: number };
  referPush(bytes: ArrayBuffer): Part[];
  referFinish(): Part[];
  /** Puts the file into the draft, once all parts are sent. */
  referAttached(): void;
  /** The body of `POST reports`; the same bytes until the draft changes. */
  referSeal(today: string): string;
  referEnd(): void;
  /** SHA-256, base64, where the browser does not count it. */
  sha256(bytes: ArrayBuffer): string;
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
