// A mail server on this machine, such as an operator runs: takes what the program hands over and keeps it for the test to read.
import { SMTPServer } from "smtp-server";

/** Milliseconds until a letter has to be there. */
const PATIENCE = 60_000;

export class Post {
  /** Letters so far: from, to, subject, text, and the bytes as they came. */
  letters = [];
  #waiting = [];

  static async listen() {
    const post = new Post();
    post.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onData: (stream, session, done) => void post.#take(stream, session).then(() => done(), done),
    });
    await new Promise((ready, failed) => {
      post.server.once("error", failed);
      post.server.listen(0, "127.0.0.1", ready);
    });
    post.port = post.server.server.address().port;
    return post;
  }

  async #take(stream, { envelope }) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const raw = Buffer.concat(chunks).toString("utf8");
    this.letters.push({ from: envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address), raw, ...read(raw) });
    for (const done of this.#waiting.splice(0)) done();
  }

  /** The newest letter to somebody, once there is one. */
  async letterTo(address) {
    for (const end = Date.now() + PATIENCE; ; ) {
      const letter = this.letters.findLast(({ to }) => to.includes(address));
      if (letter) return letter;
      if (Date.now() > end) throw new Error(`no mail to ${address} came`);
      await new Promise((done) => {
        const late = setTimeout(done, PATIENCE);
        this.#waiting.push(() => (clearTimeout(late), done()));
      });
    }
  }

  async close() {
    await new Promise((done) => this.server.close(done));
  }
}

/** Subject and text of a letter of one plain part. */
function read(raw) {
  const [, head, body] = /^([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(raw);
  const headers = Object.fromEntries(head.replace(/\r\n[ \t]+/g, " ").split("\r\n").map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]));
  const coding = (headers["content-transfer-encoding"] ?? "7bit").toLowerCase();
  const bytes = coding === "base64" ? Buffer.from(body, "base64") : coding === "quoted-printable" ? quoted(body) : Buffer.from(body);
  return { headers, text: bytes.toString("utf8").replaceAll("\r\n", "\n") };
}

function quoted(text) {
  const joined = text.replace(/=\r\n/g, "");
  return Buffer.from(joined.replace(/=([0-9A-F]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16))), "latin1");
}
