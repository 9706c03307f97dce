// The inbox's part of the server's API: what there is in brief, what was erased, and the pieces of the snapshot. Lists go to
// the worker as text, unread but for where the next page begins.
import { Http } from "./http.ts";

/** A case that was erased on its day. */
export interface Erasure {
  readonly case: string;
  readonly day: string;
}

const JSON_TYPE = { "Content-Type": "application/json" };
/** Cases that can be named in one question (`MAX_NAMED_CASES` of crates/protocol). */
const NAMED_AT_ONCE = 100;
const BYTES = { "Content-Type": "application/octet-stream" };
/** Milliseconds for what is large. */
const LONG = 180_000;
/** Pages of a list: more would be a server that plays with us. */
const MAX_PAGES = 1000;

/** With the session's cookie. */
export class InboxApi {
  private readonly http: Http;

  constructor(organisation: string) {
    this.http = new Http(`/api/v1/o/${encodeURIComponent(organisation)}`, "same-origin");
  }

  /** Which of these cases were erased. */
  async erased(cases: readonly string[], signal: AbortSignal): Promise<Erasure[]> {
    const erased: Erasure[] = [];
    for (let from = 0; from < cases.length; from += NAMED_AT_ONCE) {
      const body = JSON.stringify({ cases: cases.slice(from, from + NAMED_AT_ONCE) });
      const answer = await this.http.send("/erasures", { method: "POST", headers: JSON_TYPE, body, signal });
      erased.push(...(await answer.json<{ erased: Erasure[] }>()).erased);
    }
    return erased;
  }

  /** Every case of this person in brief: the pages as they are. */
  async brief(signal: AbortSignal): Promise<string[]> {
    const pages: string[] = [];
    for (let after: string | null = ""; after !== null && pages.length < MAX_PAGES; ) {
      const query: string = after ? `?after=${encodeURIComponent(after)}` : "";
      const page: string = await (await this.http.send(`/inbox/brief${query}`, { signal })).text();
      pages.push(page);
      // A server that sends the same page for ever is not followed.
      const { next } = JSON.parse(page) as { next: string | null };
      after = next !== after ? next : null;
    }
    return pages;
  }

  /** The snapshot's pieces, as the text that the worker reads. */
  async snapshot(signal: AbortSignal): Promise<string> {
    return (await this.http.send("/me/snapshot", { signal })).text();
  }

  async piece(shard: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.http.send(`/me/snapshot/${shard}`, { signal, timeout: LONG })).bytes();
  }

  /** Puts a piece in place of the one that has the SHA-256 `was`. @throws ApiError `sequence-conflict` if another one is there */
  async putPiece(shard: number, was: string, sealed: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    await this.http.send(`/me/snapshot/${shard}`, { method: "PUT", headers: { ...BYTES, "zegel-was": was }, body: sealed, signal, timeout: LONG });
  }
}
