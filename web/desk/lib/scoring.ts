// How hard a typed passphrase is to guess. Loaded only when somebody types one: the lists of what people choose are large.
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english } from "@zxcvbn-ts/language-en";

type Factory = Pick<ZxcvbnFactory, "check">;
type Dictionary = ConstructorParameters<typeof ZxcvbnFactory>[0] extends infer O ? (O extends { dictionary?: infer D } ? D : never) : never;

/** Guesses, as a power of ten, that a passphrase must be worth. At the ten thousand guesses a second that a rich attacker has
 * against Argon2id with 64 MiB, 10^14 take three hundred years. */
export const ENOUGH = 14;
const SHORTEST = 14;

const OTHERS: Readonly<Record<string, () => Promise<{ dictionary: unknown }>>> = {
  nl: () => import("@zxcvbn-ts/language-nl-be") as Promise<{ dictionary: unknown }>,
  ar: () => import("@zxcvbn-ts/language-ar") as Promise<{ dictionary: unknown }>,
};
const made = new Map<string, Factory>();

async function scorer(language: string): Promise<Factory> {
  const known = made.get(language);
  if (known) return known;
  const own = (await OTHERS[language]?.())?.dictionary as Dictionary | undefined;
  const factory = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...common, ...english, ...own } });
  made.set(language, factory);
  return factory;
}

/** How strong a passphrase is, 0 to 1; 1 and more is enough. `about`: what others know of the person. */
export async function strength(passphrase: string, language: string, about: readonly string[]): Promise<number> {
  if (!passphrase) return 0;
  const { guessesLog10 } = (await scorer(language)).check(passphrase, [...about]);
  const length = [...passphrase].length;
  return Math.min(guessesLog10 / ENOUGH, length / SHORTEST);
}
