// Declaring a conflict with a case: one's grants on it are deleted, later ones are refused, and it is not shown any more.
import { cases } from "./cases.svelte.ts";
import { session } from "./session.svelte.ts";
import { today } from "./today.ts";

/** @throws ApiError `last-reader` if nobody else could read the case then */
export async function recuse(id: string): Promise<void> {
  await session.during(async () => session.api.recuse(id, await session.module.caseRecuse(id, today())));
  await cases.forget(id);
  await cases.refresh();
}
