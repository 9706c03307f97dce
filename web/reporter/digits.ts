// Digits of any script: people type them with the keyboard they have.

/** The zero of every set of digits that counts on from it (Unicode, category Nd). */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0x1040, 0xff10];

/** The digits in a text as ASCII, without everything else. */
export function asciiDigits(text: string): string {
  let digits = "";
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => point >= start && point < start + 10);
    if (zero !== undefined) digits += String(point - zero);
  }
  return digits;
}
