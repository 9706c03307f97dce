// The thread: where the case stands, what waits for the reporter, what was said, and what may be done now. Its parts are in
// casework/; writing back is in reply.ts.
import { find, onClick } from "../../shared/dom.ts";
import { type App, type Ready, problemText } from "../app.ts";
import { allow } from "../casework/allow.ts";
import { escalate, rate, unsafe } from "../casework/help.ts";
import { type Save, messageList } from "../casework/messages.ts";
import { showStanding } from "../casework/standing.ts";
import { todo } from "../casework/todo.ts";
import { beginHanding } from "../handing.ts";
import { type Act, type ThreadView, today } from "../module.ts";
import { saveAttachment } from "../save.ts";
import { type Outgoing, type Said, voiceOf } from "../saying.ts";
import { readAll } from "../thread.ts";
import { reply } from "./reply.ts";

export function thread(root: HTMLElement, app: App, ready: Ready): void {
  const { module } = ready;
  const says = find(root, "[data-says]");
  let shown = 0;

  /** Shows what was read; gives what went without an answer and is there after all. */
  const show = async (): Promise<Outgoing | undefined> => {
    const view = await module.thread(today());
    if (!view) return undefined;
    showStanding(root, app, ready, view);
    for (const part of parts) part(view);
    find(root, "[data-messages]").replaceChildren(...messageList(app, ready, view, save));
    find(root, "[data-warning-text]").textContent = app.warning;
    find(root, "[data-warning]").hidden = !app.warning;
    // What is written after a break in the thread could not be read.
    for (const part of root.querySelectorAll<HTMLElement>("[data-writes]")) part.hidden = !!app.warning;
    shown = view.messages.length;
    return voice.settle(view.messages);
  };
  const look = async (): Promise<Outgoing | undefined> => {
    await readAll(app, ready, (await module.readSoFar()).next_seq);
    return show();
  };
  const voice = voiceOf(app, ready, look);
  const speak = async (act: Act): Promise<Said> => {
    const said = await voice.say(act);
    if (said === "sent") await look();
    return said;
  };
  const save: Save = async (attachment, button) => {
    button.disabled = true;
    const line = find(button.parentElement ?? root, "[data-save-says]");
    line.textContent = app.t("thread-saving", { name: attachment.name });
    try {
      await saveAttachment(attachment, app, ready);
      line.textContent = app.t("thread-saved", { name: attachment.name });
    } catch (fault) {
      line.textContent = `${app.t("thread-save-failed", { name: attachment.name })} ${problemText(app.t, fault)}`;
    }
    button.disabled = false;
    button.focus();
  };
  const elsewhere = ({ standing: { may } }: ThreadView): void => {
    find(root, "[data-elsewhere]").hidden = !may.hand_over;
  };
  const parts = [todo(root, app, speak), allow(root, app, speak), escalate(root, app, speak), rate(root, app, speak), elsewhere];
  unsafe(root, app, speak, voice);

  const lateText = ({ act }: Outgoing): string => {
    const isMessage = "message" in act;
    return app.t(isMessage ? "thread-reply-late" : "todo-late");
  };
  onClick(root, "[data-refresh]", () => {
    says.textContent = app.t("loading");
    const before = shown;
    look().then(
      (late) => {
        const count = shown - before;
        says.textContent = late ? lateText(late) : count > 0 ? app.t("thread-new", { count }) : app.t("thread-refreshed");
      },
      (fault) => {
        says.textContent = problemText(app.t, fault);
      },
    );
  });
  onClick(root, "[data-hand]", () => {
    void module.thread(today()).then((view) => {
      if (!view) return;
      beginHanding(app, view);
      app.go("hand");
    });
  });
  onClick(root, "[data-leave]", () => {
    app.forget();
    app.go("start");
  });
  reply(root, app, ready, voice, async (said) => {
    if (said === "sent") await look();
    says.textContent = app.t(said === "late" ? "thread-reply-late" : "thread-reply-sent");
    find(root, "#messages").focus();
  });
  void show();
}
