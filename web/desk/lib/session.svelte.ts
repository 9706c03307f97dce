// The session: the worker that holds the keys, the organisation's checked roster, and who is signed in. Locking ends the
// worker, and with it every key. Nothing of this is kept anywhere but in this page's memory.
import { organisationOfPage } from "../../shared/api.ts";
import { DeskApi } from "../../shared/api-desk.ts";
import { ApiError } from "../../shared/http.ts";
import { type Connection, ModuleError } from "../../shared/rpc.ts";
import { assetsOfPage, startModule } from "../../shared/start-module.ts";
import { today } from "../../reporter/module.ts";
import type { Choices, DeskMethods, DeskModule, Here, SignedIn } from "../module.ts";
import { language } from "./language.svelte.ts";
import { isSessionOver } from "./trouble.ts";

/** Why the desk is locked, when it was open before. */
export type LockReason = "hand" | "idle" | "ended" | "signing-out" | "signed-out" | "signed-out-here";
/** What is going on while somebody signs in. */
export type SignInStep = "roster" | "deriving" | "server" | "keys";

/** The organisation's key from the link (`#<minisign public key>`), which is never sent to the server. */
function pinOfPage(): string | null {
  try {
    return decodeURIComponent(location.hash.slice(1)).trim() || null;
  } catch {
    return location.hash.slice(1);
  }
}

class Session {
  /** The roster in the desk's language, once it was checked. */
  choices = $state.raw<Choices | null>(null);
  /** Why the worker or the roster cannot be used. */
  refusal = $state.raw<unknown>(null);
  /** Who is signed in; nobody while the desk is locked. */
  person = $state.raw<SignedIn | null>(null);
  step = $state<SignInStep | null>(null);
  reason = $state<LockReason | null>(null);
  /** No WebAssembly here: deriving keys takes long, files are limited. */
  slow = $state(false);
  /** The name somebody last signed in with, so that unlocking asks for the passphrase only. */
  login = $state("");

  readonly organisation = organisationOfPage();
  readonly api = new DeskApi(this.organisation);
  /** How many desks there were: what began under an earlier one is not shown in a later one. */
  turn = 0;
  private readonly pin = pinOfPage();
  private connection: Connection | null = null;
  private ready: Promise<void> = Promise.resolve();
  private newest: number | null = null;
  private bundle = "";
  private readonly whenLocked: (() => void)[] = [];

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
    await this.openRoster(await this.api.roster());
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
  }

  /** Names and labels in the desk's new language. */
  async relabel(): Promise<void> {
    if (this.connection && this.bundle) await this.openRoster(this.bundle);
  }

  /** Signs in: the passphrase goes to the worker, half of what it derives goes to the server. @throws ApiError, ModuleError */
  async signIn(login: string, passphrase: string): Promise<void> {
    try {
      this.step = "roster";
      await this.ready;
      if (this.refusal) throw this.refusal;
      // The page may have stood open for days.
      await this.openRoster(await this.api.roster());
      const answer = await this.prove(login, passphrase);
      this.step = "keys";
      this.person = await this.module.signInFinish(answer);
      this.login = login;
      this.reason = null;
    } finally {
      this.step = null;
    }
  }

  private async prove(login: string, passphrase: string): Promise<string> {
    this.step = "deriving";
    const challenge = await this.api.challenge(login);
    const request = await this.module.signInStart(login, passphrase, challenge);
    this.step = "server";
    return this.api.login(request);
  }

  /** Makes sure that whoever sits here knows the passphrase. @throws ApiError, ModuleError */
  async confirm(passphrase: string): Promise<void> {
    try {
      await this.prove(this.login, passphrase);
    } finally {
      this.step = null;
    }
  }

  /** Ends the worker; what was opened leaves the page. */
  lock(reason: LockReason): void {
    if (!this.person) return;
    this.connection?.end();
    this.connection = null;
    this.person = null;
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
      throw thrown;
    }
  }
}

export const session = new Session();
