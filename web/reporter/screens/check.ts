// All answers once more, each with a way back to its question.
import { el, find, paragraphs } from "../../shared/dom.ts";
import { type App, type Ready, type ScreenName, channelOf, goBack, leadToWho } from "../app.ts";

export function check(root: HTMLElement, app: App, ready: Ready): void {
  const chosen = channelOf(app, ready);
  if (!chosen) return app.go("channel");
  const { draft, t } = app;
  draft.checked = true;

  const names = (left: boolean): string => t.list(chosen.readers.filter(({ id }) => draft.excluded.has(id) === left).map(({ name }) => name));
  const row = (screen: ScreenName, label: string, ...answer: readonly (Node | string)[]): HTMLElement => {
    const change = el("button", { type: "button", class: "button quiet", "aria-label": t("check-change-named", { what: label }) }, t("check-change"));
    change.addEventListener("click", () => app.go(screen));
    return el("div", {}, el("dt", {}, label), el("dd", {}, ...answer), el("dd", { class: "change" }, change));
  };

  const rows = [
    row("channel", t("check-channel"), t(`lane-${chosen.lane}`), " · ", el("bdi", {}, chosen.name)),
    row("readers", t("check-readers"), names(false)),
  ];
  if (draft.excluded.size) rows.push(row("readers", t("check-excluded"), names(true)));
  if (chosen.escalation) {
    const { reader, after_days: days } = chosen.escalation;
    rows.push(row("readers", t("check-escalation"), draft.escalation ? t("check-escalation-yes", { name: reader.name, days }) : t("check-escalation-no")));
  }
  const files = draft.files.map((file) => el("div", {}, el("bdi", {}, file.name), " ", el("span", { class: "hint" }, t.size(file.size))));
  const identity = [t(`identity-${draft.identity}`), ...(draft.identity === "anonymous" ? [] : paragraphs(draft.contact.trim()))];
  rows.push(
    row("topic", t("check-topic"), el("bdi", {}, chosen.categories.find(({ id }) => id === draft.category)?.label ?? "")),
    row("story", t("check-story"), el("div", { class: "own-words" }, ...paragraphs(draft.text.trim()))),
    row("files", t("check-files"), ...(files.length ? files : [t("check-files-none")])),
    row("identity", t("check-identity"), ...identity),
  );
  find(root, "[data-list]").append(...rows);

  leadToWho(root, app, "check");
  find(root, "[data-back]").addEventListener("click", () => {
    draft.checked = false;
    goBack("check", app);
  });
  find(root, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    app.go("send");
  });
}
