// What a step of casework asks for, as data: FormDialog.svelte draws it. Texts are called after the form and its fields.
import type { IconName } from "../parts/Icon.svelte";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** `lines`: several lines; `checks`: any number of the options; `tick`: yes or no. */
export interface Field {
  readonly name: string;
  readonly kind: "line" | "lines" | "day" | "choice" | "radio" | "checks" | "tick";
  /** Its label is `desk-field-LABEL`; the name if none is given. */
  readonly label?: string;
  /** Whether `desk-field-hint-LABEL` explains it. */
  readonly hint?: boolean;
  readonly optional?: boolean;
  readonly options?: readonly Option[];
  readonly initial?: string;
  readonly min?: string;
  readonly max?: string;
  readonly latin?: boolean;
  /** Whether it is asked, as far as the others were answered. */
  readonly when?: (values: Values) => boolean;
}

/** What was answered: several of `checks` are joined by spaces, a tick is `yes`. */
export type Values = Readonly<Record<string, string>>;

export interface Form {
  /** Texts: `desk-form-title-NAME`, `-what-`, `-do-`, `-done-`; with `warning` and `sure` also these. */
  readonly name: string;
  readonly icon: IconName;
  readonly fields: readonly Field[];
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly warning?: boolean;
  readonly sure?: boolean;
  /** What stands in the texts, such as the name of whom it is about. */
  readonly words?: Readonly<Record<string, string | number>>;
  /** Answers belong to one thing of several, such as one task: what was typed for another one is not shown. */
  readonly about?: string;
  readonly act: (values: Values) => Promise<void>;
}

/** The fields that are asked. */
export const asked = (form: Form, values: Values): Field[] => form.fields.filter(({ when }) => !when || when(values));

/** The first field that has to be filled in and is not. */
export const lacking = (form: Form, values: Values): Field | undefined =>
  asked(form, values).find(({ name, kind, optional }) => !optional && kind !== "tick" && !values[name]?.trim());

/** What `checks` answered. */
export const several = (value: string | undefined): string[] => (value ?? "").split(" ").filter(Boolean);

/** Answers to begin with. */
export const initial = (form: Form): Record<string, string> => Object.fromEntries(form.fields.map(({ name, initial = "" }) => [name, initial]));
