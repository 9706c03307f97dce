//! From the receipt code to the reporter's keys: one slow Argon2id, then a label for each key.

use std::fmt;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use zegel_protocol::{PublicSalt, Sha256};
use zeroize::Zeroizing;

use super::ReceiptCode;
use crate::derive::{Cost, DeriveError, expand, stretch};
use crate::hybrid::Identity;
use crate::signing::SigningKey;

/// The cost of guessing one code. Part of the protocol: another value gives other keys (OWASP's first choice for Argon2id).
const COST: Cost = Cost {
    m_kib: 19_456,
    t: 2,
    p: 1,
};

/// Everything that a receipt code stands for.
#[derive(Debug)]
pub struct ReceiptKeys {
    /// Finds the thread at the server and proves the reporter, in one.
    pub mailbox: MailboxSecret,
    /// Opens the reporter's grant of the thread key.
    pub identity: Identity,
    /// Signs what the reporter writes.
    pub signing: SigningKey,
}

impl ReceiptCode {
    /// Derives the reporter's keys; about 30 ms in WebAssembly and 19 MiB of memory.
    ///
    /// `receipt_salt` is the roster's: it never changes, or no receipt would be found again.
    ///
    /// # Errors
    /// `DeriveError` if the device has not got the memory.
    pub fn derive(&self, receipt_salt: &PublicSalt) -> Result<ReceiptKeys, DeriveError> {
        let root = stretch(&*self.ascii(), receipt_salt.as_bytes(), COST)?;
        Ok(ReceiptKeys {
            mailbox: MailboxSecret(expand(&root, "zegel/v1/mailbox")?),
            identity: Identity::from_seed(&*expand(&root, "zegel/v1/reporter-age")?),
            signing: SigningKey::from_seed(&*expand(&root, "zegel/v1/reporter-sign")?),
        })
    }
}

/// The secret under which a thread is found. The server keeps only its SHA-256.
pub struct MailboxSecret(Zeroizing<[u8; 32]>);

impl MailboxSecret {
    /// How it travels: `Authorization: Mailbox <this>`, base64url without padding, 43 characters.
    #[must_use]
    pub fn to_base64url(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64.encode(*self.0))
    }

    /// What the server stores and looks up.
    #[must_use]
    pub fn sha256(&self) -> Sha256 {
        Sha256::of(&*self.0)
    }
}

impl fmt::Debug for MailboxSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailboxSecret(…)")
    }
}
