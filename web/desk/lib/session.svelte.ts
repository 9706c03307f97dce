// The session: the worker that holds the keys, the organisation's checked roster, and who is signed in. Locking ends the
// worker, and with it every key. Nothing of this is kept anywhere but in this page's memory.
import { organisationOfPage } from "../../shared/api.ts";
import { DeskApi, type Me } from "../../shared/api-desk.ts";
import { ApiError } from "../../shared/http.ts";
import { type Connection, ModuleError } from "../../shared/rpc.ts";
import { assetsOfPage, startModule } from "../../shared/start-module.ts";
import type { Choices, DeskMethods, DeskModule, Here, RosterBody, SignedIn } from "../module.ts";
import { entryOf } from "./entry.ts";
import { language } from "./language.svelte.ts";
import { today } from "./today.ts";
import { codeOf, isSessionOver } from "./trouble.ts";
import { saveWhatWasLearned } from "./vault.ts";

/** Why the desk is locked, when it was open before. */
export type LockReason = "hand" | "idle" | "ended" | "signing-out" | "signed-out" | "signed-out-here" | "enrolled" | "recovered";
/** What is going on while somebody signs in. */
export type SignInStep = "roster" | "deriving" | "passkey" | "server" | "keys";

class Session {
  /** The roster in the desk's language, once it was checked. */
  choices = $state.raw<Choices | null>(null);
  /** The organisation has no roster yet: an administrator has to set it up. */
  rosterless = $state(false);
  /** Why the worker or the roster cannot be used. */
  refusal = $state.raw<unknown>(null);
  /** Who is signed in; nobody while the desk is locked. */
  person = $state.raw<SignedIn | null>(null);
  /** Nothing but the server named the organisation's key so far: the page says so. */
  firstUse = $state(false);
  /** The organisation wants a second factor, and this account has none: nothing else can be done before. */
  factorMissing = $state(false);
  /** What this visit learned about the organisation's key could not be kept (lib/vault.ts). */
  unsaved = $state(false);
  step = $state<SignInStep | null>(null);
  reason = $state<LockReason | null>(null);
  /** No WebAssembly here: deriving keys takes long, files are limited. */
  slow = $state(false);
  /** The name somebody last signed in with, so that unlocking asks for the passphrase only. */
  login = $state("");

  /** Its name in addresses; empty on an empty server. */
  organisation = $state(organisationOfPage());
  api = new DeskApi(this.organisation);
  /** How many desks there were: what began under an earlier one is not shown in a later one. */
  turn = 0;
  /** What the address says; after an invitation was used, the desk itself. */
  entry = $state.raw(entryOf(location));
  private connection: Connection | null = null;
  private ready: Promise<void> = Promise.resolve();
  private newest: number | null = null;
  private bundle = "";
  private readonly whenLocked: (() => void)[] = [];

  /** The organisation's key as the link names it. */
  get pin(): string | null {
    return this.entry.kind === "set-up" ? null : this.entry.key;
  }

  /** Whose desk it is: as the roster says, else as the address does. */
  get name(): string {
    return this.choices?.organisation ?? (this.organisation === "instance" ? "Zegel" : this.organisation);
  }

  /** Whether whoever is signed in reads reports. */
  get reads(): boolean {
    return ["adviser", "handler", "ombuds"].includes(this.person?.role ?? "");
  }

  /** The worker's functions. @throws ModuleError when there is none */
  get module(): DeskModule {
    if (!this.connection) throw new ModuleError({ code: "ended" });
    return this.connection.remote<DeskMethods>();
  }

  /** Calls `action` whenever the desk is locked. */
  onLock(action: () => void): void {
    this.whenLocked.push(action);
  }

  /** Starts a worker and checks the roster; also used to try again. */
  prepare(): Promise<void> {
    this.refusal = null;
    this.ready = this.start().catch((thrown: unknown) => {
      this.refusal = thrown;
      this.connection?.end();
      this.connection = null;
    });
    return this.ready;
  }

  private async start(): Promise<void> {
    const started = await startModule(assetsOfPage()).catch((thrown: unknown) => {
      // Without a network there is no answer at all; everything else is the module's.
      throw thrown instanceof TypeError ? new ApiError("offline", 0) : thrown;
    });
    this.connection = started.connection;
    this.slow = started.slow;
    if (this.organisation) await this.fetchRoster();
  }

  private async fetchRoster(): Promise<void> {
    let bundle: string;
    try {
      bundle = await this.api.roster();
    } catch (thrown) {
      // Once there was one, it cannot be gone.
      if (codeOf(thrown) !== "no-roster" || this.choices) throw thrown;
      this.rosterless = true;
      return;
    }
    await this.openRoster(bundle);
  }

  private async openRoster(bundle: string): Promise<void> {
    const here: Here = {
      origin: location.origin,
      slug: this.organisation,
      pin: this.pin,
      newest_seq: this.newest,
      language: language(),
      today: today(),
    };
    const choices = await this.module.openRoster(bundle, here);
    this.bundle = bundle;
    this.choices = choices;
    this.newest = choices.seq;
    this.rosterless = false;
  }

  /** Takes today's roster, which may just have been published. @throws ApiError, ModuleError */
  async reloadRoster(): Promise<void> {
    await this.during(() => this.fetchRoster());
    if (this.person) this.unsaved = !(await saveWhatWasLearned());
  }

  /** Looks whether an administrator has published this person's newest keys meanwhile. @throws ApiError, ModuleError */
  async checkPublished(): Promise<void> {
    await this.reloadRoster();
    const { person } = this;
    const body = await this.module.rosterBody();
    if (!person || !body) return;
    const { recipient, signing_key } = await this.during(() => this.me());
    const listed = (JSON.parse(body) as RosterBody).handlers.find(({ id }) => id === person.person);
    if (!listed || listed.recipient !== recipient || listed.signing_key !== signing_key) return;
    this.person = { ...person, name: listed.name, keys_unpublished: false };
  }

  /** A link's secret part leaves the address at once, and with it the browser's history: from here on only this page's memory
   * has it. The organisation's key, which is public, stays. */
  tidyAddress(): void {
    const { entry, pin } = this;
    if (entry.kind !== "desk") history.replaceState(null, "", location.pathname + (pin ? `#${pin}` : ""));
  }

  /** The address has done its work: an organisation was made, or an invitation used. The page goes on as the organisation's
   * desk, and its address names nothing but that and the key. */
  arrive(organisation: string): void {
    const { pin } = this;
    this.entry = { kind: "desk", key: pin };
    history.replaceState(null, "", `/o/${organisation}/desk/${pin ? `#${pin}` : ""}`);
    if (organisation !== this.organisation) {
      this.organisation = organisation;
      this.api = new DeskApi(organisation);
    }
    this.connection?.end();
    void this.prepare();
  }

  /** Names and labels in the desk's new language. */
  async relabel(): Promise<void> {
    if (this.connection && this.bundle) await this.openRoster(this.bundle);
  }

  /** Waits for worker and roster. @throws what stands in `refusal` */
  async whenReady(): Promise<void> {
    await this.ready;
    if (this.refusal) throw this.refusal;
  }

  /** Makes sure that worker and roster are there, and today's: the page may have stood open for days. @throws ApiError, ModuleError */
  async beReady(): Promise<void> {
    this.step = "roster";
    await this.whenReady();
    await this.fetchRoster();
  }

  /** Opens the desk with keys that `open` has the worker open. @throws ApiError, ModuleError */
  async enter(open: () => Promise<SignedIn>): Promise<void> {
    this.step = "keys";
    try {
      const person = await open();
      const saved = await saveWhatWasLearned();
      await this.me();
      this.unsaved = !saved;
      this.firstUse = person.first_use && !this.rosterless;
      this.person = person;
    } catch (thrown) {
      this.refuse(thrown);
      throw thrown;
    }
    this.reason = null;
  }

  /** The account of whoever is signed in. @throws ApiError */
  async me(): Promise<Me> {
    const me = await this.api.me();
    this.login = me.login;
    this.factorMissing = me.second_factor_required && !me.totp && !me.passkeys.length;
    return me;
  }

  /** Where what the keys remember says otherwise than the server, nobody goes on, and the server's session is not kept. */
  refuse(thrown: unknown): void {
    if (!codeOf(thrown).startsWith("roster-")) return;
    this.refusal = thrown;
    void this.api.logout().catch(() => undefined);
  }

  /** Ends the worker; what was opened leaves the page. */
  lock(reason: LockReason): void {
    if (!this.person) return;
    this.connection?.end();
    this.connection = null;
    this.person = null;
    this.factorMissing = this.unsaved = false;
    this.reason = reason;
    this.turn += 1;
    for (const action of this.whenLocked) action();
    void this.prepare();
  }

  /** Ends the server's session as well. The desk is locked at once, even if the server cannot be reached. */
  async signOut(): Promise<void> {
    const logout = this.api.logout().then(() => true, isSessionOver);
    this.lock("signing-out");
    this.login = "";
    const [told] = await Promise.all([logout, this.ready]);
    if (!this.person) this.reason = told ? "signed-out" : "signed-out-here";
  }

  /** Runs what needs the server's session; locks the desk when that has ended. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const { turn } = this;
    try {
      return await work();
    } catch (thrown) {
      if (isSessionOver(thrown) && turn === this.turn) this.lock("ended");
      // The organisation began to want one while this desk was open.
      if (codeOf(thrown) === "second-factor-needed" && turn === this.turn) void this.me().catch(() => undefined);
      throw thrown;
    }
  }
}

export const session = new Session();
