// The reporter's worker for somebody who comes back: also the thread, and taking a matter elsewhere.
import type { ParsedCode, ReadProgress, ThreadAttachment, ThreadMessage, ThreadMethods, ThreadView } from "../../reporter/module.ts";
import { attachAnew, cut, cutAnew, cutEnd, json, reportMethods, reporter } from "./report-methods.ts";
import { faultOf, serve } from "./serve.ts";

/** What the module says of a thread. */
interface ThreadOut extends Omit<ThreadView, "standing" | "messages"> {
  readonly standing: ThreadView["standing"] | null;
  readonly messages: readonly (Omit<ThreadMessage, "from"> & { readonly from: { readonly kind: string } & NonNullable<ThreadMessage["from"]> })[];
}

function progress(text: string): ReadProgress {
  const { has_more, next } = json<{ has_more: boolean; next: number }>(text);
  return { need_roster: null, next_seq: next, has_more };
}

const threadMethods: ThreadMethods = {
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
      return progress(reporter.read_thread(view));
    } catch (thrown) {
      const { code, detail } = faultOf(thrown);
      if (code === "needs-roster" && detail) return { need_roster: detail, next_seq: 0, has_more: true };
      throw thrown;
    }
  },
  readSoFar: () => progress(reporter.read_so_far()),
  addRoster: (bundle) => reporter.add_roster(bundle),
  thread(today) {
    const { standing, messages, ...rest } = json<ThreadOut>(reporter.show_thread(today));
    if (!standing) return null;
    return { ...rest, standing, messages: messages.map((message) => ({ ...message, from: message.from.kind === "reporter" ? null : message.from })) };
  },
  sealAct: (act, today) => reporter.seal_act(JSON.stringify(act), today),
  replySent() {
    reporter.reply_sent();
    attachAnew();
  },

  openBegin: (name) => json<ThreadAttachment>(reporter.open_begin(name)),
  openPush: (bytes) => reporter.open_push(new Uint8Array(bytes)),
  openFinish: () => reporter.open_finish(),

  handOver: (choice, today) => reporter.hand_over_start(JSON.stringify(choice), today),
  moveBegin(blob) {
    cutAnew();
    return json<{ blob: string; sealed_len: number; parts: number }>(reporter.hand_over_file(blob));
  },
  movePush: (bytes) => cut(reporter.hand_over_push(new Uint8Array(bytes))),
  moveFinish: () => cutEnd(() => reporter.hand_over_finish_step()),
  moveDone: () => reporter.hand_over_file_done(),
  sealHandOver: (today) => reporter.hand_over_seal(today),
};

serve({ ...reportMethods, ...threadMethods });
