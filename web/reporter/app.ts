// What all screens share: the draft, which lives in this page's memory and nowhere else, the module, the server, and the
// way from screen to screen.
import type { ReporterApi } from "../shared/api.ts";
import { find, onClick } from "../shared/dom.ts";
import { ApiError } from "../shared/http.ts";
import { ModuleError } from "../shared/rpc.ts";
import type { Texts } from "../shared/texts.ts";
import type { Handing } from "./handing.ts";
import { type Channel, type Choices, type IdentityChoice, type ReporterModule, today } from "./module.ts";

/** Every screen; each is a template of that name in the page and a file of that name in screens/. */
export type ScreenName =
  | "start" | "trouble" | "loading"
  | "channel" | "readers" | "topic" | "story" | "files" | "identity" | "check"
  | "send" | "receipt" | "proof" | "done"
  | "who" | "code" | "open" | "thread" | "hand" | "share" | "pass";

/** The questions, in order. */
export const QUESTIONS: readonly ScreenName[] = ["channel", "readers", "topic", "story", "files", "identity"];

/** The answers so far. */
export interface Draft {
  channel: string | null;
  excluded: Set<string>;
  escalation: boolean;
  category: string | null;
  text: string;
  files: File[];
  identity: IdentityChoice;
  contact: string;
  /** Whether the answers were looked at once: from then on a changed answer leads back there. */
  checked: boolean;
}

export const emptyDraft = (): Draft => ({
  channel: null,
  excluded: new Set(),
  escalation: false,
  category: null,
  text: "",
  files: [],
  identity: "anonymous",
  contact: "",
  checked: false,
});

/** What there is once the roster was checked. */
export interface Ready {
  readonly choices: Choices;
  readonly module: ReporterModule;
  /** No WebAssembly here: deriving keys takes long, files are limited. */
  readonly slow: boolean;
}

export interface App {
  readonly t: Texts;
  readonly api: ReporterApi;
  /** The key that link or poster named. */
  readonly pin: string | null;
  /** The roster, as soon as it is there and checked. */
  ready: Promise<Ready>;
  draft: Draft;
  /** The receipt code, from sending until it was typed back. */
  receipt: string;
  /** The receipt's mailbox secret, while a thread is open. */
  mailbox: string;
  /** What goes to another channel, while that is being chosen. */
  handing: Handing | null;
  /** Where somebody looked up who can read it. */
  cameFrom: ScreenName;
  /** What is wrong with the open thread, if anything is: it can be read up to there. */
  warning: string;
  /** Shows a screen. */
  go(screen: ScreenName): void;
  /** Forgets draft, receipt and keys, and gets ready anew. */
  forget(): void;
}

/** A screen: fills what its template left open. */
export type Screen = (root: HTMLElement, app: App, ready: Ready) => void;

/** The chosen channel. */
export const channelOf = (app: App, ready: Ready): Channel | undefined => ready.choices.channels.find(({ id }) => id === app.draft.channel);

/** Whether a question has an answer that holds. */
function isAnswered(question: ScreenName, app: App, ready: Ready): boolean {
  const { draft } = app;
  const channel = channelOf(app, ready);
  switch (question) {
    case "channel":
      return !!channel;
    case "readers":
      return !!channel?.readers.some(({ id }) => !draft.excluded.has(id));
    case "topic":
      return !!channel?.categories.some(({ id }) => id === draft.category);
    case "story":
      return draft.text.trim() !== "";
    default:
      return true;
  }
}

/** Goes on after a question: to the next one, or back to the check when only one answer was to be changed. */
export function goOn(from: ScreenName, app: App, ready: Ready): void {
  const next = QUESTIONS[QUESTIONS.indexOf(from) + 1] ?? "check";
  if (!app.draft.checked) return app.go(next);
  app.go(QUESTIONS.find((question) => !isAnswered(question, app, ready)) ?? "check");
}

/** Goes back from a question. */
export function goBack(from: ScreenName, app: App): void {
  if (app.draft.checked && from !== "check") return app.go("check");
  const at = from === "check" ? QUESTIONS.length : QUESTIONS.indexOf(from);
  app.go(QUESTIONS[at - 1] ?? "start");
}

/** Wires what every question has: the step, the way back, and the form. */
export function question(name: ScreenName, root: HTMLElement, app: App, onSubmit: () => void): HTMLFormElement {
  const step = QUESTIONS.indexOf(name) + 1;
  const shown = root.querySelector("[data-step]");
  if (shown) shown.textContent = app.t("step-of", { step, steps: QUESTIONS.length });
  find(root, "[data-back]").addEventListener("click", () => goBack(name, app));
  const form = find<HTMLFormElement>(root, "form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    onSubmit();
  });
  return form;
}

/** Wires the way to who can read it, and the way back from there. */
export function leadToWho(root: HTMLElement, app: App, from: ScreenName): void {
  onClick(root, "[data-who]", () => {
    app.cameFrom = from;
    app.go("who");
  });
}

/** What is wrong with an answer, and the field it is about. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

export function clearErrors(root: HTMLElement): void {
  for (const old of root.querySelectorAll(".error-summary, .field-error")) old.remove();
  for (const field of root.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.startsWith("error-")).join(" ");
    if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
  }
}

/** Says what is wrong: a summary that takes focus, with a way to each field, and a line at the field itself. */
export function showErrors(root: HTMLElement, app: App, errors: readonly FieldError[]): void {
  clearErrors(root);
  const list = document.createElement("ul");
  for (const { field, text } of errors) {
    const target = find(root, `#${field}`);
    const line = document.createElement("p");
    line.className = "field-error";
    line.id = `error-${field}`;
    line.textContent = text;
    // A fieldset's line stands after its heading, a field's before the field.
    const legend = target.querySelector(":scope > legend");
    if (legend) legend.after(line);
    else target.before(line);
    target.setAttribute("aria-invalid", "true");
    target.setAttribute("aria-describedby", [target.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));

    const link = document.createElement("a");
    link.href = `#${field}`;
    link.textContent = text;
    link.addEventListener("click", (event) => {
      // Not followed: the address would change, and with it the key in it.
      event.preventDefault();
      (target.matches("fieldset") ? target.querySelector<HTMLElement>("input") : target)?.focus();
    });
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  const summary = document.createElement("div");
  summary.className = "error-summary";
  summary.tabIndex = -1;
  summary.setAttribute("role", "alert");
  summary.setAttribute("aria-labelledby", "error-title");
  const title = document.createElement("h2");
  title.id = "error-title";
  title.textContent = app.t("error-title");
  summary.append(title, list);
  find(root, "form").prepend(summary);
  summary.focus();
}

/** Whether the server may have taken what was sent all the same. One without room says that it took nothing; a busy one cannot tell. */
export const isUncertain = (thrown: unknown): boolean =>
  thrown instanceof ApiError && (thrown.status === 0 || (thrown.status >= 500 && thrown.code !== "storage-full"));

/** A text for something that went wrong: on the server, in the module, or here. */
export function problemText(t: Texts, thrown: unknown): string {
  if (thrown instanceof ApiError) return t.has(`problem-${thrown.code}`) ? t(`problem-${thrown.code}`) : t("problem-other");
  // Some hang on the date of this device, so it is said which one that is.
  if (thrown instanceof ModuleError && t.has(`fault-${thrown.code}`)) return t(`fault-${thrown.code}`, { day: t.day(today()) });
  // Fetching the module is the one thing that fails in the browser's own words.
  return t(thrown instanceof TypeError ? "problem-offline" : "problem-here");
}
