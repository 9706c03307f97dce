// Texts at run time: fills messages that the build compiled from Fluent (build/texts.mjs), and writes numbers, days and
// sizes the way the language does.

/** A string, or a list of strings, `[variable]` and `[variable, variants, default]`. */
export type Pattern = string | readonly Part[];
type Part = string | readonly [string] | readonly [string, Readonly<Record<string, Pattern>>, string];

/** Compiled messages by key. */
export type Messages = Readonly<Record<string, Pattern>>;
/** What fills the variables of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The texts of one language. */
export interface Texts {
  readonly language: string;
  /** The text called `key`. */
  (key: string, values?: Values): string;
  /** Whether there is a text called `key`. */
  has(key: string): boolean;
  /** A day such as `2026-11-23`, written out. */
  day(day: string): string;
  /** Bytes, in the largest unit that fits. */
  size(bytes: number): string;
  /** Names in one line. */
  list(names: readonly string[]): string;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Texts of `language` from its compiled messages. */
export function makeTexts(language: string, messages: Messages): Texts {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  // Days have no hour and no place: in any other zone than UTC they could become the day before. English as most of the
  // world writes it: "November 23" is the way of one country.
  const days = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const pageIsRightToLeft = /^(ar|fa|prs|ps|he|ur)\b/.test(language);

  const show = (value: string | number): string => {
    if (typeof value === "number") return number.format(value);
    // Isolated, so that a name in another direction does not turn the sentence around it (Unicode UAX 9).
    return pageIsRightToLeft || RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
  };
  const fill = (pattern: Pattern, values: Values): string => {
    if (typeof pattern === "string") return pattern;
    return pattern
      .map((part) => {
        if (typeof part === "string") return part;
        const [name, variants, fallback] = part;
        const value = values[name] ?? "";
        if (!variants || !fallback) return show(value);
        const chosen = variants[String(value)] ?? (typeof value === "number" ? variants[plural.select(value)] : undefined) ?? variants[fallback];
        return chosen === undefined ? "" : fill(chosen, values);
      })
      .join("");
  };

  const text = (key: string, values: Values = {}): string => {
    const pattern = messages[key];
    return pattern === undefined ? key : fill(pattern, values);
  };
  const day = (iso: string): string => {
    const time = Date.parse(`${iso}T00:00:00Z`);
    return Number.isNaN(time) ? iso : days.format(time);
  };
  const size = (bytes: number): string => {
    if (bytes < 1000) return text("size-bytes", { count: bytes });
    if (bytes < 1_000_000) return text("size-kilobytes", { size: Math.round(bytes / 1000) });
    return text("size-megabytes", { size: bytes / 1_000_000 });
  };
  const list = (names: readonly string[]): string => {
    const shown = names.map(show);
    const Format = (Intl as { ListFormat?: new (language: string) => { format(items: string[]): string } }).ListFormat;
    return Format ? new Format(language).format(shown) : shown.join(language === "ar" ? "، " : ", ");
  };
  return Object.assign(text, { language, has: (key: string) => key in messages, day, size, list });
}
