// The forms of casework: what each step asks for, and the command it becomes. Rules are the worker's; it refuses what they forbid.
import { today } from "../lib/today.ts";
import { command } from "../lib/actions.ts";
import { t } from "../lib/language.svelte.ts";
import { ACTIONS, type CaseOut, CONSENTS, LINKS, type ConsentKind, type Step } from "../module.ts";
import { type Field, type Form, type Option, type Values, several } from "./form.ts";

/** The clocks that can be given more time. */
const EXTENDABLE = ["feedback", "investigation-start"] as const;

/** What the reporter is told with it, if anything. */
const TELL: readonly Field[] = [
  { name: "telling", kind: "tick", hint: true, initial: "yes" },
  { name: "tell", kind: "lines", hint: true, optional: true, when: ({ telling }) => telling === "yes" },
];
/** Nothing, the step alone, or words with it. */
const told = (values: Values): { tell?: string } => (values["telling"] === "yes" ? { tell: of(values, "tell") } : {});
const of = (values: Values, name: string): string => values[name]?.trim() ?? "";
const chosen = (label: (value: string) => string, values: readonly string[]): Option[] => values.map((value) => ({ value, label: label(value) }));

/** Whoever is on the case, for fields in which somebody is chosen. */
export const onCase = (out: CaseOut): Option[] =>
  out.readers.filter(({ id }) => out.state?.declared.includes(id) && !out.state.recused.includes(id)).map(({ id, name }) => ({ value: id, label: name }));

export const forms = {
  safety: (out: CaseOut): Form => ({
    name: "safety",
    icon: "shield",
    fields: [{ name: "note", kind: "lines", label: "safety", hint: true }],
    act: (values) => command(out.case, "safety-check", { note: of(values, "note") }),
  }),
  move: (out: CaseOut, to: Step): Form => ({
    name: "move",
    icon: "exchange",
    about: to,
    words: { step: t(`desk-step-${to}`) },
    fields: [{ name: "why", kind: "lines" }, ...TELL],
    act: (values) => command(out.case, "move", { to, why: of(values, "why"), ...told(values) }),
  }),
  support: (out: CaseOut): Form => ({
    name: "support",
    icon: "people",
    fields: [{ name: "what", kind: "lines", label: "support", hint: true }],
    act: (values) => command(out.case, "support", { what: of(values, "what") }),
  }),
  consent: (out: CaseOut, kind: ConsentKind): Form => ({
    name: "consent",
    icon: "check",
    about: kind,
    words: { kind: t(`desk-consent-${kind}`) },
    fields: [
      { name: "given", kind: "radio", options: chosen((value) => t(`desk-consent-word-${value}`), ["given", "refused", "withdrawn"]) },
      { name: "how", kind: "lines", label: "consent-how", hint: true },
    ],
    act: (values) => command(out.case, "consent", { kind, given: of(values, "given") as "given", how: of(values, "how") }),
  }),
  ask: (out: CaseOut, kind: ConsentKind): Form => ({
    name: "ask",
    icon: "message",
    about: kind,
    words: { kind: t(`desk-consent-${kind}`) },
    fields: [{ name: "text", kind: "lines", label: "ask-text", hint: true }],
    act: (values) => command(out.case, "ask-consent", { kind, text: of(values, "text") }),
  }),
  wait: (out: CaseOut, side: "for-reporter" | "for-authorities"): Form => ({
    name: side === "for-reporter" ? "wait" : "pause",
    icon: "clock",
    fields: [
      { name: "why", kind: "lines" },
      { name: "until", kind: "day", hint: true, optional: true, min: today() },
      ...TELL,
    ],
    act: (values) => command(out.case, "wait", { side, on: true, why: of(values, "why"), ...told(values), ...(of(values, "until") && { until: of(values, "until") }) }),
  }),
  goOn: (out: CaseOut, side: "for-reporter" | "for-authorities"): Form => ({
    name: "go-on",
    icon: "check",
    about: side,
    fields: [{ name: "why", kind: "lines" }, ...TELL],
    act: (values) => command(out.case, "wait", { side, on: false, why: of(values, "why"), ...told(values) }),
  }),
  task: (out: CaseOut): Form => ({
    name: "task",
    icon: "check",
    fields: [
      { name: "text", kind: "lines", label: "task" },
      { name: "owner", kind: "choice", options: onCase(out) },
      { name: "due", kind: "day", min: today() },
    ],
    act: (values) => command(out.case, "task", { text: of(values, "text"), owner: of(values, "owner"), due: of(values, "due") }),
  }),
  lesson: (out: CaseOut): Form => ({
    name: "lesson",
    icon: "flag",
    fields: [
      { name: "text", kind: "lines", label: "lesson", hint: true },
      { name: "owner", kind: "choice", options: onCase(out) },
      { name: "due", kind: "day", min: today() },
    ],
    act: (values) => command(out.case, "lesson", { text: of(values, "text"), owner: of(values, "owner"), due: of(values, "due") }),
  }),
  link: (out: CaseOut, others: readonly Option[]): Form => ({
    name: "link",
    icon: "clip",
    fields: [
      { name: "link", kind: "radio", options: chosen((value) => t(`desk-link-${value}`), LINKS) },
      { name: "case", kind: "choice", label: "other-case", hint: true, options: others },
    ],
    act: (values) => command(out.case, "link", { case: of(values, "case"), link: of(values, "link") as "related" }),
  }),
  extend: (out: CaseOut): Form => ({
    name: "extend",
    icon: "clock",
    fields: [
      { name: "clock", kind: "choice", options: chosen((value) => t(`desk-clock-name-${value}`), EXTENDABLE) },
      { name: "until", kind: "day", label: "extend-until", hint: true, min: today() },
      { name: "why", kind: "lines", label: "extend-why" },
      { name: "tell", kind: "lines", label: "extend-tell", hint: true, optional: true, when: (values) => values["clock"] === "feedback" },
    ],
    act: (values) => command(out.case, "extend", { clock: of(values, "clock") as "feedback", until: of(values, "until"), why: of(values, "why"), ...(of(values, "tell") && { tell: of(values, "tell") }) }),
  }),
  decide: (out: CaseOut): Form => ({
    name: "decide",
    icon: "flag",
    fields: [
      { name: "actions", kind: "checks", options: chosen((value) => t(`desk-action-${value}`), ACTIONS) },
      { name: "text", kind: "lines", label: "decision" },
    ],
    act: (values) => command(out.case, "act", { actions: several(values["actions"]) as (typeof ACTIONS)[number][], text: of(values, "text") }),
  }),
  protection: (out: CaseOut, months: number): Form => ({
    name: "protection",
    icon: "shield",
    about: String(months),
    words: { count: months },
    fields: [{ name: "text", kind: "lines", label: "protection", hint: true }],
    act: (values) => command(out.case, "protection-check", { months, text: of(values, "text") }),
  }),
  reopen: (out: CaseOut): Form => ({
    name: "reopen",
    icon: "open",
    fields: [
      { name: "why", kind: "lines" },
      { name: "appeal", kind: "tick", hint: true },
      ...TELL,
    ],
    act: (values) => command(out.case, "reopen", { why: of(values, "why"), ...told(values), appeal: values["appeal"] === "yes" }),
  }),
  referred: (out: CaseOut): Form => ({
    name: "referred",
    icon: "out",
    fields: [
      { name: "to", kind: "line", label: "referred-to", hint: true },
      { name: "how", kind: "lines", label: "referred-how", hint: true },
      ...TELL,
    ],
    act: (values) => command(out.case, "refer", { to: of(values, "to"), how: of(values, "how"), ...told(values) }),
  }),
  disclose: (out: CaseOut): Form => ({
    name: "disclose",
    icon: "eye",
    danger: true,
    warning: true,
    fields: [
      { name: "to", kind: "line", label: "disclose-to" },
      { name: "why", kind: "lines" },
    ],
    act: (values) => command(out.case, "disclose", { to: of(values, "to"), why: of(values, "why") }),
  }),
  hold: (out: CaseOut, on: boolean): Form => ({
    name: on ? "hold" : "unhold",
    icon: "lock",
    fields: [{ name: "why", kind: "lines" }],
    act: (values) => command(out.case, "hold", { on, why: of(values, "why") }),
  }),
  second: (out: CaseOut, proposal: number, what: string): Form => ({
    name: "second",
    icon: "stamp",
    about: String(proposal),
    words: { what },
    warning: true,
    sure: true,
    fields: [],
    act: () => command(out.case, "second", { proposal }),
  }),
  refuse: (out: CaseOut, proposal: number, own: boolean): Form => ({
    name: own ? "take-back" : "refuse",
    icon: "close",
    about: String(proposal),
    fields: [{ name: "why", kind: "lines" }],
    act: (values) => command(out.case, "refuse", { proposal, why: of(values, "why") }),
  }),
  assign: (out: CaseOut): Form => ({
    name: "assign",
    icon: "person",
    fields: [{ name: "owner", kind: "radio", label: "assignee", initial: out.state?.assigned ?? "", options: [...onCase(out), { value: "-", label: t("desk-assign-nobody") }] }],
    act: (values) => command(out.case, "assign", { person: of(values, "owner") === "-" ? null : of(values, "owner") }),
  }),
  escalate: (out: CaseOut): Form => ({
    name: "escalate",
    icon: "up",
    fields: [
      { name: "person", kind: "radio", label: "escalate-to", options: named(out.may_escalate_to) },
      { name: "why", kind: "lines" },
    ],
    act: (values) => command(out.case, "escalate", { person: of(values, "person"), why: of(values, "why") }),
  }),
  revoke: (out: CaseOut): Form => ({
    name: "revoke",
    icon: "eye-off",
    danger: true,
    warning: true,
    sure: true,
    fields: [{ name: "person", kind: "radio", label: "revoke", options: named(out.may_revoke) }],
    act: (values) => command(out.case, "revoke", { person: of(values, "person") }),
  }),
  question: (out: CaseOut): Form => ({
    name: "question",
    icon: "message",
    fields: [{ name: "text", kind: "lines", label: "question", hint: true }],
    act: (values) => command(out.case, "question", { text: of(values, "text") }),
  }),
  transcript: (out: CaseOut): Form => ({
    name: "transcript",
    icon: "note",
    wide: true,
    fields: [{ name: "text", kind: "lines", label: "transcript", hint: true }],
    act: (values) => command(out.case, "transcript", { text: of(values, "text") }),
  }),
  feedback: (out: CaseOut, concluding: boolean): Form => ({
    name: concluding ? "feedback" : "interim",
    icon: "send",
    wide: true,
    fields: [{ name: "text", kind: "lines", label: "feedback-text", hint: true }],
    act: (values) => command(out.case, "feedback", { text: of(values, "text"), attachments: [], concluding }),
  }),
} as const;

/** People as options, with what they are. */
function named(people: CaseOut["people"]): Option[] {
  return people.map(({ id, name, role }) => ({ value: id, label: name, ...(role && { hint: t(`role-${role}`) }) }));
}

/** The consents in the order in which they are shown. */
export const ledger = CONSENTS;
