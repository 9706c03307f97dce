// The person's vault on the server: what the worker learned is put there, so that the next visit knows it.
import { session } from "./session.svelte.ts";
import { codeOf } from "./trouble.ts";

/** Puts a vault that the worker made in the place of the one that was there. @throws ApiError */
export async function saveVault(body: string): Promise<void> {
  await session.api.changeVault(body);
  await session.module.vaultSaved();
}

/** Saves what this visit taught the worker about the organisation's key and rosters. What it knew before protects as well, so
 * a server that cannot take it now stops nobody. */
export async function saveWhatWasLearned(): Promise<void> {
  const body = await session.module.vaultUpdate();
  if (!body) return;
  try {
    await saveVault(body);
  } catch (thrown) {
    // Another device of the same person was first; it has learned the same.
    if (codeOf(thrown) !== "sequence-conflict") console.info("the vault could not be saved now");
  }
}
