// Nothing can be sent from here: the server cannot be reached, or what it says about its readers does not hold.
import { find, onClick } from "../../shared/dom.ts";
import { type App, problemText } from "../app.ts";

export function trouble(root: HTMLElement, app: App, thrown: unknown, again: () => void): void {
  find(root, "[data-why]").textContent = problemText(app.t, thrown);
  const code = (thrown as { code?: unknown } | null)?.code;
  if (typeof code === "string") find(root, "[data-detail]").textContent = app.t("trouble-detail", { code });
  onClick(root, "[data-again]", again);
  onClick(root, "[data-start]", () => app.go("start"));
}
