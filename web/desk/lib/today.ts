// Today, as the organisation counts: days end at midnight in its time zone, not in that of whoever looks.
import { session } from "./session.svelte.ts";

/** Today as `YYYY-MM-DD`; in UTC where the organisation names no zone, or one that this browser does not know. */
export function today(): string {
  return dayIn(new Date(), session.choices?.time_zone ?? "UTC");
}

/** The day of a moment in a time zone. */
export function dayIn(moment: Date, zone: string): string {
  try {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, calendar: "iso8601", year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(moment);
    const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
    return `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}`;
  } catch {
    return moment.toISOString().slice(0, 10);
  }
}
