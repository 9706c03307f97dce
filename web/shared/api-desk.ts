// The handlers' part of the server's API, typed. Shapes are those of crates/protocol/src/handlers.rs; sealed bodies are
// made by the worker and pass through as text.
import type { Part } from "./api.ts";
import { Http } from "./http.ts";

/** What the server knows of a case: as much of it as the page needs to see what changed. */
export interface CaseSummary {
  readonly case: string;
  readonly channel: string;
  /** Day. */
  readonly received: string;
  readonly acknowledged: string | null;
  readonly conversation_len: number;
  readonly log_len: number;
  readonly grants: readonly unknown[];
  readonly readers: readonly string[];
}

interface InboxPage {
  readonly cases: readonly CaseSummary[];
  readonly next: string | null;
}

const JSON_TYPE = { "Content-Type": "application/json" };
/** Milliseconds for what carries whole entries. */
const LONG = 180_000;

/** Everything a handler's page asks the server, with the session's cookie. */
export class DeskApi {
  private readonly http: Http;

  constructor(organisation: string) {
    this.http = new Http(`/api/v1/o/${encodeURIComponent(organisation)}`, "same-origin");
  }

  /** Today's roster with what proves it, as the text that the module checks. */
  async roster(): Promise<string> {
    return (await this.http.send("/roster")).text();
  }

  /** An older roster, by its hash as the module names it. */
  async rosterByHash(hash: string): Promise<string> {
    return (await this.http.send(`/rosters/${encodeURIComponent(hash)}`)).text();
  }

  /** What is needed to derive from the passphrase, as the text that the module reads. */
  async challenge(login: string): Promise<string> {
    return (await this.post("/login/challenge", JSON.stringify({ login }))).text();
  }

  /** Starts a session; the answer is text for the module. */
  async login(request: string): Promise<string> {
    return (await this.post("/login", request)).text();
  }

  /** Ends the session. */
  async logout(): Promise<void> {
    await this.post("/logout", "{}");
  }

  /** All cases of this person. */
  async inbox(signal?: AbortSignal): Promise<CaseSummary[]> {
    const cases: CaseSummary[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const query: string = after ? `?after=${encodeURIComponent(after)}` : "";
      const page: InboxPage = await (await this.http.send(`/inbox${query}`, { ...(signal && { signal }) })).json<InboxPage>();
      cases.push(...page.cases);
      // A server that sends the same page for ever is not followed.
      after = page.cases.length && page.next !== after ? page.next : null;
    }
    return cases;
  }

  /** A case from these places of its two chains on, as the text that the module opens. */
  async case(id: string, from: { conversation: number; log: number }, signal?: AbortSignal): Promise<string> {
    const query = `conversation_from=${from.conversation}&log_from=${from.log}`;
    return (await this.http.send(`/cases/${encodeURIComponent(id)}?${query}`, { timeout: LONG, ...(signal && { signal }) })).text();
  }

  /** Adds entries; the same body again is answered as the first time. */
  async append(id: string, body: string): Promise<void> {
    await this.http.send(`/cases/${encodeURIComponent(id)}/entries`, { method: "POST", body, headers: JSON_TYPE, timeout: LONG });
  }

  /** Sends one part of an attachment; the same part again is harmless. */
  async uploadPart(blob: string, part: Part, onProgress: (sent: number) => void, signal?: AbortSignal): Promise<void> {
    const headers = { "Content-Type": "application/octet-stream", "Content-Digest": `sha-256=:${part.digest}:` };
    await this.http.upload(`/uploads/${encodeURIComponent(blob)}/parts/${part.number}`, part.bytes, headers, onProgress, signal);
  }

  /** One part of an attachment in a case. */
  async downloadPart(id: string, blob: string, number: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const path = `/cases/${encodeURIComponent(id)}/blobs/${encodeURIComponent(blob)}/parts/${number}`;
    return (await this.http.send(path, { timeout: 300_000, ...(signal && { signal }) })).bytes();
  }

  /** Once: whoever signs in too often is told so, and not kept waiting without a word. */
  private post(path: string, body: string): ReturnType<Http["send"]> {
    return this.http.send(path, { method: "POST", body, headers: JSON_TYPE, retries: 0 });
  }
}
