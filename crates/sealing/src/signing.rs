//! Ed25519 signatures over the bodies that travel inside the seal, each bound to what it is a signature of.
//!
//! A signed body is `signature (64) ‖ author (32) ‖ JSON`. The signature covers `"zegel/v1/" ‖ context ‖ 0x00 ‖ author ‖ JSON`: a
//! signature made for an entry is none for a grant, and the author's key is part of what is signed. The bytes are checked
//! before anything is parsed from them, and never written anew.

use std::fmt;

use ed25519_dalek::Signer as _;
use rand::{CryptoRng, RngCore};
use zegel_protocol::VerifyingKey;
use zeroize::Zeroizing;

/// Bytes of a signature.
const SIGNATURE_LEN: usize = 64;
/// Bytes of the author's key.
const AUTHOR_LEN: usize = 32;
/// Bytes that come before the JSON of a signed body.
pub(crate) const OVERHEAD: usize = SIGNATURE_LEN + AUTHOR_LEN;

/// What a signature is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// An entry of a conversation or of a case log.
    Entry,
    /// A grant of a key to one person.
    Grant,
    /// Published figures.
    Figures,
    /// A piece of a person's own snapshot of their cases.
    Snapshot,
}

impl Context {
    /// The domain separator. None contains a zero byte, so none can be the beginning of another.
    const fn separator(self) -> &'static [u8] {
        match self {
            Self::Entry => b"zegel/v1/entry\0",
            Self::Grant => b"zegel/v1/grant\0",
            Self::Figures => b"zegel/v1/figures\0",
            Self::Snapshot => b"zegel/v1/snapshot\0",
        }
    }
}

/// A signature that is not the author's over these bytes and this context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not fit")]
pub struct BadSignature;

/// An Ed25519 signature (RFC 8032).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; SIGNATURE_LEN]);

impl Signature {
    /// Takes the 64 bytes as they are.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; SIGNATURE_LEN]) -> Self {
        Self(bytes)
    }

    /// The 64 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; SIGNATURE_LEN] {
        &self.0
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(…)")
    }
}

/// The secret half of a signing key; its seed is wiped when dropped.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// A new key from 32 random bytes.
    pub fn generate<R: RngCore + CryptoRng>(rng: &mut R) -> Self {
        let mut seed = Zeroizing::new([0u8; 32]);
        rng.fill_bytes(&mut *seed);
        Self::from_seed(&seed)
    }

    /// The key of a seed (the "private key" of RFC 8032), which must be uniformly random or derived.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// The seed, for wrapping the key.
    #[must_use]
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The public half, which names the author.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey::from_bytes(self.0.verifying_key().to_bytes())
    }

    /// Signs `bytes` for one purpose.
    #[must_use]
    pub fn sign(&self, context: Context, bytes: &[u8]) -> Signature {
        Signature(self.0.sign(&in_context(context, bytes)).to_bytes())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

/// Checks a signature strictly: no weak keys, no second encoding of the same signature (`verify_strict` of ed25519-dalek).
///
/// # Errors
/// `BadSignature`, whatever the reason.
pub fn verify(
    author: &VerifyingKey,
    context: Context,
    bytes: &[u8],
    signature: &Signature,
) -> Result<(), BadSignature> {
    let key = ed25519_dalek::VerifyingKey::from_bytes(author.as_bytes()).map_err(|_| BadSignature)?;
    let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
    key.verify_strict(&in_context(context, bytes), &signature)
        .map_err(|_| BadSignature)
}

fn in_context(context: Context, bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let separator = context.separator();
    let mut all = Zeroizing::new(Vec::with_capacity(separator.len() + bytes.len()));
    all.extend_from_slice(separator);
    all.extend_from_slice(bytes);
    all
}

/// A body whose signature is its stated author's. Whether that author is one we know is the caller's question.
pub(crate) struct SignedBody<'a> {
    pub(crate) author: VerifyingKey,
    pub(crate) json: &'a [u8],
}

/// Writes `signature ‖ author ‖ json`.
pub(crate) fn sign_body(context: Context, json: &[u8], key: &SigningKey) -> Zeroizing<Vec<u8>> {
    let author = key.verifying_key();
    let mut body = Zeroizing::new(Vec::with_capacity(OVERHEAD + json.len()));
    body.extend_from_slice(&[0; SIGNATURE_LEN]);
    body.extend_from_slice(author.as_bytes());
    body.extend_from_slice(json);
    let (place, signed) = body.split_at_mut(SIGNATURE_LEN);
    let signature = key.sign(context, signed);
    place.copy_from_slice(signature.as_bytes());
    body
}

/// Takes a body apart and checks the signature over its bytes.
pub(crate) fn check_body(context: Context, body: &[u8]) -> Result<SignedBody<'_>, BadSignature> {
    let (signature, signed) = body.split_first_chunk::<SIGNATURE_LEN>().ok_or(BadSignature)?;
    let (author, json) = signed.split_first_chunk::<AUTHOR_LEN>().ok_or(BadSignature)?;
    let author = VerifyingKey::from_bytes(*author);
    verify(&author, context, signed, &Signature(*signature))?;
    Ok(SignedBody { author, json })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chance::chance;

    fn key(seed: u64) -> SigningKey {
        SigningKey::generate(&mut chance(seed))
    }

    /// RFC 8032 §7.1, test 1: the seed and its public key.
    #[test]
    fn a_seed_gives_the_public_key_of_the_standard() {
        let hex = |text: &str| -> [u8; 32] {
            std::array::from_fn(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap())
        };
        let seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        let public = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        let key = SigningKey::from_seed(&seed);
        assert_eq!(key.verifying_key().as_bytes(), &public);
        assert_eq!(*key.seed(), seed);
        assert_eq!(format!("{key:?}"), "SigningKey(…)");
    }

    #[test]
    fn a_signature_for_an_entry_is_none_for_a_grant() {
        let key = key(1);
        let signature = key.sign(Context::Entry, b"words");
        assert_eq!(
            verify(&key.verifying_key(), Context::Entry, b"words", &signature),
            Ok(())
        );
        assert_eq!(
            verify(&key.verifying_key(), Context::Grant, b"words", &signature),
            Err(BadSignature)
        );
        let body = sign_body(Context::Entry, b"{}", &key);
        assert!(check_body(Context::Entry, &body).is_ok());
        assert!(check_body(Context::Grant, &body).is_err());
    }

    #[test]
    fn a_body_cannot_be_claimed_by_another_author() {
        let body = sign_body(Context::Entry, b"{}", &key(1));
        let mut claimed = body.to_vec();
        claimed[SIGNATURE_LEN..OVERHEAD].copy_from_slice(key(2).verifying_key().as_bytes());
        assert!(check_body(Context::Entry, &claimed).is_err());
    }

    /// The point of small order with which, unless checked strictly, one signature fits every message.
    #[test]
    fn a_weak_key_signs_nothing() {
        let mut weak = [0u8; 32];
        weak[0] = 1;
        let mut signature = [0u8; SIGNATURE_LEN];
        signature[0] = 1;
        let (weak, signature) = (VerifyingKey::from_bytes(weak), Signature::from_bytes(signature));
        assert_eq!(
            verify(&weak, Context::Entry, b"anything", &signature),
            Err(BadSignature)
        );
    }

    /// Adding the group's order to the scalar gives other bytes that a lax check takes for the same signature.
    #[test]
    fn a_signature_has_one_spelling() {
        const ORDER: [u8; 32] = [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ];
        let key = key(1);
        let mut respelt = *key.sign(Context::Entry, b"words").as_bytes();
        let mut carry = 0u16;
        for (byte, add) in respelt[32..].iter_mut().zip(ORDER) {
            carry += u16::from(*byte) + u16::from(add);
            *byte = (carry & 255) as u8;
            carry >>= 8;
        }
        let respelt = Signature::from_bytes(respelt);
        assert_eq!(
            verify(&key.verifying_key(), Context::Entry, b"words", &respelt),
            Err(BadSignature)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn every_changed_bit_of_a_signed_body_is_noticed(
            seed: u64,
            json in proptest::collection::vec(any::<u8>(), 0..40),
        ) {
            let key = key(seed);
            let body = sign_body(Context::Grant, &json, &key);
            let signed = check_body(Context::Grant, &body).unwrap();
            prop_assert_eq!(signed.author, key.verifying_key());
            prop_assert_eq!(signed.json, &json[..]);
            let mut changed = body.to_vec();
            for bit in (0..changed.len() * 8).step_by(7) {
                changed[bit / 8] ^= 1 << (bit % 8);
                prop_assert!(check_body(Context::Grant, &changed).is_err(), "bit {}", bit);
                changed[bit / 8] ^= 1 << (bit % 8);
            }
            for len in 0..body.len() {
                prop_assert!(check_body(Context::Grant, &body[..len]).is_err(), "cut to {}", len);
            }
        }
    }
}
