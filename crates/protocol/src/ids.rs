//! Names of things: random identifiers made by clients, and short readable ones chosen by people.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use uuid::Uuid;

/// Text that is not a valid identifier of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid identifier")]
pub struct BadId;

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        crate::schema_of_text!(
            $name,
            crate::schema::text("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
        );

        impl $name {
            /// A version 4 UUID of 16 random bytes.
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }
            /// Takes an identifier back from the store.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }
            /// The identifier as the store keeps it.
            pub const fn as_uuid(&self) -> Uuid {
                self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
        impl FromStr for $name {
            type Err = BadId;
            /// Takes the hyphenated lower-case form of a version 4 UUID only, so that one thing has one name.
            fn from_str(text: &str) -> Result<Self, BadId> {
                let uuid = Uuid::try_parse(text).map_err(|_| BadId)?;
                let one_form = uuid.get_version_num() == 4 && uuid.to_string() == text;
                if one_form { Ok(Self(uuid)) } else { Err(BadId) }
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                <std::borrow::Cow<'de, str>>::deserialize(d)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

random_id! {
    /// A case, named at random by the reporter's client.
    CaseId
}
random_id! {
    /// An attachment, named at random by the client that uploads it.
    BlobId
}

impl OrgSlug {
    /// The reserved organisation that holds the accounts of the instance's administrators and nothing else.
    pub const INSTANCE: &'static str = "instance";

    /// The reserved organisation.
    pub fn instance() -> Self {
        Self(Self::INSTANCE.to_owned())
    }
    /// Whether it is the reserved organisation.
    pub fn is_instance(&self) -> bool {
        self.0 == Self::INSTANCE
    }
}

macro_rules! short_name {
    ($(#[$doc:meta])* $name:ident, $max:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        crate::schema_of_text!($name, crate::schema::text("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"));

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
        impl FromStr for $name {
            type Err = BadId;
            /// Lower-case ASCII letters, digits and inner hyphens.
            fn from_str(text: &str) -> Result<Self, BadId> {
                let inner = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                let ends = !text.starts_with('-') && !text.ends_with('-');
                if (1..=$max).contains(&text.len()) && inner && ends { Ok(Self(text.to_owned())) } else { Err(BadId) }
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                <std::borrow::Cow<'de, str>>::deserialize(d)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

short_name! {
    /// An organisation's name in addresses, such as `example-aid`.
    OrgSlug, 40
}
short_name! {
    /// A channel within an organisation, such as `reporting-point`.
    ChannelId, 40
}
short_name! {
    /// A person with an account in an organisation (a handler in the roster), such as `amina`.
    PersonId, 40
}
short_name! {
    /// A language tag in lower case (BCP 47 without regions written in capitals), such as `en` or `pt-br`.
    Language, 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_has_one_name() {
        let id = CaseId::from_random([0xab; 16]);
        let text = id.to_string();
        assert_eq!(text.parse::<CaseId>().unwrap(), id);
        assert!(text.to_uppercase().parse::<CaseId>().is_err());
        assert!(text.replace('-', "").parse::<CaseId>().is_err());
        assert!("00000000-0000-0000-0000-000000000000".parse::<CaseId>().is_err());
    }

    #[test]
    fn the_reserved_organisation_has_a_name_like_others() {
        assert_eq!(OrgSlug::INSTANCE.parse::<OrgSlug>().unwrap(), OrgSlug::instance());
        assert!(OrgSlug::instance().is_instance());
        assert!(!"example-aid".parse::<OrgSlug>().unwrap().is_instance());
    }

    #[test]
    fn short_names_refuse_capitals_spaces_paths_and_length() {
        assert!("reporting-point".parse::<ChannelId>().is_ok());
        for bad in ["", "A", "a b", "../a", "a/b", "-a", "a-", "é", &"a".repeat(41)] {
            assert!(bad.parse::<ChannelId>().is_err(), "{bad}");
        }
    }
}
