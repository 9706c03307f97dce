// Where on the desk somebody is: at work (in the inbox or in a case) or with their own account. The browser's way back leads
// to where work begins; its history learns neither which case nor that there was one.
import { session } from "./session.svelte.ts";

export type Room = "work" | "account" | "figures";

class Place {
  room = $state<Room>("work");
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
      this.toWork();
    });
    session.onLock(() => {
      this.left = this.id;
      this.toWork();
    });
  }

  open(id: string): void {
    this.push();
    this.room = "work";
    this.id = id;
    this.last = id;
  }

  go(room: Room): void {
    if (room === "work") return this.back();
    this.push();
    this.id = null;
    this.room = room;
  }

  back(): void {
    if (this.pushed) history.back();
    else this.toWork();
  }

  private push(): void {
    if (!this.pushed) history.pushState(null, "");
    this.pushed = true;
  }

  private toWork(): void {
    this.id = null;
    this.room = "work";
  }

  /** After unlocking: back to where the same person was; to the inbox for anybody else. */
  resume(samePerson: boolean): void {
    if (samePerson && this.left) this.open(this.left);
    if (!samePerson) this.last = null;
    this.left = null;
  }
}

export const place = new Place();
