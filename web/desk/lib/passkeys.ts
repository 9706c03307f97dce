// Passkeys: the server's options given to the browser, and the browser's answer back as the standard's JSON. What the key's
// PRF gave opens the vault: it is taken out here, goes to the worker, and is in nothing that is posted.
import { ModuleError } from "../../shared/rpc.ts";

/** What every passkey evaluates; the authenticator's secret is its own, so one text serves all. */
const PRF_INPUT = new TextEncoder().encode("zegel/v1/passkey-prf");
/** Milliseconds that a person may take. */
const PATIENCE = 120_000;

type Json = Readonly<Record<string, unknown>>;

/** An answer to be posted, and what the PRF gave (32 bytes) where there is one. */
export interface Answered {
  readonly answer: Json;
  readonly prf: ArrayBuffer | null;
}

/** Whether this browser knows passkeys here: they belong to a name, never to a number such as `127.0.0.1`. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === "function" && !!navigator.credentials && !/^[\d.]+$|^\[/.test(location.hostname);

function bytesOf(text: unknown): Uint8Array<ArrayBuffer> {
  const base64 = String(text).replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The options themselves; some servers put them one level down. */
const optionsIn = (options: unknown): Json => ((options as Json)["publicKey"] ?? options) as Json;

const descriptors = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list ?? []) as readonly Json[]).map((one) => ({ ...one, type: "public-key", id: bytesOf(one["id"]) }));

/** Why the browser gave no answer, as one of the desk's codes. */
function faultOf(thrown: unknown): ModuleError {
  const name = thrown instanceof DOMException ? thrown.name : "";
  const code = name === "InvalidStateError" ? "passkey-known" : name === "NotAllowedError" || name === "AbortError" ? "passkey-stopped" : "passkey-failed";
  return new ModuleError({ code, detail: name });
}

interface PrfOutput {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: BufferSource } };
  readonly credProps?: { readonly rk?: boolean };
}

/** A copy of what the PRF gave: it is moved to the worker. */
function prfOf({ prf }: PrfOutput): ArrayBuffer | null {
  const first = prf?.results?.first;
  if (!first) return null;
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer as ArrayBuffer, first.byteOffset, first.byteLength);
  return bytes.slice().buffer;
}

async function get(publicKey: PublicKeyCredentialRequestOptions): Promise<PublicKeyCredential> {
  const extensions = { ...publicKey.extensions, prf: { eval: { first: PRF_INPUT } } } as AuthenticationExtensionsClientInputs;
  try {
    const credential = await navigator.credentials.get({ publicKey: { ...publicKey, timeout: PATIENCE, extensions } });
    if (credential instanceof PublicKeyCredential) return credential;
  } catch (thrown) {
    throw faultOf(thrown);
  }
  throw new ModuleError({ code: "passkey-stopped" });
}

/** Answers a challenge with one of this person's passkeys. @throws ModuleError */
export async function askPasskey(options: unknown): Promise<Answered> {
  const json = optionsIn(options);
  const credential = await get({
    ...(json as object),
    challenge: bytesOf(json["challenge"]),
    allowCredentials: descriptors(json["allowCredentials"]),
    userVerification: "required",
  });
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    answer: {
      id: credential.id,
      rawId: textOf(credential.rawId),
      type: credential.type,
      response: {
        authenticatorData: textOf(response.authenticatorData),
        clientDataJSON: textOf(response.clientDataJSON),
        signature: textOf(response.signature),
        userHandle: response.userHandle ? textOf(response.userHandle) : null,
      },
      clientExtensionResults: {},
    },
    prf: prfOf(credential.getClientExtensionResults() as PrfOutput),
  };
}

/** Makes a new passkey. @throws ModuleError */
export async function makePasskey(options: unknown): Promise<Answered> {
  const json = optionsIn(options);
  const user = json["user"] as Json;
  const publicKey = {
    ...(json as object),
    challenge: bytesOf(json["challenge"]),
    user: { ...user, id: bytesOf(user["id"]) },
    excludeCredentials: descriptors(json["excludeCredentials"]),
    timeout: PATIENCE,
    extensions: { ...(json["extensions"] as object), prf: { eval: { first: PRF_INPUT } } },
  } as unknown as PublicKeyCredentialCreationOptions;
  let credential: Credential | null;
  try {
    credential = await navigator.credentials.create({ publicKey });
  } catch (thrown) {
    throw faultOf(thrown);
  }
  if (!(credential instanceof PublicKeyCredential)) throw new ModuleError({ code: "passkey-stopped" });
  const response = credential.response as AuthenticatorAttestationResponse;
  const results = credential.getClientExtensionResults() as PrfOutput;
  return {
    answer: {
      id: credential.id,
      rawId: textOf(credential.rawId),
      type: credential.type,
      response: {
        attestationObject: textOf(response.attestationObject),
        clientDataJSON: textOf(response.clientDataJSON),
        transports: response.getTransports?.() ?? [],
      },
      clientExtensionResults: results.credProps ? { credProps: { rk: !!results.credProps.rk } } : {},
    },
    prf: prfOf(results) ?? (results.prf?.enabled ? await prfAfterMaking(publicKey.rp.id, credential.rawId) : null),
  };
}

/** Many authenticators evaluate the PRF only when they are used: asks the new passkey at once. The answer is not posted, so
 * the challenge is ours. */
async function prfAfterMaking(rpId: string | undefined, id: ArrayBuffer): Promise<ArrayBuffer | null> {
  try {
    const credential = await get({
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      allowCredentials: [{ type: "public-key", id }],
      userVerification: "required",
      ...(rpId && { rpId }),
    });
    return prfOf(credential.getClientExtensionResults() as PrfOutput);
  } catch {
    // Then the passkey signs in, and the passphrase opens the keys.
    return null;
  }
}
