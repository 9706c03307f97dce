// An organisation with people, channels and a running server, made with the program's own commands, and the man in the
// middle (middle.mjs) that all browsers of a test come through.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Middle } from "./middle.mjs";

export const ROOT = resolve(import.meta.dirname, "../../..");
const SLUG = "example-aid";
/** Milliseconds for a command or for the server's start, on a busy machine. */
const PATIENCE = 120_000;

/** Amina and Boris read the reporting point, Vera is the adviser; Olga is let in later if nobody acknowledges. */
const PEOPLE = [
  { id: "amina", name: "Amina Haddad", role: "handler" },
  { id: "boris", name: "Boris Novak", role: "handler" },
  { id: "vera", name: "Vera de Groot", role: "adviser" },
  { id: "olga", name: "Olga Marin", role: "ombuds" },
];

/** The program: `ZEGEL_BIN`, or the newest that cargo built here. */
export function program() {
  const built = [process.env["ZEGEL_BIN"], join(ROOT, "target/debug/zegel"), join(ROOT, "target/release/zegel")];
  const found = built.find((path) => path && existsSync(path));
  if (!found) throw new Error("no program to test: cargo build -p zegel-cli, or set ZEGEL_BIN");
  return resolve(found);
}

/** Our environment without what the program would listen to. */
export function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("ZEGEL_") && !/_proxy$/i.test(name)));
}

export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Runs a command of the program to its end; gives its standard output. */
export function run(folder, ...words) {
  const done = spawnSync(program(), words, { cwd: folder, env: environment(), encoding: "utf8", timeout: PATIENCE });
  if (done.status !== 0) throw new Error(`zegel ${words.join(" ")}: ${done.error ?? done.stderr}`);
  return done.stdout;
}

function listens(port) {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}

/** Starts the server of a configuration; its output goes to the file `log`. Gives the process once it listens. */
export async function serve(folder, config, port, log) {
  const file = openSync(log, "a");
  const child = spawn(program(), ["serve", "--config", config], { cwd: folder, env: environment(), stdio: ["ignore", file, file] });
  closeSync(file);
  try {
    await started(child, port, log);
  } catch (fault) {
    await ended(child);
    throw fault;
  }
  return child;
}

/** Ends a server at once. */
export async function ended(child) {
  if (!child || child.exitCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await gone;
}

async function started(child, port, log) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null) break;
    if (await listens(port)) return;
  }
  throw new Error(`the server did not start: ${readFileSync(log, "utf8")}`);
}

/** Founds the organisation; gives its roster. */
function found(folder, origins, config) {
  writeFileSync(join(folder, "key.passphrase"), "correct horse battery staple", { mode: 0o600 });
  const key = ["--key-out", "org.key", "--passphrase-file", "key.passphrase"];
  const where = origins.flatMap((origin) => ["--origin", origin]);
  const tongues = ["en", "nl", "ar"].flatMap((language) => ["--language", language]);
  const roster = JSON.parse(run(folder, "org", "init", "--slug", SLUG, "--name", "Example Aid", ...where, ...tongues, ...key, "--config", config));
  for (const { id, name, role } of PEOPLE) {
    const who = ["--person", id, "--login", id, "--name", name, "--role", role, "--about", `About ${name}`];
    roster.handlers.push(JSON.parse(run(folder, "org", "enrol", ...who, "--config", config)));
  }
  const [adviser, reporting, ombuds] = roster.channels;
  adviser.readers = ["vera"];
  reporting.readers = ["amina", "boris"];
  reporting.escalation = { reader: "olga", after_days: 10 };
  ombuds.readers = ["olga"];
  adviser.names.ar = "مستشار موثوق";
  reporting.names.ar = "جهة الإبلاغ";
  ombuds.names.ar = "أمينة المظالم";
  reporting.places = [{ names: { en: "Example Listening Line", ar: "خط الاستماع" }, contact: "+00 555 0100", checked: roster.issued }];
  writeFileSync(join(folder, "roster.json"), JSON.stringify(roster));
  run(folder, "org", "roster", "sign", "--key", "org.key", "--passphrase-file", "key.passphrase", "--in", "roster.json", "--out", "bundle.json");
  run(folder, "org", "roster", "publish", "--in", "bundle.json", "--config", config);
}

/** An organisation on a server, behind a man in the middle. */
export class World {
  /** Founds it and starts its server. */
  static async start() {
    const site = join(ROOT, "web/dist");
    if (!existsSync(join(site, "manifest.json"))) throw new Error("the site is not built: scripts/build-site");
    const world = new World();
    world.folder = mkdtempSync(join(tmpdir(), "zegel-browser-"));
    try {
      const port = await freePort();
      world.port = port;
      world.middle = await Middle.listen(port);
      const origins = [world.middle.origin, `http://127.0.0.1:${port}`];
      const config = join(world.folder, "zegel.toml");
      const settings = { listen: `127.0.0.1:${port}`, origins, site_dir: site, blob_dir: join(world.folder, "blobs") };
      const lines = Object.entries(settings).map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`);
      writeFileSync(config, `${lines.join("")}[store]\nsqlite = ${JSON.stringify(join(world.folder, "zegel.sqlite"))}\n`);
      found(world.folder, origins, config);
      world.server = await serve(world.folder, config, port, join(world.folder, "server.log"));
      return world;
    } catch (fault) {
      await world.stop();
      throw fault;
    }
  }

  /** The organisation's public key, as posters have it. */
  get pin() {
    return readFileSync(join(this.folder, "org.key.pub"), "utf8").split("\n")[1];
  }

  /** The reporter's page; without the key, as somebody comes who only knows the address. */
  link(language = "en", pinned = true) {
    return `${this.middle.origin}/o/${SLUG}/${language}/${pinned ? `#${this.pin}` : ""}`;
  }

  get desk() {
    return `${this.middle.origin}/o/${SLUG}/desk/#${this.pin}`;
  }

  /** Where the command line signs in: past the middle, which sees what browsers send. */
  get office() {
    return `http://127.0.0.1:${this.port}/o/${SLUG}/#${this.pin}`;
  }

  passphrase(login) {
    return readFileSync(join(this.folder, `${login}.passphrase`), "utf8").trim();
  }

  async stop() {
    await ended(this.server);
    await this.middle?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
