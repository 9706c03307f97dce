// Who reads which channel of a roster that is being changed. Pure.
import type { RosterBody } from "../module.ts";

/** Makes somebody a reader of these channels and of no others. */
export function readsExactly(body: RosterBody, person: string, channels: readonly string[]): void {
  for (const channel of body.channels) {
    const reads = channel.readers.includes(person);
    const shall = channels.includes(channel.id);
    if (shall && !reads) channel.readers = [...channel.readers, person];
    if (!shall && reads) channel.readers = channel.readers.filter((other) => other !== person);
  }
}
