// New keys: cases that only the earlier ones open are sealed anew to the newest. It can stop anywhere and go on later,
// on whatever device: what was done is done, and nothing is done twice.
import { idle } from "../lib/idle.svelte.ts";
import { readCase } from "../lib/read-case.ts";
import { session } from "../lib/session.svelte.ts";
import { stepUp } from "../lib/step-up.svelte.ts";
import { codeOf } from "../lib/trouble.ts";
import type { CaseSummary } from "../../shared/api-desk-shapes.ts";
import type { RosterBody } from "../module.ts";

/** Looks at the whole inbox while others change grants at the same time. */
const ROUNDS = 5;

class Rotation {
  /** How far sealing anew is, while it runs. */
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** Cases that wait; nothing before somebody looked. */
  waiting = $state<number | null>(null);
  /** Cases whose grants could not be sealed anew, such as those that are damaged. */
  failed = $state.raw<readonly string[]>([]);

  constructor() {
    session.onLock(() => {
      this.progress = this.waiting = null;
      this.failed = [];
    });
  }

  /** Makes new keys. They are used once an administrator has compared and published them. @throws ApiError, ModuleError */
  async begin(): Promise<void> {
    let body: string | null = null;
    await stepUp.during(async () => {
      body ??= await session.module.rotateKeys();
      await session.api.changeVault(body);
    });
    await session.module.vaultSaved();
    this.note({ keys_unpublished: true, rotating: true });
  }

  /** Whether today's roster names the newest keys by now. @throws ApiError, ModuleError */
  async look(): Promise<boolean> {
    await session.reloadRoster();
    const [me, text] = await Promise.all([session.during(() => session.api.me()), session.module.rosterBody()]);
    const entry = text === null ? undefined : (JSON.parse(text) as RosterBody).handlers.find(({ id }) => id === me.person);
    const published = !!entry && entry.recipient === me.recipient && entry.signing_key === me.signing_key;
    if (published) this.note({ keys_unpublished: false });
    return published;
  }

  /** Counts the cases that wait. @throws ApiError, ModuleError */
  async count(): Promise<void> {
    const { turn } = session;
    let waiting = 0;
    for (const summary of await session.during(() => session.api.inbox())) {
      if (await this.waits(summary)) waiting += 1;
      if (turn !== session.turn) return;
    }
    this.waiting = waiting;
  }

  private async waits(summary: unknown): Promise<boolean> {
    try {
      return !!(await session.module.caseRegrant(JSON.stringify(summary)));
    } catch (thrown) {
      if (codeOf(thrown) === "ended" || codeOf(thrown) === "locked") throw thrown;
      return codeOf(thrown) === "case-unread";
    }
  }

  /** Grants that wait are sealed anew only where the case, read to its end, bears them out. */
  private async bodyOf(summary: CaseSummary): Promise<string | null> {
    const { module } = session;
    const text = JSON.stringify(summary);
    try {
      return await module.caseRegrant(text);
    } catch (thrown) {
      if (codeOf(thrown) !== "case-unread") throw thrown;
      await readCase(summary.case, { conversation: 0, log: 0 });
      return await module.caseRegrant(text);
    }
  }

  /** Seals anew what waits. @throws ApiError, ModuleError */
  run(): Promise<void> {
    return idle.during(() => session.during(() => this.sealAll()));
  }

  private async sealAll(): Promise<void> {
    const { api, turn } = session;
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const summaries = await api.inbox();
        const failed: string[] = [];
        let [done, changed, met] = [0, 0, false];
        for (const summary of summaries) {
          if (turn !== session.turn) return;
          this.progress = { done, total: summaries.length };
          try {
            const body = await this.bodyOf(summary);
            if (body) {
              await api.replaceGrants(summary.case, body);
              changed += 1;
            }
          } catch (thrown) {
            const code = codeOf(thrown);
            // Somebody else changed these grants: the next look has them as they are now.
            if (code === "sequence-conflict") met = true;
            else if (code === "no-case") changed += 1;
            else if (["ended", "locked", "sign-in-needed", "offline", "busy", "slow-down", "too-slow", "internal"].includes(code)) throw thrown;
            else failed.push(summary.case);
          }
          done += 1;
        }
        this.failed = failed;
        if (!met && !changed) break;
      }
      this.waiting = this.failed.length;
    } finally {
      this.progress = null;
    }
  }

  /** Forgets the earlier keys for good. @throws ApiError, ModuleError */
  async finish(): Promise<void> {
    let body: string | null = null;
    await stepUp.during(async () => {
      body ??= await session.module.rotationDone();
      if (body) await session.api.changeVault(body);
    });
    if (body) await session.module.vaultSaved();
    this.note({ rotating: false });
  }

  private note(change: { keys_unpublished?: boolean; rotating?: boolean }): void {
    if (session.person) session.person = { ...session.person, ...change };
  }
}

export const rotation = new Rotation();
