// The inbox's part of the desk's worker.
import type { Desk } from "zegel-module";
import type { InboxChoices, InboxMethods, Listing, ToHandOver, View } from "../../desk/module-inbox.ts";

const json = <T>(text: string): T => JSON.parse(text) as T;

/** The functions of the inbox on a desk that is made later. */
export const inboxMethods = (desk: () => Desk): InboxMethods => ({
  inboxExpect: (pages) => desk().inbox_expect(`[${pages.join()}]`),
  inboxWaiting: () => json<ReturnType<InboxMethods["inboxWaiting"]>>(desk().inbox_waiting()),
  inboxBegin: (id) => json<ReturnType<InboxMethods["inboxBegin"]>>(desk().inbox_begin(id)),
  caseResume: (id) => json<ReturnType<InboxMethods["caseResume"]>>(desk().case_resume(id)),
  inboxTake: (view) => json<ReturnType<InboxMethods["inboxTake"]>>(desk().inbox_take(view)),
  inboxTrouble: (id, code) => desk().inbox_trouble(id, code),
  inboxForget: (id) => desk().inbox_forget(id),
  inboxLook: (id) => desk().inbox_look(id),
  inboxList: (query, today, offset, limit) => json<Listing>(desk().inbox_list(JSON.stringify(query), today, offset, limit)),
  inboxChoices: () => json<InboxChoices>(desk().inbox_choices()),
  inboxToHandOver: () => json<ToHandOver[]>(desk().inbox_to_hand_over()),
  snapshotFound: (list) => json<number[]>(desk().snapshot_found(list)),
  snapshotIn: (shard, sealed) => desk().snapshot_in(shard, new Uint8Array(sealed)),
  snapshotUnsaved: () => json<number[]>(desk().snapshot_unsaved()),
  snapshotOut: (shard) => desk().snapshot_out(shard) ?? null,
  snapshotWas: (shard) => desk().snapshot_was(shard),
  snapshotSaved: (shard) => desk().snapshot_saved(shard),
  views: () => json<{ views: View[] }>(desk().views()),
  setViews: (views) => desk().set_views(JSON.stringify({ views })),
});
