// What both of the reporter's workers do: roster, draft, files, sealed report.
import { Reporter } from "zegel-module";
import { loadModule } from "zegel-module-loader";
import type { Choices, ReportMethods } from "../../reporter/module.ts";
import type { Part } from "../api.ts";
import { Parts } from "./parts.ts";

/** The module, and in it every key of a visit. */
export let reporter: Reporter;
let parts = new Parts();
let blob = "";
/** Files that were attached and not sent. */
let attached: string[] = [];

export const json = <T>(text: string): T => JSON.parse(text) as T;

/** Begins to cut another file. */
export function cutAnew(): void {
  parts = new Parts();
}
export const cut = (sealed: Uint8Array): Part[] => parts.push(sealed);

/** The end of a file: pieces until there are none, then what is left of the last part. */
export function cutEnd(step: () => Uint8Array | undefined): Part[] {
  for (;;) {
    const sealed = step();
    if (!sealed) return parts.rest();
    const full = parts.push(sealed);
    if (full.length) return full;
  }
}

/** What was attached has gone out. */
export function attachAnew(): void {
  attached = [];
}

export const reportMethods: ReportMethods & { start(bytes: ArrayBuffer | null): Promise<void> } = {
  async start(bytes) {
    await loadModule(bytes);
    reporter = new Reporter();
  },
  openRoster: (bundle, here) => json<Choices>(reporter.open_roster(bundle, JSON.stringify(here))),
  draft: (answers, today) => json<{ receipt: string }>(reporter.start_draft(JSON.stringify(answers), today)),

  attachBegin(name, type, size) {
    cutAnew();
    const begun = json<{ blob: string; sealed_len: number; parts: number }>(reporter.attach_begin(name, type, size));
    blob = begun.blob;
    return begun;
  },
  attachPush: (bytes) => cut(reporter.attach_push(new Uint8Array(bytes))),
  attachFinish: () => cutEnd(() => reporter.attach_finish_step()),
  attachDone() {
    reporter.attach_done();
    attached.push(blob);
  },
  detachAll() {
    for (const each of attached) reporter.detach(each);
    attached = [];
  },
  sealReport: (today) => reporter.seal_report(today),
};
