// How hard a typed passphrase is to guess. Loaded only when somebody types one: the lists of what people choose are large.
// Of zxcvbn-ts (MIT) only the lists that carry no conditions of their own: leaked passwords, words of Wikipedia, first names.
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import names from "@zxcvbn-ts/language-en/dist/firstnames.json.mjs";
import words from "@zxcvbn-ts/language-en/dist/wikipedia.json.mjs";

type Lists = Readonly<Record<string, string[]>>;

/** Guesses, as a power of ten, that a passphrase must be worth. At the ten thousand guesses a second that a rich attacker has
 * against Argon2id with 64 MiB, 10^14 take three hundred years. */
export const ENOUGH = 14;
const SHORTEST = 14;

const OTHERS: Readonly<Record<string, () => Promise<Lists>>> = {
  nl: async () => ({
    "words-nl": (await import("@zxcvbn-ts/language-nl-be/dist/wikipedia.json.esm.js")).default,
    "girls-nl": (await import("@zxcvbn-ts/language-nl-be/dist/girlsFirstnames.json.esm.js")).default,
    "boys-nl": (await import("@zxcvbn-ts/language-nl-be/dist/boysFirstnames.json.esm.js")).default,
  }),
  ar: async () => ({ "names-ar": (await import("@zxcvbn-ts/language-ar/dist/firstnames.json.esm.js")).default }),
};
const made = new Map<string, ZxcvbnFactory>();

async function scorer(language: string): Promise<ZxcvbnFactory> {
  const known = made.get(language);
  if (known) return known;
  const dictionary: Lists = { ...common, "words-en": words, "names-en": names, ...(await OTHERS[language]?.()) };
  const factory = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });
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
