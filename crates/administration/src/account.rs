//! A new person: keys, vault, passphrase and recovery sheet, and what the server gets of them.

use rand::{CryptoRng, RngCore};
use zegel_protocol::accounts::NewSecrets;
use zegel_protocol::{Language, OrgSlug, PersonId, PublicSalt, Sealed};
use zegel_sealing::fingerprint::{Fingerprint, fingerprint};
use zegel_sealing::passphrase::{KDF, PassphraseError, RecoveryKey, Split, generate_passphrase, split};
use zegel_sealing::vault::{Known, Vault, VaultKey};
use zeroize::Zeroizing;

use crate::holder::HolderError;

/// Everything that a new person has, before the server has any of it. Nothing of it is kept anywhere else.
pub struct NewAccount {
    vault: Vault,
    key: VaultKey,
    recovery: RecoveryKey,
}

impl NewAccount {
    /// Makes keys, vault and recovery key.
    pub fn generate(rng: &mut (impl RngCore + CryptoRng)) -> Self {
        Self {
            vault: Vault::generate(None, rng),
            key: VaultKey::generate(rng),
            recovery: RecoveryKey::generate(rng),
        }
    }

    /// A passphrase to offer.
    pub fn suggest(language: &Language, rng: &mut (impl RngCore + CryptoRng)) -> Zeroizing<String> {
        generate_passphrase(rng, language)
    }

    /// What is printed on the sheet.
    #[must_use]
    pub const fn recovery(&self) -> &RecoveryKey {
        &self.recovery
    }

    /// The vault: public halves for the roster.
    #[must_use]
    pub const fn vault(&self) -> &Vault {
        &self.vault
    }

    /// What the person reads out to the administrator.
    #[must_use]
    pub fn fingerprint(
        &self,
        organisation_key: Option<&str>,
        organisation: &OrgSlug,
        person: &PersonId,
    ) -> Fingerprint {
        fingerprint_of(&self.vault, organisation_key, organisation, person)
    }

    /// What the server keeps (slow: Argon2id). With the organisation's key from the invitation, the first visit trusts no other.
    ///
    /// # Errors
    /// `Passphrase`, or `Vault` if a seal fails.
    pub fn finish(
        &self,
        passphrase: &str,
        organisation_key: Option<&str>,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<NewSecrets, HolderError> {
        let mut vault = self.vault.clone();
        if let Some(key) = organisation_key {
            vault.remember(Known::from_invitation(key.to_owned()));
        }
        let (salt, halves) = new_halves(passphrase, rng)?;
        let sheet = self.recovery.split().map_err(PassphraseError::from)?;
        let newest = vault.newest();
        Ok(NewSecrets {
            salt,
            kdf: KDF,
            auth: halves.auth,
            vault: Sealed::new(self.key.seal(&vault)?),
            slot: slot(&self.key, &halves.wrap)?,
            recovery_auth: sheet.auth,
            recovery_slot: slot(&self.key, &sheet.wrap)?,
            recipient: newest.identity.to_recipient().to_string(),
            signing_key: newest.signing.verifying_key(),
        })
    }
}

/// A new recovery key.
pub fn new_recovery(rng: &mut (impl RngCore + CryptoRng)) -> RecoveryKey {
    RecoveryKey::generate(rng)
}

/// A new salt, and the halves of a passphrase with it (slow: Argon2id).
pub(crate) fn new_halves(
    passphrase: &str,
    rng: &mut (impl RngCore + CryptoRng),
) -> Result<(PublicSalt, Split), PassphraseError> {
    let mut salt = [0; 32];
    rng.fill_bytes(&mut salt);
    let salt = PublicSalt::from_bytes(salt);
    Ok((salt, split(passphrase, &salt, KDF)?))
}

pub(crate) fn slot(key: &VaultKey, wrap: &zegel_sealing::Identity) -> Result<Sealed, HolderError> {
    Ok(Sealed::new(key.seal_slot(&wrap.to_recipient())?))
}

pub(crate) fn fingerprint_of(
    vault: &Vault,
    organisation_key: Option<&str>,
    organisation: &OrgSlug,
    person: &PersonId,
) -> Fingerprint {
    let newest = vault.newest();
    let recipient = newest.identity.to_recipient().to_string();
    fingerprint(
        organisation_key,
        organisation,
        person,
        &recipient,
        &newest.signing.verifying_key(),
    )
}
