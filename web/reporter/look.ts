// The organisation's colour and logo on the reporter's pages, from its signed roster. A colour that could not be read on
// our grounds is made darker, or lighter where the page is dark, until it can.
import { el, find } from "../shared/dom.ts";
import type { Look } from "./module.ts";

/** Red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** The least readable ground of each scheme, and the surface (tokens.css). */
const LIGHT = { sunken: [0xf0, 0xe9, 0xde], surface: [0xff, 0xfd, 0xf9], ink: WHITE } as const;
const DARK = { sunken: [0x2b, 0x27, 0x23], surface: [0x21, 0x1e, 0x1b], ink: [0x18, 0x16, 0x14] } as const;
/** Contrast of text (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;
/** What is aimed at: rounding to whole numbers takes a little away again. */
const AIM = 4.6;
/** The first bytes of every PNG, in base64. */
const PNG = "iVBORw0KGgo";

let worn = false;

/** Shows it, once in a visit. */
export function wear(look: Look | null): void {
  if (!look || worn) return;
  worn = true;
  const colour = parse(look.accent);
  if (colour && contrast(colour, WHITE) >= READABLE) {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const paint = (): void => {
      for (const [name, value] of Object.entries(palette(colour, dark.matches))) document.documentElement.style.setProperty(name, value);
    };
    dark.addEventListener("change", paint);
    paint();
  }
  if (look.logo?.startsWith(PNG)) showLogo(look.logo);
}

/** The tokens that follow from a colour. */
export function palette(colour: Colour, isDark: boolean): Record<string, string> {
  const { sunken, surface, ink } = isDark ? DARK : LIGHT;
  const away = isDark ? WHITE : BLACK;
  let accent = colour;
  let tint = mix(surface, accent, 0.1);
  for (let step = 1; Math.min(contrast(accent, sunken), contrast(accent, tint)) < AIM && step <= 20; step++) {
    accent = mix(colour, away, step / 20);
    tint = mix(surface, accent, 0.1);
  }
  return { "--accent": css(accent), "--accent-strong": css(mix(accent, away, 0.3)), "--accent-tint": css(tint), "--on-accent": css(ink) };
}

/** In place of our mark, beside the organisation's name, which is its description. */
function showLogo(logo: string): void {
  const bytes = Uint8Array.from(atob(logo), (character) => character.charCodeAt(0));
  const image = el("img", { class: "logo", alt: "", src: URL.createObjectURL(new Blob([bytes], { type: "image/png" })) });
  image.addEventListener("load", () => find(document, ".brand > :first-child").replaceWith(image));
}

export function parse(text: string): Colour | null {
  const [red, green, blue] = /^#[0-9a-f]{6}$/i.test(text) ? [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16)) : [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

export function contrast(one: Colour, other: Colour): number {
  const [some, more] = [luminance(one), luminance(other)];
  return (Math.max(some, more) + 0.05) / (Math.min(some, more) + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const mix = (from: Colour, to: Colour, share: number): Colour => from.map((value, at) => value + ((to[at] ?? 0) - value) * share) as unknown as Colour;
const css = (colour: Colour): string => `#${colour.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
