// Doing something with many cases: one after the other, with progress, and back again.
import { command } from "../lib/actions.ts";
import { cases } from "../lib/cases.svelte.ts";
import { idle } from "../lib/idle.svelte.ts";
import { session } from "../lib/session.svelte.ts";
import { codeOf, isEnded, troubleText } from "../lib/trouble.ts";
import type { Row } from "../module-inbox.ts";

/** Without session or network nothing else will do; what is left stays as it is. */
const HOPELESS = ["ended", "locked", "sign-in-needed", "offline", "busy", "slow-down", "internal"];

interface Step {
  readonly id: string;
  /** What the case is called in the list. */
  readonly title: string;
  readonly person: string | null;
}

/** A case that was not assigned, and why. */
export interface Failure {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

/** What was done, and what takes it back. */
export interface Done {
  readonly count: number;
  /** To whom; nobody's name is empty. */
  readonly name: string;
  readonly back: readonly Step[];
}

class Bulk {
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  done = $state.raw<Done | null>(null);
  failed = $state.raw<readonly Failure[]>([]);
  fault = $state("");
  private stopping = false;

  constructor() {
    session.onLock(() => {
      this.progress = this.done = null;
      this.failed = [];
      this.fault = "";
    });
  }

  /** Stops after the case that is being written to. */
  stop(): void {
    this.stopping = true;
  }

  dismiss(): void {
    this.done = null;
    this.failed = [];
    this.fault = "";
  }

  /** Assigns cases to somebody, or to nobody. */
  assign(rows: readonly Row[], person: string | null, name: string): Promise<void> {
    const steps = rows.map((row) => ({ id: row.case, title: titleOf(row), person }));
    const before = new Map(rows.map((row) => [row.case, row.content?.assigned?.id ?? null]));
    return this.run(steps, name, (step) => ({ ...step, person: before.get(step.id) ?? null }));
  }

  /** Takes the last assignment back. */
  undo(): Promise<void> {
    const back = this.done?.back ?? [];
    return this.run(back, "", null);
  }

  private async run(steps: readonly Step[], name: string, back: ((step: Step) => Step) | null): Promise<void> {
    this.dismiss();
    this.stopping = false;
    const done: Step[] = [];
    const failed: Failure[] = [];
    this.progress = { done: 0, total: steps.length };
    try {
      await idle.during(async () => {
        for (const [at, step] of steps.entries()) {
          if (this.stopping || !session.person) break;
          this.progress = { done: at, total: steps.length };
          try {
            await assign(step);
            done.push(step);
          } catch (thrown) {
            if (HOPELESS.includes(codeOf(thrown))) throw thrown;
            failed.push({ id: step.id, title: step.title, why: troubleText(thrown) });
          }
        }
      });
    } catch (thrown) {
      if (!isEnded(thrown)) this.fault = troubleText(thrown);
    }
    this.progress = null;
    if (!session.person) return;
    this.failed = failed;
    this.done = { count: done.length, name, back: back ? done.map(back) : [] };
  }
}

/** What a case is called in the list. */
export const titleOf = ({ content, channel_name, case: id }: Row): string => content?.category ?? channel_name ?? id;

/** A case goes to somebody who is on it. Somebody who may be let in is let in first. */
async function assign({ id, person }: Step): Promise<void> {
  await cases.read(id);
  const out = cases.get(id)?.out;
  if (out && out.state?.assigned === person) return;
  if (out && person && !out.readers.some((reader) => reader.id === person) && out.may_grant_to.some((reader) => reader.id === person)) {
    await command(id, "grant", { person });
  }
  await command(id, "assign", { person });
}

export const bulk = new Bulk();
