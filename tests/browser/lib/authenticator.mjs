// A passkey device that the browser only imagines: it keeps passkeys, knows who sits there, and has a PRF whose outputs are
// remembered, so that a test can look for them where they must not be.

/** Remembers what pages are given by the PRF; runs in pages. */
const listen = () => {
  const given = PublicKeyCredential.prototype.getClientExtensionResults;
  PublicKeyCredential.prototype.getClientExtensionResults = function () {
    const results = given.call(this);
    const first = results.prf?.results?.first;
    if (first) void globalThis.zegelTestSawPrf(Array.from(new Uint8Array(first)));
    return results;
  };
};

export class Authenticator {
  /** What the PRF gave so far, as bytes. */
  outputs = [];

  /** Plugs it into a visit's page, before the page is opened. */
  static async plugInto({ context, page }) {
    const authenticator = new Authenticator();
    await context.exposeFunction("zegelTestSawPrf", (bytes) => void authenticator.outputs.push(Buffer.from(bytes)));
    await context.addInitScript(listen);
    const browser = await context.newCDPSession(page);
    await browser.send("WebAuthn.enable");
    const options = {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    };
    const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", { options });
    Object.assign(authenticator, { browser, authenticatorId });
    return authenticator;
  }

  /** The passkeys on it. */
  async credentials() {
    const { credentials } = await this.browser.send("WebAuthn.getCredentials", { authenticatorId: this.authenticatorId });
    return credentials;
  }
}
