// Where on the desk somebody is: in the inbox or in a case. The browser's way back leads from a case to the inbox; its
// history learns neither which case nor that there was one.
import { session } from "./session.svelte.ts";

class Place {
  /** The open case. */
  id = $state<string | null>(null);
  /** The case that was open last: the inbox puts the focus there. */
  last = $state<string | null>(null);
  /** The case that was open when the desk was locked. */
  private left: string | null = null;
  /** Whether the browser's way back leads to our inbox. */
  private pushed = false;

  constructor() {
    // The inbox puts the focus back where it was; the browser's own idea would scroll away from it.
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => {
      this.pushed = false;
      this.id = null;
    });
    session.onLock(() => {
      this.left = this.id;
      this.id = null;
    });
  }

  open(id: string): void {
    if (!this.pushed) history.pushState(null, "");
    this.pushed = true;
    this.id = id;
    this.last = id;
  }

  back(): void {
    if (this.pushed) history.back();
    else this.id = null;
  }

  /** After unlocking: back to where the same person was; to the inbox for anybody else. */
  resume(samePerson: boolean): void {
    if (samePerson && this.left) this.open(this.left);
    if (!samePerson) this.last = null;
    this.left = null;
  }
}

export const place = new Place();
