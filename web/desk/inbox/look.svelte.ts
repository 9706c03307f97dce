// How somebody looks at the inbox: the question, table or board, what is chosen. Kept while they are in a case.
import { session } from "../lib/session.svelte.ts";
import { PLAIN, type Query, type Row } from "../module-inbox.ts";

class Look {
  query = $state.raw<Query>(PLAIN);
  board = $state(false);
  /** Whether the filters are shown. */
  filtering = $state(false);
  /** The case that the keyboard is on. */
  active = $state<string | null>(null);
  /** The line of the case that was opened last. */
  line = 0;
  /** Cases that were chosen, to do something with all of them. */
  chosen = $state.raw<ReadonlyMap<string, Row>>(new Map());

  /** Asks something else. */
  ask(change: Partial<Query>): void {
    this.query = { ...this.query, ...change };
  }

  toggle(row: Row, on = !this.chosen.has(row.case)): void {
    const chosen = new Map(this.chosen);
    if (on) chosen.set(row.case, row);
    else chosen.delete(row.case);
    this.chosen = chosen;
  }

  chooseNone(): void {
    this.chosen = new Map();
  }
}

export const look = new Look();
session.onLock(() => {
  look.query = PLAIN;
  look.active = null;
  look.line = 0;
  look.chooseNone();
});
