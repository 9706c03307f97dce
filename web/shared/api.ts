// The reporter's part of the server's API, typed. Shapes are those of crates/protocol; sealed bodies are made by the worker
// and pass through as text.
import { Http } from "./http.ts";

/** An attachment's part, ready to be sent. */
export interface Part {
  /** Counts from 0. */
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256, base64. */
  readonly digest: string;
}

const JSON_TYPE = { "Content-Type": "application/json" };

/** The organisation of this page: `/o/<slug>/…`. */
export function organisationOfPage(): string {
  return /^\/o\/([a-z0-9-]+)(?:\/|$)/.exec(location.pathname)?.[1] ?? "";
}

/** Everything a reporter's page asks the server. No cookie is ever sent. */
export class ReporterApi {
  private readonly http: Http;

  constructor(organisation: string) {
    this.http = new Http(`/api/v1/o/${encodeURIComponent(organisation)}`);
  }

  /** Today's roster with what proves it, as the text that the module checks. */
  async roster(): Promise<string> {
    return (await this.http.send("/roster")).text();
  }

  /** An older roster, by its SHA-256 as base64url or hex, as the module names it. */
  async rosterByHash(hash: string): Promise<string> {
    return (await this.http.send(`/rosters/${encodeURIComponent(hash)}`)).text();
  }

  /** Sends one part of an attachment; the same part again is harmless. */
  async uploadPart(blob: string, part: Part, onProgress: (sent: number) => void, signal?: AbortSignal): Promise<void> {
    const headers = { "Content-Type": "application/octet-stream", "Content-Digest": `sha-256=:${part.digest}:` };
    await this.http.upload(`/uploads/${encodeURIComponent(blob)}/parts/${part.number}`, part.bytes, headers, onProgress, signal);
  }

  /** Sends a report; the same report again is answered as the first time. */
  async sendReport(report: string, signal?: AbortSignal): Promise<void> {
    await this.http.send("/reports", { method: "POST", body: report, headers: JSON_TYPE, timeout: 180_000, ...(signal && { signal }) });
  }

  /** The thread behind a mailbox secret, from entry `from` on, as the text that the module opens. */
  async thread(mailbox: string, from: number): Promise<string> {
    return (await this.http.send(`/thread?from=${from}`, { headers: authorise(mailbox) })).text();
  }

  /** Adds the reporter's message to the thread; the same message again is answered as the first time. */
  async sendReply(mailbox: string, reply: string, signal?: AbortSignal): Promise<void> {
    const headers = { ...JSON_TYPE, ...authorise(mailbox) };
    await this.http.send("/thread/entries", { method: "POST", body: reply, headers, timeout: 180_000, ...(signal && { signal }) });
  }

  /** One part of an attachment in the thread. */
  async downloadPart(mailbox: string, blob: string, number: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const path = `/thread/blobs/${encodeURIComponent(blob)}/parts/${number}`;
    return (await this.http.send(path, { headers: authorise(mailbox), timeout: 300_000, persistent: true, ...(signal && { signal }) })).bytes();
  }
}

const authorise = (mailbox: string): Record<string, string> => ({ Authorization: `Mailbox ${mailbox}` });
