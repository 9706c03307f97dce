//! What is inside a vault and a slot: JSON, version 1.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{HandlerSecrets, Known, MAX_KEYS, Vault, VaultError};
use crate::hybrid::Identity;
use crate::json::to_json;
use crate::signing::SigningKey;

const VERSION: u32 = 1;
/// Bytes that the JSON may have: a vault with four pairs of keys needs about 800; the frame has 2 KiB.
const MAX_JSON: usize = 1536;

// Seeds are borrowed from the JSON, so that reading makes no second copy of a secret.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireSlot<'a> {
    v: u32,
    #[serde(borrow)]
    vault_seed: &'a str,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireVault<'a> {
    v: u32,
    #[serde(borrow)]
    identities: Vec<&'a str>,
    #[serde(borrow)]
    signing: Vec<&'a str>,
    known: Option<Known>,
}

#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

pub(super) fn slot(vault: &Identity) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let seed = encode(vault.seed());
    let wire = WireSlot {
        v: VERSION,
        vault_seed: &seed,
    };
    to_json(&wire, MAX_JSON).map_err(|_| VaultError::Malformed)
}

pub(super) fn read_slot(json: &[u8]) -> Result<Identity, VaultError> {
    check_version(json)?;
    let wire: WireSlot<'_> = serde_json::from_slice(json).map_err(|_| VaultError::Malformed)?;
    Ok(Identity::from_seed(&*decode(wire.vault_seed)?))
}

pub(super) fn vault(vault: &Vault) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let identities: Vec<_> = vault.keys().map(|keys| encode(keys.identity.seed())).collect();
    let signing: Vec<_> = vault.keys().map(|keys| encode(&keys.signing.seed())).collect();
    let wire = WireVault {
        v: VERSION,
        identities: identities.iter().map(|seed| seed.as_str()).collect(),
        signing: signing.iter().map(|seed| seed.as_str()).collect(),
        known: vault.known.clone(),
    };
    to_json(&wire, MAX_JSON).map_err(|_| VaultError::Malformed)
}

pub(super) fn read_vault(json: &[u8]) -> Result<Vault, VaultError> {
    check_version(json)?;
    let wire: WireVault<'_> = serde_json::from_slice(json).map_err(|_| VaultError::Malformed)?;
    if wire.identities.len() != wire.signing.len() || wire.identities.len() > MAX_KEYS {
        return Err(VaultError::Malformed);
    }
    let pairs = wire.identities.iter().zip(&wire.signing);
    let mut keys = pairs.map(|(identity, signing)| {
        Ok(HandlerSecrets {
            identity: Identity::from_seed(&*decode(identity)?),
            signing: SigningKey::from_seed(&*decode(signing)?),
        })
    });
    Ok(Vault {
        newest: keys.next().ok_or(VaultError::Malformed)??,
        older: keys.collect::<Result<_, VaultError>>()?,
        known: wire.known,
    })
}

fn check_version(json: &[u8]) -> Result<(), VaultError> {
    match serde_json::from_slice(json) {
        Ok(VersionOnly { v: VERSION }) => Ok(()),
        Ok(VersionOnly { v }) => Err(VaultError::TooNew { version: v }),
        Err(_) => Err(VaultError::Malformed),
    }
}

fn encode(seed: &[u8; 32]) -> Zeroizing<String> {
    Zeroizing::new(BASE64.encode(seed))
}

fn decode(text: &str) -> Result<Zeroizing<[u8; 32]>, VaultError> {
    let mut seed = Zeroizing::new([0u8; 32]);
    match BASE64.decode_slice(text, &mut *seed) {
        Ok(32) => Ok(seed),
        _ => Err(VaultError::Malformed),
    }
}
