// Links that administrators hand over. What must not reach the server stands behind the `#`. Pure.

/** Where somebody enrols; `key` is the organisation's, if it has one yet. */
export function invitationLink(origin: string, slug: string, token: string, key: string | null): string {
  return `${origin}/o/${slug}/desk/#invite=${token}${key ? `&key=${encodeURIComponent(key)}` : ""}`;
}

/** The reporters' pages with the organisation's key, in a language if the pages have it. */
export const reportersLink = (origin: string, slug: string, key: string, language: string | null): string => `${origin}/o/${slug}/${language ? `${language}/` : ""}#${key}`;

/** The desk with the organisation's key. */
export const deskLink = (origin: string, slug: string, key: string): string => `${origin}/o/${slug}/desk/#${key}`;

/** A new mail with a text, in whatever program this device uses for mail. */
export const mailTo = (address: string, subject: string, text: string): string => `mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
