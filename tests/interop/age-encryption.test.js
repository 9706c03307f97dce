// Zegel against npm age-encryption, an independent implementation of the age format, in both directions.
// Run: npm ci && npm test. Builds crates/sealing/examples/interop.rs unless ZEGEL_INTEROP names a program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Decrypter, Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';

const ROOT = join(import.meta.dirname, '..', '..');
const HEADER = 12;
const MIB = 1 << 20;
// Text in several scripts, and a file of 20 MiB that is not all alike.
const TEXT = Buffer.from('They sold the blankets. باعوا البطانيات. Ze verkochten de dekens.\n', 'utf8');
const FILE = Buffer.alloc(20 * MIB);
for (let i = 0, x = 1; i < FILE.length; i += 4) {
  x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
  FILE.writeUInt32LE(x, i);
}

let program, folder, identityFile, ours, ourRecipient;

function zegel(args, input) {
  return execFileSync(program, args, { input, maxBuffer: 64 * MIB, stdio: ['pipe', 'pipe', 'pipe'], timeout: 120_000 });
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const expected = new Map([['text', TEXT], ['20 MiB', FILE]]);

// The frame of crates/sealing/src/frame.rs, written and read independently of it.
function paddedLength(needed) {
  if (needed <= 16384) return 16384;
  if (needed <= MIB) return 2 ** Math.ceil(Math.log2(needed));
  const exponent = Math.floor(Math.log2(needed));
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(needed / step) * step;
}

function frame(body) {
  const bytes = Buffer.alloc(paddedLength(HEADER + body.length));
  bytes.writeUInt32BE(1, 0);
  bytes.writeBigUInt64BE(BigInt(body.length), 4);
  body.copy(bytes, HEADER);
  return bytes;
}

function unframe(bytes) {
  const frame = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  assert.equal(frame.readUInt32BE(0), 1, 'frame version');
  const length = Number(frame.readBigUInt64BE(4));
  assert.equal(frame.length, paddedLength(HEADER + length), 'frame length');
  assert.ok(frame.subarray(HEADER + length).every((byte) => byte === 0), 'padding is zeros');
  return frame.subarray(HEADER, HEADER + length);
}

before(() => {
  program = process.env.ZEGEL_INTEROP;
  if (!program) {
    execFileSync('cargo', ['build', '--quiet', '--locked', '-p', 'zegel-sealing', '--example', 'interop'], { cwd: ROOT, stdio: 'inherit' });
    program = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug', 'examples', 'interop');
  }
  folder = mkdtempSync(join(tmpdir(), 'zegel-interop-'));
  identityFile = join(folder, 'identity');
  ours = zegel(['identity']).toString().trim();
  writeFileSync(identityFile, `${ours}\n`, { mode: 0o600 });
  ourRecipient = zegel(['recipient', identityFile]).toString().trim();
});

after(() => folder && rmSync(folder, { recursive: true, force: true }));

test('both read the same recipient out of an identity', async () => {
  assert.equal(await identityToRecipient(ours), ourRecipient);
});

for (const [name, body] of expected) {
  test(`age-encryption opens what Zegel sealed as a stream (${name})`, async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(ours);
    const sealed = zegel(['seal', ourRecipient, String(body.length)], body);
    assert.equal(sha256(unframe(await decrypter.decrypt(sealed))), sha256(body));
  });

  test(`Zegel opens what age-encryption sealed (${name})`, async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(ourRecipient);
    const sealed = await encrypter.encrypt(frame(body));
    assert.equal(sha256(zegel(['open', identityFile], sealed)), sha256(body));
  });
}

test('age-encryption opens what Zegel sealed whole, to an identity that age-encryption made', async () => {
  const theirs = await generateHybridIdentity();
  const decrypter = new Decrypter();
  decrypter.addIdentity(theirs);
  const sealed = zegel(['seal-whole', await identityToRecipient(theirs)], TEXT);
  assert.deepEqual(unframe(await decrypter.decrypt(sealed)), TEXT);
});

test('Zegel opens what age-encryption sealed, whole, with an identity that age-encryption made', async () => {
  const theirs = await generateHybridIdentity();
  const file = join(folder, 'theirs');
  writeFileSync(file, theirs, { mode: 0o600 });
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(theirs));
  encrypter.addRecipient(ourRecipient);
  const sealed = await encrypter.encrypt(frame(TEXT));
  assert.deepEqual(zegel(['open-whole', file], sealed), TEXT);
  assert.deepEqual(zegel(['open-whole', identityFile], sealed), TEXT);
});

test('Zegel refuses what age-encryption sealed to an X25519 key, and such a recipient', async () => {
  const plain = await identityToRecipient(await generateX25519Identity());
  const encrypter = new Encrypter();
  encrypter.addRecipient(plain);
  const sealed = await encrypter.encrypt(frame(TEXT));
  assert.throws(() => zegel(['open', identityFile], sealed), /not accepted here/);
  assert.throws(() => zegel(['seal', plain, '1'], 'x'), /only post-quantum keys/);
});

test('Zegel refuses a correctly sealed file whose frame is not the promised one', async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(ourRecipient);
  const unpadded = await encrypter.encrypt(frame(TEXT).subarray(0, HEADER + TEXT.length));
  const dirty = frame(TEXT);
  dirty[dirty.length - 1] = 1;
  assert.throws(() => zegel(['open', identityFile], unpadded), /incomplete/);
  assert.throws(() => zegel(['open', identityFile], Buffer.from([])), /damaged/);
  const sealedDirty = await encrypter.encrypt(dirty);
  assert.throws(() => zegel(['open', identityFile], sealedDirty), /not put together correctly/);
});
