// What the page's address says: the desk itself, an invitation to it, or the first steps on an empty server. Everything that
// matters is behind `#`, which is never sent. Pure but for the address.

/** What somebody came with. `key` is the organisation's key as the link names it. */
export type Entry =
  | { readonly kind: "desk"; readonly key: string | null }
  | { readonly kind: "invitation"; readonly token: string; readonly key: string | null }
  | { readonly kind: "set-up"; readonly token: string };

/** A part of an address as it was meant; as it stands where it was not encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}

/** Reads an address. Keys are base64: a plus sign in them is a plus sign. */
export function entryOf({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Entry {
  const fragment = hash.slice(1);
  if (pathname === "/setup" || pathname.startsWith("/setup/")) return { kind: "set-up", token: decoded(fragment) };
  if (!fragment.startsWith("invite=")) return { kind: "desk", key: decoded(fragment) || null };
  const [first = "", ...others] = fragment.split("&");
  const key = others.find((part) => part.startsWith("key="));
  return { kind: "invitation", token: decoded(first.slice("invite=".length)), key: decoded(key?.slice("key=".length) ?? "") || null };
}

/** Whether an address carries the secret part of an invitation or of a set-up link. */
export function bringsLink(address: { readonly pathname: string; readonly hash: string }): boolean {
  const entry = entryOf(address);
  return entry.kind !== "desk" && entry.token !== "";
}
