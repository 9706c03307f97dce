//! The organisation's key: making it, keeping it behind a passphrase, and signing rosters with it (protocol §3).
//!
//! The files are those of the `minisign` tool, so a roster can also be signed and checked without this program. Checking is
//! `zegel_protocol::roster_check`'s. Feature `roster-signing`; the reporter's module does not carry it.

#[cfg(test)]
mod tests;

use std::fmt;
use std::io::Cursor;

use minisign::{KeyPair, PublicKey, SecretKey, SecretKeyBox};

/// Characters that a new passphrase has at the least: this key is worth more than any other.
pub const MIN_PASSPHRASE_CHARS: usize = 12;

const KEY_FILE_COMMENT: &str = "zegel organisation key, encrypted: keep it off the server";
const SIGNATURE_COMMENT: &str = "signature with a zegel organisation key";
/// What the tool takes in one comment line, less its prefix.
const MAX_COMMENT: usize = 1000;

/// Why a key could not be made or loaded, or a signature not be made. Never carries what the `minisign` crate says in detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OrganisationKeyError {
    /// Fewer than [`MIN_PASSPHRASE_CHARS`] characters.
    #[error("the passphrase is too short; it needs at least {MIN_PASSPHRASE_CHARS} characters")]
    ShortPassphrase,
    /// Not a minisign secret key file that is encrypted with a passphrase.
    #[error("this is not a passphrase-protected minisign secret key file")]
    NotAKeyFile,
    /// The passphrase does not open the key.
    #[error("the passphrase is not the one of this key, or the file is damaged")]
    WrongPassphrase,
    /// Over 1000 bytes, or with line breaks or other control characters, which would forge lines of the signature file.
    #[error("the comment is too long or has more than one line")]
    BadComment,
    /// The device gave no random numbers or not enough memory.
    #[error("the key could not be used on this device")]
    Device,
}

/// The organisation's secret key, opened. Draws its own randomness, as the `minisign` crate does.
///
/// That crate does not wipe keys: use this in a program that ends soon after signing.
pub struct OrganisationKey {
    secret: SecretKey,
    public: PublicKey,
}

/// A key that was just made.
pub struct NewOrganisationKey {
    /// The key, opened.
    pub key: OrganisationKey,
    /// The secret key file, encrypted (scrypt, N = 2^15, r = 8): two lines of text. To be kept off the server, with a copy.
    pub secret_key_file: String,
}

impl OrganisationKey {
    /// Makes a key and the file that keeps it.
    ///
    /// # Errors
    /// `ShortPassphrase` or `Device`.
    pub fn generate(passphrase: &str) -> Result<NewOrganisationKey, OrganisationKeyError> {
        if passphrase.chars().count() < MIN_PASSPHRASE_CHARS {
            return Err(OrganisationKeyError::ShortPassphrase);
        }
        let pair = KeyPair::generate_encrypted_keypair(Some(passphrase.to_owned()))
            .map_err(|_| OrganisationKeyError::Device)?;
        let file = pair
            .sk
            .to_box(Some(KEY_FILE_COMMENT))
            .map_err(|_| OrganisationKeyError::Device)?;
        let secret_key_file = file.into_string();
        let key = Self::load(&secret_key_file, passphrase)?;
        Ok(NewOrganisationKey { key, secret_key_file })
    }

    /// Opens a secret key file, made here or by `minisign -G` (whose files need 1 GiB of memory to open).
    ///
    /// # Errors
    /// `NotAKeyFile` or `WrongPassphrase`.
    pub fn load(secret_key_file: &str, passphrase: &str) -> Result<Self, OrganisationKeyError> {
        use minisign::ErrorKind;
        let file = SecretKeyBox::from(secret_key_file.to_owned());
        let secret = file
            .into_secret_key(Some(passphrase.to_owned()))
            .map_err(|e| match e.kind() {
                ErrorKind::Verify => OrganisationKeyError::WrongPassphrase,
                ErrorKind::KDF => OrganisationKeyError::Device,
                _ => OrganisationKeyError::NotAKeyFile,
            })?;
        let public = PublicKey::from_secret_key(&secret).map_err(|_| OrganisationKeyError::NotAKeyFile)?;
        Ok(Self { secret, public })
    }

    /// The public key as links, posters and rosters carry it: `RWQ…`, 56 characters of base64.
    #[must_use]
    pub fn public_key(&self) -> String {
        self.public.to_base64()
    }

    /// The public key as the `minisign` tool keeps it in a file.
    #[must_use]
    pub fn public_key_file(&self) -> String {
        format!(
            "untrusted comment: zegel organisation key\n{}\n",
            self.public_key()
        )
    }

    /// Signs `bytes` (prehashed), for a roster or for the text of the key that follows this one. The signature also covers
    /// `trusted_comment`: put the day in it and nothing finer; the tool's own default would be the second.
    ///
    /// # Errors
    /// `BadComment` or `Device`.
    pub fn sign(&self, bytes: &[u8], trusted_comment: &str) -> Result<String, OrganisationKeyError> {
        if trusted_comment.len() > MAX_COMMENT
            || trusted_comment.trim() != trusted_comment
            || trusted_comment.chars().any(char::is_control)
        {
            return Err(OrganisationKeyError::BadComment);
        }
        minisign::sign(
            Some(&self.public),
            &self.secret,
            Cursor::new(bytes),
            Some(trusted_comment),
            Some(SIGNATURE_COMMENT),
        )
        .map(minisign::SignatureBox::into_string)
        .map_err(|_| OrganisationKeyError::Device)
    }
}

/// Whether a text is an organisation's public key as links and rosters carry it.
#[must_use]
pub fn is_public_key(text: &str) -> bool {
    PublicKey::from_base64(text).is_ok_and(|key| key.to_base64() == text)
}

impl fmt::Debug for OrganisationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OrganisationKey({})", self.public_key())
    }
}

impl fmt::Debug for NewOrganisationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewOrganisationKey({})", self.key.public_key())
    }
}
