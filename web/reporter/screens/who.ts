// Who can read a report and why that can be believed, in plain words; the technical proof behind one tap.
import { organisationOfPage } from "../../shared/api.ts";
import { el, find, onClick } from "../../shared/dom.ts";
import { type App, type Ready, channelOf } from "../app.ts";
import type { Channel, Choices, Reader } from "../module.ts";
import { keyGroups, pin, readerText } from "./readers.ts";

export function who(root: HTMLElement, app: App, ready: Ready): void {
  const { choices } = ready;
  onClick(root, "[data-back]", () => app.go(app.cameFrom));
  // Before a channel is chosen: all of them.
  const chosen = channelOf(app, ready);
  find(root, "[data-choose]").hidden = !!chosen;
  find(root, "[data-reads]").append(...(chosen ? [chosen] : choices.channels).map((channel) => readersOf(app, channel)));
  find(root, "[data-pin]").append(...pin(app, ready));
  find(root, "[data-pinned]").hidden = !choices.pinned;
  find(root, "[data-older]").textContent = app.t("who-promise-older", { day: app.t.day(choices.expires) });
  find(root, "[data-proof]").append(...proof(app, choices));
  find(root, "[data-commands]").textContent = commands(choices);
}

function readersOf(app: App, { lane, name, readers, escalation }: Channel): HTMLElement {
  const { t, draft } = app;
  const left = readers.filter(({ id }) => draft.excluded.has(id));
  return el(
    "section",
    { class: "panel" },
    el("h3", {}, ...(name === t(`lane-${lane}`) ? [] : [t(`lane-${lane}`), " · "]), el("bdi", {}, name)),
    el("ul", { class: "people" }, ...readers.filter((reader) => !left.includes(reader)).map((reader) => el("li", {}, ...readerText(app, reader)))),
    left.length ? el("p", {}, t("who-reads-left", { names: t.list(left.map((reader) => reader.name)) })) : null,
    escalation && el("p", {}, t("who-reads-later", { name: escalation.reader.name, role: t(`role-${escalation.reader.role}`), days: escalation.after_days })),
  );
}

function proof({ t, pin: named }: App, { key, seq, issued, expires, sha256, channels }: Choices): HTMLElement[] {
  const row = (label: string, value: Node | string): HTMLElement => el("div", {}, el("dt", {}, label), el("dd", {}, value));
  const code = (text: Node[] | string): HTMLElement => el("code", { dir: "ltr", translate: "no" }, ...text);
  const readers = new Map<string, Reader>();
  for (const { readers: some, escalation } of channels) for (const reader of escalation ? [...some, escalation.reader] : some) readers.set(reader.id, reader);
  return [
    row(t("who-proof-key"), code(keyGroups(key))),
    // Old posters keep working: the key on them signed the next one, and so on to this.
    ...(named && named !== key ? [row(t("who-proof-earlier"), code(keyGroups(named)))] : []),
    row(t("who-proof-list"), t("who-proof-list-of", { number: seq, issued: t.day(issued), expires: t.day(expires) })),
    row(t("who-proof-hash"), code(hex(sha256))),
    ...[...readers.values()].map(({ name, fingerprint }) => row(t("who-proof-reader", { name }), code(fingerprint.map((group) => el("span", {}, group))))),
  ];
}

/** How to check it without this page, with this program or with none of ours. */
function commands({ key }: Choices): string {
  const { origin } = location;
  const slug = organisationOfPage();
  return [
    `zegel org roster show --url '${origin}/o/${slug}/#${key}'`,
    "",
    `curl -s '${origin}/api/v1/o/${slug}/roster' > bundle.json`,
    "jq -j .roster bundle.json > roster.json",
    "jq -j .signature bundle.json > roster.json.minisig",
    `minisign -V -P '${key}' -m roster.json`,
    "sha256sum roster.json",
  ].join("\n");
}

/** As `sha256sum` writes it. */
const hex = (base64url: string): string => [...atob(base64url.replace(/-/g, "+").replace(/_/g, "/"))].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
