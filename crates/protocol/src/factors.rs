//! Second factors: what six digits follow from, the digits themselves, the name of a passkey.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use crate::bytes::BadBytes;

/// The secret that six digits follow from (RFC 6238): 20 bytes, base32 without padding. The server has to know it.
#[derive(Clone, PartialEq, Eq, Serialize, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
#[serde(transparent)]
pub struct TotpSecret(String);

crate::schema_of_text!(TotpSecret, crate::schema::text("^[A-Z2-7]{32}$"));

/// Text that is not 20 bytes in base32, or not six digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a secret or a code of the expected form")]
pub struct BadTotp;

impl TotpSecret {
    /// The secret in base32, 32 characters.
    pub fn as_base32(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for TotpSecret {
    type Err = BadTotp;
    fn from_str(text: &str) -> Result<Self, BadTotp> {
        let fits = text.len() == 32 && text.bytes().all(|b| matches!(b, b'A'..=b'Z' | b'2'..=b'7'));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadTotp)
        }
    }
}

/// Six digits out of an authenticator app.
#[derive(Clone, PartialEq, Eq, Serialize, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
#[serde(transparent)]
pub struct TotpCode(String);

crate::schema_of_text!(TotpCode, crate::schema::text("^[0-9]{6}$"));

impl TotpCode {
    /// The six digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for TotpCode {
    type Err = BadTotp;
    fn from_str(text: &str) -> Result<Self, BadTotp> {
        let fits = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadTotp)
        }
    }
}

macro_rules! secret_text {
    ($name:ident) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                <std::borrow::Cow<'de, str>>::deserialize(d)?
                    .parse()
                    .map_err(D::Error::custom)
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    };
}
secret_text!(TotpSecret);
secret_text!(TotpCode);

/// A passkey's credential id: 1 to 1023 bytes that the authenticator chose (WebAuthn level 3 §4), base64url.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CredentialId(Vec<u8>);

crate::schema_of_text!(CredentialId, crate::schema::text("^[A-Za-z0-9_-]{2,1364}$"));

impl CredentialId {
    /// Takes the bytes, if they are as many as are allowed.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        (1..=1023).contains(&bytes.len()).then_some(Self(bytes))
    }
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Display for CredentialId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&BASE64.encode(&self.0))
    }
}

impl std::fmt::Debug for CredentialId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CredentialId({} bytes)", self.0.len())
    }
}

impl std::str::FromStr for CredentialId {
    type Err = BadBytes;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = BASE64.decode(text).ok();
        bytes.and_then(Self::from_bytes).ok_or(BadBytes)
    }
}

impl Serialize for CredentialId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CredentialId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        <std::borrow::Cow<'de, str>>::deserialize(d)?
            .parse()
            .map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::NewTotp;

    #[test]
    fn six_digits_and_their_secret_have_one_form_and_are_never_printed() {
        for bad in ["", "12345", "1234567", "12345a", "１２３４５６", " 12345"] {
            assert!(bad.parse::<TotpCode>().is_err(), "{bad}");
        }
        for bad in ["", "ABCDEFGH", &"a".repeat(32), &"1".repeat(32), &"A".repeat(33)] {
            assert!(bad.parse::<TotpSecret>().is_err(), "{bad}");
        }
        let sent = NewTotp {
            secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().unwrap(),
            code: "123456".parse().unwrap(),
        };
        let wire = serde_json::to_string(&sent).unwrap();
        assert_eq!(serde_json::from_str::<NewTotp>(&wire).unwrap(), sent);
        assert_eq!(
            format!("{sent:?}"),
            "NewTotp { secret: TotpSecret(..), code: TotpCode(..) }"
        );
    }

    #[test]
    fn a_credential_id_has_1_to_1023_bytes() {
        assert!(CredentialId::from_bytes(Vec::new()).is_none());
        assert!(CredentialId::from_bytes(vec![0; 1024]).is_none());
        let id = CredentialId::from_bytes(vec![9; 1023]).unwrap();
        assert_eq!(id.to_string().parse::<CredentialId>().unwrap(), id);
        assert!("".parse::<CredentialId>().is_err() && "AA==".parse::<CredentialId>().is_err());
    }
}
