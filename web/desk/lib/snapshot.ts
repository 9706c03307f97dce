// The snapshot's pieces between server and worker. It only saves time: whatever cannot be had or used is read anew.
import type { InboxApi } from "../../shared/api-inbox.ts";
import type { DeskModule } from "../module.ts";
import { VIEWS_SHARD } from "../module-inbox.ts";
import { isOver } from "./read-case.ts";
import { codeOf } from "./trouble.ts";

/** Pieces fetched at the same time. */
const AT_ONCE = 6;

let saving: Promise<void> | null = null;

/** Gives the worker every piece that there is. @throws what ended the session */
export async function loadSnapshot(api: InboxApi, module: DeskModule, signal: AbortSignal): Promise<void> {
  const queue = await module.snapshotFound(await api.snapshot(signal));
  const work = async (): Promise<void> => {
    for (let shard = queue.shift(); shard !== undefined; shard = queue.shift()) {
      try {
        const sealed = await api.piece(shard, signal);
        await module.snapshotIn(shard, sealed.buffer);
      } catch (thrown) {
        if (isOver(thrown)) throw thrown;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Sends the pieces that have changed, one after the other. @throws ApiError */
export function saveSnapshot(api: InboxApi, module: DeskModule, signal: AbortSignal): Promise<void> {
  saving ??= (async () => {
    for (const shard of await module.snapshotUnsaved()) await savePiece(shard, api, module, signal);
  })().finally(() => {
    saving = null;
  });
  return saving;
}

/** Keeps the saved views as the worker has them. @throws ApiError */
export const saveViews = (api: InboxApi, module: DeskModule, signal: AbortSignal): Promise<void> => savePiece(VIEWS_SHARD, api, module, signal);

async function savePiece(shard: number, api: InboxApi, module: DeskModule, signal: AbortSignal): Promise<void> {
  const sealed = await module.snapshotOut(shard);
  if (!sealed) return;
  try {
    await api.putPiece(shard, await module.snapshotWas(shard), sealed, signal);
    await module.snapshotSaved(shard);
  } catch (thrown) {
    // Another desk of this person was faster. Its piece is as good; ours is compared with it at the next opening.
    if (codeOf(thrown) !== "sequence-conflict" || shard === VIEWS_SHARD) throw thrown;
  }
}
