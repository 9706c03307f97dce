// Names of time zones: whether this browser knows one, and the one it stands in.

/** Whether this browser can tell the day there. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // Offsets are known to some browsers and are no names: they do not follow summer time.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** Where this device is, as far as it says. */
export const hereabouts = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** Every name that this browser knows; none if it does not tell. */
export const timeZones = (): readonly string[] => (typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : []);
