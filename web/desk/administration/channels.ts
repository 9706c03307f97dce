// Channels of a roster that is being changed: what they lack, their order, new ones from templates. Pure.
import type { RosterBody, RosterChannel } from "../module.ts";

const FIELDS = ["names", "about", "next_steps", "region"] as const;

/** Languages of the organisation in which a channel, its categories or its places lack a text. */
export function languagesMissing(channel: RosterChannel, languages: readonly string[]): string[] {
  return languages.filter(
    (code) =>
      FIELDS.some((field) => !channel[field][code]) ||
      channel.categories.some(({ labels }) => !labels[code]) ||
      channel.places.some(({ names }) => !names[code]),
  );
}

/** A channel from a template, under a name that is not taken. */
export function withFreeId(template: RosterChannel, taken: readonly RosterChannel[]): RosterChannel {
  const ids = new Set(taken.map(({ id }) => id));
  let { id } = template;
  for (let number = 2; ids.has(id); number++) id = `${template.id.slice(0, 36)}-${number}`;
  return { ...template, id };
}

/** Moves a channel up or down in the order in which reporters see them. */
export function move(body: RosterBody, id: string, by: -1 | 1): void {
  const at = body.channels.findIndex((channel) => channel.id === id);
  const [channel] = body.channels.slice(at, at + 1);
  const to = at + by;
  if (!channel || to < 0 || to >= body.channels.length) return;
  body.channels.splice(at, 1);
  body.channels.splice(to, 0, channel);
}
