// Handlers at the command line, for journeys that are about the reporter's side.
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment, program } from "./world.mjs";

/** Milliseconds for a command, on a busy machine. */
const PATIENCE = 120_000;

/** Somebody with an account. */
export class Handler {
  constructor(world, login) {
    Object.assign(this, { world, login });
  }

  /** Runs a command; gives what it printed. */
  #run(words, mayFail = false) {
    const { world, login } = this;
    const who = ["--url", world.office, "--login", login, "--passphrase-file", `${login}.passphrase`];
    return new Promise((done, failed) => {
      execFile(program(), [...words, ...who], { cwd: world.folder, env: environment(), timeout: PATIENCE, maxBuffer: 16 << 20 }, (fault, stdout, stderr) => {
        if (fault && !(mayFail && stdout)) failed(new Error(`${login}: zegel ${words.join(" ")}: ${stderr || fault}`));
        else done(stdout);
      });
    });
  }

  /** Names of the cases that they can see. */
  async cases() {
    // Also those in which somebody is to say first that there is no conflict.
    const { cases, undeclared = [], unreadable = [] } = JSON.parse(await this.#run(["inbox", "--json"], true));
    return [...cases, ...undeclared, ...unreadable].map((one) => one.case);
  }

  /** The one case that is not among these. */
  async newCase(known) {
    const fresh = (await this.cases()).filter((name) => !known.includes(name));
    if (fresh.length !== 1) throw new Error(`${this.login} sees ${fresh.length} new cases`);
    return fresh[0];
  }

  /** Carries out commands of casework, one after the other. */
  async work(name, ...commands) {
    for (const command of commands) {
      const file = `${this.login}-command.json`;
      writeFileSync(join(this.world.folder, file), JSON.stringify(command));
      await this.#run(["case", "run", name, "--command-file", file]);
    }
  }

  /** Says that there is no conflict of interest, unless that was said. */
  async declare(name) {
    await this.work(name, { "no-conflict": {} }).catch((fault) => {
      if (!/already/.test(fault.message)) throw fault;
    });
  }

  /** What the case says, as JSON. */
  async read(name) {
    return JSON.parse(await this.#run(["case", "show", name, "--json"]));
  }
}
