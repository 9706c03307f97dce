// Where the case stands, what happens next and until when, and what is later than promised.
import { el, find } from "../../shared/dom.ts";
import type { App, Ready } from "../app.ts";
import { type Standing, type ThreadView, today } from "../module.ts";
import { placeLine } from "../screens/start.ts";

export function showStanding(root: HTMLElement, app: App, ready: Ready, { channel, standing }: ThreadView): void {
  const { t } = app;
  const { step, stage, since, clocks, overdue } = standing;
  const said = step && t.has(`now-${step}`) ? t(`now-${step}`) : t(`stage-${stage}`);
  find(root, "[data-stage]").replaceChildren(said, " ", el("span", { class: "hint" }, t("thread-since", { day: t.day(since) })));
  find(root, "[data-next]").textContent = overdue ? "" : next(app, standing);
  find(root, "[data-clocks]").replaceChildren(...steps(app, standing));
  find(root, "[data-extended]").textContent = clocks.extended && !clocks.feedback ? t("thread-extended", { day: t.day(clocks.extended) }) : "";

  find(root, "[data-late]").hidden = !overdue;
  const noWord = !clocks.acknowledged;
  find(root, "[data-late-text]").textContent = noWord ? t("late-acknowledge", { day: t.day(clocks.acknowledge_by) }) : t("late-feedback", { day: t.day(clocks.feedback_by) });
  const places = ready.choices.channels.find(({ id }) => id === channel)?.places ?? [];
  for (const list of root.querySelectorAll<HTMLElement>("[data-outside]")) {
    list.hidden = !places.length;
    find(list, "ul").replaceChildren(...places.map((place) => placeLine(app, place)));
  }
}

function next({ t }: App, { stage, step, clocks, questions, transcripts, asked }: Standing): string {
  if (step === "waiting-for-you" || questions.length + transcripts.length + asked.length) return t("next-waiting");
  if (step === "closed") return t("next-closed");
  if (stage === "received") return t("next-received", { day: t.day(clocks.acknowledge_by) });
  if (stage === "acknowledged") return t("next-acknowledged", { day: t.day(clocks.feedback_by) });
  // A step that is newer than the feedback: it was not the last word, or the case is open again.
  return t(step ? "next-goes-on" : "next-told");
}

/** Received, confirmed, answered: each with its day, and whether that day has come. */
function steps({ t }: App, { clocks }: Standing): HTMLElement[] {
  const line = (done: string | null, doneText: string, due: string, dueText: string): HTMLElement => {
    const late = !done && today() > due;
    const state = done ? "thread-done" : late ? "thread-late" : "thread-expected";
    return el(
      "li",
      { class: done ? "past" : late ? "late" : "" },
      el("span", {}, done ? doneText : dueText, " "),
      el("b", {}, t.day(done ?? due)),
      el("span", { class: late ? "" : "unseen" }, ` – ${t(state)}`),
    );
  };
  return [
    line(clocks.received, t("thread-received"), clocks.received, ""),
    line(clocks.acknowledged, t("thread-acknowledged"), clocks.acknowledge_by, t("thread-acknowledge-by")),
    line(clocks.feedback, t("thread-feedback"), clocks.feedback_by, t("thread-feedback-by")),
  ];
}
