// The cases of whoever is signed in. The worker knows all of them, as lines and words; this page has the window that is shown,
// and the cases that were opened on a screen. What is not in the snapshot yet is read in the background.
import { type Erasure, InboxApi } from "../../shared/api-inbox.ts";
import type { Item } from "./inbox.ts";
import { isOver, readCase, readForList } from "./read-case.ts";
import { session } from "./session.svelte.ts";
import { loadSnapshot, saveSnapshot, saveViews } from "./snapshot.ts";

/** Cases fetched at the same time: enough for the worker to have one to open always. */
const AT_ONCE = 6;
/** Milliseconds between two looks of the list while many cases are being opened. */
const SHOW_EVERY = 400;
/** Milliseconds from a change to the snapshot of it, and between two while many cases are being opened. */
const SAVE_AFTER = 4_000;
const SAVE_EVERY = 60_000;

/** Cases that were there and are not any more: erased on their day, or not given out for another reason. */
export interface Gone {
  readonly erased: readonly Erasure[];
  readonly hidden: readonly string[];
}
const NOTHING_GONE: Gone = { erased: [], hidden: [] };

class Cases {
  /** Counts up whenever the list may have changed. */
  version = $state(0);
  /** How far opening is; nothing when all that there is was opened. */
  opening = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** How many are left since somebody stopped the opening. */
  left = $state(0);
  /** Why the list could not be fetched. */
  fault = $state.raw<unknown>(null);
  /** Whether the list was fetched since signing in. */
  fetched = $state(false);
  /** How many cases there are, and how many were new or had changed at the last look. */
  total = $state(0);
  news = $state(0);
  gone = $state.raw<Gone>(NOTHING_GONE);

  /** Cases that were opened on a screen. */
  private shown = $state.raw<ReadonlyMap<string, Item>>(new Map());
  private running: Promise<void> | null = null;
  private reading: Promise<void> | null = null;
  private stopping = false;
  private timer = 0;
  private abort = new AbortController();

  constructor() {
    session.onLock(() => this.forgetAll());
  }

  /** A case that was opened on a screen. */
  get(id: string): Item | undefined {
    return this.shown.get(id);
  }

  private get api(): InboxApi {
    return new InboxApi(session.organisation);
  }

  /** Fetches the list; what is new or has changed is opened after that, in the background. One at a time. */
  refresh(): Promise<void> {
    this.running ??= session.during(() => this.fetch()).then(
      () => this.settle(null),
      (thrown: unknown) => this.settle(thrown),
    );
    return this.running;
  }

  private settle(fault: unknown): void {
    this.running = null;
    this.fault = session.person ? fault : null;
  }

  private async fetch(): Promise<void> {
    const { module, turn } = session;
    const { signal } = this.abort;
    await module.inboxExpect(await this.api.brief(signal));
    if (!this.fetched) await loadSnapshot(this.api, module, signal);
    const { total, waiting, gone } = await module.inboxWaiting();
    const told = gone.length ? await this.tell(gone) : NOTHING_GONE;
    if (turn !== session.turn) return;
    this.total = total;
    this.news = waiting.length;
    this.gone = told;
    this.fetched = true;
    this.version += 1;
    if (waiting.length) this.readOn();
    else this.saveSoon();
  }

  /** Which of the cases that are not there any more were erased. */
  private async tell(gone: readonly string[]): Promise<Gone> {
    const erased = await this.api.erased(gone, this.abort.signal);
    return { erased, hidden: gone.filter((id) => !erased.some((erasure) => erasure.case === id)) };
  }

  /** The notice of cases that are gone was read. */
  goneSeen(): void {
    this.gone = NOTHING_GONE;
  }

  /** Stops opening cases. What was opened stays. */
  stop(): void {
    this.stopping = true;
  }

  /** Opens what is left, in the background. */
  readOn(): void {
    this.reading ??= session
      .during(() => this.readAll())
      .catch((thrown: unknown) => {
        if (session.person && !isOver(thrown)) this.fault = thrown;
      })
      .finally(() => {
        this.reading = null;
        this.opening = null;
        this.stopping = false;
        this.version += 1;
        this.saveSoon();
      });
  }

  private async readAll(): Promise<void> {
    const { module, turn } = session;
    const { signal } = this.abort;
    const queue = [...(await module.inboxWaiting()).waiting];
    const total = queue.length;
    let done = 0;
    let [shown, saved] = [performance.now(), performance.now()];
    this.left = 0;
    this.opening = { done, total };
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next && turn === session.turn; next = this.stopping ? undefined : queue.shift()) {
        await readForList(next, signal);
        done += 1;
        const now = performance.now();
        if (now - shown < SHOW_EVERY) continue;
        shown = now;
        this.opening = { done, total };
        this.version += 1;
        if (now - saved < SAVE_EVERY) continue;
        saved = now;
        this.save();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    this.left = queue.length;
  }

  /** Reads on in a case that is shown on a screen. @throws ApiError when the session is over */
  async read(id: string): Promise<void> {
    const { turn } = session;
    await session.during(async () => {
      const { module } = session;
      const from = this.get(id)?.out?.next ?? (await module.caseResume(id));
      const { out, trouble } = await readCase(id, from, this.abort.signal);
      if (turn !== session.turn) return;
      this.show({ id, received: out?.received ?? this.get(id)?.received ?? "", out, trouble });
      if (trouble) await module.inboxTrouble(id, trouble);
      else await module.inboxLook(id);
    });
    if (turn !== session.turn) return;
    this.version += 1;
    this.saveSoon();
  }

  /** Forgets a case: this person declared a conflict with it. */
  async forget(id: string): Promise<void> {
    const shown = new Map(this.shown);
    shown.delete(id);
    this.shown = shown;
    await session.module.inboxForget(id);
    this.version += 1;
    this.saveSoon();
  }

  /** Labels in the desk's new language. */
  async relabel(): Promise<void> {
    const { turn, module } = session;
    for (const [id, item] of this.shown) {
      if (!item.out) continue;
      const out = await module.caseShow(id);
      if (turn !== session.turn) return;
      this.show({ ...item, out });
    }
    this.version += 1;
  }

  private show(item: Item): void {
    this.shown = new Map(this.shown).set(item.id, item);
  }

  /** Keeps the snapshot up to date, a little later: what follows at once goes with it. */
  private saveSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SAVE_AFTER);
  }

  private save(): void {
    if (!session.person) return;
    // Without it the next opening takes longer, and that is all.
    void saveSnapshot(this.api, session.module, this.abort.signal).catch(() => undefined);
  }

  /** Keeps the saved views as the worker has them. @throws ApiError, ModuleError */
  saveViews(): Promise<void> {
    return session.during(() => saveViews(this.api, session.module, this.abort.signal));
  }

  private forgetAll(): void {
    this.abort.abort();
    this.abort = new AbortController();
    clearTimeout(this.timer);
    this.shown = new Map();
    this.fetched = false;
    this.fault = null;
    this.opening = null;
    this.running = null;
    this.reading = null;
    this.stopping = false;
    this.left = this.total = 0;
    this.gone = NOTHING_GONE;
    this.version += 1;
  }
}

export const cases = new Cases();
