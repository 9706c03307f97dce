// Counting and releasing: what the page asks of worker and server, in which order.
import { InboxApi } from "../../shared/api-inbox.ts";
import { session } from "../lib/session.svelte.ts";
import { FIGURES_SHARD, type FiguresMethods } from "../module-figures.ts";

export type Counted = ReturnType<FiguresMethods["figuresCount"]>;

const api = (): InboxApi => new InboxApi(session.organisation);

/** The piece that the server listed when the inbox was opened, or that was kept since; another desk's newer one is noticed by `keep`. */
async function earlier(signal: AbortSignal): Promise<ArrayBuffer | null> {
  if ((await session.module.snapshotWas(FIGURES_SHARD)) === "none") return null;
  return (await api().piece(FIGURES_SHARD, signal)).buffer;
}

/** Counts anew, and keeps what was counted of cases that may be erased before the next time. @throws ApiError, ModuleError */
export const count = (): Promise<Counted> =>
  session.during(async () => {
    const { module } = session;
    const { signal } = new AbortController();
    const missing = await module.figuresOpen(await earlier(signal));
    const erased = missing.length ? await api().erased(missing, signal) : [];
    const counted = await module.figuresCount(erased.map((erasure) => erasure.case));
    await keep(signal);
    return counted;
  });

async function keep(signal: AbortSignal): Promise<void> {
  const { module } = session;
  const sealed = await module.figuresPiece();
  await api().putPiece(FIGURES_SHARD, await module.snapshotWas(FIGURES_SHARD), sealed, signal);
  await module.figuresSaved();
}

/** Releases a year. The file is given out only once the release is kept: there will be no other one. @throws ApiError, ModuleError */
export const release = (year: number): Promise<string> =>
  session.during(async () => {
    const file = await session.module.figuresRelease(year);
    await keep(new AbortController().signal);
    return file;
  });
