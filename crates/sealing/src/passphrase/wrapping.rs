//! A handler's identities, wrapped so that the server can keep them: one age file per way of opening them.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::frame::Padding;
use crate::hybrid::{Identity, Recipient};
use crate::json::to_json;
use crate::seal::{OpenError, SealError, open, seal};
use crate::signing::SigningKey;

const VERSION: u32 = 1;
const MAX_JSON: usize = 1024;

/// What a handler's work stands on.
#[derive(Debug)]
pub struct HandlerSecrets {
    /// Opens the grants made to this handler; its recipient is in the roster.
    pub identity: Identity,
    /// Signs what this handler writes; its public half is in the roster.
    pub signing: SigningKey,
}

/// Why identities could not be wrapped or unwrapped.
#[derive(Debug, thiserror::Error)]
pub enum WrapError {
    /// They could not be sealed.
    #[error("Your keys could not be sealed.")]
    Seal(#[from] SealError),
    /// Not sealed to this passphrase or recovery key, or damaged.
    #[error(
        "Your keys could not be opened: the passphrase or recovery key is another one, or they are damaged."
    )]
    Open(#[from] OpenError),
    /// Wrapped by a newer program.
    #[error("Your keys are stored in a newer way. Please use a newer version of this program.")]
    TooNew {
        /// The version they are wrapped in.
        version: u32,
    },
    /// Opened, but not identities.
    #[error("Your stored keys cannot be understood.")]
    Malformed,
}

#[derive(Serialize)]
struct Outgoing<'a> {
    v: u32,
    identity_seed: &'a str,
    signing_seed: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Incoming<'a> {
    #[serde(rename = "v")]
    _v: u32,
    // Borrowed: no second copy of a secret is made.
    #[serde(borrow)]
    identity_seed: &'a str,
    #[serde(borrow)]
    signing_seed: &'a str,
}

#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

/// Seals the identities to the `wrap` half of a passphrase or to a recovery key; the result is for the server to keep.
///
/// # Errors
/// `Seal`, if the seal itself fails.
pub fn wrap_identities(secrets: &HandlerSecrets, wrap: &Recipient) -> Result<Vec<u8>, WrapError> {
    let identity_seed = encode(secrets.identity.seed());
    let signing_seed = encode(&secrets.signing.seed());
    let json = to_json(
        &Outgoing {
            v: VERSION,
            identity_seed: &identity_seed,
            signing_seed: &signing_seed,
        },
        MAX_JSON,
    )
    .map_err(|_| WrapError::Malformed)?;
    Ok(seal(&json, Padding::Grant, std::slice::from_ref(wrap))?)
}

/// Opens what [`wrap_identities`] sealed. The caller compares the public halves with the roster.
///
/// # Errors
/// See [`WrapError`].
pub fn unwrap_identities(sealed: &[u8], wrap: &Identity) -> Result<HandlerSecrets, WrapError> {
    let json = open(sealed, Padding::Grant, wrap)?;
    let version: VersionOnly = serde_json::from_slice(&json).map_err(|_| WrapError::Malformed)?;
    if version.v != VERSION {
        return Err(WrapError::TooNew { version: version.v });
    }
    let incoming: Incoming<'_> = serde_json::from_slice(&json).map_err(|_| WrapError::Malformed)?;
    Ok(HandlerSecrets {
        identity: Identity::from_seed(&*decode(incoming.identity_seed)?),
        signing: SigningKey::from_seed(&*decode(incoming.signing_seed)?),
    })
}

fn encode(seed: &[u8; 32]) -> Zeroizing<String> {
    Zeroizing::new(BASE64.encode(seed))
}

fn decode(text: &str) -> Result<Zeroizing<[u8; 32]>, WrapError> {
    let mut seed = Zeroizing::new([0u8; 32]);
    match BASE64.decode_slice(text, &mut *seed) {
        Ok(32) => Ok(seed),
        _ => Err(WrapError::Malformed),
    }
}
