// The desk's language: chosen in the header, kept in memory only, and at first the browser's.
import { makeTexts, type Messages, type Texts, type Values } from "../../shared/texts.ts";

export interface Language {
  readonly code: string;
  /** Its own name. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

export const LANGUAGES: readonly Language[] = [
  { code: "en", name: "English", direction: "ltr" },
  { code: "nl", name: "Nederlands", direction: "ltr" },
  { code: "ar", name: "العربية", direction: "rtl" },
];

const LOADERS: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  en: () => import("zegel:texts/en/desk,common"),
  nl: () => import("zegel:texts/nl/desk,common"),
  ar: () => import("zegel:texts/ar/desk,common"),
};

let texts = $state.raw<Texts>(makeTexts("en", {}));

/** A text in the desk's language; whoever shows it is told when the language changes. */
export const t = (key: string, values?: Values): string => texts(key, values);
/** Whether there is a text called `key`. */
export const hasText = (key: string): boolean => texts.has(key);
/** A day such as `2026-11-23`, written out. */
export const showDay = (day: string): string => texts.day(day);
/** Bytes, in the largest unit that fits. */
export const showSize = (bytes: number): string => texts.size(bytes);
/** Names in one line. */
export const showList = (names: readonly string[]): string => texts.list(names);
/** The code of the desk's language. */
export const language = (): string => texts.language;

/** The name of a language in the desk's language: "Arabic" for `ar`. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([texts.language], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Texts of another language, for what is written to a reporter who reads it; none if we have none. */
export async function textsIn(code: string): Promise<Texts | null> {
  const load = LOADERS[code];
  return load ? makeTexts(code, (await load()).default) : null;
}

/** Changes the desk's language. */
export async function setLanguage(code: string): Promise<void> {
  const chosen = LANGUAGES.find((one) => one.code === code) ?? LANGUAGES[0]!;
  const loaded = await textsIn(chosen.code);
  if (!loaded) return;
  texts = loaded;
  document.documentElement.lang = chosen.code;
  document.documentElement.dir = chosen.direction;
}

/** The first of the browser's languages that the desk speaks. */
export function languageOfBrowser(): string {
  const wanted = navigator.languages.map((tag) => tag.split("-")[0] ?? "");
  return wanted.find((code) => code in LOADERS) ?? "en";
}
