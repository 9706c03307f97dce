// @ts-check
// Fails on a text that is missing in a language, named nowhere, named but not there, left in English, or that takes other
// variables than the English one. A text that is rightly the same in another language is marked `# same` above it. Texts of
// mails (mail.ftl) are named by the server. Posters (poster.ftl) speak more languages than pages do.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, POSTER_LANGUAGES, keysInPage, keysNamedIn, loadTexts, variablesOf } from "./texts.mjs";

const web = join(import.meta.dirname, "..");
/** @type {string[]} */
const faults = [];

const [english, ...others] = LANGUAGES.map(loadTexts);
if (!english || others.length < 2) throw new Error("texts of three languages at least were expected");
const keys = [...english.messages.keys()];

const posters = POSTER_LANGUAGES.filter((language) => !LANGUAGES.includes(language)).map(loadTexts);
for (const texts of [...others, ...posters]) {
  for (const key of posters.includes(texts) ? keys.filter((key) => fileOf(key) === "poster.ftl") : keys) {
    if (!texts.messages.has(key)) faults.push(`${texts.language}: ${key} is missing`);
    else if (variablesOf(texts, key).join() !== variablesOf(english, key).join()) faults.push(`${texts.language}: ${key} takes other variables`);
    else if (english.messages.get(key)?.file !== texts.messages.get(key)?.file) faults.push(`${texts.language}: ${key} is in another file`);
    else if (isUntranslated(texts, key)) faults.push(`${texts.language}: ${key} is still English`);
  }
  for (const key of texts.messages.keys()) if (!english.messages.has(key)) faults.push(`${texts.language}: ${key} is not in English`);
}

const used = new Set();
for (const file of sources(web)) {
  const source = readFileSync(file, "utf8");
  for (const key of keysNamedIn(source, keys)) used.add(key);
  for (const key of keysInPage(source)) {
    used.add(key);
    if (!english.messages.has(key)) faults.push(`${file}: names ${key}, which is no text`);
    else if (variablesOf(english, key).length) faults.push(`${file}: ${key} takes variables and cannot stand on a page`);
  }
  for (const [, key] of source.matchAll(/\b(?:t|text)\(\s*"([a-z][a-z0-9-]*)"/g)) {
    if (key && !english.messages.has(key)) faults.push(`${file}: names ${key}, which is no text`);
  }
}
for (const key of keys) if (!used.has(key) && fileOf(key) !== "mail.ftl") faults.push(`en: ${key} is named nowhere`);

if (faults.length) {
  console.error(faults.join("\n"));
  console.error(`check-texts: ${faults.length} faults`);
  process.exit(1);
}
console.log(`check-texts: ${keys.length} texts in ${LANGUAGES.length} languages, posters in ${POSTER_LANGUAGES.length}`);

/** @param {string} key */
function fileOf(key) {
  return english?.messages.get(key)?.file;
}

/** @param {import("./texts.mjs").Texts} texts @param {string} key */
function isUntranslated(texts, key) {
  const message = texts.messages.get(key);
  const here = JSON.stringify(message?.entry.value);
  if (here !== JSON.stringify(english?.messages.get(key)?.entry.value)) return false;
  return message?.entry.comment?.content.trim() !== "same";
}

/** Pages and scripts of reporter, desk and shared. @param {string} folder @returns {string[]} */
function sources(folder) {
  return ["reporter", "desk", "shared"].flatMap((room) =>
    readdirSync(join(folder, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|html|svelte)$/.test(entry.name) && !entry.parentPath.includes("node_modules"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

