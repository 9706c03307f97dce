// The languages of posters and cards: more than the desk speaks, because a poster hangs where people are.
import { type Messages, type Texts, makeTexts } from "../../shared/texts.ts";

const LOADERS: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  en: () => import("zegel:texts/en/poster"),
  nl: () => import("zegel:texts/nl/poster"),
  ar: () => import("zegel:texts/ar/poster"),
  fr: () => import("zegel:texts/fr/poster"),
  es: () => import("zegel:texts/es/poster"),
  pt: () => import("zegel:texts/pt/poster"),
};

export const POSTER_LANGUAGES: readonly string[] = Object.keys(LOADERS);

/** Writing direction of a poster. */
export const directionOf = (code: string): "ltr" | "rtl" => (code === "ar" ? "rtl" : "ltr");

/** The poster's texts in a language of `POSTER_LANGUAGES`. */
export async function posterTexts(code: string): Promise<Texts> {
  const load = LOADERS[code] ?? LOADERS["en"]!;
  return makeTexts(code, (await load()).default);
}
