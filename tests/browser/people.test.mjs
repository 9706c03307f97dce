// From an empty server to the first report that the invited handler reads: the printed link, the organisation's key, a mail, an
// account with a passkey, fingerprints compared, the roster signed. Then what happens to people: a forgotten passphrase, a
// second factor, new keys, a departure. The tests go on from each other, as an organisation does.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Administrator } from "./lib/administrator.mjs";
import { Authenticator } from "./lib/authenticator.mjs";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { ofKeyFile, ofPassphrase, ofPrf } from "./lib/derived.mjs";
import { EmptyServer } from "./lib/empty-server.mjs";
import { Looks } from "./lib/looks.mjs";
import { codeOf, Newcomer } from "./lib/newcomer.mjs";
import { Reporter } from "./lib/reporter.mjs";
import { textsOf } from "./lib/texts.mjs";

const SLUG = "example-aid";
const API = `/api/v1/o/${SLUG}`;
/** Whoever looks at pictures may want them in another language. */
const LANGUAGE = process.env["ZEGEL_LANGUAGE"] ?? "en";

let world;
let browser;
before(async () => {
  world = await EmptyServer.start();
  browser = await startBrowser();
});
after(async () => {
  await stopBrowser(browser);
  await world?.stop();
});

const looked = [];
/** Visits that stay open from test to test, and who sits there. */
let office;
let olga;
let laptop;
let amina;

async function visit(Who, name, options = {}) {
  const begun = await Visit.begin(browser, { locale: LANGUAGE, permissions: ["clipboard-read", "clipboard-write"], ...options });
  const looks = new Looks(begun.page, `people-${name}`, ["dark", "light"]);
  looked.push(looks);
  return { begun, who: new Who(begun.page, LANGUAGE, (screen) => looks.at(screen)) };
}

const pin = () => Buffer.from(olga.key.public).toString();
const link = () => `${world.origin}/o/${SLUG}/en/#${pin()}`;

/** Invites somebody; gives the link as the mail has it. */
async function invite(name, login) {
  const shown = await olga.invite(name, login, `${login}@example.org`);
  const { text } = await world.post.letterTo(`${login}@example.org`);
  const link = text.split("\n").find((line) => line.startsWith(world.origin));
  assert.equal(link && decodeURIComponent(link), decodeURIComponent(shown), `the letter has another link:\n${text}`);
  return link;
}

async function send(text) {
  const begun = await Visit.begin(browser, { locale: "en-GB" });
  const reporter = new Reporter(begun.page);
  await reporter.arrive(link());
  await reporter.answer({ text });
  const code = await reporter.send();
  await reporter.proveReceipt(code);
  await begun.end();
  return code;
}

test("from an empty server to the first report that the invited handler reads", async () => {
  ({ begun: office, who: olga } = await visit(Administrator, "administrator"));
  const { setUpLink } = world;
  await olga.begin(setUpLink, SLUG, "olga");
  await olga.signInFirst();
  await olga.assist("Example Aid", LANGUAGE === "ar" ? ["en"] : ["ar"], world.middle.origin, (name, text) => world.keep(name, text));
  olga.key.public = new URL(office.page.url()).hash.slice(1) || (await (await fetch(`${world.middle.origin}${API}/roster`)).json()).key;
  const invited = await invite("Amina Haddad", "amina");

  const device = await visit(Newcomer, "handler");
  ({ begun: laptop, who: amina } = device);
  const authenticator = await Authenticator.plugInto(laptop);
  await amina.enrol(invited);
  const readOut = await amina.fingerprint();
  await amina.button("desk-enrol-to-desk").click();
  await amina.signInFirst();
  await amina.words("desk-awaiting-title").waitFor();
  await amina.toAccount();
  await amina.addPasskey();
  assert.equal((await authenticator.credentials()).length, 1);
  await amina.signOut();

  // Until the keys are compared and signed nobody can report to them.
  const early = await Visit.begin(browser, { locale: "en-GB" });
  const impatient = new Reporter(early.page);
  await impatient.arrive(link());
  await early.page.locator("[data-write]").click();
  await early.page.getByText(textsOf("en")("channel-none")).waitFor();
  await early.end();

  const seen = await olga.compare("amina");
  assert.deepEqual(seen, readOut, "the administrator and the handler see different fingerprints");
  await olga.same();
  await olga.enter("Amina Haddad", "reporting-point");
  await olga.sign();

  const told = "MARKER-FIRST-41c6 The fuel was sold at the back gate.";
  await send(told);
  await amina.signInWithPasskey();
  await amina.openCase("MARKER-FIRST");
  await laptop.page.getByText(told).waitFor();
  await amina.at("case");

  // The letter's link has done its work, and so has the one that the server printed.
  for (const used of [invited, setUpLink]) {
    const late = await visit(Newcomer, "late");
    late.begun.expected = [/answer: 404|status of 404/];
    await late.begun.page.goto(used);
    await late.who.words("desk-link-dead-title").waitFor();
    await late.begun.end();
  }

  await keptSecret(authenticator.outputs);
  allWell();
});

/** Everything that was shown so far could be used by everybody, and nothing went wrong. */
function allWell() {
  for (const looks of looked) assert.deepEqual(looks.faults, []);
  for (const begun of [office, laptop]) begun.wentWell();
}

/** What must not be in any request so far: what was typed, printed, made, and what follows from it. */
async function keptSecret(outputs) {
  assert.ok(outputs.length, "the passkey's PRF gave nothing");
  const secrets = [];
  for (const [who, login] of [[olga, "olga"], [amina, "amina"]]) {
    const answer = await fetch(`${world.middle.origin}${API}/login/challenge`, { method: "POST", headers: { "content-type": "application/json", origin: world.middle.origin }, body: JSON.stringify({ login }) });
    const { root, auth, wrap } = ofPassphrase(who.passphrase, await answer.json());
    const proof = auth.toString("base64url");
    assert.ok(world.middle.requests.some(({ body }) => body.includes(proof)), "the half for the server was not found, so nothing else would be");
    const sheet = who.sheets[0];
    secrets.push(who.passphrase, root, wrap, sheet, ...sheet.split(" ").map((_, at, all) => all.slice(at, at + 3).join(" ")).slice(0, 12));
  }
  for (const output of outputs) secrets.push(output, ofPrf(output).wrap);
  const { seed, publicHalf } = ofKeyFile(olga.key.file, olga.key.passphrase);
  assert.ok(Buffer.from(pin(), "base64").subarray(10).equals(publicHalf), "the key file was not opened, so its secret half is not known");
  secrets.push(seed, olga.key.passphrase, olga.key.file.split("\n")[1], Buffer.from(olga.key.file.split("\n")[1], "base64").subarray(54));
  world.middle.carriedNothingOf(secrets);
}
