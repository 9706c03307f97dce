// What the administrator's desk works out by itself: changes put on top of somebody else's, changes in words, a logo without
// what does not draw it, figures as a file. Bundled from the sources, without a browser.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { build } from "../../web/node_modules/esbuild/lib/main.js";
import { ROOT } from "./lib/world.mjs";

let desk;
before(async () => {
  const modules = ["administration/merge", "administration/changes", "administration/look", "administration/people", "figures/table", "print/sheet"];
  const contents = modules.map((name) => `export * from ${JSON.stringify(join(ROOT, "web/desk", `${name}.ts`))};`).join("\n");
  const { outputFiles } = await build({ stdin: { contents, resolveDir: ROOT }, bundle: true, write: false, format: "esm" });
  desk = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
});

const handler = (id, more = {}) => ({ id, name: id, role: "handler", about: {}, languages: ["en"], recipient: `r-${id}`, signing_key: `s-${id}`, from: "2026-01-01", ...more });
const channel = (id, readers, more = {}) => ({ id, lane: "reporting", names: { en: id }, about: {}, next_steps: {}, region: {}, categories: [], readers, places: [], ...more });
const roster = () => ({ seq: 1, origins: ["https://report.example.org"], organisation: { slug: "aid", name: "Aid", languages: ["en"] }, channels: [channel("point", ["amina"]), channel("other", [])], handlers: [handler("amina"), handler("boris")] });
const naming = { language: (code) => code, list: (names) => names.join("+"), day: (day) => day, role: (role) => role, languages: ["en"] };
const keys = (before, after) => desk.changesOf(before, after, naming).map(({ key }) => key);

test("two administrators change different things: both stand", () => {
  const [base, ours, theirs] = [roster(), roster(), roster()];
  ours.channels[0].readers.push("boris");
  ours.organisation.name = "Aid International";
  theirs.seq = 2;
  theirs.handlers.push(handler("vera"));
  theirs.channels[0].readers = ["vera", "amina"];
  theirs.channels.push(channel("third", ["vera"]));
  const { value, both } = desk.merge(base, ours, theirs);
  assert.deepEqual(both, []);
  assert.equal(value.seq, 2);
  assert.equal(value.organisation.name, "Aid International");
  assert.deepEqual(new Set(value.channels[0].readers), new Set(["amina", "boris", "vera"]));
  assert.deepEqual(value.channels.map(({ id }) => id), ["point", "other", "third"]);
  assert.deepEqual(value.handlers.map(({ id }) => id), ["amina", "boris", "vera"]);
});

test("what both changed is named, and one's own stands; what one removed stays away", () => {
  const [base, ours, theirs] = [roster(), roster(), roster()];
  ours.channels[0].names.en = "Ours";
  theirs.channels[0].names.en = "Theirs";
  desk.removePerson(theirs, "boris");
  const { value, both } = desk.merge(base, ours, theirs);
  assert.deepEqual(both, ["channels.point.names.en"]);
  assert.equal(value.channels[0].names.en, "Ours");
  assert.deepEqual(value.handlers.map(({ id }) => id), ["amina"]);
});

test("whoever leaves is taken out everywhere", () => {
  const body = roster();
  body.handlers[0].away = { from: "2026-02-01", until: "2026-02-09", deputy: "boris" };
  body.channels[0].escalation = { reader: "boris", after_days: 7 };
  body.channels[1].readers = ["boris"];
  desk.removePerson(body, "boris");
  assert.doesNotMatch(JSON.stringify(body), /boris/);
});

test("every change is said in words, and nothing where nothing changed", () => {
  assert.deepEqual(keys(roster(), roster()), []);
  const after = roster();
  desk.putPerson(after, handler("amina", { recipient: "new", away: { from: "2026-02-01", until: "2026-02-09", deputy: "boris" } }));
  after.channels[0].readers = ["boris"];
  after.channels.reverse();
  after.next_key_sha256 = "x";
  assert.deepEqual(keys(roster(), after), ["roster-change-person-keys", "roster-change-person-away-deputy", "roster-change-reader-added", "roster-change-reader-removed", "roster-change-channel-order", "roster-change-spare"]);
});

test("keys that differ from the list's want to be compared, whoever has left wants a signature", () => {
  const account = (person, more) => ({ person, login: person, role: "handler", state: "enrolled", recipient: `r-${person}`, signing_key: `s-${person}`, second_factor: false, ...more });
  const accounts = [account("amina"), account("boris", { recipient: "exchanged" }), account("vera"), account("fig", { role: "analyst" }), account("ivan", { state: "left" }), account("new", { state: "invited", invited_until: "2026-01-01" })];
  const states = Object.fromEntries(desk.linesOf(accounts, roster(), roster(), "2026-06-01").map(({ id, state }) => [id, state]));
  assert.deepEqual(states, { amina: "in-roster", boris: "new-keys", vera: "compare", fig: "ready", ivan: "left", new: "invitation-over" });
});

/** A part of a PNG; its sum is not looked at by who draws it out of the file. */
function part(name, bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(name, "latin1"), bytes, Buffer.alloc(4)]);
}
const SIGN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const head = (width) => part("IHDR", Buffer.from([0, 0, width >> 8, width & 255, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const drawn = part("IDAT", deflateSync(Buffer.alloc(20)));

test("a logo loses what does not draw it; what is no small PNG is refused", () => {
  const secret = part("tEXt", Buffer.from("Location\0Amman"));
  const clean = desk.cleanLogo(Buffer.concat([SIGN, head(16), secret, drawn, part("IEND", Buffer.alloc(0)), Buffer.from("trailer")]));
  assert.deepEqual(Buffer.from(clean), Buffer.concat([SIGN, head(16), drawn, part("IEND", Buffer.alloc(0))]));
  assert.equal(desk.cleanLogo(Buffer.from("<svg onload=…>")), "not-png");
  assert.equal(desk.cleanLogo(Buffer.concat([SIGN, head(16), drawn])), "damaged");
  assert.equal(desk.cleanLogo(Buffer.concat([SIGN, head(16), drawn]).subarray(0, 40)), "damaged");
  assert.equal(desk.cleanLogo(Buffer.concat([SIGN, head(2000), drawn, part("IEND", Buffer.alloc(0))])), "too-wide");
  assert.equal(desk.cleanLogo(Buffer.concat([SIGN, head(16), part("IDAT", Buffer.alloc(9000)), part("IEND", Buffer.alloc(0))])), "too-large");
});

test("contrast is WCAG's", () => {
  assert.equal(desk.contrast("#ffffff", "#000000"), 21);
  assert.ok(Math.abs(desk.contrast("#777777", "#ffffff") - 4.48) < 0.01);
});

test("who comes back under another short name gets the next one that is free", () => {
  assert.equal(desk.nextIdentifier("boris", ["boris"]), "boris-2");
  assert.equal(desk.nextIdentifier("boris", ["boris", "boris-2"]), "boris-3");
  assert.equal(desk.nextIdentifier("boris-2", ["boris", "boris-2"]), "boris-3");
  const long = desk.nextIdentifier("a".repeat(40), []);
  assert.ok(desk.isIdentifier(long) && long.endsWith("-2"), long);
});

test("figures as a file: small counts stay small, and nothing becomes a formula", () => {
  const rows = [{ channel: "a", year: 2026, received: null, acknowledged: 0 }];
  const text = desk.csvOf(["Channel", "Year", "Received", "Acknowledged"], rows, () => '=cmd("x")', "1–4", ["Rule"]);
  assert.equal(text, '\ufeff"Channel","Year","Received","Acknowledged"\r\n"\'=cmd(""x"")",2026,"1–4",0\r\n\r\n"Rule"\r\n');
});

test("a poster shows the address that people can reach without Tor", () => {
  const onion = `http://${"a".repeat(56)}.onion`;
  assert.equal(desk.addressOf({ origins: [onion, "https://report.example.org"] }, onion), "https://report.example.org");
});
