// The cases of whoever is signed in, opened. They are in this page's memory until the desk is locked.
import type { CaseSummary } from "../../shared/api-desk.ts";
import { type Item, searchable } from "./inbox.ts";
import { readCase } from "./read-case.ts";
import { session } from "./session.svelte.ts";

/** Cases fetched at the same time. */
const AT_ONCE = 4;
/** Milliseconds between two looks of the list while many cases are being opened. */
const SHOW_EVERY = 150;
const BEGINNING = { conversation: 0, log: 0 };

/** What tells whether a case changed on the server. */
const mark = ({ conversation_len, log_len, acknowledged, readers, grants }: CaseSummary): string =>
  [conversation_len, log_len, acknowledged, grants.length, ...readers].join();

class Cases {
  items = $state.raw<readonly Item[]>([]);
  /** How far opening is; nothing when all that there is was opened. */
  opening = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** Why the list could not be fetched. */
  fault = $state.raw<unknown>(null);
  /** Whether the list was fetched since signing in. */
  fetched = $state(false);

  private byId = new Map<string, Item>();
  private marks = new Map<string, string>();
  private haystacks = new WeakMap<Item, string>();
  private running: Promise<void> | null = null;
  private abort = new AbortController();

  constructor() {
    session.onLock(() => this.forget());
  }

  get(id: string): Item | undefined {
    return this.items.find((item) => item.id === id);
  }

  /** Text of a case to search in. */
  textOf(item: Item): string {
    const known = this.haystacks.get(item);
    if (known !== undefined) return known;
    const text = searchable(item);
    this.haystacks.set(item, text);
    return text;
  }

  /** Fetches the list and opens what is new or has changed. One at a time. */
  refresh(): Promise<void> {
    this.running ??= session.during(() => this.fetch()).then(
      () => this.settle(null),
      (thrown: unknown) => this.settle(thrown),
    );
    return this.running;
  }

  private settle(fault: unknown): void {
    this.running = null;
    this.opening = null;
    this.fault = session.person ? fault : null;
  }

  private async fetch(): Promise<void> {
    const { signal } = this.abort;
    const { turn } = session;
    const summaries = await session.api.inbox(signal);
    const there = new Set(summaries.map((summary) => summary.case));
    for (const id of this.byId.keys()) if (!there.has(id)) this.drop(id);
    const changed = summaries.filter((summary) => this.marks.get(summary.case) !== mark(summary));
    // The newest reports first: they have waited least, and their clocks are shortest.
    changed.sort((a, b) => (a.received < b.received ? 1 : -1));

    let done = 0;
    let shown = performance.now();
    const work = async (): Promise<void> => {
      for (let next = changed.shift(); next && turn === session.turn; next = changed.shift()) {
        await this.readOne(next.case, next.received, mark(next), signal);
        done += 1;
        if (performance.now() - shown < SHOW_EVERY) continue;
        shown = performance.now();
        this.opening = { done, total };
        this.show();
      }
    };
    const total = changed.length;
    if (total) this.opening = { done, total };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (turn !== session.turn) return;
    this.show();
    this.fetched = true;
  }

  /** Reads on in one case and shows it. @throws ApiError when the session is over */
  async read(id: string): Promise<void> {
    const { turn } = session;
    await session.during(() => this.readOne(id, this.byId.get(id)?.received ?? "", "", this.abort.signal));
    if (turn === session.turn) this.show();
  }

  private async readOne(id: string, received: string, mark: string, signal: AbortSignal): Promise<void> {
    const { turn } = session;
    const { out, trouble } = await readCase(id, this.byId.get(id)?.out?.next ?? BEGINNING, signal);
    if (turn !== session.turn) return;
    this.byId.set(id, { id, received: out?.received ?? received, out, trouble });
    // What could not be read is tried again at the next look.
    if (mark && !trouble) this.marks.set(id, mark);
  }

  /** Labels in the desk's new language. */
  async relabel(): Promise<void> {
    const { turn, module } = session;
    for (const [id, item] of this.byId) {
      if (!item.out) continue;
      const out = await module.caseShow(id);
      if (turn !== session.turn) return;
      this.byId.set(id, { ...item, out });
    }
    this.show();
  }

  private drop(id: string): void {
    this.byId.delete(id);
    this.marks.delete(id);
  }

  private show(): void {
    this.items = [...this.byId.values()];
  }

  private forget(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.byId = new Map();
    this.marks = new Map();
    this.haystacks = new WeakMap();
    this.items = [];
    this.fetched = false;
    this.fault = null;
    this.opening = null;
    this.running = null;
  }
}

export const cases = new Cases();
