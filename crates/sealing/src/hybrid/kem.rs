//! X-Wing, the key encapsulation behind `age1pq1…`: ML-KEM-768 and X25519 joined by SHA3-256.
//!
//! Source: draft-connolly-cfrg-xwing-kem, as HPKE KEM `0x647a` (c2sp.org/age, "hybrid recipients").
//! The combiner is spelled out here because the published `x-wing` crate needs a newer `kem` than the
//! one the `age` crate locks. A release of `age` with its own hybrid type replaces this file.

use age_core::primitives::{hpke_open, hpke_seal};
use hpke::generic_array::typenum::{Sum, U32, U64, U128, U1024};
use hpke::{Deserializable, HpkeError, Serializable, kem::SharedSecret};
use ml_kem::{B32, EncapsulateDeterministic, EncodedSizeUser, KemCore, MlKem768, kem::Decapsulate};
use rand::{CryptoRng, RngCore, rngs::OsRng};
use sha3::{
    Digest, Sha3_256, Shake256,
    digest::{ExtendableOutput, Update, XofReader},
};
use subtle::ConstantTimeEq;
use x25519_dalek::{PublicKey as X25519Public, StaticSecret};
use zeroize::{Zeroize, Zeroizing};

/// Bytes of the seed that is the whole secret.
pub(super) const SEED_LEN: usize = 32;
/// Bytes of a public key: 1184 of ML-KEM-768, then 32 of X25519.
pub(super) const PUBLIC_LEN: usize = MLKEM_PUBLIC_LEN + X25519_LEN;
/// Bytes of an encapsulated key: 1088 of ML-KEM-768, then 32 of X25519.
pub(super) const ENCAPSULATED_LEN: usize = MLKEM_CIPHERTEXT_LEN + X25519_LEN;

const MLKEM_PUBLIC_LEN: usize = 1184;
const MLKEM_CIPHERTEXT_LEN: usize = 1088;
const X25519_LEN: usize = 32;
/// What the draft appends to the combiner's input, so that no other use of SHA3-256 collides with it.
const COMBINER_LABEL: &[u8] = br"\.//^\";

type PublicSize = Sum<U1024, Sum<U128, U64>>;
type EncapsulatedSize = Sum<U1024, Sum<U64, U32>>;
type EncapsulationKey = <MlKem768 as KemCore>::EncapsulationKey;
type DecapsulationKey = <MlKem768 as KemCore>::DecapsulationKey;

/// Why a stanza that looks like ours did not open.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OpenFailure {
    /// The X25519 share is a low-order point: nobody honest made it (c2sp.org/age: a header failure).
    LowOrder,
    /// Sealed to somebody else, or altered; the two cannot be told apart.
    NoMatch,
}

/// The public key that belongs to `seed`.
pub(super) fn public(seed: &[u8; SEED_LEN]) -> Box<[u8; PUBLIC_LEN]> {
    Expanded::from_seed(seed).public().to_bytes()
}

/// Whether `bytes` are a public key that can be sealed to safely.
///
/// FIPS 203 §7.2 asks for the modulus check (every coefficient below q), which `ml-kem` 0.2 leaves to its
/// caller: re-encoding must give the same bytes. The X25519 half must not be a low-order point, or half
/// of the hybrid would be a constant known to everybody.
pub(super) fn is_valid_public(bytes: &[u8; PUBLIC_LEN]) -> bool {
    let Some(public) = PublicKey::from_slice(bytes) else {
        return false;
    };
    let reduced = public.mlkem_key().as_bytes();
    // Any clamped scalar shows a low-order point; no secret is needed for the question.
    let shared = StaticSecret::from([8; X25519_LEN]).diffie_hellman(&X25519Public::from(public.x25519));
    reduced.as_slice() == public.mlkem && shared.was_contributory()
}

/// `HPKE.SealBase` to a public key that passed [`is_valid_public`]. Returns the encapsulated key and the
/// ciphertext (plaintext and 16 bytes of tag).
///
/// The randomness is the operating system's, as for everything that `age` itself draws.
pub(super) fn seal(
    public: &[u8; PUBLIC_LEN],
    info: &[u8],
    plaintext: &[u8],
) -> Option<(Box<[u8; ENCAPSULATED_LEN]>, Vec<u8>)> {
    let public = PublicKey::from_slice(public)?;
    let (encapsulated, ciphertext) = hpke_seal::<XWing, _>(&public, info, plaintext, &mut OsRng);
    Some((encapsulated.to_bytes(), ciphertext))
}

/// `HPKE.OpenBase` with the seed.
pub(super) fn open(
    seed: &[u8; SEED_LEN],
    encapsulated: &[u8; ENCAPSULATED_LEN],
    info: &[u8],
    ciphertext: &[u8],
) -> Result<Zeroizing<Vec<u8>>, OpenFailure> {
    let encapsulated = EncapsulatedKey::from_slice(encapsulated).ok_or(OpenFailure::NoMatch)?;
    match hpke_open::<XWing>(&encapsulated, &PrivateKey(*seed), info, ciphertext) {
        Ok(plaintext) => Ok(Zeroizing::new(plaintext)),
        Err(HpkeError::DecapError) => Err(OpenFailure::LowOrder),
        Err(_) => Err(OpenFailure::NoMatch),
    }
}

/// The KEM, as `hpke` asks for it. Not for use by itself.
struct XWing;

/// The seed, in the shape `hpke` asks for.
#[derive(Clone)]
struct PrivateKey([u8; SEED_LEN]);

impl Drop for PrivateKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl PartialEq for PrivateKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for PrivateKey {}

#[derive(Clone, Debug, PartialEq, Eq)]
struct PublicKey {
    mlkem: [u8; MLKEM_PUBLIC_LEN],
    x25519: [u8; X25519_LEN],
}

#[derive(Clone)]
struct EncapsulatedKey {
    mlkem: [u8; MLKEM_CIPHERTEXT_LEN],
    x25519: [u8; X25519_LEN],
}

impl PublicKey {
    fn from_slice(bytes: &[u8]) -> Option<Self> {
        let (mlkem, rest) = bytes.split_first_chunk()?;
        Some(Self {
            mlkem: *mlkem,
            x25519: rest.try_into().ok()?,
        })
    }

    fn to_bytes(&self) -> Box<[u8; PUBLIC_LEN]> {
        let mut out = Box::new([0; PUBLIC_LEN]);
        write_halves(out.as_mut_slice(), &self.mlkem, &self.x25519);
        out
    }

    fn mlkem_key(&self) -> EncapsulationKey {
        EncapsulationKey::from_bytes(&self.mlkem.into())
    }
}

impl EncapsulatedKey {
    fn from_slice(bytes: &[u8]) -> Option<Self> {
        let (mlkem, rest) = bytes.split_first_chunk()?;
        Some(Self {
            mlkem: *mlkem,
            x25519: rest.try_into().ok()?,
        })
    }

    fn to_bytes(&self) -> Box<[u8; ENCAPSULATED_LEN]> {
        let mut out = Box::new([0; ENCAPSULATED_LEN]);
        write_halves(out.as_mut_slice(), &self.mlkem, &self.x25519);
        out
    }
}

/// Writes both halves of a key one after the other. `out` is as long as both together.
fn write_halves(out: &mut [u8], mlkem: &[u8], x25519: &[u8]) {
    for (to, from) in out.iter_mut().zip(mlkem.iter().chain(x25519)) {
        *to = *from;
    }
}

macro_rules! hpke_bytes {
    ($type:ident, $size:ty, |$this:ident| $halves:expr) => {
        impl Serializable for $type {
            type OutputSize = $size;
            fn write_exact(&self, buf: &mut [u8]) {
                let $this = self;
                let (mlkem, x25519): (&[u8], &[u8]) = $halves;
                write_halves(buf, mlkem, x25519);
            }
        }
    };
}
hpke_bytes!(PrivateKey, U32, |key| (&key.0, &[]));
hpke_bytes!(PublicKey, PublicSize, |key| (&key.mlkem, &key.x25519));
hpke_bytes!(EncapsulatedKey, EncapsulatedSize, |key| (&key.mlkem, &key.x25519));

impl Deserializable for PrivateKey {
    fn from_bytes(encoded: &[u8]) -> Result<Self, HpkeError> {
        let seed = encoded.try_into();
        seed.map(Self)
            .map_err(|_| HpkeError::IncorrectInputLength(SEED_LEN, encoded.len()))
    }
}

impl Deserializable for PublicKey {
    fn from_bytes(encoded: &[u8]) -> Result<Self, HpkeError> {
        Self::from_slice(encoded).ok_or(HpkeError::IncorrectInputLength(PUBLIC_LEN, encoded.len()))
    }
}

impl Deserializable for EncapsulatedKey {
    fn from_bytes(encoded: &[u8]) -> Result<Self, HpkeError> {
        Self::from_slice(encoded).ok_or(HpkeError::IncorrectInputLength(ENCAPSULATED_LEN, encoded.len()))
    }
}

/// Both key pairs, as they grow out of the seed.
struct Expanded {
    mlkem: DecapsulationKey,
    mlkem_public: EncapsulationKey,
    x25519: StaticSecret,
}

impl Expanded {
    /// `expandDecapsulationKey` of the draft: 96 bytes of SHAKE256 are ML-KEM's d and z, and the X25519 key.
    fn from_seed(seed: &[u8; SEED_LEN]) -> Self {
        let mut xof = Shake256::default().chain(seed).finalize_xof();
        let (mut d, mut z) = (B32::default(), B32::default());
        let mut x = Zeroizing::new([0; X25519_LEN]);
        xof.read(&mut d);
        xof.read(&mut z);
        xof.read(&mut *x);
        let (mlkem, mlkem_public) = MlKem768::generate_deterministic(&d, &z);
        d.as_mut_slice().zeroize();
        z.as_mut_slice().zeroize();
        Self {
            mlkem,
            mlkem_public,
            x25519: StaticSecret::from(*x),
        }
    }

    fn public(&self) -> PublicKey {
        PublicKey {
            mlkem: self.mlkem_public.as_bytes().into(),
            x25519: X25519Public::from(&self.x25519).to_bytes(),
        }
    }
}

/// The combiner: `SHA3-256(ss_mlkem ‖ ss_x25519 ‖ share_x25519 ‖ public_x25519 ‖ label)`.
fn combine(
    mlkem_secret: &[u8],
    x25519_secret: &[u8],
    share: &[u8; X25519_LEN],
    public: &[u8; X25519_LEN],
) -> SharedSecret<XWing> {
    let mut hash = Sha3_256::new();
    for part in [mlkem_secret, x25519_secret, share, public, COMBINER_LABEL] {
        Digest::update(&mut hash, part);
    }
    SharedSecret(hash.finalize())
}

impl hpke::Kem for XWing {
    type PublicKey = PublicKey;
    type PrivateKey = PrivateKey;
    type EncappedKey = EncapsulatedKey;
    type NSecret = U32;
    const KEM_ID: u16 = 0x647a;

    fn sk_to_pk(secret: &PrivateKey) -> PublicKey {
        Expanded::from_seed(&secret.0).public()
    }

    /// The draft's `DeriveKeyPair`. Zegel's seeds are drawn or derived elsewhere; `hpke` asks for this.
    fn derive_keypair(ikm: &[u8]) -> (PrivateKey, PublicKey) {
        let mut secret = PrivateKey([0; SEED_LEN]);
        Shake256::default().chain(ikm).finalize_xof().read(&mut secret.0);
        let public = Self::sk_to_pk(&secret);
        (secret, public)
    }

    fn decap(
        secret: &PrivateKey,
        _sender: Option<&PublicKey>,
        encapsulated: &EncapsulatedKey,
    ) -> Result<SharedSecret<Self>, HpkeError> {
        let keys = Expanded::from_seed(&secret.0);
        let x25519_secret = keys
            .x25519
            .diffie_hellman(&X25519Public::from(encapsulated.x25519));
        if !x25519_secret.was_contributory() {
            return Err(HpkeError::DecapError);
        }
        let mut mlkem_secret = keys
            .mlkem
            .decapsulate(&encapsulated.mlkem.into())
            .map_err(|()| HpkeError::OpenError)?;
        let public = X25519Public::from(&keys.x25519).to_bytes();
        let shared = combine(
            &mlkem_secret,
            x25519_secret.as_bytes(),
            &encapsulated.x25519,
            &public,
        );
        mlkem_secret.as_mut_slice().zeroize();
        Ok(shared)
    }

    fn encap<R: CryptoRng + RngCore>(
        public: &PublicKey,
        _sender: Option<(&PrivateKey, &PublicKey)>,
        rng: &mut R,
    ) -> Result<(SharedSecret<Self>, EncapsulatedKey), HpkeError> {
        let mut message = B32::default();
        rng.fill_bytes(&mut message);
        let encapsulation = public.mlkem_key().encapsulate_deterministic(&message);
        message.as_mut_slice().zeroize();
        let (mlkem, mut mlkem_secret) = encapsulation.map_err(|()| HpkeError::EncapError)?;

        let ephemeral = StaticSecret::random_from_rng(rng);
        let share = X25519Public::from(&ephemeral).to_bytes();
        let x25519_secret = ephemeral.diffie_hellman(&X25519Public::from(public.x25519));
        if !x25519_secret.was_contributory() {
            return Err(HpkeError::EncapError);
        }
        let shared = combine(&mlkem_secret, x25519_secret.as_bytes(), &share, &public.x25519);
        mlkem_secret.as_mut_slice().zeroize();
        Ok((
            shared,
            EncapsulatedKey {
                mlkem: mlkem.into(),
                x25519: share,
            },
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_key_whose_coefficients_exceed_the_modulus_is_refused() {
        let mut key = public(&[7; SEED_LEN]);
        assert!(is_valid_public(&key));
        // The first coefficient is twelve bits: 0xfff is above q = 3329.
        key[0] = 0xff;
        key[1] |= 0x0f;
        assert!(!is_valid_public(&key));
    }

    #[test]
    fn a_public_key_with_a_low_order_half_is_refused() {
        for low in [0u8, 1] {
            let mut key = public(&[7; SEED_LEN]);
            key[MLKEM_PUBLIC_LEN..].fill(0);
            key[MLKEM_PUBLIC_LEN] = low;
            assert!(!is_valid_public(&key));
        }
    }

    #[test]
    fn what_is_sealed_to_one_seed_opens_with_it_alone() {
        let (encapsulated, sealed) = seal(&public(&[1; SEED_LEN]), b"info", b"sixteen bytes ok").unwrap();
        let opened = open(&[1; SEED_LEN], &encapsulated, b"info", &sealed).unwrap();
        assert_eq!(opened.as_slice(), b"sixteen bytes ok");
        assert_eq!(
            open(&[2; SEED_LEN], &encapsulated, b"info", &sealed),
            Err(OpenFailure::NoMatch)
        );
        assert_eq!(
            open(&[1; SEED_LEN], &encapsulated, b"other", &sealed),
            Err(OpenFailure::NoMatch)
        );
    }

    #[test]
    fn a_low_order_share_is_refused_and_told_apart() {
        let (mut encapsulated, sealed) = seal(&public(&[1; SEED_LEN]), b"info", b"sixteen bytes ok").unwrap();
        encapsulated[MLKEM_CIPHERTEXT_LEN..].fill(0);
        assert_eq!(
            open(&[1; SEED_LEN], &encapsulated, b"info", &sealed),
            Err(OpenFailure::LowOrder)
        );
    }
}
