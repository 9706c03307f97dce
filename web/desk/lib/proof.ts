// A case with all that proves it, fetched anew from the server: the worker compares it with what was read before.
import { codeOf, detailOf } from "./trouble.ts";
import { session } from "./session.svelte.ts";

/** Rosters that one proof may ask for, and pages of one case. */
const MOST = 64;
const MOST_PAGES = 1000;

interface Page {
  readonly summary: { readonly conversation_len: number; readonly log_len: number };
  readonly conversation: readonly { readonly seq: number }[];
  readonly log: readonly { readonly seq: number }[];
}

/** JSON that `zegel verify-log` checks. @throws ApiError, ModuleError */
export async function proofOf(id: string): Promise<string> {
  const { api, module } = session;
  const views: string[] = [];
  for (let next = { conversation: 0, log: 0 }; views.length < MOST_PAGES; ) {
    const text = await api.case(id, next);
    const page = JSON.parse(text) as Page;
    views.push(text);
    const after = {
      conversation: (page.conversation.at(-1)?.seq ?? next.conversation - 1) + 1,
      log: (page.log.at(-1)?.seq ?? next.log - 1) + 1,
    };
    const moved = after.conversation > next.conversation || after.log > next.log;
    if (!moved || (after.conversation >= page.summary.conversation_len && after.log >= page.summary.log_len)) break;
    next = after;
  }
  const rosters: string[] = [];
  for (;;) {
    try {
      return await module.caseProof(id, views, rosters);
    } catch (thrown) {
      if (codeOf(thrown) !== "needs-roster" || rosters.length >= MOST) throw thrown;
      rosters.push(await api.rosterByHash(detailOf(thrown)));
    }
  }
}
