// Starts the reporter's page: texts, exit, module, roster, and the way from screen to screen. Nothing is stored anywhere,
// and the address never changes.
import { ReporterApi, organisationOfPage } from "../shared/api.ts";
import { find } from "../shared/dom.ts";
import { armExit } from "../shared/exit.ts";
import { type Connection, ModuleError } from "../shared/rpc.ts";
import { type Assets, assetsOfPage, startModule } from "../shared/start-module.ts";
import { type Messages, makeTexts } from "../shared/texts.ts";
import { type App, type Ready, type Screen, type ScreenName, emptyDraft } from "./app.ts";
import { askBeforeLeaving } from "./leaving.ts";
import { wear } from "./look.ts";
import { type ReporterMethods, daysAfter, today } from "./module.ts";
import { channel } from "./screens/channel.ts";
import { check } from "./screens/check.ts";
import { done } from "./screens/done.ts";
import { files } from "./screens/files.ts";
import { identity } from "./screens/identity.ts";
import { proof } from "./screens/proof.ts";
import { readers } from "./screens/readers.ts";
import { receipt } from "./screens/receipt.ts";
import { send } from "./screens/send.ts";
import { start } from "./screens/start.ts";
import { story } from "./screens/story.ts";
import { topic } from "./screens/topic.ts";
import { trouble } from "./screens/trouble.ts";

const SCREENS: Partial<Record<ScreenName, Screen>> = { channel, check, done, files, identity, proof, readers, receipt, send, story, topic };
/** Screens that need the module of somebody who comes back. */
const COMING_BACK: readonly ScreenName[] = ["code", "open", "thread", "hand", "share", "pass"];
/** Those of later.ts. */
const LATER: readonly ScreenName[] = ["who", ...COMING_BACK];
/** Screens that need none: a code that was just made must not wait for one to load. */
const WITHOUT: readonly ScreenName[] = ["receipt", "proof", "done"];

/** What the page names: two modules, and what a first visit does without. */
interface PageAssets extends Record<ModuleName, Assets> {
  readonly later: { readonly script: string; readonly page: string };
}

const assets = assetsOfPage<PageAssets>();
const messages = messagesOf(document);
const t = makeTexts(document.documentElement.lang, messages);
const organisation = organisationOfPage();
const main = find(document, "#content");
const firstScreen = [...main.childNodes].map((node) => node.cloneNode(true));

/** The key that link or poster named; read once, never sent. */
const pin = keyOfLink(location.hash.slice(1)) || null;
/** The newest roster this visit has seen: the server cannot go back to an older one. */
let newestSeq: number | null = null;

/** Two modules: a first visit downloads only what writing needs; coming back brings the rest. */
type ModuleName = "report" | "thread";
let running: ModuleName = "report";
let connection: Connection | undefined;
let starts = 0;

async function getReady(name: ModuleName): Promise<Ready> {
  const start = ++starts;
  const [started, bundle] = await Promise.all([startModule(assets[name]), app.api.roster()]);
  if (start !== starts) {
    // Nobody waits for this one any more.
    started.connection.end();
    throw new ModuleError({ code: "ended" });
  }
  connection = started.connection;
  const module = started.connection.remote<ReporterMethods>();
  const choices = await module.openRoster(bundle, {
    origin: location.origin,
    slug: organisation,
    pin,
    newest_seq: newestSeq,
    language: t.language,
    today: today(),
  });
  // A day's grace: clocks differ, and the roster may be of this very day. Further back, this device would find nobody whose
  // time to read has come, and its report would bear a day on which nothing could have been reported.
  if (choices.issued > daysAfter(today(), 1)) throw new ModuleError({ code: "roster-not-yet" });
  newestSeq = choices.seq;
  find(document, "#organisation").textContent = choices.organisation;
  wear(choices.look);
  return { choices, module, slow: started.slow };
}

/** Ends the worker, and with it every key; starts one anew. */
function restart(name: ModuleName): void {
  endModule();
  running = name;
  // What the ended worker knew of the draft is gone: another object, so that nobody takes it for known (screens/send.ts).
  app.draft = { ...app.draft };
  app.ready = getReady(name);
  // Said on the screen that needs it.
  app.ready.catch(() => undefined);
}

function endModule(): void {
  starts += 1;
  connection?.end();
  connection = undefined;
}

const app: App = {
  t,
  api: new ReporterApi(organisation),
  pin,
  ready: new Promise(() => undefined),
  draft: emptyDraft(),
  receipt: "",
  mailbox: "",
  handing: null,
  cameFrom: "start",
  warning: "",
  go,
  forget() {
    askBeforeLeaving(false);
    app.draft = emptyDraft();
    app.receipt = "";
    app.mailbox = "";
    app.handing = null;
    app.warning = "";
    // The worker's memory goes with it; a new one starts for whatever comes next.
    restart("report");
  },
};

/** What the page shows now; a slow answer for a screen that was left must not show it again. */
let current: ScreenName = "start";

function go(screen: ScreenName): void {
  current = screen;
  const scripted = LATER.includes(screen) ? loadLater() : undefined;
  // Where somebody is in the questions, a click on another language would lose every answer.
  find(document, "#languages").hidden = screen !== "start";
  if (screen === "start") {
    const root = show(...firstScreen.map((node) => node.cloneNode(true)));
    start(root, app);
    return focusHeading(root);
  }
  const wanted = WITHOUT.includes(screen) ? running : COMING_BACK.includes(screen) ? "thread" : "report";
  if (running !== wanted) restart(wanted);
  const loading = setTimeout(() => focusHeading(show(template("loading"))), 200);
  Promise.all([app.ready, scripted]).then(
    ([ready]) => {
      clearTimeout(loading);
      if (current !== screen) return;
      const root = show(template(screen));
      SCREENS[screen]?.(root, app, ready);
      // The screen may have led on by itself.
      if (current === screen) focusHeading(root);
    },
    (fault: unknown) => {
      clearTimeout(loading);
      if (current !== screen) return;
      const root = show(template("trouble"));
      trouble(root, app, fault, () => {
        restart(wanted);
        go(screen);
      });
      focusHeading(root);
    },
  );
}

let later: Promise<void> | undefined;
let failures = 0;

/** Brings what a first visit does without: scripts, style, templates and texts. */
function loadLater(): Promise<void> {
  const { script, page } = assets.later;
  // A script that did not come once is not asked for again under the same address.
  later ??= Promise.all([import(failures ? `${script}?${failures}` : script) as Promise<typeof import("./later.ts")>, documentAt(page)]).then(
    ([{ LATER: screens }, rest]) => {
      Object.assign(SCREENS, screens);
      Object.assign(messages, messagesOf(rest));
      document.body.append(...rest.querySelectorAll("template"));
      const style = find<HTMLLinkElement>(rest, "link");
      document.head.append(style);
      // Without it everything can be read all the same.
      return new Promise<void>((done) => {
        style.onload = style.onerror = () => done();
      });
    },
    (fault: unknown) => {
      later = undefined;
      failures += 1;
      throw fault;
    },
  );
  return later;
}

/** A page of ours, parsed and not shown; nothing in it runs. */
function documentAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onloadend = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new TypeError("the page did not come")));
    request.send();
  });
}

function messagesOf(page: Document): Record<string, Messages[string]> {
  return JSON.parse(find(page, "#zegel-texts").textContent ?? "") as Record<string, Messages[string]>;
}

const template = (name: ScreenName): Node => find<HTMLTemplateElement>(document, `#screen-${name}`).content.cloneNode(true);

function show(...nodes: Node[]): HTMLElement {
  main.replaceChildren(...nodes);
  scrollTo(0, 0);
  return main;
}

function focusHeading(root: HTMLElement): void {
  root.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

// Links to other languages keep the key of the link.
for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-language]")) {
  link.href = `/o/${organisation}/${link.dataset["language"] ?? ""}/${location.hash}`;
}
armExit(t, () => {
  askBeforeLeaving(false);
  app.draft = emptyDraft();
  app.receipt = "";
  app.handing = null;
  endModule();
});
restart("report");
start(main, app);

/** A key that was damaged on its way is still a key that the link named: it will not fit, and the page says so. */
function keyOfLink(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
