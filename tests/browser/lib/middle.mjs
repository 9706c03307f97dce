// Between browser and server: keeps every request as it was sent, counts what came back, and can lose a request on its way
// there or an answer on its way back.
import assert from "node:assert/strict";
import { Agent, createServer, request } from "node:http";

/** What becomes of a request. */
export const LOSE_REQUEST = "lose-request";
export const LOSE_ANSWER = "lose-answer";

export class Middle {
  /** Requests so far: method, address, headers as sent, body, and the bytes of the answer's body as they travelled. */
  requests = [];
  /** Called with each request; gives LOSE_REQUEST or LOSE_ANSWER, or nothing to let it pass. */
  fault = () => undefined;

  static async listen(port) {
    const middle = new Middle();
    middle.agent = new Agent({ keepAlive: true });
    middle.server = createServer((incoming, outgoing) => void middle.#pass(port, incoming, outgoing));
    await new Promise((done, failed) => {
      middle.server.once("error", failed);
      middle.server.listen(0, "127.0.0.1", done);
    });
    middle.origin = `http://127.0.0.1:${middle.server.address().port}`;
    return middle;
  }

  async #pass(port, incoming, outgoing) {
    const chunks = [];
    try {
      for await (const chunk of incoming) chunks.push(chunk);
    } catch {
      // The browser broke off; there is nothing to pass on.
      return;
    }
    const { method, url, rawHeaders } = incoming;
    const seen = { method, url, headers: rawHeaders.join("\n"), body: Buffer.concat(chunks), status: 0, answered: 0, encoding: "" };
    this.requests.push(seen);
    const fault = this.fault(seen);
    if (fault === LOSE_REQUEST) return void incoming.socket.destroy();
    const onward = request({ host: "127.0.0.1", port, method, path: url, headers: rawHeaders, agent: this.agent });
    onward.once("error", () => incoming.socket.destroy());
    onward.once("response", (answer) => {
      seen.status = answer.statusCode;
      seen.encoding = answer.headers["content-encoding"] ?? "";
      answer.on("data", (chunk) => (seen.answered += chunk.length));
      answer.once("error", () => incoming.socket.destroy());
      if (fault === LOSE_ANSWER) {
        answer.resume();
        return void answer.once("end", () => incoming.socket.destroy());
      }
      outgoing.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.end(seen.body);
  }

  /** Forgets what was seen so far. */
  forget() {
    this.requests = [];
  }

  /** Requests whose address matches. */
  matching(method, pattern) {
    return this.requests.filter((one) => one.method === method && pattern.test(one.url));
  }

  /** Fails if any request carried one of these texts or bytes: plain, or as browsers and programs encode them. */
  carriedNothingOf(texts) {
    assert.ok(this.requests.length, "nothing passed at all");
    const everything = this.requests.map(({ url, headers, body }) => Buffer.concat([Buffer.from(`${url}\n${headers}\n`), body]));
    for (const text of texts) {
      assert.ok(text.length >= 8, `too short to be unmistakable: ${text}`);
      const name = Buffer.isBuffer(text) ? `bytes ${text.toString("hex")}` : JSON.stringify(text);
      for (const [way, needle] of encodings(text)) {
        const found = everything.findIndex((bytes) => bytes.includes(needle));
        assert.equal(found, -1, `${this.requests[found]?.method} ${this.requests[found]?.url} carries ${name} (${way})`);
      }
    }
  }

  async close() {
    this.server.closeAllConnections();
    this.agent.destroy();
    await new Promise((done) => this.server.close(done));
  }
}

/** The ways in which a text may stand in a request. In base64 it depends on what comes before it: three shapes. */
function encodings(text) {
  const bytes = Buffer.from(text);
  const spelled = Buffer.isBuffer(text) ? [] : spellings(text);
  const inner = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const from = before ? 4 : 0;
    const until = Math.floor(whole.length / 3) * 4;
    return [["base64", whole.toString("base64").slice(from, until)], ["base64url", whole.toString("base64url").slice(from, until)]];
  });
  return [
    ["plain", bytes],
    ["hex", Buffer.from(bytes.toString("hex"))],
    ["numbers", Buffer.from([...bytes].join(","))],
    ...spelled,
    ...inner.map(([way, needle]) => [way, Buffer.from(needle)]),
  ];
}

/** What else a text can look like. */
const spellings = (text) => [
  ["utf-16", Buffer.from(text, "utf16le")],
  ["percent", Buffer.from(encodeURIComponent(text))],
  ["json", Buffer.from(JSON.stringify(text).slice(1, -1))],
  ["without spaces", Buffer.from(text.replace(/\s/g, ""))],
];
