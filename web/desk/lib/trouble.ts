// What went wrong, in words that say what to do. Codes come from the server's closed list or from the module.
import { ApiError } from "../../shared/http.ts";
import { ModuleError } from "../../shared/rpc.ts";
import { hasText, t } from "./language.svelte.ts";

/** The code of a fault, for programs and for whoever looks into it. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof ApiError || thrown instanceof ModuleError ? thrown.code : "here";
}

/** The detail that the module gives with some codes: a hash, the name of a rule. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof ModuleError ? (thrown.fault.detail ?? "") : "";
}

/** Whether the server wants this person to sign in again. */
export const isSessionOver = (thrown: unknown): boolean => thrown instanceof ApiError && thrown.code === "sign-in-needed";

/** Whether it was ended on purpose: the desk was locked, or somebody chose to stop. */
export const isEnded = (thrown: unknown): boolean => codeOf(thrown) === "ended";

/** Text of a fault by its code; `module` says whose code it is. */
export function textOfCode(code: string, module: boolean): string {
  const desk = `desk-fault-${code}`;
  if (hasText(desk)) return t(desk);
  const common = `problem-${code}`;
  if (hasText(common)) return t(common);
  return t(module || code === "here" ? "problem-here" : "problem-other");
}

/** What to say of a fault. */
export function troubleText(thrown: unknown): string {
  if (codeOf(thrown) === "rule") {
    const rule = `desk-rule-${detailOf(thrown)}`;
    if (hasText(rule)) return t(rule);
  }
  return textOfCode(codeOf(thrown), thrown instanceof ModuleError);
}
