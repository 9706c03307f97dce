// Opens what a Zegel server keeps, with npm age-encryption and an exported identity alone: no code of Zegel.
//
//   node open-from-disk.mjs IDENTITY-FILE GRANT ENTRY [ATTACHMENT]      prints JSON: { grant, entry, attachment }
//
// The way from the handler's identity to the reporter's words, for whoever has to do it by hand:
//   1. A grant is an age file to the handler. Opened, it is a frame: u32 version ‖ u64 length ‖ body ‖ zeros.
//   2. The body is signature (64 bytes) ‖ the giver's key (32 bytes) ‖ JSON; the JSON's key_seed is the thread key's seed.
//   3. The seed, written as Bech32 with the prefix AGE-SECRET-KEY-PQ-, is an age identity: the thread key.
//   4. With it, entries and attachments of the conversation open: frames again, an entry's body as in 2, an attachment's
//      body the file itself.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bech32 } from '@scure/base';
import { Decrypter } from 'age-encryption';

const HEADER = 12;
const SIGNATURE_AND_AUTHOR = 96;

const [identityFile, grantFile, entryFile, attachmentFile] = process.argv.slice(2);
const identity = readFileSync(identityFile, 'utf8').split('\n').find((line) => line && !line.startsWith('#')).trim();

async function open(path, secret) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(secret);
  const opened = Buffer.from(await decrypter.decrypt(readFileSync(path)));
  assert.equal(opened.readUInt32BE(0), 1, 'frame version');
  const length = Number(opened.readBigUInt64BE(4));
  assert.ok(opened.subarray(HEADER + length).every((byte) => byte === 0), 'padding is zeros');
  return opened.subarray(HEADER, HEADER + length);
}

const signed = (body) => JSON.parse(body.subarray(SIGNATURE_AND_AUTHOR).toString('utf8'));

const grant = signed(await open(grantFile, identity));
const seed = Buffer.from(grant.key_seed, 'base64url');
assert.equal(seed.length, 32);
const thread = bech32.encode('age-secret-key-pq-', bech32.toWords(seed), false).toUpperCase();
const entry = signed(await open(entryFile, thread));
const attachment = attachmentFile && createHash('sha256').update(await open(attachmentFile, thread)).digest('hex');
delete grant.key_seed;
process.stdout.write(`${JSON.stringify({ grant, entry, attachment })}\n`);
