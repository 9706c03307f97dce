// Locks an unattended desk: after ten minutes without a key, a touch or a movement, with a warning in the last one.

/** Milliseconds until the desk is locked, and of the warning before that. */
export const IDLE = 10 * 60_000;
export const WARNING = 60_000;

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

export class Idle {
  /** Seconds left, in the last minute. */
  left = $state<number | null>(null);
  /** Things under way that must not be cut off, such as a file that is being sent. */
  private busy = 0;
  private last = Date.now();

  /** Watches until the function that it gives is called. */
  watch(onIdle: () => void): () => void {
    this.stay();
    // The clock's time, not a timer's: a device that slept has not counted.
    const look = (): void => {
      if (this.busy) this.last = Date.now();
      const rest = this.last + IDLE - Date.now();
      this.left = rest <= WARNING ? Math.max(0, Math.ceil(rest / 1000)) : null;
      if (rest <= 0) onIdle();
    };
    const sign = (): void => {
      // A device that wakes up is looked at before the touch that woke it counts.
      look();
      // Once the warning shows, it takes an answer: a nudged table is not a person.
      if (this.left === null) this.last = Date.now();
    };
    const timer = setInterval(look, 1000);
    document.addEventListener("visibilitychange", look);
    for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
      this.left = null;
    };
  }

  /** Somebody is there. */
  stay(): void {
    this.last = Date.now();
    this.left = null;
  }

  /** Keeps the desk open while `work` runs. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
      this.last = Date.now();
    }
  }
}

export const idle = new Idle();
