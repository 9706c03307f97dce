// Names in addresses (`OrgSlug` and `PersonId` of crates/protocol): lower-case ASCII letters, digits and inner hyphens; and what looks like a mail address. Pure.

/** Names that addresses have another use for. */
const RESERVED = ["instance"];

/** Whether an organisation can have this name in addresses. */
export const isShortName = (text: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(text) && !RESERVED.includes(text);

/** The name in rosters of somebody who signs in as `login`; empty if it has no letter or digit of ASCII. */
export const shortNameOf = (login: string): string =>
  login
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");

/** Whether a text looks like a mail address; the server looks closer. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim());
