// Who sits here proves it once more before anything that matters is changed: an unattended desk gives nothing away. The
// server remembers it for five minutes.
import { ModuleError } from "../../shared/rpc.ts";
import { session } from "./session.svelte.ts";
import { codeOf } from "./trouble.ts";

class StepUp {
  /** Whether the dialog stands open (account/StepUpDialog.svelte). */
  shown = $state(false);
  private waiting: ((done: boolean) => void)[] = [];

  constructor() {
    session.onLock(() => this.settle(false));
  }

  /** Asks; tells whether it was proved. */
  ask(): Promise<boolean> {
    this.shown = true;
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The dialog is done. */
  settle(done: boolean): void {
    this.shown = false;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve(done);
  }

  /** Runs what may need proof; asks for it and runs it again if it does. @throws ModuleError `step-up-declined` */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await session.during(work);
    } catch (thrown) {
      if (codeOf(thrown) !== "step-up-needed") throw thrown;
    }
    if (!(await this.ask())) throw new ModuleError({ code: "step-up-declined" });
    return session.during(work);
  }
}

export const stepUp = new StepUp();
