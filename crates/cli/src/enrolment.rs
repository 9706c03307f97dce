//! A new person made beside the store: keys, passphrase, recovery key, and what the store and the roster get of them.

use anyhow::Context as _;
use zegel_administration::NewAccount;
use zegel_protocol::accounts::{NewSecrets, PublicKeys};
use zegel_protocol::people::AccountRole;
use zegel_protocol::{Language, PersonId};
use zegel_storage::types::{self, PassphraseRecord, RecoveryRecord, Secrets};
use zeroize::Zeroizing;

use crate::clock;

/// What came of it.
pub(crate) struct Enrolment {
    /// For the store.
    pub(crate) account: types::NewAccount,
    /// For the roster, where the person reads cases.
    pub(crate) keys: PublicKeys,
    /// For the person: to sign in with.
    pub(crate) passphrase: Zeroizing<String>,
    /// For the person's drawer.
    pub(crate) new: NewAccount,
}

/// Makes a person's keys and what opens them (slow: Argon2id). Neither passphrase nor recovery key is kept anywhere else. With the
/// organisation's key, the person's first visit trusts no other.
///
/// # Errors
/// The device has not got the memory for stretching the passphrase.
pub(crate) fn enrol(
    person: PersonId,
    login: String,
    role: AccountRole,
    language: &Language,
    organisation_key: Option<&str>,
) -> anyhow::Result<Enrolment> {
    let rng = &mut clock::chance();
    let new = NewAccount::generate(rng);
    let passphrase = NewAccount::suggest(language, rng);
    let made = new.finish(&passphrase, organisation_key, rng)?;
    let keys = PublicKeys {
        recipient: made.recipient.clone(),
        signing_key: made.signing_key,
    };
    Ok(Enrolment {
        account: types::NewAccount {
            person,
            login,
            role,
            address: None,
            secrets: for_the_store(made)?,
        },
        keys,
        passphrase,
        new,
    })
}

/// What the store keeps of a new account: hashes in the place of proofs.
fn for_the_store(made: NewSecrets) -> anyhow::Result<Secrets> {
    let split = "the passphrase could not be split";
    Ok(Secrets {
        passphrase: PassphraseRecord {
            salt: made.salt,
            kdf: made.kdf,
            auth: made.auth.hash().context(split)?,
            slot: made.slot,
        },
        recovery: RecoveryRecord {
            auth: made.recovery_auth.hash().context(split)?,
            slot: made.recovery_slot,
        },
        vault: made.vault,
        keys: PublicKeys {
            recipient: made.recipient,
            signing_key: made.signing_key,
        },
    })
}
