//! Wire messages around cases: the brief inbox, who looked at a case, declaring a conflict, what was erased, and the pieces of a
//! person's own sealed snapshot of their cases.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::handlers::Append;
use crate::{CaseId, Day, PersonId, Sha256};

/// Eight bytes by which to see that something changed; 16 hexadecimal digits on the wire. Nobody has to trust it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortHash([u8; 8]);

/// Text that is not 16 hexadecimal digits in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not 16 hexadecimal digits")]
pub struct BadShortHash;

impl ShortHash {
    /// The beginning of a digest.
    pub const fn of(digest: &Sha256) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = *digest.as_bytes();
        Self([a, b, c, d, e, f, g, h])
    }
}

impl fmt::Display for ShortHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ShortHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShortHash({self})")
    }
}

impl FromStr for ShortHash {
    type Err = BadShortHash;
    fn from_str(text: &str) -> Result<Self, BadShortHash> {
        let digit = |b: &u8| b.is_ascii_digit() || (b'a'..=b'f').contains(b);
        if text.len() != 16 || !text.as_bytes().iter().all(digit) {
            return Err(BadShortHash);
        }
        let number = u64::from_str_radix(text, 16).map_err(|_| BadShortHash)?;
        Ok(Self(number.to_be_bytes()))
    }
}

impl Serialize for ShortHash {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ShortHash {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        <std::borrow::Cow<'de, str>>::deserialize(d)?
            .parse()
            .map_err(D::Error::custom)
    }
}

crate::schema_of_text!(ShortHash, crate::schema::text("^[0-9a-f]{16}$"));

/// What has to be known of a case to see whether the client's copy of it is still whole. An array of five on the wire, in the
/// order of the fields: there are up to [`crate::limits::BRIEFS_PER_PAGE`] of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BriefRow", into = "BriefRow")]
pub struct BriefCase {
    /// The case.
    pub case: CaseId,
    /// The day something was last added.
    pub changed: Day,
    /// Entries in the conversation.
    pub conversation_len: u32,
    /// Entries in the case log.
    pub log_len: u32,
    /// Changes whenever anything else that the summary of the case says changes: the asking person's grants, the readers, who
    /// declared a conflict, the days that are noted.
    pub rest: ShortHash,
}

type BriefRow = (CaseId, Day, u32, u32, ShortHash);

impl From<BriefRow> for BriefCase {
    fn from((case, changed, conversation_len, log_len, rest): BriefRow) -> Self {
        Self {
            case,
            changed,
            conversation_len,
            log_len,
            rest,
        }
    }
}

impl From<BriefCase> for BriefRow {
    fn from(brief: BriefCase) -> Self {
        let BriefCase {
            case,
            changed,
            conversation_len,
            log_len,
            rest,
        } = brief;
        (case, changed, conversation_len, log_len, rest)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for BriefCase {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::schema::row(&[
            <CaseId as utoipa::PartialSchema>::schema(),
            <Day as utoipa::PartialSchema>::schema(),
            <u32 as utoipa::PartialSchema>::schema(),
            <u32 as utoipa::PartialSchema>::schema(),
            <ShortHash as utoipa::PartialSchema>::schema(),
        ])
    }
}
#[cfg(feature = "openapi")]
impl utoipa::ToSchema for BriefCase {}

/// `GET /api/v1/o/{org}/inbox/brief?after=CASE`: every case the asking person holds a grant on, ordered by case id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxBrief {
    /// At most [`crate::limits::BRIEFS_PER_PAGE`].
    pub cases: Vec<BriefCase>,
    /// Pass as `after` for the next page; none when this is the last.
    pub next: Option<CaseId>,
}

/// `POST /api/v1/o/{org}/inbox/some`: answered with an [`crate::handlers::InboxPage`] of those that the asking person holds a
/// grant on, without `next`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InboxSome {
    /// 1 to [`crate::limits::MAX_NAMED_CASES`].
    pub cases: Vec<CaseId>,
}

/// Somebody's account looked at a case on a day, by the server's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Access {
    /// Who.
    pub person: PersonId,
    /// When.
    pub day: Day,
}

/// `GET /api/v1/o/{org}/cases/{case}/access`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessRegister {
    /// By day, oldest first.
    pub rows: Vec<Access>,
}

/// `POST /api/v1/o/{org}/cases/{case}/recusal`: the asking person has a conflict with the case and wants to know nothing of it.
/// Their grants are deleted, later ones to them are refused (`recused`), and the case is not shown to them any more.
/// `last-reader` if nobody else holds a thread grant, not even a withheld one; a withheld one is given out then.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Recusal {
    /// The entry that says so in the case log, if the case was opened before and the person has its key. All or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub append: Option<Append>,
}

/// A case that was erased on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Erasure {
    /// Its random identifier; nothing else of it is left.
    pub case: CaseId,
    /// When.
    pub day: Day,
}

/// `POST /api/v1/o/{org}/erasures`: which of these cases were erased, for readers of cases. Asked for by their identifiers, which
/// nobody can guess: a list of all would tell those who were left out of a case that there was one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskErased {
    /// 1 to [`crate::limits::MAX_NAMED_CASES`].
    pub cases: Vec<CaseId>,
}

/// Answer to [`AskErased`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Erasures {
    /// Those that were, ordered by case id.
    pub erased: Vec<Erasure>,
}

/// The piece of a snapshot that holds what a client keeps of a case: 0 to 63, by the first bits of its identifier. Pieces from 64
/// on hold nothing of cases. The server deletes the piece together with the case: everybody's when the case is erased, a person's
/// when they are taken off it.
pub fn snapshot_shard(case: &CaseId) -> u8 {
    case.as_uuid().as_bytes().first().copied().unwrap_or_default() / 4
}

/// A piece of the asking person's own sealed snapshot, as the server keeps it.
///
/// `PUT /api/v1/o/{org}/me/snapshot/{shard}` takes the sealed bytes as `application/octet-stream`, at most
/// [`crate::limits::MAX_SNAPSHOT_SEALED`], with the header [`SNAPSHOT_WAS`]; `GET` of the same address gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SnapshotShard {
    /// Which piece, below [`crate::limits::SNAPSHOT_SHARDS`].
    pub shard: u8,
    /// SHA-256 of the sealed bytes.
    pub sha256: Sha256,
    /// How many there are.
    pub length: u64,
}

/// The header by which a piece is replaced only if nobody replaced it in the meantime: the SHA-256 of the sealed bytes that were
/// there, or `none`. `sequence-conflict` otherwise.
pub const SNAPSHOT_WAS: &str = "zegel-was";

/// `GET /api/v1/o/{org}/me/snapshot`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Snapshot {
    /// The pieces that there are, in order.
    pub shards: Vec<SnapshotShard>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brief_case_is_a_row_of_five() {
        let rest = ShortHash::of(&Sha256::of(b"grants"));
        let case = "3f0c9a52-7f0e-4a5e-9d55-0a4d1c5b8e11";
        let json = format!("[\"{case}\",\"2026-11-24\",3,7,\"{rest}\"]");
        let brief: BriefCase = serde_json::from_str(&json).unwrap();
        assert_eq!((brief.conversation_len, brief.log_len, brief.rest), (3, 7, rest));
        assert_eq!(serde_json::to_string(&brief).unwrap(), json);
    }

    #[test]
    fn a_short_hash_is_sixteen_digits() {
        let hash = ShortHash::of(&Sha256::from_bytes([0x0f; 32]));
        assert_eq!(hash.to_string(), "0f0f0f0f0f0f0f0f");
        assert_eq!(hash.to_string().parse(), Ok(hash));
        for bad in [
            "",
            "0f",
            "+f0f0f0f0f0f0f0f",
            "0F0F0F0F0F0F0F0F",
            "0f0f0f0f0f0f0f0f0",
        ] {
            assert_eq!(bad.parse::<ShortHash>(), Err(BadShortHash), "{bad}");
        }
    }
}
