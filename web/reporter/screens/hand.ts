// Where to take it: another channel, who may read it there, and what it is about.
import { find, onClick } from "../../shared/dom.ts";
import { el } from "../../shared/dom.ts";
import { type App, type FieldError, type Ready, clearErrors, showErrors } from "../app.ts";
import { channelCard } from "./channel.ts";
import { readerCard, readerText } from "./readers.ts";
import { topicCards } from "./topic.ts";

export function hand(root: HTMLElement, app: App, ready: Ready): void {
  const { handing, t } = app;
  if (!handing) return app.go("thread");
  const others = ready.choices.channels.filter(({ id }) => id !== handing.view.channel);
  const chosen = () => others.find(({ id }) => id === handing.channel);
  onClick(root, "[data-back]", () => app.go("thread"));
  const form = find<HTMLFormElement>(root, "form");
  const more = find(root, "[data-more]");

  const show = (): void => {
    const channel = chosen();
    more.hidden = !channel;
    if (!channel) return;
    find(root, "[data-readers]").replaceChildren(...channel.readers.map((reader) => readerCard(reader, !handing.excluded.has(reader.id), readerText(app, reader))));
    const { escalation } = channel;
    find(root, "[data-escalation]").hidden = !escalation;
    if (escalation) {
      const { reader, after_days: days } = escalation;
      const text = t("readers-escalation", { name: reader.name, role: t(`role-${reader.role}`), days });
      find(root, "[data-escalation-card]").replaceChildren(readerCard(reader, handing.escalation, [el("b", {}, text)]));
    }
    find(root, "[data-topics]").replaceChildren(...topicCards(channel, handing.category));
  };
  find(root, "[data-list]").append(...others.map((channel) => channelCard(app, channel, channel.id === handing.channel)));
  form.addEventListener("change", () => {
    const value = (name: string): string => form.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value ?? "";
    const channel = value("channel");
    if (channel !== handing.channel) {
      // Other people, other subjects.
      handing.channel = channel;
      handing.excluded = new Set();
      handing.escalation = false;
      const same = chosen()?.categories.some(({ id }) => id === handing.category);
      if (!same) handing.category = "";
      return show();
    }
    handing.category = value("topic");
    handing.excluded = new Set([...form.querySelectorAll<HTMLInputElement>("[data-readers] input:not(:checked)")].map((input) => input.value));
    handing.escalation = !!form.querySelector("[data-escalation-card] input:checked");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearErrors(root);
    const channel = chosen();
    const errors: FieldError[] = [];
    if (!channel) errors.push({ field: "channel", text: t("channel-error") });
    else {
      if (channel.readers.every(({ id }) => handing.excluded.has(id))) errors.push({ field: "readers", text: t("readers-error") });
      if (!handing.category) errors.push({ field: "topic", text: t("topic-error") });
    }
    if (errors.length) return showErrors(root, app, errors);
    app.go("share");
  });
  show();
}
