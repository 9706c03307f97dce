//! Accounts, their sessions and second factors.

use zegel_protocol::accounts::{CredentialId, KdfParams, PublicKeys, TotpSecret};
use zegel_protocol::people::AccountRole;
use zegel_protocol::{Day, PersonId, PublicSalt, Sealed, Sha256, VerifyingKey};

/// What a passphrase is checked with, and the slot that it opens.
#[derive(Clone)]
pub struct PassphraseRecord {
    /// Its salt.
    pub salt: PublicSalt,
    /// Its cost.
    pub kdf: KdfParams,
    /// SHA-256 of the `auth` half.
    pub auth: Sha256,
    /// The vault key, sealed to the `wrap` half.
    pub slot: Sealed,
}

/// What a recovery key is checked with, and the slot that it opens.
#[derive(Clone)]
pub struct RecoveryRecord {
    /// SHA-256 of what it signs in with.
    pub auth: Sha256,
    /// The vault key, sealed to it.
    pub slot: Sealed,
}

/// What somebody brings who makes their account.
#[derive(Clone)]
pub struct Secrets {
    /// Their passphrase.
    pub passphrase: PassphraseRecord,
    /// Their recovery sheet.
    pub recovery: RecoveryRecord,
    /// Their secrets, sealed to the vault key.
    pub vault: Sealed,
    /// Their public keys.
    pub keys: PublicKeys,
}

/// A new account: who it is, what it is for, and what its owner brings.
#[derive(Clone)]
pub struct NewAccount {
    /// The person, unique within the organisation.
    pub person: PersonId,
    /// Login name, unique within the organisation.
    pub login: String,
    /// What the account is for.
    pub role: AccountRole,
    /// Where mail to the owner goes.
    pub address: Option<String>,
    /// What the owner brings.
    pub secrets: Secrets,
}

/// An account that somebody can sign in to, with everything that takes.
#[derive(Clone)]
pub struct Account {
    /// The person.
    pub person: PersonId,
    /// Their login name.
    pub login: String,
    /// What the account is for.
    pub role: AccountRole,
    /// Their passphrase.
    pub passphrase: PassphraseRecord,
    /// Their recovery sheet.
    pub recovery: RecoveryRecord,
    /// Their secrets, sealed to the vault key.
    pub vault: Sealed,
    /// The newest recipient that they announced.
    pub recipient: String,
    /// The newest signing key that they announced.
    pub signing_key: VerifyingKey,
    /// What their six digits follow from.
    pub totp: Option<TotpSecret>,
    /// Their passkeys, oldest first.
    pub passkeys: Vec<Passkey>,
    /// Whether the organisation wants a second factor of everybody.
    pub second_factor_required: bool,
}

/// A passkey.
#[derive(Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its credential id, unique within the organisation.
    pub id: CredentialId,
    /// Its public key and counter, as JSON of the server's WebAuthn library.
    pub passkey: String,
    /// The vault key, sealed to the output of its PRF.
    pub slot: Option<Sealed>,
    /// The day it was added.
    pub added: Day,
}

/// Whether a passkey was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyOutcome {
    /// It was, or the very same was there already.
    Added,
    /// The credential id is taken.
    Taken,
    /// There are [`zegel_protocol::limits::MAX_PASSKEYS`] already.
    TooMany,
    /// No such account.
    NotFound,
}

/// Whether a vault took the place of another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultOutcome {
    /// It did, or it was there already.
    Replaced,
    /// Something else is there than the one it was to replace.
    Conflict,
    /// No such account.
    NotFound,
}

/// Whose session it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionOwner {
    /// The person.
    pub person: PersonId,
    /// What the account is for.
    pub role: AccountRole,
    /// Whether the organisation wants a second factor of everybody and the account has none.
    pub second_factor_missing: bool,
}

/// A session, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRecord {
    /// SHA-256 of its token.
    pub token: Sha256,
    /// The day it began.
    pub started: Day,
    /// The day with which it ends at the latest.
    pub last_day: Day,
}
