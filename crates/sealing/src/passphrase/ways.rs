//! The ways to a vault key that are no passphrase: the recovery sheet and a passkey.

use zegel_protocol::accounts::AuthProof;
use zeroize::Zeroizing;

use super::{RecoveryKey, Split};
use crate::derive::{DeriveError, expand};
use crate::hybrid::Identity;

impl RecoveryKey {
    /// Splits the key as a passphrase is split; it is random, so nothing needs to be stretched. The server keeps the hash of `auth`
    /// and can ask for it; `wrap` opens the slot that was made for the sheet.
    ///
    /// # Errors
    /// None in practice: the derivation is a single HMAC.
    pub fn split(&self) -> Result<Split, DeriveError> {
        Ok(Split {
            auth: AuthProof::new(&*expand(self.bytes(), "zegel/v1/recovery-auth")?),
            wrap: Identity::from_seed(&*expand(self.bytes(), "zegel/v1/recovery-wrap")?),
        })
    }
}

/// The identity of a passkey's slot, from the 32 bytes that its PRF gave (WebAuthn Level 3 §10.1.4). They are a key of the
/// device for this site and for the input that the page chose; the server never sees them.
///
/// # Errors
/// None in practice: the derivation is a single HMAC.
pub fn passkey_wrap(prf: &Zeroizing<[u8; 32]>) -> Result<Identity, DeriveError> {
    Ok(Identity::from_seed(&*expand(prf, "zegel/v1/passkey-wrap")?))
}
