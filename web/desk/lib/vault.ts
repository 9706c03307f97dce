// The person's vault on the server: what the worker learned is put there, so that the next visit knows it.
import { session } from "./session.svelte.ts";

/** Puts a vault that the worker made in the place of the one that was there. @throws ApiError */
export async function saveVault(body: string): Promise<void> {
  await session.api.changeVault(body);
  await session.module.vaultSaved();
}

/** Saves what this visit taught the worker about the organisation's key and rosters. What it knew before protects as well:
 * a server that cannot take it now, or another device of the same person that was first, stops nobody. */
export async function saveWhatWasLearned(): Promise<void> {
  const body = await session.module.vaultUpdate();
  if (!body) return;
  await saveVault(body).catch(() => undefined);
}
