// @ts-check
// The reporter's pages: one per language, the same for every organisation, readable before any script has run. Every screen
// but the first is a template that the script shows; its texts stand in the page, and the script brings only those that vary.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { LANGUAGES, compileTexts, direction, keysNamedIn, loadTexts, renderText } from "./texts.mjs";

const reporter = join(import.meta.dirname, "..", "reporter");
/** What only reading a thread can find wrong. */
const LATER_TEXTS = /^fault-(?:chain|entry|grant|full$|not-offered$|roster-hidden$|attachment-(?:damaged|exchanged)$)/;

/** Scripts of the page, and those that are fetched later, by their paths. @typedef {{now: string[], later: string[]}} Scripts */

/** Every screen's HTML by name. */
const screens = new Map(
  readdirSync(join(reporter, "screens"))
    .filter((name) => name.endsWith(".html"))
    .map((name) => [basename(name, ".html"), readFileSync(join(reporter, "screens", name), "utf8").replace(/<!--[\s\S]*?-->\s*/g, "")]),
);

/**
 * What a first visit does without: style, templates and texts of the screens whose scripts are fetched later, one page per language.
 * @param {Scripts} scripts
 * @param {string} style
 * @returns {Map<string, string>} by language
 */
export function laterPages(scripts, style) {
  return new Map(
    LANGUAGES.map((language) => {
      const texts = loadTexts(language);
      const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title></title><link rel="stylesheet" href="${style}">${templatesOf(isLater(scripts))}<script type="application/json" id="zegel-texts">${data(compileTexts(texts, keysOf(scripts, texts).later))}</script></html>\n`;
      return [language, tidy(fill(texts, html))];
    }),
  );
}

/**
 * @param {{style: string, script: string, icon: string, scripts: Scripts, assets: (language: string) => object}} addresses
 * @returns {[string, string][]} language and page
 */
export function reporterPages({ style, script, icon, scripts, assets }) {
  const page = readFileSync(join(reporter, "page.html"), "utf8");
  const later = isLater(scripts);
  const names = LANGUAGES.map((language) => {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
    return { language, name: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
  });

  return LANGUAGES.map((language) => {
    const texts = loadTexts(language);
    /** @type {Record<string, string>} */
    const values = {
      language,
      direction: direction(language),
      style,
      script,
      icon,
      wax: wax(),
      start: screens.get("start") ?? "",
      templates: templatesOf((name) => name !== "start" && !later(name)),
      languages: names
        .map((other) => {
          const current = other.language === language ? ' aria-current="page"' : "";
          return `<li><a href="?lang=${other.language}" data-language="${other.language}" lang="${other.language}" hreflang="${other.language}" dir="${direction(other.language)}"${current}>${escape(other.name)}</a></li>`;
        })
        .join(""),
      assets: data(assets(language)),
      texts: data(compileTexts(texts, keysOf(scripts, texts).now)),
    };
    const html = page.replace(/\{\{=([a-z]+)\}\}/g, (_, name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`page.html wants ${name}`);
      return value;
    });
    return [language, tidy(fill(texts, html))];
  });
}

/** Whether a screen's script is fetched later. @param {Scripts} scripts @returns {(screen: string) => boolean} */
const isLater = (scripts) => (screen) => scripts.later.some((path) => path.endsWith(`/screens/${screen}.ts`));

/** @param {(screen: string) => boolean} wanted */
const templatesOf = (wanted) =>
  [...screens]
    .filter(([name]) => wanted(name))
    .map(([name, html]) => `<template id="screen-${name}">${html}</template>`)
    .join("\n");

/** Texts that scripts name: those of the page, and those that only scripts of later name. @param {Scripts} scripts @param {import("./texts.mjs").Texts} texts */
function keysOf(scripts, texts) {
  const keys = [...texts.messages.keys()];
  /** @param {string[]} paths */
  const named = (paths) => new Set(paths.flatMap((path) => keysNamedIn(readFileSync(path, "utf8"), keys)));
  const now = named(scripts.now);
  const all = new Set([...now, ...named(scripts.later)]);
  return { now: [...now].filter((key) => !LATER_TEXTS.test(key)), later: [...all].filter((key) => !now.has(key) || LATER_TEXTS.test(key)) };
}

/** Puts texts where `{{key}}` stands. @param {import("./texts.mjs").Texts} texts @param {string} html */
const fill = (texts, html) => html.replace(/\{\{([a-z][a-z0-9-]*)\}\}/g, (_, key) => escape(renderText(texts, key)));

/** @param {string} text */
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** JSON that may stand in a script element. @param {unknown} value */
const data = (value) => JSON.stringify(value).replace(/</g, "\\u003c");

/** Without indentation; a line's end stays where it is a space between words. @param {string} html */
const tidy = (html) => html.replace(/\n\s+/g, "\n").replace(/>\n+</g, "><").replace(/<\/html>\s*$/, "</html>\n");

/** The outline of poured wax: a circle that is not quite round. */
function wax() {
  const points = Array.from({ length: 60 }, (_, index) => {
    const angle = (index / 60) * 2 * Math.PI;
    const radius = 21.2 + 0.9 * Math.sin(5 * angle + 0.6) + 0.7 * Math.sin(9 * angle + 2) + 0.4 * Math.cos(14 * angle);
    return `${(24 + radius * Math.cos(angle)).toFixed(1)} ${(24 + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}
