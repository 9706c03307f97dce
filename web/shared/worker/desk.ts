// The desk's worker: holds the module, and in it the handler's keys and the open cases. It has no network.
import { Desk } from "zegel-module";
import { loadModule } from "zegel-module-loader";
import type { Attachment, CaseOut, Choices, DeskMethods, SignedIn } from "../../desk/module.ts";
import { Parts } from "./parts.ts";
import { serve } from "./serve.ts";

let desk: Desk;
let parts = new Parts();

const json = <T>(text: string): T => JSON.parse(text) as T;

const methods: DeskMethods & { start(bytes: ArrayBuffer | null): Promise<void> } = {
  async start(bytes) {
    await loadModule(bytes);
    desk = new Desk();
  },
  openRoster: (bundle, here) => json<Choices>(desk.open_roster(bundle, JSON.stringify(here))),
  addRoster: (bundle) => desk.add_roster(bundle),
  signInStart: (login, passphrase, challenge) => desk.sign_in_start(login, passphrase, challenge),
  signInFinish: (answer) => json<SignedIn>(desk.sign_in_finish(answer)),

  caseRead: (view) => json<CaseOut>(desk.case_read(view)),
  caseShow: (id) => json<CaseOut>(desk.case_show(id)),
  caseBegin: (id, today) => desk.case_begin(id, today) ?? null,
  // Records are JSON already: the module gave them.
  caseReply: (id, text, attachments, today) => desk.case_reply(id, text, `[${attachments.join()}]`, today),
  caseNote: (id, text, today) => desk.case_note(id, text, today),
  caseAcknowledge: (id, text, today) => desk.case_acknowledge(id, text, today),
  caseClose: (id, reason, feedback, today) => desk.case_close(id, reason, JSON.stringify(feedback), today),

  attachBegin(id, name, type, size) {
    parts = new Parts();
    return json<{ blob: string; sealed_len: number }>(desk.attach_begin(id, name, type, size));
  },
  attachPush: (bytes) => parts.push(desk.attach_push(new Uint8Array(bytes))),
  attachFinish() {
    for (;;) {
      const sealed = desk.attach_finish_step();
      if (!sealed) return parts.rest();
      const full = parts.push(sealed);
      if (full.length) return full;
    }
  },
  attachDone: () => desk.attach_done(),

  openBegin: (id, blob) => json<Attachment>(desk.open_begin(id, blob)),
  openPush: (bytes) => desk.open_push(new Uint8Array(bytes)),
  openFinish: () => desk.open_finish(),
  exportIdentity: () => desk.export_identity(),
};

serve({ ...methods });
