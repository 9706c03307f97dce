// The roster as an administrator is changing it: in this page's memory only, until it is signed and published.
import { codeOf } from "../lib/trouble.ts";
import { language, languageName, showDay, showList, t } from "../lib/language.svelte.ts";
import { session } from "../lib/session.svelte.ts";
import { today } from "../../reporter/module.ts";
import type { PreparedRoster, RosterBody } from "../module.ts";
import { type Change, changesOf } from "./changes.ts";
import { merge, same } from "./merge.ts";

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Somebody else published first; one's own changes now stand on top of theirs. */
export class PublishedMeanwhile extends Error {
  constructor(
    /** What both had changed: there one's own stands. */
    readonly both: readonly string[],
  ) {
    super("meanwhile");
  }
}

class RosterDraft {
  /** The published roster. */
  signed = $state.raw<RosterBody | null>(null);
  /** The same with what was changed here. */
  body = $state.raw<RosterBody | null>(null);
  /** What was changed, in words. */
  readonly changes = $derived(this.signed && this.body ? describe(this.signed, this.body) : []);
  private past = $state.raw<readonly RosterBody[]>([]);
  private owner = "";

  constructor() {
    addEventListener("beforeunload", (event) => {
      if (!this.dirty) return;
      event.preventDefault();
      // Older browsers ask only when told so in this way.
      event.returnValue = true;
    });
  }

  /** Whether something waits for a signature. */
  get dirty(): boolean {
    return this.past.length > 0;
  }

  /** Takes the worker's checked roster. What the same person changed before stays; another person begins anew. */
  async load(): Promise<void> {
    const person = `${session.organisation}/${session.person?.person ?? ""}`;
    const text = await session.module.rosterBody();
    const published = text === null ? null : (JSON.parse(text) as RosterBody);
    if (person !== this.owner || !published || !this.signed || !this.body) {
      this.owner = person;
      this.begin(published);
    } else if (!same(published, this.signed)) this.rebase(published);
  }

  private begin(body: RosterBody | null): void {
    this.signed = this.body = body;
    this.past = [];
  }

  /** Puts the changes on top of a newer roster; gives what both sides changed. */
  private rebase(published: RosterBody): readonly string[] {
    if (!this.signed || !this.body) return [];
    const { value, both } = merge(this.signed, this.body, published);
    const changed = this.dirty && !same(value, published);
    this.signed = published;
    this.body = value;
    this.past = changed ? [published] : [];
    return both;
  }

  /** Changes something: `edit` gets a copy of its own. */
  change(edit: (body: RosterBody) => void): void {
    if (!this.body) return;
    const next = copy(this.body);
    edit(next);
    if (same(next, this.body)) return;
    this.past = [...this.past, this.body];
    this.body = next;
    // Somebody who changed everything back has changed nothing.
    if (same(next, this.signed)) this.past = [];
  }

  undo(): void {
    const before = this.past.at(-1);
    if (!before) return;
    this.body = before;
    this.past = this.past.slice(0, -1);
  }

  discard(): void {
    this.begin(this.signed);
  }

  /** The text to sign, with advice. @throws ModuleError `roster-inconsistent` */
  prepare(body: RosterBody): Promise<PreparedRoster> {
    return session.module.prepareRoster(JSON.stringify(body), today());
  }

  /** Publishes a signed roster. @throws ApiError, PublishedMeanwhile */
  async publish(bundle: string): Promise<void> {
    try {
      await session.during(() => session.api.publishRoster(bundle));
    } catch (thrown) {
      if (codeOf(thrown) !== "sequence-conflict") throw thrown;
      await session.reloadRoster();
      const text = await session.module.rosterBody();
      throw new PublishedMeanwhile(text === null ? [] : this.rebase(JSON.parse(text) as RosterBody));
    }
    this.begin(this.body);
    await session.reloadRoster();
    const text = await session.module.rosterBody();
    this.begin(text === null ? null : (JSON.parse(text) as RosterBody));
  }
}

/** Changes between two rosters, named in the desk's language. */
export function describe(before: RosterBody, after: RosterBody): Change[] {
  return changesOf(before, after, { language: languageName, list: showList, day: showDay, role: (role) => t(`role-${role}`), languages: preferred(after) });
}

/** Languages to look for a text in: the desk's, then the organisation's. */
export const preferred = (body: RosterBody): readonly string[] => [language(), ...body.organisation.languages];

export const draft = new RosterDraft();
