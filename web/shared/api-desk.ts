// The desk's part of the server's API, typed: handlers, administrators, analysts, whoever runs the instance. Shapes are those
// of crates/protocol; bodies that carry anything sealed or derived are made by the worker and pass through as text.
import type { Part } from "./api.ts";
import type { AccessRow, CaseSummary, Ceremony, FiguresRow, FirstAdministrator, Health, Invitation, LinkOut, Me, NewPerson, OrganisationOut, People, SessionOfMine } from "./api-desk-shapes.ts";
import { Http } from "./http.ts";

export type * from "./api-desk-shapes.ts";

interface InboxPage {
  readonly cases: readonly CaseSummary[];
  readonly next: string | null;
}

/** What goes beside the proof of the passphrase: nothing where the account has no second factor. */
export interface SecondFactor {
  readonly totp?: string;
  readonly passkey?: { readonly ceremony: string; readonly assertion: unknown };
}

const JSON_TYPE = { "Content-Type": "application/json" };
/** Milliseconds for what carries whole entries. */
const LONG = 180_000;

/** Sends JSON. */
class JsonHttp extends Http {
  /** Once: whoever tries too often is told so, and not kept waiting without a word. */
  post(path: string, body: string): ReturnType<Http["send"]> {
    return this.send(path, { method: "POST", body, headers: JSON_TYPE, retries: 0, timeout: LONG });
  }

  async put(path: string, body: string): Promise<void> {
    await this.send(path, { method: "PUT", body, headers: JSON_TYPE, timeout: LONG });
  }

  async delete(path: string): Promise<void> {
    await this.send(path, { method: "DELETE" });
  }
}

/** The first steps on an empty server. */
export class SetUpApi {
  private readonly http = new JsonHttp("/api/v1/setup", "same-origin");

  /** The last day on which the link works. */
  async open(token: string): Promise<string> {
    const { last_day } = await (await this.http.post("/open", JSON.stringify({ token }))).json<{ last_day: string }>();
    return last_day;
  }

  /** Makes the organisation and its first administrator. `account`: as the worker made it. `address`: may be empty. */
  async create(token: string, organisation: string, person: string, login: string, address: string, account: string): Promise<void> {
    await this.http.post("", withAccount({ token, organisation, person, login, ...(address && { address }) }, account));
  }
}

/** For whoever runs the instance; with the session of the organisation `instance`. */
export class InstanceApi {
  private readonly http = new JsonHttp("/api/v1/instance", "same-origin");

  async organisations(): Promise<readonly OrganisationOut[]> {
    return (await (await this.http.send("/organisations")).json<{ organisations: OrganisationOut[] }>()).organisations;
  }

  async create(slug: string, administrator: FirstAdministrator): Promise<LinkOut> {
    return (await this.http.post("/organisations", JSON.stringify({ slug, ...administrator }))).json<LinkOut>();
  }

  /** A new link for the first administrator, while there is none. */
  async link(slug: string, administrator: FirstAdministrator): Promise<LinkOut> {
    return (await this.http.post(`/organisations/${encodeURIComponent(slug)}/link`, JSON.stringify(administrator))).json<LinkOut>();
  }

  async health(): Promise<Health> {
    return (await this.http.send("/health")).json<Health>();
  }
}

/** Puts the worker's account, which is JSON already, beside the rest. */
const withAccount = (rest: Readonly<Record<string, string>>, account: string): string => `${JSON.stringify(rest).slice(0, -1)},"account":${account}}`;

/** Everything the desk of an organisation asks the server, with the session's cookie. */
export class DeskApi {
  private readonly http: JsonHttp;

  constructor(organisation: string) {
    this.http = new JsonHttp(`/api/v1/o/${encodeURIComponent(organisation)}`, "same-origin");
  }

  /** Today's roster with what proves it, as the text that the module checks. */
  async roster(): Promise<string> {
    return (await this.http.send("/roster")).text();
  }

  /** An older roster, by its hash as the module names it. */
  async rosterByHash(hash: string): Promise<string> {
    return (await this.http.send(`/rosters/${encodeURIComponent(hash)}`)).text();
  }

  // Coming in

  /** Whom a link invites; `no-link` if it was used, has expired or was never given. */
  async invitation(token: string): Promise<Invitation> {
    return (await this.http.post("/invitation", JSON.stringify({ token }))).json<Invitation>();
  }

  /** Makes the account that a link invites to. `account`: as the worker made it. */
  async enrol(token: string, account: string): Promise<void> {
    await this.http.post("/enrol", withAccount({ token }, account));
  }

  /** What is needed to derive from the passphrase, as the text that the module reads. */
  async challenge(login: string): Promise<string> {
    return (await this.http.post("/login/challenge", JSON.stringify({ login }))).text();
  }

  /** Starts a session; the answer is text for the module. `factor` is put beside the worker's proof. */
  async login(request: string, factor: SecondFactor = {}): Promise<string> {
    return (await this.http.post("/login", JSON.stringify({ ...(JSON.parse(request) as object), ...factor }))).text();
  }

  /** A challenge that any passkey of the organisation answers. */
  async passkeyChallenge(): Promise<Ceremony<unknown>> {
    return (await this.http.post("/login/passkey/challenge", "{}")).json<Ceremony<unknown>>();
  }

  /** Starts a session with a passkey alone; the answer is text for the module. */
  async loginWithPasskey(ceremony: string, assertion: unknown): Promise<string> {
    return (await this.http.post("/login/passkey", JSON.stringify({ ceremony, assertion }))).text();
  }

  /** Starts a session that can only set a new passphrase; the answer is text for the module. */
  async loginWithRecovery(request: string): Promise<string> {
    return (await this.http.post("/login/recovery", request)).text();
  }

  /** After recovery: the new passphrase and the new sheet. */
  recovered(body: string): Promise<void> {
    return this.http.put("/me/recovered", body);
  }

  /** Ends the session. */
  async logout(): Promise<void> {
    await this.http.post("/logout", "{}");
  }

  // One's own account

  async me(): Promise<Me> {
    return (await this.http.send("/me")).json<Me>();
  }

  /** Proves once more who sits here; holds for five minutes. `factor` is put beside the worker's proof. */
  async stepUp(request: string, factor: SecondFactor): Promise<void> {
    await this.http.post("/me/step-up", JSON.stringify({ ...(JSON.parse(request) as object), ...factor }));
  }

  changePassphrase(body: string): Promise<void> {
    return this.http.put("/me/passphrase", body);
  }

  changeRecovery(body: string): Promise<void> {
    return this.http.put("/me/recovery", body);
  }

  changeVault(body: string): Promise<void> {
    return this.http.put("/me/vault", body);
  }

  async sessions(): Promise<readonly SessionOfMine[]> {
    return (await (await this.http.send("/me/sessions")).json<{ sessions: SessionOfMine[] }>()).sessions;
  }

  endSession(id: string): Promise<void> {
    return this.http.delete(`/me/sessions/${encodeURIComponent(id)}`);
  }

  endOtherSessions(): Promise<void> {
    return this.http.delete("/me/sessions");
  }

  /** `secret` in base32; `code` shows that the device that makes codes has it. */
  async setTotp(secret: string, code: string): Promise<void> {
    await this.http.send("/me/totp", { method: "PUT", body: JSON.stringify({ secret, code }), headers: JSON_TYPE, retries: 0 });
  }

  removeTotp(): Promise<void> {
    return this.http.delete("/me/totp");
  }

  async newPasskeyChallenge(): Promise<Ceremony<unknown>> {
    return (await this.http.post("/me/passkeys/challenge", "{}")).json<Ceremony<unknown>>();
  }

  /** `slot`: what opens the keys with this passkey, as the worker sealed it; gives the passkey's id. */
  async addPasskey(ceremony: string, attestation: unknown, slot: string | null): Promise<string> {
    const body = JSON.stringify({ ceremony, attestation, ...(slot && { slot }) });
    return (await (await this.http.post("/me/passkeys", body)).json<{ id: string }>()).id;
  }

  removePasskey(id: string): Promise<void> {
    return this.http.delete(`/me/passkeys/${encodeURIComponent(id)}`);
  }

  // Administration

  /** Publishes a signed roster, as the worker made it. */
  publishRoster(bundle: string): Promise<void> {
    return this.http.put("/roster", bundle);
  }

  async people(): Promise<People> {
    return (await this.http.send("/people")).json<People>();
  }

  /** Invites somebody; again for somebody who has not enrolled: a new link, the old one dies. */
  async invite(person: NewPerson): Promise<LinkOut> {
    return (await this.http.post("/people", JSON.stringify(person))).json<LinkOut>();
  }

  revokeInvitation(person: string): Promise<void> {
    return this.http.delete(`/people/${encodeURIComponent(person)}/invitation`);
  }

  async depart(person: string): Promise<void> {
    await this.http.post(`/people/${encodeURIComponent(person)}/departure`, "{}");
  }

  readmit(person: string): Promise<void> {
    return this.http.delete(`/people/${encodeURIComponent(person)}/departure`);
  }

  setAddress(person: string, address: string | null): Promise<void> {
    return this.http.put(`/people/${encodeURIComponent(person)}/address`, JSON.stringify(address ? { address } : {}));
  }

  changeSettings(settings: { second_factor_required: boolean }): Promise<void> {
    return this.http.put("/settings", JSON.stringify(settings));
  }

  async figures(): Promise<readonly FiguresRow[]> {
    return (await (await this.http.send("/figures")).json<{ rows: FiguresRow[] }>()).rows;
  }

  // Cases

  /** Puts one's own grants anew, sealed to newer keys; refused if they were replaced meanwhile. */
  replaceGrants(id: string, body: string): Promise<void> {
    return this.http.put(`/cases/${encodeURIComponent(id)}/grants`, body);
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

  /** Declares a conflict with a case, as the worker made it: this person's grants are deleted, and it is not shown any more. */
  async recuse(id: string, body: string): Promise<void> {
    await this.http.post(`/cases/${encodeURIComponent(id)}/recusal`, body);
  }

  /** Who looked at a case on which day, by the server's word. */
  async accessRegister(id: string): Promise<readonly AccessRow[]> {
    return (await (await this.http.send(`/cases/${encodeURIComponent(id)}/access`)).json<{ rows: AccessRow[] }>()).rows;
  }

  /** No more mails about a case. */
  mute(id: string): Promise<void> {
    return this.http.put(`/cases/${encodeURIComponent(id)}/mute`, "");
  }

  unmute(id: string): Promise<void> {
    return this.http.delete(`/cases/${encodeURIComponent(id)}/mute`);
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
}
