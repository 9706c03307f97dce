//! A signed-in person's vault: what it remembers, new keys for it, new ways of opening it.

use rand::{CryptoRng, RngCore};
use zegel_protocol::accounts::{NewPassphrase, NewRecovery, NewVault, PublicKeys, Recovered};
use zegel_protocol::people::AccountRole;
use zegel_protocol::roster_check::Roster;
use zegel_protocol::sign_in::SignedIn;
use zegel_protocol::{OrgSlug, PersonId, Sealed, Sha256};
use zegel_sealing::fingerprint::Fingerprint;
use zegel_sealing::passphrase::{KDF, PassphraseError, RecoveryKey, passkey_wrap};
use zegel_sealing::vault::{Known, KnownError, Vault, VaultError, VaultKey};
use zeroize::Zeroizing;

use crate::account::{fingerprint_of, new_halves, slot};

/// Why something cannot be done with a vault. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum HolderError {
    /// What is wrong with the passphrase, or with what the server asks for.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// It does not open, or cannot be sealed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Today's roster does not continue what the vault remembers.
    #[error(transparent)]
    Known(#[from] KnownError),
    /// The server sent a slot for another way of signing in.
    #[error("The server sent keys for another way of signing in.")]
    OtherSlot,
    /// The server did not say how the passphrase is to be stretched.
    #[error("The server did not say how to use your passphrase.")]
    NoChallenge,
    /// The roster does not name the newest keys yet: the old ones are still needed.
    #[error("Your administrator has not published your new keys yet.")]
    NotPublished,
}

/// A person whose vault is open on this device.
pub struct Holder {
    person: PersonId,
    role: AccountRole,
    key: VaultKey,
    vault: Vault,
    /// What the vault that the server keeps remembers, and its hash.
    stored: (Option<Known>, Sha256),
    /// What was last given out for the server to keep.
    proposed: Option<(Vault, Sha256)>,
}

impl Holder {
    pub(crate) fn open(answer: &SignedIn, key: VaultKey) -> Result<Self, HolderError> {
        let vault = key.open(answer.vault.as_bytes())?;
        let hash = Sha256::of(answer.vault.as_bytes());
        Ok(Self {
            person: answer.person.clone(),
            role: answer.role,
            key,
            stored: (vault.known().cloned(), hash),
            vault,
            proposed: None,
        })
    }

    /// Whose vault it is.
    #[must_use]
    pub const fn person(&self) -> &PersonId {
        &self.person
    }

    /// What the account is for.
    #[must_use]
    pub const fn role(&self) -> AccountRole {
        self.role
    }

    /// The keys.
    #[must_use]
    pub const fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Checks a roster against what earlier visits saw, and remembers it. To be asked of every roster before it is used.
    ///
    /// # Errors
    /// `KnownError`: the roster must not be used. Nothing changes then.
    pub fn meet(&mut self, roster: &Roster) -> Result<(), KnownError> {
        let known = match self.vault.known() {
            Some(known) => known.continued_by(roster)?,
            None => Known::of(roster),
        };
        self.vault.remember(known);
        Ok(())
    }

    /// Whether nothing but the server's word says which key is the organisation's: no invitation or earlier visit did.
    #[must_use]
    pub const fn trusts_on_first_use(&self) -> bool {
        self.stored.0.is_none()
    }

    /// The vault for the server to keep, if this visit taught it something.
    ///
    /// # Errors
    /// `Vault` if the seal fails.
    pub fn update(&mut self) -> Result<Option<NewVault>, HolderError> {
        if self.vault.known() == self.stored.0.as_ref() {
            return Ok(None);
        }
        self.propose(self.vault.clone(), false).map(Some)
    }

    /// New keys, put before the others. They are used from when the server has the vault; they read and sign once a roster names
    /// them.
    ///
    /// # Errors
    /// `Vault`, also `Full` while cases from before an earlier rotation wait.
    pub fn rotate(&mut self, rng: &mut (impl RngCore + CryptoRng)) -> Result<NewVault, HolderError> {
        self.propose(self.vault.rotated(rng)?, true)
    }

    /// The vault without the keys from before; to be called when no case needs them any more. None if there are none.
    ///
    /// # Errors
    /// `NotPublished` while the roster goes by the old keys; `Vault`.
    pub fn rotation_done(&mut self, roster: &Roster) -> Result<Option<NewVault>, HolderError> {
        if !self.vault.has_older() {
            return Ok(None);
        }
        let newest = self.vault.newest();
        let published = roster
            .handler(&self.person)
            .is_some_and(|listed| newest.are_of(&listed.recipient, &listed.signing_key));
        if !published {
            return Err(HolderError::NotPublished);
        }
        self.propose(self.vault.without_older(), false).map(Some)
    }

    /// The server took what was last given out.
    pub fn saved(&mut self) {
        if let Some((vault, hash)) = self.proposed.take() {
            self.stored = (vault.known().cloned(), hash);
            self.vault = vault;
        }
    }

    /// A new passphrase (slow: Argon2id).
    ///
    /// # Errors
    /// `Passphrase` or `Vault`.
    pub fn change_passphrase(
        &self,
        passphrase: &str,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<NewPassphrase, HolderError> {
        let (salt, halves) = new_halves(passphrase, rng)?;
        Ok(NewPassphrase {
            salt,
            kdf: KDF,
            auth: halves.auth,
            slot: slot(&self.key, &halves.wrap)?,
        })
    }

    /// What the server keeps of a new recovery sheet.
    ///
    /// # Errors
    /// `Vault` if the seal fails.
    pub fn change_recovery(&self, recovery: &RecoveryKey) -> Result<NewRecovery, HolderError> {
        let sheet = recovery.split().map_err(PassphraseError::from)?;
        Ok(NewRecovery {
            recovery_auth: sheet.auth,
            recovery_slot: slot(&self.key, &sheet.wrap)?,
        })
    }

    /// After signing in with the sheet: a new passphrase and a new sheet (slow: Argon2id).
    ///
    /// # Errors
    /// `Passphrase` or `Vault`.
    pub fn recovered(
        &self,
        passphrase: &str,
        recovery: &RecoveryKey,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<Recovered, HolderError> {
        let new = self.change_passphrase(passphrase, rng)?;
        let sheet = self.change_recovery(recovery)?;
        Ok(Recovered {
            salt: new.salt,
            kdf: new.kdf,
            auth: new.auth,
            slot: new.slot,
            recovery_auth: sheet.recovery_auth,
            recovery_slot: sheet.recovery_slot,
        })
    }

    /// The slot of a passkey whose PRF gave these bytes.
    ///
    /// # Errors
    /// `Vault` if the seal fails.
    pub fn passkey_slot(&self, prf: &Zeroizing<[u8; 32]>) -> Result<Sealed, HolderError> {
        slot(&self.key, &passkey_wrap(prf).map_err(PassphraseError::from)?)
    }

    /// The fingerprint of the newest keys.
    #[must_use]
    pub fn fingerprint(&self, organisation_key: Option<&str>, organisation: &OrgSlug) -> Fingerprint {
        fingerprint_of(&self.vault, organisation_key, organisation, &self.person)
    }

    fn propose(&mut self, vault: Vault, with_keys: bool) -> Result<NewVault, HolderError> {
        let sealed = self.key.seal(&vault)?;
        let newest = vault.newest();
        let keys = with_keys.then(|| PublicKeys {
            recipient: newest.identity.to_recipient().to_string(),
            signing_key: newest.signing.verifying_key(),
        });
        self.proposed = Some((vault, Sha256::of(&sealed)));
        Ok(NewVault {
            replaces: self.stored.1,
            vault: Sealed::new(sealed),
            keys,
        })
    }
}
