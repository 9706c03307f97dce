//! Wire messages of the reporter's side: send a report, read and write the thread, upload parts.

use serde::{Deserialize, Serialize};

use crate::{BlobId, CaseId, ChannelId, Day, PersonId, Sealed, Sha256};

/// The two append-only chains of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Chain {
    /// Reporter and handlers, sealed to the thread key.
    Conversation,
    /// Handlers only, sealed to the file key.
    CaseLog,
}

/// Which key a grant carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GrantKind {
    /// The thread key: opens the conversation.
    Thread,
    /// The file key of an epoch: opens the case log's entries of that epoch.
    File {
        /// Counts from 0; a new one starts when a reader is removed.
        epoch: u32,
    },
}

/// A key of a case, sealed to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewGrant {
    /// Who can open it.
    pub person: PersonId,
    /// Which key it carries.
    pub kind: GrantKind,
    /// The sealed grant.
    pub sealed: Sealed,
    /// Kept back until this day, and given out then only if nobody acknowledged the case (escalation).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_until: Option<Day>,
}

/// An attachment that the entry in the same request refers to; all its parts must be uploaded already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BlobClaim {
    /// The attachment.
    pub blob: BlobId,
    /// How many parts it has, 1 to [`crate::limits::MAX_PARTS`].
    pub parts: u32,
}

/// `POST /api/v1/o/{org}/reports`. Sending the same again is safe: the case id makes it one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReport {
    /// Named at random by the reporter's client.
    pub case: CaseId,
    /// A channel of the current roster.
    pub channel: ChannelId,
    /// SHA-256 of the mailbox secret: finds the thread and proves the reporter in one.
    pub mailbox: Sha256,
    /// The thread key, sealed to the reporter's own identity.
    pub reporter_grant: Sealed,
    /// The thread key, sealed to each chosen reader (and, withheld, to the escalation reader).
    pub grants: Vec<NewGrant>,
    /// Conversation entry 0: the report.
    pub first_entry: Sealed,
    /// Attachments of the report.
    #[serde(default)]
    pub blobs: Vec<BlobClaim>,
}

/// Answer to a report: 201 when it is new, 200 when the same one was there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportReceived {
    /// The day the server wrote down.
    pub received: Day,
}

/// An entry as the server keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredEntry {
    /// Its place in the chain, from 0.
    pub seq: u32,
    /// The sealed entry.
    pub sealed: Sealed,
}

/// `GET /api/v1/o/{org}/thread?from=SEQ` with `Authorization: Mailbox <mailbox secret, base64url>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThreadView {
    /// The case behind the receipt.
    pub case: CaseId,
    /// The channel it went to.
    pub channel: ChannelId,
    /// The day the report arrived.
    pub received: Day,
    /// The day a person acknowledged it.
    pub acknowledged: Option<Day>,
    /// The thread key, sealed to the reporter.
    pub reporter_grant: Sealed,
    /// Entries of the conversation from `from` on, without a gap.
    pub entries: Vec<StoredEntry>,
    /// Entries in the whole conversation.
    pub length: u32,
}

/// `POST /api/v1/o/{org}/thread/entries`: the reporter's reply. The same bytes at the same place again are
/// answered with success; other bytes there with `sequence-conflict`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReply {
    /// The place the entry was sealed for.
    pub seq: u32,
    /// The sealed entry.
    pub sealed: Sealed,
    /// Attachments of the reply.
    #[serde(default)]
    pub blobs: Vec<BlobClaim>,
    /// The thread key for somebody whom the reporter lets in with this entry, none of them withheld; at most
    /// [`crate::limits::MAX_REPLY_GRANTS`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<NewGrant>,
}

/// `PUT /api/v1/o/{org}/uploads/{blob}/parts/{part}` answers with this when the part is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartStored {
    /// Bytes of the part.
    pub length: u64,
    /// SHA-256 of the part.
    pub sha256: Sha256,
}
