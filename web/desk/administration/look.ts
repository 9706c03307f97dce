// How an organisation looks: whether its colour can be read, and whether its logo is a picture that is small and harmless. Pure.

/** Bytes of a logo (`MAX_LOGO` of crates/protocol). */
export const MAX_LOGO = 8 << 10;
/** The accent of an organisation that has none of its own (shared/tokens.css). */
export const OUR_ACCENT = "#0e5257";
/** The least contrast between text and its ground (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** White or near-black, whichever is easier to read on that colour. */
export const inkOn = (ground: string): "#ffffff" | "#1a1a1a" => (contrast("#ffffff", ground) >= contrast("#1a1a1a", ground) ? "#ffffff" : "#1a1a1a");

/** What is wrong with a logo. */
export type LogoFault = "not-png" | "too-large" | "damaged" | "too-wide";
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Parts of a PNG that draw it; all others (texts, dates, places) are left out. */
const DRAWING = ["IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "IDAT", "IEND"];
const LONGEST_SIDE = 1024;

/** A PNG without what does not draw it, or what is wrong with it. */
export function cleanLogo(bytes: Uint8Array): Uint8Array<ArrayBuffer> | LogoFault {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return "not-png";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const seen: string[] = [];
  for (let at = 8; at < bytes.length && seen.at(-1) !== "IEND"; ) {
    if (at + 12 > bytes.length) return "damaged";
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return "damaged";
    if (name === "IHDR" && Math.max(view.getUint32(at + 8), view.getUint32(at + 12)) > LONGEST_SIDE) return "too-wide";
    if (DRAWING.includes(name)) kept.push(bytes.subarray(at, end));
    seen.push(name);
    at = end;
  }
  if (seen[0] !== "IHDR" || !seen.includes("IDAT") || seen.at(-1) !== "IEND") return "damaged";
  const clean = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of kept) {
    clean.set(part, filled);
    filled += part.length;
  }
  return clean.length > MAX_LOGO ? "too-large" : clean;
}

/** Bytes as base64. */
export const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** A picture from a roster, to be shown. It is drawn by the browser and can carry no script. */
export function logoBlob(base64: string): Blob | null {
  try {
    return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: "image/png" });
  } catch {
    return null;
  }
}
