// @ts-check
// Fluent texts at build time: reads shared/texts/<language>/*.ftl, renders static text for pages, and compiles the
// messages that scripts need into a small data form (the runtime of it is shared/texts.ts). Fluent itself is not shipped.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { FluentParser } from "@fluent/syntax";

export const TEXTS = join(import.meta.dirname, "..", "shared", "texts");

/** Languages that have a file of texts; the source language comes first. @param {string} file */
const languagesWith = (file) => ["en", ...readdirSync(TEXTS).filter((name) => name !== "en" && existsSync(join(TEXTS, name, file))).sort()];

/** Languages of pages and desk. */
export const LANGUAGES = languagesWith("common.ftl");
/** Languages of posters and cards: some hang where the pages do not speak the language yet. */
export const POSTER_LANGUAGES = languagesWith("poster.ftl");

/** Writing direction of a language (the scripts we have texts for, and those planned). @param {string} language */
export const direction = (language) => (/^(ar|fa|prs|ps|he|ur)\b/.test(language) ? "rtl" : "ltr");

/**
 * All texts of one language.
 * @param {string} language
 */
export function loadTexts(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  /** @type {Map<string, {entry: any, file: string}>} */
  const messages = new Map();
  /** @type {Map<string, any>} */
  const terms = new Map();
  const folder = join(TEXTS, language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl")).sort()) {
    const source = readFileSync(join(folder, file), "utf8");
    const place = `${language}/${file}`;
    for (const entry of new FluentParser({ withSpans: false }).parse(source).body) {
      if (entry.type === "Junk") throw new Error(`${place}: not Fluent: ${entry.content.split("\n")[0]}`);
      if (entry.type === "Term") terms.set(entry.id.name, entry.value);
      if (entry.type !== "Message") continue;
      if (messages.has(entry.id.name)) throw new Error(`${place}: ${entry.id.name} is there twice`);
      if (!entry.value || entry.attributes.length) throw new Error(`${place}: ${entry.id.name}: one value, no attributes`);
      messages.set(entry.id.name, { entry, file });
    }
    const errors = bundle.addResource(new FluentResource(source), { allowOverrides: true });
    if (errors.length) throw new Error(`${place}: ${errors.join("; ")}`);
  }
  return { language, bundle, messages, terms };
}

/** @typedef {ReturnType<typeof loadTexts>} Texts */

/**
 * A text without variables, as it stands on a page.
 * @param {Texts} texts
 * @param {string} key
 */
export function renderText(texts, key) {
  const message = texts.bundle.getMessage(key);
  if (!message?.value) throw new Error(`${texts.language}: no text called ${key}`);
  /** @type {Error[]} */
  const errors = [];
  const rendered = texts.bundle.formatPattern(message.value, {}, errors);
  if (errors.length) throw new Error(`${texts.language}: ${key}: ${errors.join("; ")}`);
  return rendered;
}

/**
 * Compiles messages: a string where nothing varies, else a list of strings, `[variable]` and
 * `[variable, {variant: pattern}, default variant]`.
 * @param {Texts} texts
 * @param {Iterable<string>} keys
 * @returns {Record<string, unknown>}
 */
export function compileTexts(texts, keys) {
  return Object.fromEntries(
    [...keys].sort().map((key) => {
      const message = texts.messages.get(key);
      if (!message) throw new Error(`${texts.language}: no text called ${key}`);
      return [key, compilePattern(texts, message.entry.value, key)];
    }),
  );
}

/** @param {Texts} texts @param {any} pattern @param {string} key @returns {any} */
function compilePattern(texts, pattern, key) {
  /** @type {any[]} */
  const parts = [];
  /** @param {any} part */
  const add = (part) => {
    if (typeof part === "string" && typeof parts.at(-1) === "string") parts.push(parts.pop() + part);
    else parts.push(part);
  };
  for (const element of pattern.elements) {
    add(element.type === "TextElement" ? element.value : compileExpression(texts, element.expression, key));
  }
  return parts.length === 1 && typeof parts[0] === "string" ? parts[0] : parts;
}

/** @param {Texts} texts @param {any} expression @param {string} key @returns {any} */
function compileExpression(texts, expression, key) {
  const refuse = () => new Error(`${texts.language}: ${key}: ${expression.type} is not supported here`);
  switch (expression.type) {
    case "StringLiteral":
      return expression.parse().value;
    case "NumberLiteral":
      return expression.value;
    case "VariableReference":
      return [expression.id.name];
    case "TermReference": {
      const term = texts.terms.get(expression.id.name);
      if (!term || expression.arguments) throw refuse();
      const compiled = compilePattern(texts, term, key);
      if (typeof compiled !== "string") throw refuse();
      return compiled;
    }
    case "SelectExpression": {
      if (expression.selector.type !== "VariableReference") throw refuse();
      /** @type {Record<string, unknown>} */
      const variants = {};
      let fallback = "other";
      for (const variant of expression.variants) {
        const name = variant.key.type === "Identifier" ? variant.key.name : variant.key.value;
        variants[name] = compilePattern(texts, variant.value, key);
        if (variant.default) fallback = name;
      }
      return [expression.selector.id.name, variants, fallback];
    }
    default:
      throw refuse();
  }
}

/**
 * The variables a message takes, sorted: the same in every language.
 * @param {Texts} texts
 * @param {string} key
 */
export function variablesOf(texts, key) {
  /** @type {Set<string>} */
  const names = new Set();
  /** @param {any} node */
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node && typeof node === "object") {
      if (node.type === "VariableReference") names.add(node.id.name);
      Object.values(node).forEach(walk);
    }
  };
  walk(texts.messages.get(key)?.entry.value);
  return [...names].sort();
}

/**
 * Keys that a source names: whole string literals, and every key that begins like a template literal that ends in a
 * variable (`role-${role}`).
 * @param {string} source
 * @param {Iterable<string>} keys
 */
export function keysNamedIn(source, keys) {
  const literals = new Set([...source.matchAll(/(["'`])([a-z][a-z0-9-]*)\1/g)].map((match) => match[2]));
  const prefixes = [...source.matchAll(/`([a-z][a-z0-9-]*-)\$\{[^}`]*\}`/g)].map((match) => /** @type {string} */ (match[1]));
  return [...keys].filter((key) => literals.has(key) || prefixes.some((prefix) => key.startsWith(prefix)));
}

/** Keys that a page template names as `{{key}}`. @param {string} html */
export const keysInPage = (html) => [...html.matchAll(/\{\{([a-z][a-z0-9-]*)\}\}/g)].map((match) => /** @type {string} */ (match[1]));
