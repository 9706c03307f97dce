// Names of files from strangers: shown and saved so that they cannot pretend to be something else. Pure.

/** Characters that steer the direction of text: "cod\u202Efdp.exe" would read "codexe.pdf". */
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** A name as it may be shown. */
export const plainName = (name: string): string => name.replace(STEERING, "").replace(CONTROL, " ").trim() || "file";

/** A name as it may be given to the device: no folder, nothing that Windows refuses or hides, no leading dot. */
export function nameToSave(name: string): string {
  const safe = plainName(name).replace(/[\\/:*?"<>|]/g, "_").replace(/^\.+/, "").replace(/[. ]+$/, "");
  return safe.slice(0, 180) || "file";
}

/** Endings of files that can do something when they are opened: programs, scripts, pages, documents with macros. */
const ACTIVE = /\.(exe|com|scr|msi|msp|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|cpl|jar|apk|app|dmg|pkg|deb|rpm|sh|bash|py|pl|rb|lnk|url|desktop|reg|inf|iso|img|vhdx?|html?|xhtml|mht(ml)?|svgz?|xml|xsl|swf|docm|dotm|xlsm|xlam|xltm|pptm|ppam|one|chm|rtf|pdf)$/i;

/** Whether a file is of a kind that can carry a program. Others can still be dangerous. */
export const isActiveKind = (name: string): boolean => ACTIVE.test(plainName(name));

/** The kind of picture that bytes are, looking at the bytes; nothing for anything else, such as SVG, which can carry scripts. */
export function pictureType(head: Uint8Array): string | null {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  const text = (at: number, length: number): string => String.fromCharCode(...head.subarray(at, at + length));
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (text(0, 4) === "RIFF" && text(8, 4) === "WEBP") return "image/webp";
  if (text(0, 6) === "GIF87a" || text(0, 6) === "GIF89a") return "image/gif";
  return null;
}
