// Sends a reply with its files. The draft keeps everything until the server has it.
import { reply } from "./actions.ts";
import type { Draft } from "./drafts.svelte.ts";
import { sealAndSend } from "./files.ts";
import { idle } from "./idle.svelte.ts";
import { t } from "./language.svelte.ts";

/** @throws ApiError, ModuleError, UnreadableFile */
export async function sendReply(id: string, draft: Draft): Promise<void> {
  const { reply: text, files } = draft;
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  try {
    await idle.during(async () => {
      const records: string[] = [];
      for (const [at, file] of files.entries()) {
        const what = t("desk-reply-sending-file", { number: at + 1, count: files.length });
        draft.sending = { text: what, share: 0, stop };
        records.push(await sealAndSend(id, file, (share) => (draft.sending = { text: what, share: Math.min(1, share), stop }), abort.signal));
      }
      draft.sending = { text: t("desk-reply-sending"), share: null, stop: null };
      await reply(id, text, records);
    });
    // What was typed while it was being sent stays.
    if (draft.reply === text) draft.reply = "";
    draft.files = draft.files.filter((file) => !files.includes(file));
  } finally {
    draft.sending = null;
  }
}
