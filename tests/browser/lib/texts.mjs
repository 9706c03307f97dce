// The pages' texts by key, read with the same code as the site's build, so that a test names what people read.
import { loadTexts, renderText } from "../../../web/build/texts.mjs";

/** Texts of one language: `t("desk-lock")`. */
export function textsOf(language) {
  const texts = loadTexts(language);
  return (key, values) => {
    if (!values) return renderText(texts, key);
    const pattern = texts.bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`${language}: no text called ${key}`);
    return texts.bundle.formatPattern(pattern, values);
  };
}
