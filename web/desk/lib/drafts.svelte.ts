// What was typed and not sent yet, per case. It outlives locking, for whoever typed it; it is in memory only.
import { SvelteMap } from "svelte/reactivity";

/** How a case is going to be closed. `reason`: one of the list, or `own/` and one of the organisation's. */
interface Closing {
  reason: string;
  how: "give" | "already-given" | "not-possible" | "";
  text: string;
  why: string;
  merged: string;
  destroy: boolean;
}
const NOTHING: Closing = { reason: "", how: "", text: "", why: "", merged: "", destroy: false };

export class Draft {
  reply = $state("");
  files = $state.raw<readonly File[]>([]);
  /** How far sending is, while the reply is being sent; leaving the case does not stop it. */
  sending = $state.raw<{ readonly text: string; readonly share: number | null; readonly stop: (() => void) | null } | null>(null);
  note = $state("");
  /** Whom the note is for. */
  mentions = $state.raw<readonly string[]>([]);
  /** Nothing until somebody changed what is suggested. */
  acknowledgement = $state<string | null>(null);
  /** Answers in forms of casework, by form. */
  forms = $state<Record<string, Record<string, string>>>({});
  closing = $state<Closing>({ ...NOTHING });

  get isEmpty(): boolean {
    const { closing } = this;
    if (Object.values(this.forms).some((answers) => Object.values(answers).some((answer) => answer.trim()))) return false;
    return !this.reply.trim() && !this.files.length && !this.note.trim() && this.acknowledgement === null && !closing.text.trim() && !closing.why.trim();
  }

  forgetClosing(): void {
    this.closing = { ...NOTHING };
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
