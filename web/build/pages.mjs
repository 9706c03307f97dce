// @ts-check
// The reporter's pages: one per language, the same for every organisation, readable before any script has run. Every screen
// but the first is a template that the script shows; its texts stand in the page, and the script brings only those that vary.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { LANGUAGES, compileTexts, direction, keysNamedIn, loadTexts, renderText } from "./texts.mjs";

const reporter = join(import.meta.dirname, "..", "reporter");
const shared = join(import.meta.dirname, "..", "shared");
/** Shared scripts that are not part of the reporter's page. */
const NOT_HERE = /-desk\.ts$/;

/**
 * @param {{style: string, script: string, icon: string, assets: object}} addresses
 * @returns {[string, string][]} language and page
 */
export function reporterPages({ style, script, icon, assets }) {
  const page = readFileSync(join(reporter, "page.html"), "utf8");
  const screens = new Map(
    readdirSync(join(reporter, "screens"))
      .filter((name) => name.endsWith(".html"))
      .map((name) => [basename(name, ".html"), readFileSync(join(reporter, "screens", name), "utf8").replace(/<!--[\s\S]*?-->\s*/g, "")]),
  );
  const names = LANGUAGES.map((language) => {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
    return { language, name: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
  });

  return LANGUAGES.map((language) => {
    const texts = loadTexts(language);
    /** @param {string} html */
    const fill = (html) => html.replace(/\{\{([a-z][a-z0-9-]*)\}\}/g, (_, key) => escape(renderText(texts, key)));
    const templates = [...screens].filter(([name]) => name !== "start").map(([name, html]) => `<template id="screen-${name}">${html}</template>`);
    /** @type {Record<string, string>} */
    const values = {
      language,
      direction: direction(language),
      style,
      script,
      icon,
      wax: wax(),
      start: screens.get("start") ?? "",
      templates: templates.join("\n"),
      languages: names
        .map((other) => {
          const current = other.language === language ? ' aria-current="page"' : "";
          return `<li><a href="?lang=${other.language}" data-language="${other.language}" lang="${other.language}" hreflang="${other.language}" dir="${direction(other.language)}"${current}>${escape(other.name)}</a></li>`;
        })
        .join(""),
      assets: data(assets),
      texts: data(compileTexts(texts, keysOfScripts([...texts.messages.keys()]))),
    };
    const html = page.replace(/\{\{=([a-z]+)\}\}/g, (_, name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`page.html wants ${name}`);
      return value;
    });
    return [language, tidy(fill(html))];
  });
}

/** Texts that the page's scripts name. @param {string[]} keys */
function keysOfScripts(keys) {
  const files = [
    ...readdirSync(reporter, { recursive: true, withFileTypes: true }),
    ...readdirSync(shared, { withFileTypes: true }),
  ].filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !NOT_HERE.test(entry.name));
  return new Set(files.flatMap((entry) => keysNamedIn(readFileSync(join(entry.parentPath, entry.name), "utf8"), keys)));
}

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
