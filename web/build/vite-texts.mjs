// @ts-check
// Vite plugin: `import texts from "zegel:texts/nl/desk,common"` gives the compiled messages of desk.ftl, desk-*.ftl and
// common.ftl. The runtime is shared/texts.ts: `makeTexts("nl", texts)`. Import it dynamically per language to load one only.
import { compileTexts, loadTexts } from "./texts.mjs";

const PREFIX = "zegel:texts/";

/** @returns {import("vite").Plugin} */
export function zegelTexts() {
  return {
    name: "zegel-texts",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [language = "", files = ""] = id.slice(PREFIX.length + 1).split("/");
      const wanted = files.split(",");
      /** @param {string} file */
      const isWanted = (file) => wanted.some((name) => file === `${name}.ftl` || file.startsWith(`${name}-`));
      const texts = loadTexts(language);
      const keys = [...texts.messages].filter(([, { file }]) => isWanted(file)).map(([key]) => key);
      return `export default ${JSON.stringify(compileTexts(texts, keys))};`;
    },
  };
}
