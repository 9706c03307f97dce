// A list of files to add to a report or a message: choosing, limits, removing.
import { el, find } from "../shared/dom.ts";
import type { App } from "./app.ts";

/** Files of one message (`MAX_ATTACHMENTS` of crates/protocol). */
export const MAX_FILES = 20;
/** Bytes of one file (`MAX_ATTACHMENT_LEN` of crates/protocol). */
const MAX_SIZE = 500_000_000;
/** Bytes of one file where the seal is made without WebAssembly. */
const MAX_SIZE_SLOW = 10_000_000;

/**
 * Wires a file field and the list below it; gives a function that shows the list anew.
 * @param files what was chosen so far; changed in place
 * @param onError says what is wrong with a choice; called with nothing when a choice was good
 */
export function fileList(root: HTMLElement, list: HTMLElement, app: App, slow: boolean, files: File[], onError: (texts: string[]) => void): () => void {
  const input = find<HTMLInputElement>(root, "#files");
  const count = find(root, "#files-count");
  const most = slow ? MAX_SIZE_SLOW : MAX_SIZE;

  const show = (): void => {
    count.textContent = files.length ? app.t("files-added", { count: files.length }) : app.t("files-none");
    list.replaceChildren(...files.map((file) => line(app, file, () => {
      files.splice(files.indexOf(file), 1);
      show();
      input.focus();
    })));
  };
  input.addEventListener("change", () => {
    const faults: string[] = [];
    for (const file of input.files ?? []) {
      if (file.size > most) faults.push(app.t("files-error-large", { name: file.name, size: app.t.size(most) }));
      else if (file.size === 0) faults.push(app.t("files-error-empty", { name: file.name }));
      else if (files.length >= MAX_FILES) faults.push(app.t("files-error-many", { count: MAX_FILES }));
      else if (!files.some((other) => other.name === file.name && other.size === file.size && other.lastModified === file.lastModified)) files.push(file);
    }
    // So that the same file can be chosen again after it was removed.
    input.value = "";
    show();
    onError([...new Set(faults)]);
  });
  show();
  return show;
}

function line(app: App, file: File, onRemove: () => void): HTMLElement {
  const remove = el("button", { type: "button", class: "button quiet", "aria-label": app.t("files-remove-named", { name: file.name }) }, app.t("files-remove"));
  remove.addEventListener("click", onRemove);
  return el("li", {}, el("span", { class: "file-name" }, el("bdi", {}, file.name), " ", el("span", { class: "hint" }, app.t.size(file.size))), remove);
}
