// Files to add; nobody has to.
import { find } from "../../shared/dom.ts";
import { type App, type Ready, clearErrors, goOn, question, showErrors } from "../app.ts";
import { MAX_FILES, fileList } from "../files.ts";

export function files(root: HTMLElement, app: App, ready: Ready): void {
  question("files", root, app, () => goOn("files", app, ready));
  find(root, "[data-hint]").textContent = app.t("files-hint", { count: MAX_FILES });
  fileList(root, find(root, "[data-list]"), app, ready.slow, app.draft.files, (texts) => {
    if (texts.length) showErrors(root, app, texts.map((text) => ({ field: "files", text })));
    else clearErrors(root);
  });
}
