// The person's vault on the server: what the worker learned is put there, so that the next visit knows it.
import { session } from "./session.svelte.ts";

/** Puts a vault that the worker made in the place of the one that was there. @throws ApiError */
export async function saveVault(body: string): Promise<void> {
  await session.api.changeVault(body);
  await session.module.vaultSaved();
}

/** Saves what this visit taught the worker about the organisation's key and rosters; tells whether that is done. What it knew
 * before protects as well: a server that cannot take it now, or another device of the same person that was first, stops
 * nobody. But a server that never takes it keeps the desk from learning: who sits here is told. */
export async function saveWhatWasLearned(): Promise<boolean> {
  for (let tries = 0; tries < 2; tries += 1) {
    const body = await session.module.vaultUpdate();
    if (!body) return true;
    if (await saveVault(body).then(() => true, () => false)) return true;
  }
  return false;
}
