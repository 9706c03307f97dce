// Sealing and sending. Whatever goes wrong, everything typed stays, and trying again cannot make a second report: case and
// receipt were made once, and the server takes the same case only once.
import { find, onClick } from "../../shared/dom.ts";
import { ApiError } from "../../shared/http.ts";
import { type App, type Ready, isUncertain, problemText } from "../app.ts";
import { UnreadableFile, sealAndSend } from "../attach.ts";
import { askBeforeLeaving } from "../leaving.ts";
import { today } from "../module.ts";
import { codeGroups } from "./receipt.ts";

/** Files of the draft that are on the server already, so that another try does not send them again. */
const arrived = new WeakMap<App["draft"], Set<File>>();
/** Drafts that the server may have, although it did not say so: they must not change any more. */
const perhapsSent = new WeakSet<App["draft"]>();

export function send(root: HTMLElement, app: App, ready: Ready): void {
  const running = find(root, "[data-running]");
  const failed = find(root, "[data-failed]");
  const title = find(root, "[data-title]");
  const what = find(root, "#send-what");
  const bar = find<HTMLProgressElement>(root, "progress");

  const say = (text: string, share?: number): void => {
    if (what.textContent !== text) what.textContent = text;
    if (share === undefined) bar.removeAttribute("value");
    else bar.value = share;
  };

  const attempt = async (): Promise<void> => {
    failed.hidden = true;
    running.hidden = false;
    root.classList.remove("halted");
    title.textContent = app.t("send-title");
    title.focus();
    try {
      await sealReport(app, ready, say);
      app.go("receipt");
    } catch (fault) {
      const uncertain = perhapsSent.has(app.draft);
      running.hidden = true;
      failed.hidden = false;
      root.classList.add("halted");
      title.textContent = app.t(uncertain ? "send-uncertain-title" : "send-failed-title");
      const text = fault instanceof UnreadableFile ? app.t("files-error-unreadable", { name: fault.file.name }) : problemText(app.t, fault);
      find(root, "[data-why]").textContent = text;
      find(root, "[data-answers]").hidden = uncertain;
      find(root, "[data-without]").hidden = uncertain || !(fault instanceof ApiError && fault.code === "storage-full" && app.draft.files.length);
      // Should it have arrived, this code is the only way to it, and the next try may never come.
      find(root, "[data-uncertain]").hidden = !uncertain;
      find(root, "[data-kept-code]").replaceChildren(...(uncertain ? codeGroups(app) : []));
      title.focus();
    }
  };

  onClick(root, "[data-again]", () => void attempt());
  onClick(root, "[data-answers]", () => app.go("check"));
  onClick(root, "[data-without]", () => {
    app.draft.files = [];
    void attempt();
  });
  onClick(root, "[data-print]", () => print());
  void attempt();
}

async function sealReport(app: App, ready: Ready, say: (text: string, share?: number) => void): Promise<void> {
  const { draft, t } = app;
  const { module } = ready;

  say(t(ready.slow ? "send-receipt-slow" : "send-receipt"));
  if (!perhapsSent.has(draft)) {
    const contact = draft.identity === "anonymous" ? null : draft.contact.trim();
    const answers = {
      channel: draft.channel ?? "",
      category: draft.category ?? "",
      text: draft.text,
      identity: draft.identity,
      contact,
      excluded: [...draft.excluded],
      escalation: draft.escalation,
    };
    app.receipt = (await module.draft(answers, today())).receipt;
    await sendFiles(app, ready, say);
  }

  say(t("send-sealing"));
  const report = await module.sealReport(today());
  say(t("send-report"));
  // From here on the report may be there, and its code is only here.
  askBeforeLeaving(true);
  try {
    await app.api.sendReport(report);
  } catch (fault) {
    // Without an answer nobody knows whether it arrived.
    if (isUncertain(fault)) perhapsSent.add(draft);
    askBeforeLeaving(perhapsSent.has(draft));
    throw fault;
  }
  say(t("send-done"), 1);
}

async function sendFiles(app: App, ready: Ready, say: (text: string, share?: number) => void): Promise<void> {
  const { draft, t } = app;
  let done = arrived.get(draft);
  // A file that was sent and then taken out: start over, so that the report names exactly those that are left.
  if (!done || [...done].some((file) => !draft.files.includes(file))) {
    await ready.module.detachAll();
    done = new Set();
    arrived.set(draft, done);
  }
  for (const [index, file] of draft.files.entries()) {
    if (done.has(file)) continue;
    const text = t("send-file", { number: index + 1, count: draft.files.length });
    say(text);
    await sealAndSend(file, app, ready, (share) => say(text, share));
    done.add(file);
  }
}
