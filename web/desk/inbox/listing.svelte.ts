// A list of which only what is near the window is fetched from the worker, in pieces.
import { cases } from "../lib/cases.svelte.ts";
import { session } from "../lib/session.svelte.ts";
import { today } from "../lib/today.ts";
import { isEnded } from "../lib/trouble.ts";
import type { Listing as Answer, Query, Row, Section } from "../module-inbox.ts";

/** Lines of a piece. */
const PIECE = 80;
/** Pieces that are kept up to date when the list changes; others are fetched when they are shown again. */
const KEPT = 3;

/** The list of a question. Whoever makes one calls `ask` when the question or the cases may have changed. */
export class Listing {
  total = $state(0);
  /** In the order of `SCOPES`. */
  scopes = $state.raw<readonly number[]>([]);
  groups = $state.raw<readonly Section[]>([]);
  /** Whether the first answer is there. */
  answered = $state(false);
  fault = $state.raw<unknown>(null);

  private rows = $state.raw<ReadonlyMap<number, Row>>(new Map());
  private query: Query | null = null;
  /** Answers of an earlier question are not taken. */
  private turn = 0;
  /** The question whose answers are shown. */
  private taken = -1;
  private wanted = new Set<number>();
  private shown: number[] = [];
  private running = false;

  /** A line; nothing until it is there. Asking for it fetches it. */
  row(index: number): Row | undefined {
    const row = this.rows.get(index);
    if (!row) this.want(Math.floor(index / PIECE));
    return row;
  }

  /** A line if it is there; asks for nothing. */
  peek(index: number): Row | undefined {
    return this.rows.get(index);
  }

  /** Sees to it that a line and those around it are there. */
  async load(index: number): Promise<void> {
    if (this.rows.has(index) || index >= this.total) return;
    this.want(Math.floor(index / PIECE));
    for (let wait = 0; wait < 100 && !this.rows.has(index); wait += 1) await new Promise((done) => setTimeout(done, 10));
  }

  /** Where a case is among the lines that are there, looked for from a line on. */
  find(id: string, from: number): number | undefined {
    let found: number | undefined;
    for (const [index, row] of this.rows) {
      if (row.case === id && (found === undefined || Math.abs(index - from) < Math.abs(found - from))) found = index;
    }
    return found;
  }

  /** Asks anew. What is shown stays until the answer is there. */
  ask(query: Query): void {
    const same = this.query === query;
    this.query = query;
    this.turn += 1;
    this.wanted = new Set(same && this.shown.length ? this.shown : [0]);
    this.fetchSoon();
  }

  /** All lines of the list, for what is done with all of them. @throws ApiError, ModuleError */
  async all(): Promise<Row[]> {
    const { query } = this;
    return query ? [...(await session.module.inboxList(query, today(), 0, this.total)).rows] : [];
  }

  private want(piece: number): void {
    if (this.wanted.has(piece)) return;
    this.wanted.add(piece);
    this.fetchSoon();
  }

  private fetchSoon(): void {
    if (this.running) return;
    this.running = true;
    // Not while something is being drawn.
    queueMicrotask(() => void this.fetch());
  }

  private async fetch(): Promise<void> {
    let collected: [number, Answer][] = [];
    let turn = this.turn;
    try {
      for (let piece = this.next(); piece !== undefined && this.query && session.person; piece = this.next()) {
        if (turn !== this.turn) [turn, collected] = [this.turn, []];
        const answer = await session.module.inboxList(this.query, today(), piece * PIECE, PIECE);
        if (turn === this.turn) collected.push([piece, answer]);
      }
      // All at once: a line that is shown must not go and come back.
      if (turn === this.turn && collected.length) this.take(collected);
      this.fault = null;
    } catch (thrown) {
      if (!isEnded(thrown)) this.fault = thrown;
    } finally {
      this.running = false;
    }
  }

  private next(): number | undefined {
    const [piece] = this.wanted;
    if (piece !== undefined) this.wanted.delete(piece);
    return piece;
  }

  private take(pieces: readonly [number, Answer][]): void {
    const next = new Map(this.taken === this.turn ? this.rows : []);
    for (const [piece, { total, scopes, groups, rows }] of pieces) {
      rows.forEach((row, at) => next.set(piece * PIECE + at, row));
      [this.total, this.scopes, this.groups] = [total, scopes, groups];
      this.shown = [piece, ...this.shown.filter((one) => one !== piece && one * PIECE < total)].slice(0, KEPT);
    }
    this.taken = this.turn;
    this.rows = next;
    this.answered = true;
  }
}

/** Keeps a listing at its question, and at the cases as they are. To be called while a component is made. */
export function follow(listing: Listing, query: () => Query): void {
  $effect(() => {
    void cases.version;
    const asked = query();
    if (cases.fetched) listing.ask(asked);
  });
}
