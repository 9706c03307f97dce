// What kind of file somebody sent, told by its bytes and never by its name: only kinds that a browser shows without running
// anything in them are shown. Pure.
import { pictureType } from "../lib/names.ts";

export type Kind = "picture" | "sound" | "film" | "pdf" | "text";

/** What a file is, and what the browser is told that it is. */
export interface Shown {
  readonly kind: Kind;
  readonly type: string;
}

/** Bytes of a file that is shown here at most; larger ones can be downloaded. */
export const LARGEST: Readonly<Record<Kind, number>> = {
  picture: 40_000_000,
  sound: 200_000_000,
  film: 500_000_000,
  pdf: 80_000_000,
  text: 2_000_000,
};
/** Bytes at the beginning that tell the kind. */
export const HEAD = 4096;

/** Brands of ISO media files (ISO/IEC 14496-12) that hold sound only. */
const SOUND_BRANDS = ["M4A ", "M4B ", "M4P "];

/** What the first bytes of a file say; nothing for what is not shown here. `all`: whether these are all the bytes of it. */
export function kindOf(head: Uint8Array, all: boolean): Shown | null {
  const picture = pictureType(head);
  if (picture) return { kind: "picture", type: picture };
  return pdf(head) ?? media(head) ?? text(head, all);
}

const ascii = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));

/** Readers of PDF take what begins within the first 1024 bytes (ISO 32000-2, annex I). */
function pdf(head: Uint8Array): Shown | null {
  return ascii(head, 0, 1024).includes("%PDF-") ? { kind: "pdf", type: "application/pdf" } : null;
}

function media(head: Uint8Array): Shown | null {
  const begins = ascii(head, 0, 4);
  if (begins === "OggS") {
    const film = ascii(head, 0, 512).includes("theora");
    return film ? { kind: "film", type: "video/ogg" } : { kind: "sound", type: "audio/ogg" };
  }
  if (begins === "fLaC") return { kind: "sound", type: "audio/flac" };
  if (begins === "RIFF" && ascii(head, 8, 4) === "WAVE") return { kind: "sound", type: "audio/wav" };
  if (begins.startsWith("ID3")) return { kind: "sound", type: "audio/mpeg" };
  // A frame of MPEG audio: eleven bits set, then a version, layer II or III, and a bit rate that exist. Layer I is nobody's; UTF-16
  // begins like it. AAC has twelve bits set and layer 0.
  const [sync, second = 0, third = 0xff] = head;
  if (sync === 0xff && (second & 0xf6) === 0xf0) return { kind: "sound", type: "audio/aac" };
  if (sync === 0xff && (second & 0xe0) === 0xe0 && [0x02, 0x04].includes(second & 0x06) && (third & 0xf0) !== 0xf0) return { kind: "sound", type: "audio/mpeg" };
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return matroska(head);
  if (ascii(head, 4, 4) === "ftyp") {
    const brand = ascii(head, 8, 4);
    return SOUND_BRANDS.includes(brand) ? { kind: "sound", type: "audio/mp4" } : { kind: "film", type: "video/mp4" };
  }
  return null;
}

/** WebM: what browsers record. Without a track of pictures it is sound. */
function matroska(head: Uint8Array): Shown | null {
  const beginning = ascii(head, 0, Math.min(head.length, HEAD));
  if (!beginning.includes("webm") && !beginning.includes("matroska")) return null;
  return /V_(VP8|VP9|AV1|MPEG)/.test(beginning) ? { kind: "film", type: "video/webm" } : { kind: "sound", type: "audio/webm" };
}

/** Text in UTF-8 without anything that no text has. Shown as it stands, whatever language it is written in. */
function text(head: Uint8Array, all: boolean): Shown | null {
  if (!head.length) return null;
  try {
    const read = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: !all });
    return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(read) ? null : { kind: "text", type: "text/plain" };
  } catch {
    return null;
  }
}

/** The first bytes of what comes in pieces. */
export function headOf(pieces: readonly Uint8Array[]): { readonly head: Uint8Array; readonly all: boolean } {
  const head = new Uint8Array(HEAD);
  let length = 0;
  let total = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, HEAD - length);
    head.set(part, length);
    length += part.length;
    total += piece.length;
  }
  return { head: head.subarray(0, length), all: total <= HEAD };
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
