//! Rows of people, accounts, their passkeys and sessions.

use zegel_protocol::accounts::{CredentialId, KdfParams};
use zegel_protocol::people::{People, Person, PersonState};
use zegel_protocol::{PublicSalt, Sealed, VerifyingKey};

use super::{MISFIT, bytes32, day, name, number, role, sha256};
use crate::StoreError;
use crate::types::{Account, Passkey, PassphraseRecord, RecoveryRecord, Secrets, SessionRecord};

/// A row of `people` with that of `accounts`.
pub struct AccountRow {
    /// The person.
    pub person: String,
    /// Their login name.
    pub login: String,
    /// See [`role`].
    pub role: i16,
    /// Salt of the passphrase.
    pub salt: Vec<u8>,
    /// Memory in KiB.
    pub kdf_m_kib: i64,
    /// Passes.
    pub kdf_t: i64,
    /// Lanes.
    pub kdf_p: i64,
    /// SHA-256 of the `auth` half.
    pub auth: Vec<u8>,
    /// The vault key for the passphrase.
    pub slot: Vec<u8>,
    /// SHA-256 of what the recovery key signs in with.
    pub recovery_auth: Vec<u8>,
    /// The vault key for the recovery key.
    pub recovery_slot: Vec<u8>,
    /// The vault.
    pub vault: Vec<u8>,
    /// What others seal to.
    pub recipient: String,
    /// Checks what the person signs.
    pub signing_key: Vec<u8>,
    /// What six digits follow from, base32.
    pub totp: Option<String>,
    /// Whether the organisation wants a second factor of everybody.
    pub second_factor_required: bool,
}

/// A row of `passkeys`.
pub struct PasskeyRow {
    /// Its credential id.
    pub credential_id: Vec<u8>,
    /// See [`Passkey::passkey`].
    pub passkey: String,
    /// The vault key for its PRF.
    pub slot: Option<Vec<u8>>,
    /// The day it was added.
    pub added: i32,
}

impl TryFrom<PasskeyRow> for Passkey {
    type Error = StoreError;
    fn try_from(row: PasskeyRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: CredentialId::from_bytes(row.credential_id).ok_or(MISFIT)?,
            passkey: row.passkey,
            slot: row.slot.map(Sealed::new),
            added: day(row.added)?,
        })
    }
}

/// Puts an account together with its passkeys, which must stand in the order they are to have.
///
/// # Errors
/// `Incompatible`.
pub fn account(row: AccountRow, passkeys: Vec<PasskeyRow>) -> Result<Account, StoreError> {
    Ok(Account {
        person: name(&row.person)?,
        login: row.login,
        role: role(row.role)?,
        passphrase: PassphraseRecord {
            salt: PublicSalt::from_bytes(bytes32(&row.salt)?),
            kdf: KdfParams {
                m_kib: number(row.kdf_m_kib)?,
                t: number(row.kdf_t)?,
                p: number(row.kdf_p)?,
            },
            auth: sha256(&row.auth)?,
            slot: Sealed::new(row.slot),
        },
        recovery: RecoveryRecord {
            auth: sha256(&row.recovery_auth)?,
            slot: Sealed::new(row.recovery_slot),
        },
        vault: Sealed::new(row.vault),
        recipient: row.recipient,
        signing_key: VerifyingKey::from_bytes(bytes32(&row.signing_key)?),
        totp: row.totp.as_deref().map(name).transpose()?,
        passkeys: passkeys
            .into_iter()
            .map(Passkey::try_from)
            .collect::<Result<_, _>>()?,
        second_factor_required: row.second_factor_required,
    })
}

/// Whether the account is the one that these secrets made: then making it again is the same request again.
pub fn is_the_account(account: &Account, secrets: &Secrets) -> bool {
    account
        .passphrase
        .auth
        .equals_in_constant_time(&secrets.passphrase.auth)
        && account.passphrase.slot == secrets.passphrase.slot
        && account.recovery.slot == secrets.recovery.slot
        && account.vault == secrets.vault
}

/// A row of `people` with what an administrator may know of invitation and account.
#[derive(Debug)]
pub struct PersonRow {
    /// The person.
    pub person: String,
    /// Their login name.
    pub login: String,
    /// See [`role`].
    pub role: i16,
    /// Where mail to them goes.
    pub address: Option<String>,
    /// The day they left.
    pub left_on: Option<i32>,
    /// Last day of their link.
    pub invited_until: Option<i32>,
    /// What others seal to.
    pub recipient: Option<String>,
    /// Checks what the person signs.
    pub signing_key: Option<Vec<u8>>,
    /// Whether they have six digits or a passkey.
    pub second_factor: bool,
}

impl TryFrom<PersonRow> for Person {
    type Error = StoreError;
    fn try_from(row: PersonRow) -> Result<Self, StoreError> {
        let state = match (row.left_on, &row.recipient) {
            (Some(_), _) => PersonState::Left,
            (None, Some(_)) => PersonState::Enrolled,
            (None, None) => PersonState::Invited,
        };
        let invited = state == PersonState::Invited;
        let signing_key = row.signing_key.map(|bytes| bytes32(&bytes)).transpose()?;
        Ok(Self {
            person: name(&row.person)?,
            login: row.login,
            role: role(row.role)?,
            state,
            address: row.address,
            invited_until: row.invited_until.filter(|_| invited).map(day).transpose()?,
            recipient: row.recipient,
            signing_key: signing_key.map(VerifyingKey::from_bytes),
            second_factor: row.second_factor,
            left: row.left_on.map(day).transpose()?,
        })
    }
}

/// Everybody, in the order of the rows.
///
/// # Errors
/// `Incompatible`.
pub fn people(rows: Vec<PersonRow>, second_factor_required: bool) -> Result<People, StoreError> {
    Ok(People {
        people: rows.into_iter().map(Person::try_from).collect::<Result<_, _>>()?,
        second_factor_required,
        // What only the server knows.
        mail: false,
    })
}

/// A row of `sessions`.
pub struct SessionRow {
    /// SHA-256 of its token.
    pub token: Vec<u8>,
    /// The day it began.
    pub started: i32,
    /// The day it ends with at the latest.
    pub last_day: i32,
}

impl TryFrom<SessionRow> for SessionRecord {
    type Error = StoreError;
    fn try_from(row: SessionRow) -> Result<Self, StoreError> {
        Ok(Self {
            token: sha256(&row.token)?,
            started: day(row.started)?,
            last_day: day(row.last_day)?,
        })
    }
}
