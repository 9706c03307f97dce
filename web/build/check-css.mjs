// @ts-check
// Fails on physical directions in a style sheet or in a component's style (they break right-to-left pages), and on tokens
// whose contrast is too low in the light or the dark scheme (WCAG 2.2, 1.4.3 and 1.4.11).
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const web = join(import.meta.dirname, "..");
/** @type {string[]} */
const faults = [];

const PHYSICAL =
  /(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
for (const room of ["reporter", "shared", "desk"]) {
  for (const entry of readdirSync(join(web, room), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(css|svelte)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const source = readFileSync(file, "utf8");
    const style = entry.name.endsWith(".css") ? source : [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join("\n");
    for (const line of style.replace(/\/\*[\s\S]*?\*\//g, "").split("\n")) {
      if (PHYSICAL.test(line)) faults.push(`${relative(web, file)}: physical direction: ${line.trim()}`);
    }
  }
}

/** Ink, ground, least contrast. @type {[string, string, number][]} */
const PAIRS = [
  ...["paper", "surface", "sunken"].flatMap((ground) =>
    /** @type {[string, string, number][]} */ ([["ink", ground, 7], ["ink-soft", ground, 4.5], ["accent", ground, 4.5], ["danger", ground, 4.5], ["focus", ground, 3], ["edge", ground, 3]]),
  ),
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["on-seal", "seal", 4.5],
  ["accent", "accent-tint", 4.5],
  ["ink", "accent-tint", 7],
  ["ink-soft", "accent-tint", 4.5],
  ...["danger", "good", "caution"].flatMap((name) => /** @type {[string, string, number][]} */ ([[name, `${name}-tint`, 4.5], ["ink", `${name}-tint`, 7]])),
];
const tokens = readFileSync(join(web, "shared", "tokens.css"), "utf8");
const light = colours(tokens.slice(0, tokens.indexOf("@media")));
const dark = new Map([...light, ...colours(tokens.slice(tokens.indexOf("@media")))]);
for (const [scheme, palette] of /** @type {const} */ ([["light", light], ["dark", dark]])) {
  for (const [ink, ground, least] of PAIRS) {
    const ratio = contrast(palette.get(ink), palette.get(ground));
    if (!(ratio >= least)) faults.push(`tokens.css, ${scheme}: --${ink} on --${ground} has ${ratio.toFixed(2)}:1, wants ${least}:1`);
  }
}

if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`check-css: ${PAIRS.length} pairs of colours in two schemes`);

/** @param {string} css */
function colours(css) {
  return new Map([...css.matchAll(/--([\w-]+):\s*#([0-9a-f]{6})\b/g)].map((match) => [String(match[1]), String(match[2])]));
}

/** @param {string | undefined} one @param {string | undefined} other */
function contrast(one, other) {
  if (!one || !other) return NaN;
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (Number(lighter) + 0.05) / (Number(darker) + 0.05);
}

/** Relative luminance (WCAG 2.2). @param {string} hex */
function luminance(hex) {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue);
}
