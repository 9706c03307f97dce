// What was typed and not sent yet, per case. It outlives locking, for whoever typed it; it is in memory only.
import { SvelteMap } from "svelte/reactivity";
import type { ClosingReason } from "../module.ts";

export class Draft {
  reply = $state("");
  files = $state.raw<readonly File[]>([]);
  /** How far sending is, while the reply is being sent; leaving the case does not stop it. */
  sending = $state.raw<{ readonly text: string; readonly share: number | null; readonly stop: (() => void) | null } | null>(null);
  note = $state("");
  /** Nothing until somebody changed what is suggested. */
  acknowledgement = $state<string | null>(null);
  closing = $state<{ reason: ClosingReason | ""; how: "give" | "already-given" | "not-possible" | ""; text: string; why: string }>({
    reason: "",
    how: "",
    text: "",
    why: "",
  });

  get isEmpty(): boolean {
    const { closing } = this;
    return !this.reply.trim() && !this.files.length && !this.note.trim() && this.acknowledgement === null && !closing.text.trim() && !closing.why.trim();
  }

  forgetClosing(): void {
    this.closing = { reason: "", how: "", text: "", why: "" };
  }
}

class Drafts {
  private readonly byCase = new SvelteMap<string, Draft>();
  private owner = "";

  /** The draft of a case; an empty one if there is none. Not to be called while something is being drawn. */
  of(id: string): Draft {
    const known = this.byCase.get(id);
    if (known) return known;
    const draft = new Draft();
    this.byCase.set(id, draft);
    return draft;
  }

  has(id: string): boolean {
    return this.byCase.get(id)?.isEmpty === false;
  }

  get isEmpty(): boolean {
    return [...this.byCase.values()].every((draft) => draft.isEmpty);
  }

  /** Somebody signed in: what another person typed is not for them. Tells whether it is the same person as before. */
  belongTo(person: string): boolean {
    const same = person === this.owner;
    if (!same) this.byCase.clear();
    this.owner = person;
    return same;
  }

  forget(): void {
    this.byCase.clear();
  }
}

export const drafts = new Drafts();
