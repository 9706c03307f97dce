// What a new channel begins with: the templates that first rosters are made of.
import { today } from "../../reporter/module.ts";
import { session } from "../lib/session.svelte.ts";
import type { Lane, RosterBody, RosterChannel } from "../module.ts";
import type { Tier } from "../module-case.ts";

/** The template of a lane, in the organisation's languages. @throws ModuleError */
export async function templateOf(lane: Lane, body: RosterBody, region: Readonly<Record<string, string>> = {}): Promise<RosterChannel> {
  const { slug, name, languages } = body.organisation;
  const first = JSON.parse(await session.module.firstRoster({ origins: body.origins, slug, name, languages, lanes: [lane], region }, today())) as RosterBody;
  const [channel] = first.channels;
  if (!channel) throw new Error("the template has no channel");
  return channel;
}

const SPECIALISTS: readonly string[] = ["sea-exploitation", "sea-abuse", "child", "violence", "retaliation"];
const OPEN: readonly string[] = ["service", "outside"];

/** How sensitive a category is where the list does not say (crates/protocol/src/taxonomy.rs). */
export const usualTier = (category: string): Tier => (SPECIALISTS.includes(category) ? "A" : OPEN.includes(category) ? "C" : "B");
