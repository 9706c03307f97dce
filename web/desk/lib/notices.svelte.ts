// Short words about what just happened: shown for a while, and read out by screen readers.
import { session } from "./session.svelte.ts";

export interface Notice {
  readonly text: string;
  readonly kind: "good" | "bad";
}

/** Milliseconds that good news stays. Bad news stays until it is closed. */
const STAYS = 6000;

class Notices {
  current = $state.raw<Notice | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, kind: Notice["kind"] = "good"): void {
    clearTimeout(this.timer);
    this.current = { text, kind };
    if (kind === "good") this.timer = setTimeout(() => this.close(), STAYS);
  }

  close(): void {
    clearTimeout(this.timer);
    this.current = null;
  }
}

export const notices = new Notices();
// A locked desk tells nothing of what was done at it.
session.onLock(() => notices.close());
