//! A person's passphrase and the other ways to their vault (protocol §6): the recovery sheet and a passkey.
//!
//! The passphrase is stretched once and split in two that tell nothing about each other: `auth` goes to the server, `wrap` never
//! leaves the device and opens a slot of the vault. Not in the reporter's module (feature `handler`).

mod recovery;
#[cfg(test)]
mod tests;
mod ways;
mod words;

use unicode_normalization::UnicodeNormalization as _;
use zegel_protocol::PublicSalt;
use zegel_protocol::accounts::{AuthProof, KdfParams};
use zeroize::Zeroizing;

pub use recovery::{RECOVERY_GROUPS, RecoveryError, RecoveryKey};
pub use ways::passkey_wrap;
pub(crate) use words::words;
pub use words::{MIN_BITS, generate_passphrase, word_languages};

use crate::derive::{Cost, DeriveError, expand, stretch};
use crate::hybrid::Identity;

/// The cost for new accounts: 64 MiB, three passes, one lane (about the second choice of RFC 9106). Also the least that is accepted.
pub const KDF: KdfParams = KdfParams {
    m_kib: 65_536,
    t: 3,
    p: 1,
};

/// The most that is accepted: a telephone still manages it, and a hostile server cannot stop a device for minutes.
pub const KDF_CEILING: KdfParams = KdfParams {
    m_kib: 524_288,
    t: 10,
    p: 4,
};

/// Bytes that a passphrase may have after its spaces are put in order.
const MAX_PASSPHRASE: usize = 1024;

/// Why a passphrase could not be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Nothing but spaces.
    #[error("The passphrase is empty.")]
    Empty,
    /// Over 1024 bytes.
    #[error("The passphrase is too long.")]
    TooLong,
    /// The server asks for less than [`KDF`]: with that it could guess the passphrase from what it is sent.
    #[error(
        "The server asks for a weaker protection of your passphrase than is safe. Do not sign in there; tell your administrator."
    )]
    TooWeak,
    /// The server asks for more than [`KDF_CEILING`].
    #[error("The server asks for more work on your passphrase than is reasonable. Tell your administrator.")]
    TooCostly,
    /// The device cannot do it.
    #[error(transparent)]
    Derive(#[from] DeriveError),
}

/// The two halves of a passphrase.
#[derive(Debug)]
pub struct Split {
    /// Proves to the server who signs in; the server keeps only its SHA-256.
    pub auth: AuthProof,
    /// Opens a slot of the vault. Its recipient must stay secret too: who knows it could make a slot with another vault key.
    pub wrap: Identity,
}

/// Splits a passphrase with the account's salt and cost, as the server states them.
///
/// Before that, it is brought into Unicode's normal form KC (as RFC 8265 §4.2 nearly does), so that letters with accents and Arabic
/// letters are the same from every keyboard; spaces at both ends are taken away, and every run of white space inside becomes one
/// space, so that words copied from a sheet or over a line break still fit. Letters keep their case. Generated ones are plain
/// lower-case ASCII.
///
/// # Errors
/// See [`PassphraseError`]; the parameters are checked before any work is done.
pub fn split(passphrase: &str, salt: &PublicSalt, kdf: KdfParams) -> Result<Split, PassphraseError> {
    let cost = accept(kdf)?;
    let passphrase = tidy(passphrase)?;
    let root = stretch(passphrase.as_bytes(), salt.as_bytes(), cost)?;
    Ok(Split {
        auth: AuthProof::new(&*expand(&root, "zegel/v1/handler-auth")?),
        wrap: Identity::from_seed(&*expand(&root, "zegel/v1/handler-wrap")?),
    })
}

/// The parameters come from the server, which must not be able to talk a client into cheap guessing or endless work.
fn accept(kdf: KdfParams) -> Result<Cost, PassphraseError> {
    let KdfParams { m_kib, t, p } = kdf;
    if m_kib < KDF.m_kib || t < KDF.t || p < KDF.p {
        return Err(PassphraseError::TooWeak);
    }
    if m_kib > KDF_CEILING.m_kib || t > KDF_CEILING.t || p > KDF_CEILING.p {
        return Err(PassphraseError::TooCostly);
    }
    Ok(Cost { m_kib, t, p })
}

fn tidy(passphrase: &str) -> Result<Zeroizing<String>, PassphraseError> {
    // Far beyond what is accepted: not worth the work, and room for what composes to less.
    if passphrase.len() > 8 * MAX_PASSPHRASE {
        return Err(PassphraseError::TooLong);
    }
    // Room for what a letter can become at the most (U+FDFA: 18 letters), so that no copy is left behind by growing.
    let mut normal = Zeroizing::new(String::with_capacity(18 * 4 * passphrase.chars().count()));
    normal.extend(passphrase.nfkc());
    let mut tidy = Zeroizing::new(String::with_capacity(normal.len()));
    for word in normal.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    match tidy.len() {
        0 => Err(PassphraseError::Empty),
        1..=MAX_PASSPHRASE => Ok(tidy),
        _ => Err(PassphraseError::TooLong),
    }
}
