//! Wire messages of the handlers' side: inbox, case, append, grants sealed anew.

use serde::{Deserialize, Serialize};

use crate::reports::{BlobClaim, Chain, GrantKind, NewGrant, StoredEntry};
use crate::{CaseId, ChannelId, Day, PersonId, Sealed, Sha256};

/// A grant that the asking person holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MyGrant {
    /// Which key it carries.
    pub kind: GrantKind,
    /// The sealed grant.
    pub sealed: Sealed,
    /// It was withheld and given out because the case was not acknowledged in time.
    pub escalated: bool,
}

/// What the server knows of a case, told to somebody who holds a grant on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseSummary {
    /// The case.
    pub case: CaseId,
    /// The channel it came through.
    pub channel: ChannelId,
    /// The day it arrived.
    pub received: Day,
    /// The day a person acknowledged it.
    pub acknowledged: Option<Day>,
    /// The day something was last added.
    pub changed: Day,
    /// The day it asks for attention, set by a handler's client.
    pub attention: Option<Day>,
    /// The day it is to be erased, set by a handler's client.
    pub erase: Option<Day>,
    /// Entries in the conversation.
    pub conversation_len: u32,
    /// Entries in the case log.
    pub log_len: u32,
    /// The asking person's grants.
    pub grants: Vec<MyGrant>,
    /// Everybody who holds a grant of the thread key that is not withheld.
    pub readers: Vec<PersonId>,
}

/// `GET /api/v1/o/{org}/inbox?after=CASE`: cases the asking person holds a grant on, ordered by case id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxPage {
    /// At most [`crate::limits::CASES_PER_PAGE`].
    pub cases: Vec<CaseSummary>,
    /// Pass as `after` for the next page; none when this is the last.
    pub next: Option<CaseId>,
}

/// `GET /api/v1/o/{org}/cases/{case}?conversation_from=SEQ&log_from=SEQ`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseView {
    /// What the server knows of it.
    pub summary: CaseSummary,
    /// Entries of the conversation from `conversation_from` on, without a gap; a page at most.
    pub conversation: Vec<StoredEntry>,
    /// Entries of the case log from `log_from` on, without a gap; a page at most.
    pub log: Vec<StoredEntry>,
}

/// An entry on its way into a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// Which chain.
    pub chain: Chain,
    /// The place it was sealed for: the server takes it only if that is the next one.
    pub seq: u32,
    /// The sealed entry.
    pub sealed: Sealed,
}

/// What a handler's client asks the server to note beside the entries: days, nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// A person acknowledged the case; the first time sets the day, later ones change nothing.
    #[serde(default)]
    pub acknowledged: bool,
    /// The day the case next asks for attention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attention: Option<Day>,
    /// The day the case is to be erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erase: Option<Day>,
}

/// `POST /api/v1/o/{org}/cases/{case}/entries`: entries, grants and marks, all of it or nothing.
///
/// Repeating a request whose entries are all there already with the same bytes is answered with success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Append {
    /// 1 to [`crate::limits::MAX_ENTRIES_PER_APPEND`].
    pub entries: Vec<NewEntry>,
    /// Grants made with them (the file key's first ones come with the first log entry); only the
    /// escalation reader's is withheld, like the one of the thread key.
    #[serde(default)]
    pub grants: Vec<NewGrant>,
    /// Attachments of the entries.
    #[serde(default)]
    pub blobs: Vec<BlobClaim>,
    /// Days to note.
    #[serde(default)]
    pub marks: Marks,
}

/// Answer to an append: the chains' lengths after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Appended {
    /// Entries in the conversation.
    pub conversation_len: u32,
    /// Entries in the case log.
    pub log_len: u32,
}

/// A grant that the asking person holds, sealed anew to a newer key of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ResealedGrant {
    /// Which key it carries.
    pub kind: GrantKind,
    /// SHA-256 of the sealed grant whose place it takes.
    pub was: Sha256,
    /// The new one.
    pub sealed: Sealed,
}

/// `PUT /api/v1/o/{org}/cases/{case}/grants`: the asking person's own grants, sealed anew; all or none.
/// `sequence-conflict` if one is neither `was` nor already the new one, so that repeating is fine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplaceGrants {
    /// 1 to [`crate::limits::MAX_REPLACED_GRANTS`].
    pub replace: Vec<ResealedGrant>,
}
