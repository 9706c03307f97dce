// What the set-up assistant was told so far. It outlives locking, for the same administrator; it is in memory only. Until the
// roster is published nothing of it is on the server: whoever comes back later begins here again, with the same key file.
import { today } from "../../reporter/module.ts";
import { language } from "../lib/language.svelte.ts";
import { session } from "../lib/session.svelte.ts";
import { hereabouts } from "../lib/time-zone.ts";
import type { Lane, PreparedRoster, RosterBody, RosterChannel } from "../module.ts";

export const STEPS = ["name", "channels", "key", "read", "publish", "done"] as const;
export type Step = (typeof STEPS)[number];
export const LANES: readonly Lane[] = ["advice", "reporting", "ombuds"];
const TEXTS = ["names", "about", "next_steps"] as const;

class Plan {
  step = $state<Step>("name");
  name = $state("");
  languages = $state<readonly string[]>([]);
  /** Further addresses, one a line: the onion address, another name. */
  addresses = $state("");
  lanes = $state<readonly Lane[]>(["advice", "reporting"]);
  /** Country or crisis area of the ombudsperson. */
  region = $state<Record<string, string>>({});
  /** Channels of all lanes with the texts as edited. */
  channels = $state<RosterChannel[]>([]);
  /** The key that was made here; `null` while none was, or when an older file is to be used. */
  made = $state.raw<{ readonly file: string; readonly public_key: string } | null>(null);
  downloaded = $state(false);
  /** The key that is open in the worker. */
  opened = $state("");
  private templates: readonly RosterChannel[] = [];
  private owner = "";

  constructor() {
    session.onLock(() => {
      this.opened = "";
      if (this.step === "publish") this.step = "read";
    });
  }

  /** An administrator is here: what another one was planning is not for them. */
  begin(person: string): void {
    if (this.owner !== person) {
      this.step = "name";
      this.name = this.addresses = this.opened = "";
      this.languages = [];
      this.lanes = ["advice", "reporting"];
      this.region = {};
      this.channels = [];
      this.templates = [];
      this.made = null;
      this.downloaded = false;
    }
    this.owner = person;
    if (!this.languages.length) this.languages = [language()];
  }

  get origins(): string[] {
    const typed = this.addresses.split(/\s+/).filter(Boolean).map((address) => address.replace(/\/+$/, ""));
    return [...new Set([location.origin, ...typed])];
  }

  private async first(lanes: readonly Lane[]): Promise<RosterBody> {
    const { origins, name, region } = this;
    const setup = { origins, slug: session.organisation, name: name.trim(), languages: [...this.languages], lanes, region: { ...region }, time_zone: hereabouts() };
    return JSON.parse(await session.module.firstRoster(setup, today())) as RosterBody;
  }

  /** Texts of the channels in the languages chosen; what was edited stays. @throws ModuleError */
  async fill(): Promise<void> {
    const { channels } = await this.first(LANES);
    this.channels = channels.map((fresh) => {
      const earlier = this.channels.find(({ lane }) => lane === fresh.lane);
      const template = this.templates.find(({ lane }) => lane === fresh.lane);
      if (!earlier || !template) return fresh;
      const kept = { ...fresh };
      for (const field of TEXTS) {
        const edited = Object.entries(earlier[field]).filter(([code, text]) => this.languages.includes(code) && text !== template[field][code]);
        kept[field] = { ...fresh[field], ...Object.fromEntries(edited) };
      }
      return kept;
    });
    this.templates = channels;
  }

  /** The first roster, ready to be signed. @throws ModuleError */
  async prepare(): Promise<PreparedRoster> {
    const body = await this.first(LANES.filter((lane) => this.lanes.includes(lane)));
    for (const channel of body.channels) {
      const edited = this.channels.find(({ lane }) => lane === channel.lane);
      if (edited) for (const field of TEXTS) channel[field] = { ...edited[field] };
    }
    return session.module.prepareRoster(JSON.stringify(body), today());
  }
}

export const plan = new Plan();
