// Puts one's own changes of a roster on top of what somebody else published meanwhile. Pure.

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** What came of it, and where both had changed the same thing: there one's own stands. */
export interface Merged<T> {
  readonly value: T;
  /** Such as `channels.reporting-point.names.nl`. */
  readonly both: readonly string[];
}

/** Whether two values say the same. */
export const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** With names in order, and without those that have no value. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!value || typeof value !== "object") return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`;
}

const isObject = (value: unknown): value is Record<string, Json | undefined> => !!value && typeof value === "object" && !Array.isArray(value);
const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
const isNamed = (value: Json): value is { readonly id: string } => isObject(value) && typeof value["id"] === "string";

/** Merges what came of `base` here (`ours`) and elsewhere (`theirs`). */
export function merge<T>(base: T, ours: T, theirs: T): Merged<T> {
  const both: string[] = [];
  const value = three(base as Json, ours as Json, theirs as Json, "", both);
  return { value: value as T, both };
}

type Maybe = Json | undefined;

function three(base: Maybe, ours: Maybe, theirs: Maybe, path: string, both: string[]): Maybe {
  if (same(ours, base) || same(ours, theirs)) return theirs;
  if (same(theirs, base)) return ours;
  if (isObject(ours) && isObject(theirs)) return objects(isObject(base) ? base : {}, ours, theirs, path, both);
  if (isList(ours) && isList(theirs)) {
    const before = isList(base) ? base : [];
    if ([...before, ...ours, ...theirs].every(isNamed)) return named(before, ours, theirs, path, both);
    if ([...before, ...ours, ...theirs].every((item) => typeof item === "string")) return words(before, ours, theirs);
  }
  both.push(path);
  return ours;
}

function objects(base: Record<string, Maybe>, ours: Record<string, Maybe>, theirs: Record<string, Maybe>, path: string, both: string[]): Json {
  const merged: Record<string, Maybe> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const value = three(base[name], ours[name], theirs[name], path ? `${path}.${name}` : name, both);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

/** Channels and people: each by its name, in our order, theirs that are new at the end. */
function named(base: readonly Json[], ours: readonly Json[], theirs: readonly Json[], path: string, both: string[]): Json {
  const byId = (list: readonly Json[]): Map<string, Json> => new Map(list.filter(isNamed).map((item) => [item.id, item]));
  const [before, here, there] = [byId(base), byId(ours), byId(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((id) => {
    const value = three(before.get(id), here.get(id), there.get(id), `${path}.${id}`, both);
    return value === undefined ? [] : [value];
  });
}

/** Lists of names: both sides' additions and removals. */
function words(base: readonly Json[], ours: readonly Json[], theirs: readonly Json[]): Json {
  const kept = ours.filter((item) => theirs.includes(item) || !base.includes(item));
  return [...kept, ...theirs.filter((item) => !base.includes(item) && !kept.includes(item))];
}
