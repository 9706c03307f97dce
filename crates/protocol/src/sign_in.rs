//! Wire messages of signing in: with a passphrase and perhaps six digits, with a passkey, with the recovery sheet.

use serde::{Deserialize, Serialize};

use crate::accounts::{AuthProof, KdfParams, TotpCode};
use crate::people::AccountRole;
use crate::{PersonId, PublicSalt, Sealed};

/// `POST /api/v1/o/{org}/login/challenge`: what is needed to derive from the passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LoginChallengeRequest {
    /// The login name, 1 to [`crate::limits::MAX_LOGIN_CHARS`] characters.
    pub login: String,
}

/// Answer to a challenge; an unknown login name gets a stable made-up salt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LoginChallenge {
    /// The account's salt.
    pub salt: PublicSalt,
    /// The account's cost.
    pub kdf: KdfParams,
}

/// JSON of WebAuthn that passes through: options for the browser, or an authenticator's answer. The output of a PRF
/// is never in it: clients evaluate it for themselves and strip it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WebAuthnJson(serde_json::Value);

impl WebAuthnJson {
    /// Takes JSON.
    pub fn new(json: serde_json::Value) -> Self {
        Self(json)
    }
    /// The JSON.
    pub fn as_json(&self) -> &serde_json::Value {
        &self.0
    }
    /// Gives the JSON away.
    pub fn into_json(self) -> serde_json::Value {
        self.0
    }
}

impl std::fmt::Debug for WebAuthnJson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WebAuthnJson(..)")
    }
}

crate::schema_of_text!(WebAuthnJson, crate::schema::object());

/// The server's memory of a ceremony that began, sealed by it for itself and carried by the client.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ceremony(String);

impl Ceremony {
    /// Takes the server's text.
    pub fn new(text: String) -> Self {
        Self(text)
    }
    /// The server's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Ceremony {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ceremony(..)")
    }
}

crate::schema_of_text!(Ceremony, crate::schema::text("^[!-~]+$"));

/// Answer to `POST …/login/passkey/challenge` and `POST …/me/passkeys/challenge`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyChallenge {
    /// Comes back with the answer.
    pub ceremony: Ceremony,
    /// `PublicKeyCredentialRequestOptions` or `PublicKeyCredentialCreationOptions` as JSON; the client adds
    /// `extensions.prf`.
    pub options: WebAuthnJson,
}

/// `POST /api/v1/o/{org}/login/passkey`: a sign-in with a passkey alone; and the second factor of one with a
/// passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasskeyAnswer {
    /// From the challenge.
    pub ceremony: Ceremony,
    /// What the authenticator answered, without the output of its PRF.
    pub assertion: WebAuthnJson,
}

/// `POST /api/v1/o/{org}/login`. `second-factor-needed` if the passphrase is right and a factor is missing or wrong.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    /// The login name.
    pub login: String,
    /// The `auth` half of the split passphrase: 32 bytes, base64url.
    pub auth: AuthProof,
    /// Six digits, if the account asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totp: Option<TotpCode>,
    /// A passkey in their place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passkey: Option<PasskeyAnswer>,
}

impl std::fmt::Debug for LoginRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LoginRequest(..)")
    }
}

/// `POST /api/v1/o/{org}/login/recovery`: signs in with the recovery sheet. The session may do one thing only:
/// `PUT …/me/recovered`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoveryLogin {
    /// The login name.
    pub login: String,
    /// What the recovery key signs in with: 32 bytes, base64url.
    pub auth: AuthProof,
}

impl std::fmt::Debug for RecoveryLogin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryLogin(..)")
    }
}

/// What a slot is sealed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum KeySlot {
    /// The `wrap` half of the split passphrase.
    Passphrase,
    /// The recovery key.
    Recovery,
    /// The output of a passkey's PRF.
    Passkey,
}

/// Answer to every kind of sign-in; the session itself is a cookie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedIn {
    /// Who signed in.
    pub person: PersonId,
    /// What the account is for.
    pub role: AccountRole,
    /// All secrets of the person, sealed to the vault key.
    pub vault: Sealed,
    /// The vault key, sealed to what `key_slot` names.
    pub slot: Sealed,
    /// What the slot is sealed to.
    pub key_slot: KeySlot,
    /// What is needed to derive from the passphrase, where a passkey signed in that has no slot of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<LoginChallenge>,
}

/// `POST /api/v1/o/{org}/me/step-up`: proves again who sits there; good for five minutes. An account with six digits or
/// passkeys needs one of them, too; `second-factor-needed` if the passphrase is right and that is missing or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StepUp {
    /// The `auth` half of the split passphrase.
    pub auth: AuthProof,
    /// Six digits, if the account asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totp: Option<TotpCode>,
    /// A passkey in their place, asked with the challenge of `POST …/login/passkey/challenge`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passkey: Option<PasskeyAnswer>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_sign_in_with_a_passphrase_alone_looks_as_it_always_did() {
        let auth = AuthProof::new(&[1; 32]);
        let wire = json!({"login": "amina", "auth": auth});
        let read: LoginRequest = serde_json::from_value(wire.clone()).unwrap();
        assert!(read.totp.is_none() && read.passkey.is_none());
        assert_eq!(serde_json::to_value(&read).unwrap(), wire);
        assert_eq!(format!("{read:?}"), "LoginRequest(..)");
    }

    #[test]
    fn a_proof_without_a_passkey_looks_as_it_always_did() {
        let wire = json!({"auth": AuthProof::new(&[1; 32]), "totp": "123456"});
        let read: StepUp = serde_json::from_value(wire.clone()).unwrap();
        assert!(read.passkey.is_none());
        assert_eq!(serde_json::to_value(&read).unwrap(), wire);
    }

    #[test]
    fn what_an_authenticator_says_passes_through_unchanged_and_is_not_printed() {
        let assertion = json!({"id": "AAAA", "response": {"signature": "BBBB"}, "extensions": {}});
        let wire = json!({"ceremony": "state", "assertion": assertion});
        let read: PasskeyAnswer = serde_json::from_value(wire.clone()).unwrap();
        assert_eq!(read.assertion.as_json(), &assertion);
        assert_eq!(serde_json::to_value(&read).unwrap(), wire);
        let words = "PasskeyAnswer { ceremony: Ceremony(..), assertion: WebAuthnJson(..) }";
        assert_eq!(format!("{read:?}"), words);
    }
}
