// The last screen after a report: when to come back. By now draft, code and keys are forgotten.
import { find, onClick } from "../../shared/dom.ts";
import type { App } from "../app.ts";
import { confirmBy } from "./receipt.ts";

export function done(root: HTMLElement, app: App): void {
  app.forget();
  find(root, "[data-confirm]").textContent = app.t("done-when-confirm", { day: app.t.day(confirmBy()) });
  onClick(root, "[data-leave]", () => find(document, "#exit").click());
}
