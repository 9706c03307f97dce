//! Byte strings with a meaning, written as base64url without padding on the wire.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::Digest as _;

/// Text that is not base64url without padding, or not of the promised length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not base64url of the expected length")]
pub struct BadBytes;

macro_rules! fixed_bytes {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 32]);

        impl $name {
            /// Takes the 32 bytes as they are.
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }
            /// The 32 bytes.
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&BASE64.encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = BadBytes;
            fn from_str(text: &str) -> Result<Self, BadBytes> {
                let bytes = BASE64.decode(text).map_err(|_| BadBytes)?;
                Ok(Self(bytes.try_into().map_err(|_| BadBytes)?))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                <std::borrow::Cow<'de, str>>::deserialize(d)?.parse().map_err(D::Error::custom)
            }
        }

        crate::schema_of_text!($name, crate::schema::text("^[A-Za-z0-9_-]{43}$"));
    };
}

fixed_bytes! {
    /// A SHA-256 digest.
    Sha256
}
fixed_bytes! {
    /// The public half of an Ed25519 signing key; names the author of an entry.
    VerifyingKey
}
fixed_bytes! {
    /// A salt that everybody may know, such as the roster's `receipt_salt`.
    PublicSalt
}

impl Sha256 {
    /// What stands in for the hash of the entry before the first one.
    pub const ZERO: Self = Self([0; 32]);

    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The digest of the pieces, one after another.
    pub fn of_all(pieces: &[&[u8]]) -> Self {
        let mut hash = sha2::Sha256::new();
        for piece in pieces {
            hash.update(piece);
        }
        Self(hash.finalize().into())
    }

    /// The digest as the header `Content-Digest` writes it: base64 with padding (RFC 9530).
    pub fn to_base64(&self) -> String {
        base64::prelude::BASE64_STANDARD.encode(self.0)
    }

    /// Compares without telling by the time taken where the first difference is.
    pub fn equals_in_constant_time(&self, other: &Self) -> bool {
        subtle::ConstantTimeEq::ct_eq(&self.0[..], &other.0[..]).into()
    }
}

/// A sealed object: one age file, opaque to the server.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Wraps the bytes of a sealed object.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
    /// The bytes of the sealed object.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
    /// Gives the bytes away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        BASE64
            .decode(text.as_bytes())
            .map(Self)
            .map_err(|_| D::Error::custom(BadBytes))
    }
}

crate::schema_of_text!(Sealed, crate::schema::text("^[A-Za-z0-9_-]+$"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_survives_the_wire() {
        let hash = Sha256::of(b"zegel");
        let text = serde_json::to_string(&hash).unwrap();
        assert_eq!(serde_json::from_str::<Sha256>(&text).unwrap(), hash);
    }

    #[test]
    fn padding_wrong_length_and_foreign_alphabets_are_refused() {
        for bad in [
            "",
            "AA",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "+/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ] {
            assert!(bad.parse::<Sha256>().is_err(), "{bad}");
        }
    }

    #[test]
    fn debug_of_a_sealed_object_tells_its_size_only() {
        assert_eq!(format!("{:?}", Sealed::new(vec![7; 3])), "Sealed(3 bytes)");
    }
}
