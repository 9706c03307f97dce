//! Wire messages about an account: how it is made, what its owner sees of it and changes.
//!
//! All secrets of a person are one sealed object, the vault. What opens it, the vault key, is sealed once to each of
//! the passphrase, the recovery key and, if wanted, a passkey: its slots. The server can open none of them.

use serde::{Deserialize, Serialize};

pub use crate::factors::{BadTotp, CredentialId, TotpCode, TotpSecret};
use crate::people::AccountRole;
use crate::{Day, PersonId, PublicSalt, Sealed, Sha256, VerifyingKey};

/// Cost of Argon2id for a passphrase. Clients refuse less than the floor and more than the ceiling in `sealing`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KdfParams {
    /// Memory in KiB.
    pub m_kib: u32,
    /// Passes over the memory.
    pub t: u32,
    /// Lanes.
    pub p: u32,
}

/// A proof of 32 bytes on its way to the server, which keeps its SHA-256 only: the `auth` half of the split
/// passphrase, or what a recovery key signs in with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
#[serde(transparent)]
pub struct AuthProof(String);

crate::schema_of_text!(AuthProof, crate::schema::text("^[A-Za-z0-9_-]{43}$"));

impl AuthProof {
    /// Writes the 32 bytes for the wire.
    pub fn new(auth: &[u8; 32]) -> Self {
        Self(base64::Engine::encode(
            &base64::prelude::BASE64_URL_SAFE_NO_PAD,
            auth,
        ))
    }
    /// SHA-256 of the 32 bytes: what the server keeps and compares. `None` if the text is not 32 bytes.
    pub fn hash(&self) -> Option<Sha256> {
        let mut bytes = base64::Engine::decode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, &self.0).ok()?;
        let hash = (bytes.len() == 32).then(|| Sha256::of(&bytes));
        zeroize::Zeroize::zeroize(&mut bytes);
        hash
    }
}

impl std::fmt::Debug for AuthProof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AuthProof(..)")
    }
}

/// What a new account consists of; made on its owner's device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewSecrets {
    /// Random salt of the passphrase.
    pub salt: PublicSalt,
    /// Cost of the passphrase.
    pub kdf: KdfParams,
    /// The `auth` half of the split passphrase.
    pub auth: AuthProof,
    /// The vault.
    pub vault: Sealed,
    /// The vault key, sealed to the `wrap` half of the split passphrase.
    pub slot: Sealed,
    /// What the recovery key signs in with.
    pub recovery_auth: AuthProof,
    /// The vault key, sealed to the recovery key.
    pub recovery_slot: Sealed,
    /// What others seal to: hybrid age recipient, `age1pq1…`.
    pub recipient: String,
    /// Checks what the person signs.
    pub signing_key: VerifyingKey,
}

/// The two public keys of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublicKeys {
    /// What others seal to: hybrid age recipient, `age1pq1…`.
    pub recipient: String,
    /// Checks what the person signs.
    pub signing_key: VerifyingKey,
}

/// A passkey, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeySummary {
    /// Its credential id, base64url.
    pub id: CredentialId,
    /// The day it was added.
    pub added: Day,
    /// Whether it opens the vault, too.
    pub unlocks: bool,
}

/// `GET /api/v1/o/{org}/me`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// Whose session this is.
    pub person: PersonId,
    /// Their login name.
    pub login: String,
    /// What the account is for.
    pub role: AccountRole,
    /// Whether signing in asks for six digits.
    pub totp: bool,
    /// The passkeys, oldest first.
    pub passkeys: Vec<PasskeySummary>,
    /// Whether the organisation wants a second factor of everybody.
    pub second_factor_required: bool,
    /// The newest recipient that the person announced.
    pub recipient: String,
    /// The newest signing key that the person announced.
    pub signing_key: VerifyingKey,
    /// Whether the person proved themselves again within the last five minutes.
    pub stepped_up: bool,
}

/// `PUT /api/v1/o/{org}/me/passphrase`; ends all other sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPassphrase {
    /// Random salt of the passphrase.
    pub salt: PublicSalt,
    /// Its cost.
    pub kdf: KdfParams,
    /// The `auth` half of the split passphrase.
    pub auth: AuthProof,
    /// The vault key, sealed to its `wrap` half.
    pub slot: Sealed,
}

/// `PUT /api/v1/o/{org}/me/recovery`: a new recovery sheet in the place of the old one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRecovery {
    /// What the recovery key signs in with.
    pub recovery_auth: AuthProof,
    /// The vault key, sealed to the recovery key.
    pub recovery_slot: Sealed,
}

/// `PUT /api/v1/o/{org}/me/recovered`: what a session that was begun with the recovery sheet has to do first. New
/// passphrase, new sheet; second factors are removed and all other sessions end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Recovered {
    /// Random salt of the passphrase.
    pub salt: PublicSalt,
    /// Its cost.
    pub kdf: KdfParams,
    /// The `auth` half of the split passphrase.
    pub auth: AuthProof,
    /// The vault key, sealed to its `wrap` half.
    pub slot: Sealed,
    /// What the new recovery key signs in with.
    pub recovery_auth: AuthProof,
    /// The vault key, sealed to the new recovery key.
    pub recovery_slot: Sealed,
}

/// `PUT /api/v1/o/{org}/me/vault`: `sequence-conflict` if another one took the place of `replaces` meanwhile.
/// The same again is answered with success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewVault {
    /// SHA-256 of the vault that was read.
    pub replaces: Sha256,
    /// The new one.
    pub vault: Sealed,
    /// The public keys, where new ones were put into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<PublicKeys>,
}

/// A session, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionSummary {
    /// Names it; nobody can use it as the session.
    pub id: Sha256,
    /// The day it began.
    pub started: Day,
    /// The day with which it ends at the latest.
    pub last_day: Day,
    /// It is the one that asks.
    pub current: bool,
}

/// `GET /api/v1/o/{org}/me/sessions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sessions {
    /// By the day they began, newest first.
    pub sessions: Vec<SessionSummary>,
}

/// `PUT /api/v1/o/{org}/me/totp`: signing in asks for six digits from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewTotp {
    /// Made on the owner's device.
    pub secret: TotpSecret,
    /// Shows that the authenticator app has it.
    pub code: TotpCode,
}

/// `POST /api/v1/o/{org}/me/passkeys`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPasskey {
    /// From the challenge.
    pub ceremony: crate::sign_in::Ceremony,
    /// What the authenticator answered, without the output of its PRF.
    pub attestation: crate::sign_in::WebAuthnJson,
    /// The vault key, sealed to the output of the passkey's PRF; none where the browser has no PRF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<Sealed>,
}

/// Answer to a new passkey, 201.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyAdded {
    /// Its credential id.
    pub id: CredentialId,
}
