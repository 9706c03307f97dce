// What a poster or card says, gathered from roster and link. Pure.
import type { QrCode, RosterBody, RosterChannel } from "../module.ts";
import type { Texts } from "../../shared/texts.ts";
import { textIn } from "../administration/changes.ts";

/** Everything that is printed. */
export interface Sheet {
  readonly t: Texts;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly organisation: string;
  readonly logo: string | null;
  readonly accent: string;
  readonly channel: string;
  readonly about: string;
  readonly next: string;
  readonly places: readonly { readonly name: string; readonly contact: string }[];
  /** To be typed: without the key, which nobody types. */
  readonly address: string;
  readonly onion: string | null;
  readonly key: string;
  readonly qr: QrCode;
}

/** The address that posters show: the one this page came from if the roster has it, else the first that is no onion. */
export function addressOf(body: RosterBody, here: string): string {
  const open = body.origins.filter((origin) => !isOnion(origin));
  return open.includes(here) ? here : (open[0] ?? body.origins[0] ?? here);
}

export const isOnion = (origin: string): boolean => /^https?:\/\/[a-z2-7]{56}\.onion(:\d+)?$/.test(origin);

/** A channel's text for a poster: in its language, else in one the organisation has. */
export const words = (texts: RosterChannel["names"], language: string, body: RosterBody): string => textIn(texts, [language, ...body.organisation.languages]);

/** Texts of a channel that a poster in this language would have to borrow from another one. */
export const isBorrowed = (channel: RosterChannel, language: string): boolean => !channel.names[language] || !channel.about[language];
