// Days as the protocol has them, `YYYY-MM-DD` in UTC, and what is due when. Pure.
import type { CaseOut } from "../module.ts";

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What a case asks of its handlers next. */
export interface Due {
  readonly what: "acknowledge" | "feedback";
  readonly day: string;
  /** Days left; negative when it is late. */
  readonly left: number;
}

/** What is due on a case, by its signed entries; nothing once feedback was given or the case is closed. */
export function dueOf({ clocks, status }: Pick<CaseOut, "clocks" | "status">, today: string): Due | null {
  if (!clocks || status.status === "closed" || clocks.feedback) return null;
  const what = clocks.acknowledged ? "feedback" : "acknowledge";
  const day = what === "feedback" ? clocks.feedback_by : clocks.acknowledge_by;
  return { what, day, left: daysBetween(today, day) };
}

/** How pressing something is: late, within a week, or later. */
export const pressing = (due: Due): "late" | "soon" | "later" => (due.left < 0 ? "late" : due.left <= 7 ? "soon" : "later");
