// The ways in: passphrase, with a second factor where one is wanted; a passkey alone; the recovery sheet. The worker derives
// and opens; the page carries what it gives to the server.
import { ModuleError } from "../../shared/rpc.ts";
import type { SignedIn } from "../module.ts";
import { askPasskey } from "./passkeys.ts";
import { session } from "./session.svelte.ts";
import { codeOf } from "./trouble.ts";

/** What is asked for next. */
export type Ask =
  | { readonly ask: "passphrase" }
  /** The passphrase was right; a code or a passkey has to be added. */
  | { readonly ask: "factor"; readonly request: string }
  /** The passkey was right, but opens no keys: the passphrase does. */
  | { readonly ask: "unlock"; readonly answer: string };

/** As much of the server's answer as the page has to know. */
interface Answer {
  readonly key_slot: "passphrase" | "recovery" | "passkey";
  readonly challenge?: unknown;
}

/** A right answer of a passkey that the server does not know, or not as this person's. */
function unknownPasskey(thrown: unknown): never {
  throw ["wrong-credentials", "second-factor-needed"].includes(codeOf(thrown)) ? new ModuleError({ code: "passkey-unknown" }) : thrown;
}

class SignIn {
  next = $state.raw<Ask>({ ask: "passphrase" });

  constructor() {
    session.onLock(() => this.again());
  }

  /** Back to the beginning. */
  again(): void {
    this.next = { ask: "passphrase" };
  }

  /** Half of what the passphrase gives goes to the server. It may want a second factor: then `next` says so. */
  withPassphrase(login: string, passphrase: string): Promise<void> {
    return this.during(async () => {
      session.step = "deriving";
      const challenge = await session.api.challenge(login);
      const request = await session.module.signInStart(login, passphrase, challenge);
      session.step = "server";
      try {
        await this.finish(await session.api.login(request));
      } catch (thrown) {
        if (codeOf(thrown) !== "second-factor-needed") throw thrown;
        this.next = { ask: "factor", request };
      }
    });
  }

  withCode(request: string, totp: string): Promise<void> {
    return this.during(async () => {
      session.step = "server";
      await this.finish(await session.api.login(request, { totp }));
    });
  }

  /** A passkey beside the passphrase. */
  withPasskeyToo(request: string): Promise<void> {
    return this.during(async () => {
      session.step = "passkey";
      const { ceremony, options } = await session.api.passkeyChallenge();
      const { answer: assertion, prf } = await askPasskey(options);
      session.step = "server";
      await this.finish(await session.api.login(request, { passkey: { ceremony, assertion } }).catch(unknownPasskey), prf);
    });
  }

  /** A passkey alone: the device has asked who it is. */
  withPasskey(): Promise<void> {
    return this.during(async () => {
      session.step = "passkey";
      const { ceremony, options } = await session.api.passkeyChallenge();
      const { answer: assertion, prf } = await askPasskey(options);
      session.step = "server";
      const answer = await session.api.loginWithPasskey(ceremony, assertion).catch(unknownPasskey);
      const { challenge } = JSON.parse(answer) as Answer;
      if (challenge) this.next = { ask: "unlock", answer };
      else await this.finish(answer, prf);
    });
  }

  /** After a passkey that opens no keys. */
  unlock(answer: string, passphrase: string): Promise<void> {
    return this.during(async () => {
      session.step = "deriving";
      await session.enter(() => session.module.signInWithPassphrase(answer, passphrase));
      this.again();
    });
  }

  private async finish(answer: string, prf: ArrayBuffer | null = null): Promise<void> {
    const { key_slot } = JSON.parse(answer) as Answer;
    if (key_slot === "passkey" && !prf) {
      void session.api.logout().catch(() => undefined);
      throw new ModuleError({ code: "passkey-opens-nothing" });
    }
    const open = (): Promise<SignedIn> => (key_slot === "passkey" && prf ? session.module.signInWithPrf(answer, prf) : session.module.signInFinish(answer));
    await session.enter(open);
    this.again();
  }

  private async during(work: () => Promise<void>): Promise<void> {
    try {
      await session.beReady();
      await work();
    } finally {
      session.step = null;
    }
  }
}

export const signIn = new SignIn();
