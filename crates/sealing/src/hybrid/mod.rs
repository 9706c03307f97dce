//! Hybrid post-quantum keys of the age format: `AGE-SECRET-KEY-PQ-1…` and `age1pq1…`.
//!
//! A native age type (c2sp.org/age, stanza `mlkem768x25519`): any age 1.3 or newer, and npm
//! `age-encryption` 0.3 or newer, reads and writes it. Everything in Zegel is sealed to these and to
//! nothing else. How a file is put together lives in `header`, `seal` and `stream`.

use std::{collections::HashSet, fmt, str::FromStr};

use age::{DecryptError, EncryptError};
use age_core::{
    format::{FILE_KEY_BYTES, FileKey, Stanza},
    primitives::{bech32_decode, bech32_encode_to_fmt},
    secrecy::ExposeSecret,
};
use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use bech32::Hrp;
use rand::{CryptoRng, RngCore};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

mod kem;

/// The stanza's name in an age header.
pub(crate) const STANZA_TAG: &str = "mlkem768x25519";
/// Characters of the stanza's one argument: 1120 bytes in base64 without padding.
pub(crate) const STANZA_ARG_LEN: usize = 1494;
/// Bytes of the stanza's body: the file key and its tag.
pub(crate) const STANZA_BODY_LEN: usize = FILE_KEY_BYTES + 16;

const HPKE_INFO: &[u8] = b"age-encryption.org/mlkem768x25519";
/// The label that keeps an age encryptor from mixing these recipients with others.
const LABEL: &str = "postquantum";
const IDENTITY_PREFIX: Hrp = Hrp::parse_unchecked("age-secret-key-pq-");
const RECIPIENT_PREFIX: Hrp = Hrp::parse_unchecked("age1pq");
/// Room for an identity's text, so that building it never leaves a copy behind in a smaller buffer.
const IDENTITY_TEXT_ROOM: usize = 128;

/// Why a text is not a key. The text itself is never part of the error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not Bech32, or a mistyped character.
    #[error("this is not a key, or a character in it is mistyped")]
    Encoding,
    /// A key, but not a hybrid post-quantum one.
    #[error("this key is of another kind; only post-quantum keys are used here")]
    OtherKind,
    /// Well formed, but sealing to it would not be safe (FIPS 203 §7.2, low-order X25519 point).
    #[error("this key is not safe to seal to")]
    Unsafe,
}

/// A secret that opens what was sealed to its [`Recipient`]: 32 bytes, wiped when dropped.
pub struct Identity(Box<Zeroizing<[u8; kem::SEED_LEN]>>);

impl Identity {
    /// Bytes of the seed that is the whole identity.
    pub const SEED_LEN: usize = kem::SEED_LEN;

    /// A fresh identity from `rng`.
    pub fn generate(rng: &mut (impl CryptoRng + RngCore)) -> Self {
        let mut seed = Box::new(Zeroizing::new([0; kem::SEED_LEN]));
        rng.fill_bytes(seed.as_mut_slice());
        Self(seed)
    }

    /// The identity that a seed stands for: one derived from a receipt code or a passphrase, or one
    /// handed over in a grant.
    #[must_use]
    pub fn from_seed(seed: &[u8; kem::SEED_LEN]) -> Self {
        Self(Box::new(Zeroizing::new(*seed)))
    }

    /// The secret itself, for sealing it into a grant. Never for showing, logging or storing open.
    #[must_use]
    pub fn seed(&self) -> &[u8; kem::SEED_LEN] {
        &self.0
    }

    /// The public half, to seal to.
    #[must_use]
    pub fn to_recipient(&self) -> Recipient {
        Recipient(kem::public(&self.0))
    }

    /// The identity as age tools read it: `AGE-SECRET-KEY-PQ-1…`, one line without its end.
    #[must_use]
    pub fn export(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(IDENTITY_TEXT_ROOM));
        // Writing to a string does not fail.
        let _ = bech32_encode_to_fmt(&mut *text, IDENTITY_PREFIX, self.0.as_slice());
        text.make_ascii_uppercase();
        text
    }
}

impl FromStr for Identity {
    type Err = KeyError;

    /// Reads `AGE-SECRET-KEY-PQ-1…`, in capitals as age tools write it, without blanks around it.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let identity = decode(text, IDENTITY_PREFIX).map(|seed| Self(Box::new(seed)))?;
        // One spelling per key: no small letters, no set padding bits.
        if identity.export().as_str() == text {
            Ok(identity)
        } else {
            Err(KeyError::Encoding)
        }
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(…)")
    }
}

/// A public key to seal to: `age1pq1…`, checked to be safe when it is read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Recipient(Box<[u8; kem::PUBLIC_LEN]>);

impl Recipient {
    /// The stanza that wraps `file_key` for this recipient; `None` only if the key were not the checked
    /// one it is.
    pub(crate) fn wrap(&self, file_key: &FileKey) -> Option<Stanza> {
        let (encapsulated, body) = kem::seal(&self.0, HPKE_INFO, file_key.expose_secret())?;
        let argument = BASE64_STANDARD_NO_PAD.encode(encapsulated.as_slice());
        Some(Stanza {
            tag: STANZA_TAG.to_owned(),
            args: vec![argument],
            body,
        })
    }
}

impl FromStr for Recipient {
    type Err = KeyError;

    /// Reads `age1pq1…`, in small letters as age tools write it, without blanks around it.
    ///
    /// # Errors
    /// [`KeyError::OtherKind`] for other age recipients (`age1…`), [`KeyError::Unsafe`] for a key that
    /// fails the check of FIPS 203 §7.2 or whose X25519 half is a low-order point.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text, RECIPIENT_PREFIX)?;
        if !kem::is_valid_public(&bytes) {
            return Err(KeyError::Unsafe);
        }
        let recipient = Self(Box::new(*bytes));
        if recipient.to_string() == text {
            Ok(recipient)
        } else {
            Err(KeyError::Encoding)
        }
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        bech32_encode_to_fmt(f, RECIPIENT_PREFIX, self.0.as_slice())
    }
}

impl fmt::Debug for Recipient {
    /// Public, but 1,959 characters long: the first few tell recipients apart.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({:.20}…)", self.to_string())
    }
}

impl Serialize for Recipient {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Recipient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

impl age::Identity for Identity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != STANZA_TAG {
            return None;
        }
        let [argument] = stanza.args.as_slice() else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        // This decoder refuses padding and set trailing bits, as the format asks.
        let encapsulated = BASE64_STANDARD_NO_PAD.decode(argument).ok();
        let Some(Ok(encapsulated)) = encapsulated.map(<[u8; kem::ENCAPSULATED_LEN]>::try_from) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        if stanza.body.len() != STANZA_BODY_LEN {
            return Some(Err(DecryptError::InvalidHeader));
        }
        match kem::open(&self.0, &encapsulated, HPKE_INFO, &stanza.body) {
            Ok(key) => {
                let key = <&[u8; FILE_KEY_BYTES]>::try_from(key.as_slice()).ok()?;
                Some(Ok(FileKey::init_with_mut(|file_key| {
                    file_key.copy_from_slice(key);
                })))
            }
            Err(kem::OpenFailure::LowOrder) => Some(Err(DecryptError::InvalidHeader)),
            Err(kem::OpenFailure::NoMatch) => None,
        }
    }
}

impl age::Recipient for Recipient {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let stanza = self.wrap(file_key).ok_or_else(|| {
            EncryptError::Io(std::io::Error::new(
                std::io::ErrorKind::InvalidInput,
                "unchecked recipient",
            ))
        })?;
        Ok((vec![stanza], labels()))
    }
}

/// The labels under which age encryptors keep hybrid recipients apart from all others.
pub(crate) fn labels() -> HashSet<String> {
    HashSet::from([LABEL.to_owned()])
}

fn decode<const N: usize>(text: &str, prefix: Hrp) -> Result<Zeroizing<[u8; N]>, KeyError> {
    bech32_decode(
        text,
        |_| KeyError::Encoding,
        |found| {
            if found == prefix {
                Ok(())
            } else {
                Err(KeyError::OtherKind)
            }
        },
        |_, mut bytes| {
            let mut out = Zeroizing::new([0; N]);
            for slot in out.iter_mut() {
                *slot = bytes.next().ok_or(KeyError::Encoding)?;
            }
            if bytes.next().is_none() {
                Ok(out)
            } else {
                Err(KeyError::Encoding)
            }
        },
    )
}
