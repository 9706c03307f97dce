//! Wire messages of the handlers' side: inbox, case, append, grants sealed anew. What is around cases is in `registers`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
    /// Whether the asking person wants no mail about it.
    #[serde(default)]
    pub muted: bool,
    /// Everybody who holds a grant of the thread key that is not withheld.
    pub readers: Vec<PersonId>,
    /// Everybody who declared a conflict and is off the case for good.
    #[serde(default)]
    pub recused: Vec<PersonId>,
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

/// What becomes of a day that the server keeps for a case: left out of the JSON it stays, `null` takes it away, a day sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    /// It stays as it is.
    #[default]
    Keep,
    /// There is none any more.
    Clear,
    /// It is this one.
    On(Day),
}

impl Mark {
    /// Whether nothing changes; such a mark is not sent.
    pub const fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// The day that is set, if one is.
    pub const fn day(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::Keep | Self::Clear => None,
        }
    }

    /// What is kept after it, where `kept` was before.
    #[must_use]
    pub const fn over(self, kept: Option<Day>) -> Option<Day> {
        match self {
            Self::Keep => kept,
            Self::Clear => None,
            Self::On(day) => Some(day),
        }
    }
}

/// A day is set, none clears.
impl From<Option<Day>> for Mark {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::Clear, Self::On)
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.day().serialize(s)
    }
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Option::<Day>::deserialize(d).map(Self::from)
    }
}

/// What a handler's client asks the server to note beside the entries: days, nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// A person acknowledged the case; the first time sets the day, later ones change nothing.
    #[serde(default)]
    pub acknowledged: bool,
    /// The day the case next asks for attention: absent keeps it, null takes it away.
    #[serde(default, skip_serializing_if = "Mark::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Day>))]
    pub attention: Mark,
    /// The day the case is to be erased: absent keeps it, null takes it away.
    #[serde(default, skip_serializing_if = "Mark::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Day>))]
    pub erase: Mark,
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
    /// People who are taken off the case: all their grants on it are deleted. At most [`crate::limits::MAX_REVOKED`], and never
    /// everybody who holds a thread grant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revoke: Vec<PersonId>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_left_out_keeps_null_clears_and_a_day_sets() {
        let day: Day = "2026-11-24".parse().unwrap();
        for (json, attention) in [
            (r#"{"acknowledged":false}"#, Mark::Keep),
            (r#"{"acknowledged":false,"attention":null}"#, Mark::Clear),
            (
                r#"{"acknowledged":false,"attention":"2026-11-24"}"#,
                Mark::On(day),
            ),
        ] {
            let marks = Marks {
                attention,
                ..Marks::default()
            };
            assert_eq!(serde_json::from_str::<Marks>(json).unwrap(), marks);
            assert_eq!(serde_json::to_string(&marks).unwrap(), json);
        }
        let earlier: Day = "2026-11-20".parse().unwrap();
        assert_eq!(Mark::Keep.over(Some(earlier)), Some(earlier));
        assert_eq!(Mark::Clear.over(Some(earlier)), None);
        assert_eq!(Mark::On(day).over(Some(earlier)), Some(day));
    }
}
