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
    let fresh = -1;
    try {
      for (let piece = this.next(); piece !== undefined && this.query && session.person; piece = this.next()) {
        const { turn } = this;
        const answer = await session.module.inboxList(this.query, today(), piece * PIECE, PIECE);
        if (turn !== this.turn) continue;
        this.take(piece, answer, fresh !== turn);
        fresh = turn;
      }
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

  private take(piece: number, { total, scopes, groups, rows }: Answer, anew: boolean): void {
    const next = new Map(anew ? [] : this.rows);
    rows.forEach((row, at) => next.set(piece * PIECE + at, row));
    this.rows = next;
    this.total = total;
    this.scopes = scopes;
    this.groups = groups;
    this.answered = true;
    this.shown = [piece, ...this.shown.filter((one) => one !== piece && one * PIECE < total)].slice(0, KEPT);
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
