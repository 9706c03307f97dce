// SHA-256 of a file, as case logs have it (base64url). Counted by the browser; by the worker where an address has no TLS.
import { joined } from "../viewer/kind.ts";
import { session } from "./session.svelte.ts";

const urlSafe = (base64: string): string => base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

export async function sha256Of(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const bytes = joined(pieces);
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return urlSafe(await session.module.sha256(bytes.buffer));
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return urlSafe(btoa(String.fromCharCode(...digest)));
}
