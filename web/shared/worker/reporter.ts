// The reporter's worker: holds the module, and in it every key of a visit. It has no network.
import { Reporter } from "zegel-module";
import { loadModule } from "zegel-module-loader";
import type { Choices, ParsedCode, ReadProgress, ReporterMethods, ThreadAttachment, ThreadMessage, ThreadView } from "../../reporter/module.ts";
import { Parts } from "./parts.ts";
import { faultOf, serve } from "./serve.ts";

/** What the module says of a thread. */
interface ThreadOut {
  readonly stage: ThreadView["stage"] | null;
  readonly clocks: Omit<ThreadView, "stage" | "messages"> | null;
  readonly has_more: boolean;
  readonly next: number;
  readonly messages: readonly (Omit<ThreadMessage, "from"> & { readonly from: { readonly kind: string } & NonNullable<ThreadMessage["from"]> })[];
}

let reporter: Reporter;
let parts = new Parts();
let blob = "";
let attached: string[] = [];

const json = <T>(text: string): T => JSON.parse(text) as T;

function progress({ has_more, next }: ThreadOut): ReadProgress {
  return { need_roster: null, next_seq: next, has_more };
}

const methods: ReporterMethods & { start(bytes: ArrayBuffer | null): Promise<void> } = {
  async start(bytes) {
    await loadModule(bytes);
    reporter = new Reporter();
  },
  openRoster: (bundle, here) => json<Choices>(reporter.open_roster(bundle, JSON.stringify(here))),
  draft: (answers, today) => json<{ receipt: string }>(reporter.start_draft(JSON.stringify(answers), today)),

  attachBegin(name, type, size) {
    parts = new Parts();
    const begun = json<{ blob: string; sealed_len: number; parts: number }>(reporter.attach_begin(name, type, size));
    blob = begun.blob;
    return begun;
  },
  attachPush: (bytes) => parts.push(reporter.attach_push(new Uint8Array(bytes))),
  attachFinish() {
    for (;;) {
      const sealed = reporter.attach_finish_step();
      if (!sealed) return parts.rest();
      const full = parts.push(sealed);
      if (full.length) return full;
    }
  },
  attachDone() {
    reporter.attach_done();
    attached.push(blob);
  },
  detachAll() {
    for (const each of attached) reporter.detach(each);
    attached = [];
  },
  sealReport: (today) => reporter.seal_report(today),

  checkCode(typed): ParsedCode {
    try {
      reporter.check_code(typed);
      return { ok: true, suspects: [] };
    } catch (thrown) {
      const { code, detail } = faultOf(thrown);
      return { ok: false, suspects: code === "code-mistyped" && detail ? detail.split(",").map(Number) : [] };
    }
  },
  openReceipt: (typed) => reporter.open_receipt(typed),
  readThread(view) {
    try {
      return progress(json<ThreadOut>(reporter.read_thread(view)));
    } catch (thrown) {
      const { code, detail } = faultOf(thrown);
      if (code === "needs-roster" && detail) return { need_roster: detail, next_seq: 0, has_more: true };
      throw thrown;
    }
  },
  readSoFar: () => progress(json<ThreadOut>(reporter.show_thread())),
  addRoster: (bundle) => reporter.add_roster(bundle),
  thread() {
    const { stage, clocks, messages } = json<ThreadOut>(reporter.show_thread());
    if (!stage || !clocks) return null;
    return { ...clocks, stage, messages: messages.map((message) => ({ ...message, from: message.from.kind === "reporter" ? null : message.from })) };
  },
  sealReply: (text, today) => reporter.seal_reply(text, today),
  replySent() {
    reporter.reply_sent();
    attached = [];
  },

  openBegin: (name) => json<ThreadAttachment>(reporter.open_begin(name)),
  openPush: (bytes) => reporter.open_push(new Uint8Array(bytes)),
  openFinish: () => reporter.open_finish(),
};

serve({ ...methods });
