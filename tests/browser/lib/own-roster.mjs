// Rosters of a test's own making: changed, and signed with a key that the test made, as minisign signs (prehashed Ed25519).
// A page that comes with that key in its link takes them for the organisation's.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = randomBytes(8);
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
  return { id, privateKey, text: Buffer.concat([Buffer.from("Ed"), id, raw]).toString("base64") };
}

/** What `minisign -S` writes. */
function signed({ id, privateKey }, text) {
  const signature = sign(null, createHash("blake2b512").update(text).digest(), privateKey);
  const comment = "a test's own";
  const over = sign(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey);
  const lines = ["untrusted comment: of a test", Buffer.concat([Buffer.from("ED"), id, signature]).toString("base64"), `trusted comment: ${comment}`, over.toString("base64")];
  return `${lines.join("\n")}\n`;
}

const earlier = newKey();
const current = newKey();

/** The key that signs, as links carry it. */
export const ownKey = current.text;
/** The key before it, as old posters carry it: it handed over. */
export const earlierKey = earlier.text;

/** A bundle of `body`, an object, as the server would send it. */
export function bundleOf(body) {
  const roster = JSON.stringify(body);
  const chain = [{ key: earlier.text, next_signature: signed(earlier, current.text) }];
  return JSON.stringify({ roster, signature: signed(current, roster), key: current.text, chain });
}

/** Lets a visit see the world's roster as `change` makes it; give `ownKey` in the link. */
export async function withRoster(visit, world, change) {
  const address = `${world.middle.origin}/api/v1/o/example-aid/roster`;
  const { roster } = await (await fetch(address)).json();
  const body = JSON.parse(roster);
  change(body);
  await visit.context.route(address, (route) => route.fulfill({ contentType: "application/json", body: bundleOf(body) }));
  return body;
}
