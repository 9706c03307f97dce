// Coming back: derive the keys from the code, fetch the thread, open it.
import { find, onClick } from "../../shared/dom.ts";
import { ApiError } from "../../shared/http.ts";
import { ModuleError } from "../../shared/rpc.ts";
import { type App, type Ready, problemText } from "../app.ts";
import { readAll } from "../thread.ts";

export function open(root: HTMLElement, app: App, ready: Ready): void {
  const running = find(root, "[data-running]");
  const failed = find(root, "[data-failed]");
  const title = find(root, "[data-title]");
  const what = find(root, "#open-what");

  const attempt = async (): Promise<void> => {
    failed.hidden = true;
    running.hidden = false;
    title.textContent = app.t("open-title");
    try {
      if (!app.mailbox) {
        what.textContent = app.t(ready.slow ? "open-deriving-slow" : "open-deriving");
        app.mailbox = await ready.module.openReceipt(app.receipt);
      }
      what.textContent = app.t("open-fetching");
      await readAll(app, ready);
      app.receipt = "";
      app.go("thread");
    } catch (fault) {
      const unknown = fault instanceof ApiError && fault.code === "no-thread";
      // The module lets go of a code whose thread did not open: it is derived again.
      if (unknown || fault instanceof ModuleError) app.mailbox = "";
      running.hidden = true;
      failed.hidden = false;
      title.textContent = app.t("open-failed-title");
      find(root, "[data-why]").textContent = unknown ? app.t("code-unknown") : problemText(app.t, fault);
      title.focus();
    }
  };
  onClick(root, "[data-again]", () => void attempt());
  onClick(root, "[data-code]", () => {
    app.mailbox = "";
    app.go("code");
  });
  void attempt();
}
