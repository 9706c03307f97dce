//! Turning something a person keeps (a code, a passphrase, a printed key) into keys: Argon2id, then HKDF-Expand.
//!
//! Every key gets its own label, so that none tells anything about another (RFC 5869 §3.2).

use argon2::{Config, ThreadMode, Variant, Version};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

/// The derivation could not run: the device has too little memory, or the parameters are outside Argon2's own bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the keys could not be derived on this device (not enough memory?)")]
pub struct DeriveError;

/// What one Argon2id run costs (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cost {
    /// Memory in KiB.
    pub(crate) m_kib: u32,
    /// Passes over the memory.
    pub(crate) t: u32,
    /// Lanes; they run one after the other here.
    pub(crate) p: u32,
}

/// Argon2id, version 0x13, 32 bytes out.
///
/// The `rust-argon2` crate frees its working memory without wiping it. What stays there is the memory of the hash, not the
/// secret, and in the browser it dies with the worker.
pub(crate) fn stretch(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, DeriveError> {
    let config = Config {
        ad: &[],
        hash_length: 32,
        lanes: cost.p,
        mem_cost: cost.m_kib,
        secret: &[],
        thread_mode: ThreadMode::Sequential,
        time_cost: cost.t,
        variant: Variant::Argon2id,
        version: Version::Version13,
    };
    let mut raw = argon2::hash_raw(secret, salt, &config).map_err(|_| DeriveError)?;
    let mut key = Zeroizing::new([0u8; 32]);
    let fits = raw.len() == key.len();
    if fits {
        key.copy_from_slice(&raw);
    }
    raw.zeroize();
    if fits { Ok(key) } else { Err(DeriveError) }
}

/// HKDF-SHA256-Expand of a uniform 32-byte key under `label`.
pub(crate) fn expand(key: &[u8; 32], label: &str) -> Result<Zeroizing<[u8; 32]>, DeriveError> {
    let mut out = Zeroizing::new([0u8; 32]);
    let hkdf = Hkdf::<Sha256>::from_prk(key).map_err(|_| DeriveError)?;
    hkdf.expand(label.as_bytes(), &mut *out)
        .map_err(|_| DeriveError)?;
    Ok(out)
}
