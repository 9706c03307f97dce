//! Wire messages with figures: counts of reports for analysts, organisations and storage for the instance.

use serde::{Deserialize, Serialize};

use crate::{ChannelId, Day, OrgSlug, PersonId};

/// Counts above 0 and below this one are not told.
pub const LEAST_COUNT: u64 = 5;

/// A count that is told: none where it is above 0 and below [`LEAST_COUNT`].
pub const fn told(count: u64) -> Option<u64> {
    if count == 0 || count >= LEAST_COUNT {
        Some(count)
    } else {
        None
    }
}

/// Reports of a year that is over to one channel. No date below a year, no other dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FigureRow {
    /// The channel that they went to.
    pub channel: ChannelId,
    /// The year in which they arrived.
    pub year: i32,
    /// How many arrived; null for 1 to 4.
    pub received: Option<u64>,
    /// How many of them a person acknowledged; null for 1 to 4.
    pub acknowledged: Option<u64>,
}

/// `GET /api/v1/o/{org}/figures`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// By year, newest first, then by channel.
    pub rows: Vec<FigureRow>,
}

/// An organisation, as the instance's administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrganisationSummary {
    /// Its name in addresses.
    pub slug: OrgSlug,
    /// Whether it published a roster.
    pub has_roster: bool,
    /// The last day of its roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Day>,
    /// Bytes that its attachments take.
    pub attachment_bytes: u64,
}

/// `GET /api/v1/instance/organisations`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Organisations {
    /// All of them, by name.
    pub organisations: Vec<OrganisationSummary>,
}

/// `POST /api/v1/instance/organisations`: an organisation with a link for its first administrator; answered like an
/// invitation, [`crate::people::Invited`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewOrganisation {
    /// Its name in addresses; not [`OrgSlug::INSTANCE`].
    pub slug: OrgSlug,
    /// The administrator.
    pub person: PersonId,
    /// Their login name, 1 to [`crate::limits::MAX_LOGIN_CHARS`] characters.
    pub login: String,
    /// Where mail to them goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Whether to send the link there.
    pub mail: bool,
}

/// `POST /api/v1/instance/organisations/{slug}/link`: a new link for a first administrator, while the organisation has
/// no roster and nobody has or had an account in it; answered like an invitation, [`crate::people::Invited`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewLink {
    /// The administrator.
    pub person: PersonId,
    /// Their login name, 1 to [`crate::limits::MAX_LOGIN_CHARS`] characters.
    pub login: String,
    /// Where mail to them goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Whether to send the link there.
    pub mail: bool,
}

/// Which database the server keeps things in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Database {
    /// A file of SQLite.
    Sqlite,
    /// A PostgreSQL server.
    Postgresql,
}

/// `GET /api/v1/instance/health`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InstanceHealth {
    /// The program's version.
    pub version: String,
    /// Which database it uses.
    pub database: Database,
    /// How many organisations there are.
    pub organisations: u64,
    /// Bytes that all attachments take.
    pub attachment_bytes: u64,
    /// Bytes free where attachments are kept, if the system tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free_bytes: Option<u64>,
    /// Whether it sends mail.
    pub mail: bool,
    /// Mails that the mail server has not taken yet.
    pub mail_waiting: u64,
    /// Mails given up within the last [`crate::limits::UNDELIVERED_DAYS`] days.
    pub mail_undelivered: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_could_point_to_somebody_are_not_told() {
        let kept: Vec<_> = (0..7).map(told).collect();
        assert_eq!(kept, [Some(0), None, None, None, None, Some(5), Some(6)]);
    }
}
