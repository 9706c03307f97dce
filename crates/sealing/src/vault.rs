//! A person's vault and its slots (protocol §6): all their secrets in one sealed object, and the key to it sealed once for every
//! way of opening it, as disk encryption does it (LUKS).
//!
//! The server keeps all of these objects and can open none. It can make none either: the vault is sealed to a recipient that only
//! the vault key's holder knows, and slots to recipients that follow from a passphrase, a sheet or a passkey. What it can do is
//! give out an older vault than it was handed last.

mod content;
mod known;
#[cfg(test)]
mod tests;

use rand::{CryptoRng, RngCore};
use zegel_protocol::VerifyingKey;

pub use known::{Known, KnownError};

use crate::frame::Padding;
use crate::hybrid::{Identity, Recipient};
use crate::seal::{OpenError, SealError, open, seal};
use crate::signing::SigningKey;

/// Pairs of keys that a vault has room for: the newest, and those that old cases still need.
pub const MAX_KEYS: usize = 4;

/// What a person's work stands on.
#[derive(Debug)]
pub struct HandlerSecrets {
    /// Opens the grants made to this person; its recipient is in the roster.
    pub identity: Identity,
    /// Signs what this person writes; its public half is in the roster.
    pub signing: SigningKey,
}

impl HandlerSecrets {
    /// New keys.
    pub fn generate<R: RngCore + CryptoRng>(rng: &mut R) -> Self {
        Self {
            identity: Identity::generate(rng),
            signing: SigningKey::generate(rng),
        }
    }

    /// Whether these are the secret halves of those keys.
    #[must_use]
    pub fn are_of(&self, recipient: &str, signing_key: &VerifyingKey) -> bool {
        self.signing.verifying_key() == *signing_key && self.identity.to_recipient().to_string() == recipient
    }
}

impl Clone for HandlerSecrets {
    fn clone(&self) -> Self {
        Self {
            identity: Identity::from_seed(self.identity.seed()),
            signing: SigningKey::from_seed(&self.signing.seed()),
        }
    }
}

/// Why a vault or a slot could not be sealed or opened. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// It could not be sealed.
    #[error("Your keys could not be sealed.")]
    Seal(#[from] SealError),
    /// Not sealed to this passphrase, sheet or passkey, or damaged.
    #[error(
        "Your keys could not be opened: the passphrase or recovery key is another one, or they are damaged."
    )]
    Open(#[from] OpenError),
    /// Sealed by a newer program.
    #[error("Your keys are stored in a newer way. Please use a newer version of this program.")]
    TooNew {
        /// The version they are sealed in.
        version: u32,
    },
    /// Opened, but not what it should be.
    #[error("Your stored keys cannot be understood.")]
    Malformed,
    /// There is no room for new keys before old cases were moved to the ones that are there.
    #[error("Move your cases to your newest keys first; then you can make new ones.")]
    Full,
}

/// All secrets of one person.
#[derive(Debug, Clone)]
pub struct Vault {
    newest: HandlerSecrets,
    older: Vec<HandlerSecrets>,
    known: Option<Known>,
}

impl Vault {
    /// A new person's vault. `known` is what an invitation says of the organisation, so that the first visit trusts nobody else.
    pub fn generate<R: RngCore + CryptoRng>(known: Option<Known>, rng: &mut R) -> Self {
        Self {
            newest: HandlerSecrets::generate(rng),
            older: Vec::new(),
            known,
        }
    }

    /// The newest keys.
    #[must_use]
    pub const fn newest(&self) -> &HandlerSecrets {
        &self.newest
    }

    /// All keys, newest first.
    pub fn keys(&self) -> impl Iterator<Item = &HandlerSecrets> {
        std::iter::once(&self.newest).chain(&self.older)
    }

    /// Whether there are keys from before a rotation.
    #[must_use]
    pub fn has_older(&self) -> bool {
        !self.older.is_empty()
    }

    /// What the desk remembers from one visit to the next.
    #[must_use]
    pub const fn known(&self) -> Option<&Known> {
        self.known.as_ref()
    }

    /// Remembers something else.
    pub fn remember(&mut self, known: Known) {
        self.known = Some(known);
    }

    /// The same vault with new keys before the others.
    ///
    /// # Errors
    /// `Full` at [`MAX_KEYS`].
    pub fn rotated<R: RngCore + CryptoRng>(&self, rng: &mut R) -> Result<Self, VaultError> {
        if self.older.len() + 1 >= MAX_KEYS {
            return Err(VaultError::Full);
        }
        Ok(Self {
            newest: HandlerSecrets::generate(rng),
            older: self.keys().cloned().collect(),
            known: self.known.clone(),
        })
    }

    /// The same vault without the keys from before; what was sealed to them cannot be opened any more.
    #[must_use]
    pub fn without_older(&self) -> Self {
        Self {
            newest: self.newest.clone(),
            older: Vec::new(),
            known: self.known.clone(),
        }
    }
}

impl From<HandlerSecrets> for Vault {
    fn from(newest: HandlerSecrets) -> Self {
        Self {
            newest,
            older: Vec::new(),
            known: None,
        }
    }
}

/// Opens and seals one vault: the seed of an identity whose recipient is as secret as itself.
pub struct VaultKey(Identity);

impl VaultKey {
    /// A new key.
    pub fn generate<R: RngCore + CryptoRng>(rng: &mut R) -> Self {
        Self(Identity::generate(rng))
    }

    /// Seals the key for one way of opening it: the `wrap` of a passphrase or sheet, or a passkey's.
    ///
    /// # Errors
    /// `Seal`, if the seal itself fails.
    pub fn seal_slot(&self, to: &Recipient) -> Result<Vec<u8>, VaultError> {
        let body = content::slot(&self.0)?;
        Ok(seal(&body, Padding::Grant, std::slice::from_ref(to))?)
    }

    /// Opens a slot.
    ///
    /// # Errors
    /// `Open`, `TooNew` or `Malformed`.
    pub fn open_slot(sealed: &[u8], with: &Identity) -> Result<Self, VaultError> {
        content::read_slot(&open(sealed, Padding::Grant, with)?).map(Self)
    }

    /// Seals a vault for the server to keep.
    ///
    /// # Errors
    /// `Seal`, if the seal itself fails.
    pub fn seal(&self, vault: &Vault) -> Result<Vec<u8>, VaultError> {
        let body = content::vault(vault)?;
        Ok(seal(&body, Padding::Grant, &[self.0.to_recipient()])?)
    }

    /// Opens a vault. The caller compares the public halves with the roster, and the roster with what the vault knows.
    ///
    /// # Errors
    /// `Open`, `TooNew` or `Malformed`.
    pub fn open(&self, sealed: &[u8]) -> Result<Vault, VaultError> {
        content::read_vault(&open(sealed, Padding::Grant, &self.0)?)
    }
}

impl std::fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VaultKey(…)")
    }
}
