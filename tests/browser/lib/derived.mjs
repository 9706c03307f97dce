// What follows from a passphrase, a recovery sheet and an organisation's key file: computed here a second time, with another
// library, so that a test can look for each of them in what a browser sends. The derivations are those of docs/protocol.
import { createHmac, scryptSync } from "node:crypto";
import { argon2id } from "@noble/hashes/argon2.js";

/** HKDF-Expand with SHA-256 to one block (RFC 5869 §2.3). */
const expand = (key, label) => createHmac("sha256", key).update(label).update(Buffer.from([1])).digest();

/** Of a passphrase: its root, the half for the server, the half that stays. */
export function ofPassphrase(passphrase, { salt, kdf }) {
  const root = Buffer.from(argon2id(Buffer.from(passphrase.normalize("NFKC")), Buffer.from(salt, "base64url"), { m: kdf.m_kib, t: kdf.t, p: kdf.p, dkLen: 32 }));
  return { root, auth: expand(root, "zegel/v1/handler-auth"), wrap: expand(root, "zegel/v1/handler-wrap") };
}

/** Of a passkey's PRF output. */
export const ofPrf = (output) => ({ output, wrap: expand(output, "zegel/v1/passkey-wrap") });

/** The secret halves in an organisation's key file (minisign's format: its header, then what scrypt's output hides). */
export function ofKeyFile(file, passphrase) {
  const bytes = Buffer.from(file.split("\n")[1], "base64");
  const [salt, ops, memory, hidden] = [bytes.subarray(6, 38), bytes.readBigUInt64LE(38), bytes.readBigUInt64LE(46), bytes.subarray(54)];
  // As libsodium turns limits into scrypt's parameters.
  const [N, r, p] = parameters(Number(ops), Number(memory));
  const mask = scryptSync(passphrase, salt, hidden.length, { N, r, p, maxmem: 256 * N * r + (1 << 20) });
  const shown = Buffer.from(hidden.map((byte, at) => byte ^ mask[at]));
  return { seed: shown.subarray(8, 40), id: shown.subarray(0, 8), publicHalf: shown.subarray(40, 72) };
}

function parameters(ops, memory) {
  const r = 8;
  const least = Math.max(ops, 32_768);
  if (least < memory / 32) {
    let log = 1;
    while (log < 63 && 2 ** log <= least / (r * 4) / 2) log += 1;
    return [2 ** log, r, 1];
  }
  let log = 1;
  while (log < 63 && 2 ** log <= memory / (r * 128) / 2) log += 1;
  const p = Math.min(Math.floor(least / 4 / 2 ** log), 0x3fffffff) / r;
  return [2 ** log, r, Math.max(1, Math.floor(p))];
}
