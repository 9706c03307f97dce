//! Who may do what: roles of accounts, permissions, the one table that joins them; wire messages of an administrator.

use serde::{Deserialize, Serialize};

use crate::links::LinkToken;
use crate::roster::Role;
use crate::{Day, PersonId, VerifyingKey};

/// What an account is for. An account has one role; whoever administers and handles cases has two accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AccountRole {
    /// Confidential adviser.
    Adviser,
    /// Handler at a reporting point.
    Handler,
    /// Ombudsperson.
    Ombuds,
    /// Administrator of an organisation: people, channels, texts; no case, not even that one exists.
    Administrator,
    /// Sees figures, nothing else.
    Analyst,
    /// Administrator of the whole server: organisations, storage, health; no people and no cases.
    /// Only in the reserved organisation [`crate::OrgSlug::INSTANCE`], and the only role there.
    Instance,
}

/// Something that a role may do. Every route that needs a person names one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// Look after the own account: passphrase, factors, sessions, keys.
    OwnAccount,
    /// Read and answer the cases that the person holds grants on.
    ReadCases,
    /// Invite people, see their public keys, take note of departures.
    ManagePeople,
    /// Publish a roster that the organisation key signed.
    PublishRoster,
    /// Change what holds for all accounts of the organisation.
    ManageSettings,
    /// See counts of reports.
    ReadFigures,
    /// Create organisations; see storage and health.
    ManageInstance,
}

impl AccountRole {
    /// Every role, in the order of the list.
    pub const ALL: [Self; 6] = [
        Self::Adviser,
        Self::Handler,
        Self::Ombuds,
        Self::Administrator,
        Self::Analyst,
        Self::Instance,
    ];

    /// Whether the role may do that: the one table of permissions.
    pub const fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Adviser | Self::Handler | Self::Ombuds => {
                matches!(permission, P::OwnAccount | P::ReadCases)
            }
            Self::Administrator => matches!(
                permission,
                P::OwnAccount | P::ManagePeople | P::PublishRoster | P::ManageSettings
            ),
            Self::Analyst => matches!(permission, P::OwnAccount | P::ReadFigures),
            Self::Instance => matches!(permission, P::OwnAccount | P::ManageInstance),
        }
    }

    /// What somebody of this role is in the roster; none for those who read no cases.
    pub const fn reads(self) -> Option<Role> {
        match self {
            Self::Adviser => Some(Role::Adviser),
            Self::Handler => Some(Role::Handler),
            Self::Ombuds => Some(Role::Ombuds),
            Self::Administrator | Self::Analyst | Self::Instance => None,
        }
    }

    /// Whether accounts of this role belong into the reserved organisation, and nowhere else.
    pub const fn is_of_the_instance(self) -> bool {
        matches!(self, Self::Instance)
    }
}

impl From<Role> for AccountRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Adviser => Self::Adviser,
            Role::Handler => Self::Handler,
            Role::Ombuds => Self::Ombuds,
        }
    }
}

impl Permission {
    /// Every permission, in the order of the list.
    pub const ALL: [Self; 7] = [
        Self::OwnAccount,
        Self::ReadCases,
        Self::ManagePeople,
        Self::PublishRoster,
        Self::ManageSettings,
        Self::ReadFigures,
        Self::ManageInstance,
    ];

    /// The name as it stands in the OpenAPI document.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OwnAccount => "own-account",
            Self::ReadCases => "read-cases",
            Self::ManagePeople => "manage-people",
            Self::PublishRoster => "publish-roster",
            Self::ManageSettings => "manage-settings",
            Self::ReadFigures => "read-figures",
            Self::ManageInstance => "manage-instance",
        }
    }
}

/// How far somebody is on the way through an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PersonState {
    /// Has a link, or had one, and no account yet.
    Invited,
    /// Has an account.
    Enrolled,
    /// Left; the account is closed.
    Left,
}

/// Somebody, as an administrator sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    /// Their identifier, in the roster too.
    pub person: PersonId,
    /// Their login name.
    pub login: String,
    /// What the account is for.
    pub role: AccountRole,
    /// How far they are.
    pub state: PersonState,
    /// Where mail to them goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Last day of their link, if they are invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_until: Option<Day>,
    /// The newest recipient that they announced; the roster is what counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// The newest signing key that they announced; the roster is what counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<VerifyingKey>,
    /// Whether they need more than the passphrase to sign in.
    pub second_factor: bool,
    /// The day they left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Day>,
}

/// `GET /api/v1/o/{org}/people`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct People {
    /// Everybody, by identifier.
    pub people: Vec<Person>,
    /// Whether everybody needs a second factor.
    pub second_factor_required: bool,
    /// Whether the server sends mail at all.
    pub mail: bool,
}

/// `POST /api/v1/o/{org}/people`: a link for somebody who has no account yet. For somebody who was invited before,
/// a new one; the old one dies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// Their identifier.
    pub person: PersonId,
    /// Their login name, 1 to [`crate::limits::MAX_LOGIN_CHARS`] characters.
    pub login: String,
    /// What the account is for.
    pub role: AccountRole,
    /// Where mail to them goes, at most [`crate::limits::MAX_ADDRESS_CHARS`] characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Whether to send the link there.
    pub mail: bool,
    /// The organisation key to put into the link that is sent: minisign public key, base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// Answer to an invitation, 201. The token is told this once; the server keeps its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invited {
    /// Goes into the link.
    pub token: LinkToken,
    /// The last day the link works.
    pub last_day: Day,
    /// Whether the mail was handed over to the mail server; false if none was asked for.
    pub mailed: bool,
}

/// `PUT /api/v1/o/{org}/people/{person}/address`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewAddress {
    /// Where mail to them goes; none forgets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// `PUT /api/v1/o/{org}/settings`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Whether everybody needs a second factor.
    pub second_factor_required: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_reads_cases_does_nothing_else_and_nobody_else_reads_them() {
        for role in AccountRole::ALL {
            assert_eq!(
                role.may(Permission::ReadCases),
                role.reads().is_some(),
                "{role:?}"
            );
            if role.reads().is_some() {
                let allowed = Permission::ALL.into_iter().filter(|one| role.may(*one));
                assert_eq!(
                    allowed.collect::<Vec<_>>(),
                    [Permission::OwnAccount, Permission::ReadCases]
                );
            }
        }
    }

    #[test]
    fn everybody_looks_after_the_own_account_and_every_permission_is_somebodys() {
        assert!(
            AccountRole::ALL
                .into_iter()
                .all(|role| role.may(Permission::OwnAccount))
        );
        for permission in Permission::ALL {
            assert!(
                AccountRole::ALL.into_iter().any(|role| role.may(permission)),
                "{permission:?}"
            );
            let wire = serde_json::to_value(permission).unwrap();
            assert_eq!(wire, permission.as_str());
        }
    }

    #[test]
    fn apart_from_the_own_account_no_two_kinds_of_role_share_a_permission() {
        let kind = |role: AccountRole| {
            if role.reads().is_some() {
                AccountRole::Handler
            } else {
                role
            }
        };
        for permission in Permission::ALL
            .into_iter()
            .filter(|one| *one != Permission::OwnAccount)
        {
            let mut kinds: Vec<_> = AccountRole::ALL
                .into_iter()
                .filter(|role| role.may(permission))
                .map(kind)
                .collect();
            kinds.dedup();
            assert_eq!(kinds.len(), 1, "{permission:?}");
        }
    }

    #[test]
    fn the_server_is_administered_by_one_role_that_has_nothing_in_organisations() {
        for role in AccountRole::ALL {
            assert_eq!(role.may(Permission::ManageInstance), role.is_of_the_instance());
        }
    }
}
