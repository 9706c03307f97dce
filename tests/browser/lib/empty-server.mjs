// A server that nobody has set up yet, with a mail server beside it and a man in the middle before it: what an operator has who
// has just started the program for the first time.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Post } from "./mail.mjs";
import { Middle } from "./middle.mjs";
import { ended, environment, freePort, program, ROOT, run, serve } from "./world.mjs";

export class EmptyServer {
  static async start() {
    const world = new EmptyServer();
    world.folder = mkdtempSync(join(tmpdir(), "zegel-people-"));
    try {
      world.post = await Post.listen();
      const port = await freePort();
      world.middle = await Middle.listen(port);
      // Browsers know passkeys for names only, not for numbers.
      world.origin = world.middle.origin.replace("127.0.0.1", "localhost");
      const settings = { listen: `127.0.0.1:${port}`, origins: [world.origin, world.middle.origin], site_dir: join(ROOT, "web/dist"), blob_dir: join(world.folder, "blobs") };
      const mail = { server: "127.0.0.1", port: world.post.port, security: "none", from: "Zegel <zegel@example.org>" };
      const table = (values) => Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`).join("");
      world.config = join(world.folder, "zegel.toml");
      writeFileSync(world.config, `${table(settings)}[store]\n${table({ sqlite: join(world.folder, "zegel.sqlite") })}[mail]\n${table(mail)}`);
      world.log = join(world.folder, "server.log");
      world.server = await serve(world.folder, world.config, port, world.log);
      return world;
    } catch (fault) {
      await world.stop();
      throw fault;
    }
  }

  /** Where to begin: what the operator is told who asks for it. */
  get setUpLink() {
    const said = readFileSync(this.log, "utf8");
    const command = /`zegel (setup link)`/.exec(said)?.[1];
    if (!command) throw new Error(`the server does not say how it is set up:\n${said}`);
    const printed = run(this.folder, ...command.split(" "), "--config", this.config);
    const link = /(https?:\/\/\S+\/setup\/#\S+)/.exec(printed)?.[1];
    if (!link) throw new Error(`no link to set the server up:\n${printed}`);
    return link;
  }

  /** A report from the command line; its text is in a file. */
  async report(link, channel, text) {
    const words = ["report", "--url", link, "--channel", channel, "--category", "fraud", "--text-file", text];
    await promisify(execFile)(program(), words, { cwd: this.folder, env: environment(), timeout: 120_000 });
  }

  /** Writes a file beside the server's; gives its path. */
  keep(name, content) {
    const path = join(this.folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  }

  async stop() {
    await ended(this.server);
    await this.middle?.close();
    await this.post?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
