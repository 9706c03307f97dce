//! Single-use links: the secret in them, and the wire messages of those who open one: first set-up and invitations.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use zeroize::Zeroize as _;

use crate::accounts::NewSecrets;
use crate::bytes::BadBytes;
use crate::people::AccountRole;
use crate::{Day, OrgSlug, PersonId, Sha256};

/// The 32 random bytes of a link, base64url. They stand behind the `#` of an address; the server keeps their SHA-256.
#[derive(Clone, PartialEq, Eq, Serialize, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
#[serde(transparent)]
pub struct LinkToken(String);

crate::schema_of_text!(LinkToken, crate::schema::text("^[A-Za-z0-9_-]{43}$"));

impl LinkToken {
    /// Writes the 32 random bytes.
    pub fn new(random: &[u8; 32]) -> Self {
        Self(BASE64.encode(random))
    }
    /// The text for the link. A secret: whoever has it may use the link.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// SHA-256 of the 32 bytes: what the server keeps.
    pub fn hash(&self) -> Sha256 {
        let mut bytes = BASE64.decode(&self.0).unwrap_or_default();
        let hash = Sha256::of(&bytes);
        bytes.zeroize();
        hash
    }
}

impl std::str::FromStr for LinkToken {
    type Err = BadBytes;
    fn from_str(text: &str) -> Result<Self, BadBytes> {
        let mut bytes = BASE64.decode(text).map_err(|_| BadBytes)?;
        let fits = bytes.len() == 32;
        bytes.zeroize();
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadBytes)
        }
    }
}

impl<'de> Deserialize<'de> for LinkToken {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        <std::borrow::Cow<'de, str>>::deserialize(d)?
            .parse()
            .map_err(D::Error::custom)
    }
}

impl std::fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkToken(..)")
    }
}

/// `POST /api/v1/setup/open` and `POST /api/v1/o/{org}/invitation`: whether a link still works. `no-link` for one that
/// was used, is over or never was; the three are not told apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenLink {
    /// From the link.
    pub token: LinkToken,
}

/// Answer to opening a set-up link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetUpOpened {
    /// The last day the link works.
    pub last_day: Day,
}

/// `POST /api/v1/setup`: an organisation and its administrator's account; 201 with `{}`. Uses up the link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetUp {
    /// From the link.
    pub token: LinkToken,
    /// The organisation's name in addresses; not [`OrgSlug::INSTANCE`].
    pub organisation: OrgSlug,
    /// The administrator.
    pub person: PersonId,
    /// Their login name, 1 to [`crate::limits::MAX_LOGIN_CHARS`] characters.
    pub login: String,
    /// Where mail to them goes, at most [`crate::limits::MAX_ADDRESS_CHARS`] characters: they are reminded before the roster ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Their account.
    pub account: NewSecrets,
}

/// Answer to opening an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// Who is invited.
    pub person: PersonId,
    /// Their login name.
    pub login: String,
    /// What their account will be for.
    pub role: AccountRole,
    /// The last day the link works.
    pub last_day: Day,
}

/// `POST /api/v1/o/{org}/enrol`: the account of somebody who was invited; 201 with `{}`. Uses up the link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Enrol {
    /// From the link.
    pub token: LinkToken,
    /// Their account.
    pub account: NewSecrets,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_keeps_the_hash_of_the_bytes_in_a_link() {
        let token = LinkToken::new(&[7; 32]);
        assert_eq!(token.hash(), Sha256::of(&[7; 32]));
        let wire = serde_json::to_string(&OpenLink { token: token.clone() }).unwrap();
        assert_eq!(serde_json::from_str::<OpenLink>(&wire).unwrap().token, token);
        assert_eq!(token.as_str().parse::<LinkToken>().unwrap(), token);
    }

    #[test]
    fn a_link_is_32_bytes_and_never_printed_by_accident() {
        for bad in ["", "AAAA", &"A".repeat(44), &"=".repeat(43), &"A".repeat(86)] {
            assert!(bad.parse::<LinkToken>().is_err(), "{bad}");
            assert!(serde_json::from_value::<LinkToken>(bad.into()).is_err());
        }
        assert_eq!(format!("{:?}", LinkToken::new(&[7; 32])), "LinkToken(..)");
    }
}
