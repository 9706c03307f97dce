// Days as the protocol has them, `YYYY-MM-DD` in UTC. Pure.

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
