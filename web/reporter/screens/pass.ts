// Sealing what goes along and sending it. As with a first report, trying again cannot make a second one, and a code that may
// already lead to something is shown at once.
import { find, onClick } from "../../shared/dom.ts";
import { type App, type Ready, isUncertain, problemText } from "../app.ts";
import { type Handing, moveFile, sealChoice } from "../handing.ts";
import { askBeforeLeaving } from "../leaving.ts";
import { today } from "../module.ts";
import { voiceOf } from "../saying.ts";
import { readAll } from "../thread.ts";
import { ModuleError } from "../../shared/rpc.ts";
import { codeGroups } from "./receipt.ts";

/** What is said while it goes on. */
type Say = (text: string, share?: number) => void;

/** A file that could not be taken along. */
class LeftBehind extends Error {
  constructor(readonly file: string) {
    super("file");
  }
}

export function pass(root: HTMLElement, app: App, ready: Ready): void {
  const { handing, t } = app;
  if (!handing) return app.go("thread");
  const part = (name: string): HTMLElement => find(root, `[data-${name}]`);
  const [running, failed, done, title, what] = [part("running"), part("failed"), part("done"), part("title"), find(root, "#pass-what")];
  const bar = find<HTMLProgressElement>(root, "progress");
  const say: Say = (text, share) => {
    if (what.textContent !== text) what.textContent = text;
    if (share === undefined) bar.removeAttribute("value");
    else bar.value = share;
  };

  const attempt = async (): Promise<void> => {
    failed.hidden = true;
    running.hidden = false;
    title.textContent = t("pass-title");
    title.focus();
    try {
      await sealAndPass(app, ready, handing, say);
      const told = handing.tell ? await tellOld(app, ready, say) : true;
      running.hidden = true;
      done.hidden = false;
      part("not-told").hidden = told;
      title.textContent = t("pass-done-title");
    } catch (fault) {
      running.hidden = true;
      failed.hidden = false;
      title.textContent = t(handing.perhapsSent ? "send-uncertain-title" : "send-failed-title");
      part("why").textContent = fault instanceof LeftBehind ? t("pass-file-failed", { name: fault.file }) : problemText(t, fault);
      part("change").hidden = handing.perhapsSent;
      part("uncertain").hidden = !handing.perhapsSent;
      part("kept-code").replaceChildren(...(handing.perhapsSent ? codeGroups(app) : []));
    }
    title.focus();
  };
  onClick(root, "[data-again]", () => void attempt());
  onClick(root, "[data-change]", () => app.go("share"));
  onClick(root, "[data-print]", () => print());
  onClick(root, "[data-code]", () => app.go("receipt"));
  void attempt();
}

async function sealAndPass(app: App, ready: Ready, handing: Handing, say: Say): Promise<void> {
  const { t } = app;
  if (!handing.perhapsSent) {
    say(t(ready.slow ? "send-receipt-slow" : "send-receipt"));
    await sealChoice(app, ready, handing);
    const files = handing.view.messages.flatMap(({ attachments }) => attachments).filter(({ blob }) => handing.files.has(blob));
    for (const [index, { blob, name }] of files.entries()) {
      if (handing.moved.has(blob)) continue;
      const text = t("pass-file", { number: index + 1, count: files.length });
      say(text);
      try {
        await moveFile(blob, app, ready, (share) => say(text, share));
      } catch (fault) {
        throw fault instanceof ModuleError ? new LeftBehind(name) : fault;
      }
      handing.moved.add(blob);
    }
  }
  say(t("send-sealing"));
  const report = await ready.module.sealHandOver(today());
  say(t("send-report"));
  // From here on the report may be there, and its code is only here.
  askBeforeLeaving(true);
  try {
    await app.api.sendReport(report);
  } catch (fault) {
    if (isUncertain(fault)) handing.perhapsSent = true;
    askBeforeLeaving(handing.perhapsSent);
    throw fault;
  }
}

/** Leaves a word in the old thread; whether that went well. What matters is done by then. */
async function tellOld(app: App, ready: Ready, say: Say): Promise<boolean> {
  say(app.t("pass-telling"));
  const { module } = ready;
  const voice = voiceOf(app, ready, async () => {
    await readAll(app, ready, (await module.readSoFar()).next_seq);
    return voice.settle((await module.thread(today()))?.messages ?? []);
  });
  try {
    await voice.say({ "handed-over": { text: "" } });
    return true;
  } catch {
    return false;
  }
}
