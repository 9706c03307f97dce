//! What both databases read and write for a domain type: rows and codes. For the database crates only.
//!
//! Whatever comes out of a database is checked here; what does not fit its type is `Incompatible`, never guessed.

use uuid::Uuid;
use zegel_protocol::handlers::{CaseSummary, MyGrant};
use zegel_protocol::people::AccountRole;
use zegel_protocol::reports::{Chain, GrantKind};
use zegel_protocol::{CaseId, Day, Sealed, Sha256};

use crate::StoreError;
use crate::types::{PartRecord, RosterRecord};

mod casework;
mod figures;
mod outbox;
mod people;

pub use casework::{BriefRow, KeptRow, ShardRow, cut_page, first_after, snapshot_room};
pub use figures::{CountRow, OrganisationRow, figures, organisation_summary};
pub use outbox::{MailRow, mail_figures};
pub use people::{AccountRow, PasskeyRow, PersonRow, SessionRow, account, is_the_account, people};

/// Bytes that an attachment's part counts for at least against the room there is: it takes a block of the disk.
pub const LEAST_PART_ROOM: u64 = 4096;

const MISFIT: StoreError = StoreError::Incompatible("a row does not fit the type of its column");

/// The number that stands for a role.
pub const fn role_code(role: AccountRole) -> i16 {
    match role {
        AccountRole::Adviser => 0,
        AccountRole::Handler => 1,
        AccountRole::Ombuds => 2,
        AccountRole::Administrator => 3,
        AccountRole::Analyst => 4,
        AccountRole::Instance => 5,
    }
}

/// The role that a number stands for.
///
/// # Errors
/// `Incompatible` for any other number.
pub const fn role(code: i16) -> Result<AccountRole, StoreError> {
    match code {
        0 => Ok(AccountRole::Adviser),
        1 => Ok(AccountRole::Handler),
        2 => Ok(AccountRole::Ombuds),
        3 => Ok(AccountRole::Administrator),
        4 => Ok(AccountRole::Analyst),
        5 => Ok(AccountRole::Instance),
        _ => Err(MISFIT),
    }
}

/// The number that stands for a chain.
pub const fn chain_code(chain: Chain) -> i16 {
    match chain {
        Chain::Conversation => 0,
        Chain::CaseLog => 1,
    }
}

/// The numbers that stand for a kind of grant: the kind, and the epoch of a file key (0 for a thread key).
pub const fn grant_codes(kind: GrantKind) -> (i16, i64) {
    match kind {
        GrantKind::Thread => (0, 0),
        GrantKind::File { epoch } => (1, epoch as i64),
    }
}

fn grant_kind(kind: i16, epoch: i64) -> Result<GrantKind, StoreError> {
    match kind {
        0 => Ok(GrantKind::Thread),
        1 => Ok(GrantKind::File {
            epoch: number(epoch)?,
        }),
        _ => Err(MISFIT),
    }
}

/// A count or place, which is never negative.
///
/// # Errors
/// `Incompatible` when it is out of range.
pub fn number(value: i64) -> Result<u32, StoreError> {
    u32::try_from(value).map_err(|_| MISFIT)
}

/// A size, or a roster's sequence number, as the databases count.
///
/// # Errors
/// `Fault` above 2^63 - 1.
pub fn signed(value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| StoreError::Fault("a number is larger than the store can hold"))
}

/// A day.
///
/// # Errors
/// `Incompatible` out of its range.
pub fn day(days: i32) -> Result<Day, StoreError> {
    Day::from_days_since_epoch(days).map_err(|_| MISFIT)
}

/// A digest.
///
/// # Errors
/// `Incompatible` at any other length than 32.
pub fn sha256(bytes: &[u8]) -> Result<Sha256, StoreError> {
    bytes32(bytes).map(Sha256::from_bytes)
}

/// 32 bytes.
///
/// # Errors
/// `Incompatible` at any other length.
pub fn bytes32(bytes: &[u8]) -> Result<[u8; 32], StoreError> {
    bytes.try_into().map_err(|_| MISFIT)
}

/// A short name that was checked when it was written.
///
/// # Errors
/// `Incompatible` when it does not pass the same check now.
pub fn name<T: std::str::FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| MISFIT)
}

/// A text to look for. One with a character that not every database can hold is nobody's, like the empty one.
pub fn findable(text: &str) -> &str {
    if text.contains('\0') { "" } else { text }
}

/// A roster as text: JSON, so that no character in it can trouble a database.
///
/// # Errors
/// `Fault` if it cannot be written.
pub fn bundle_text(record: &RosterRecord) -> Result<String, StoreError> {
    serde_json::to_string(&record.bundle).map_err(|_| StoreError::Fault("a roster cannot be written as text"))
}

/// A row of `rosters`.
#[derive(Debug)]
pub struct RosterRow {
    /// SHA-256 of the signed bytes.
    pub sha256: Vec<u8>,
    /// Place in the sequence.
    pub seq: i64,
    /// See [`bundle_text`].
    pub bundle: String,
}

impl TryFrom<RosterRow> for RosterRecord {
    type Error = StoreError;
    fn try_from(row: RosterRow) -> Result<Self, StoreError> {
        Ok(Self {
            sha256: sha256(&row.sha256)?,
            seq: u64::try_from(row.seq).map_err(|_| MISFIT)?,
            bundle: serde_json::from_str(&row.bundle).map_err(|_| MISFIT)?,
        })
    }
}

/// A row of `parts`.
#[derive(Debug)]
pub struct PartRow {
    /// Bytes of the part.
    pub length: i64,
    /// Their SHA-256.
    pub sha256: Vec<u8>,
}

impl PartRow {
    /// The record of that part.
    ///
    /// # Errors
    /// `Incompatible`.
    pub fn into_record(self, blob: zegel_protocol::BlobId, part: u32) -> Result<PartRecord, StoreError> {
        Ok(PartRecord {
            blob,
            part,
            length: u64::try_from(self.length).map_err(|_| MISFIT)?,
            sha256: sha256(&self.sha256)?,
        })
    }
}

/// A row of `cases`.
#[derive(Debug)]
pub struct CaseRow {
    /// The case.
    pub case_id: Uuid,
    /// The channel it came through.
    pub channel: String,
    /// Day of arrival.
    pub received: i32,
    /// Day of acknowledgement.
    pub acknowledged: Option<i32>,
    /// Day of the last change.
    pub changed: i32,
    /// Day it asks for attention.
    pub attention: Option<i32>,
    /// Day it is to be erased.
    pub erase: Option<i32>,
    /// Entries in the conversation.
    pub conversation_len: i64,
    /// Entries in the case log.
    pub log_len: i64,
    /// Whether the asking person wants no mail about it.
    pub muted: bool,
}

/// A row of `grants`, held by the asking person.
pub struct GrantRow {
    /// The case.
    pub case_id: Uuid,
    /// See [`grant_codes`].
    pub kind: i16,
    /// See [`grant_codes`].
    pub epoch: i64,
    /// The sealed grant.
    pub sealed: Vec<u8>,
    /// It was withheld and given out.
    pub escalated: bool,
}

/// Somebody who can read a case, or who declared a conflict with it.
#[derive(Debug)]
pub struct ReaderRow {
    /// The case.
    pub case_id: Uuid,
    /// The person.
    pub person: String,
}

/// Puts cases together with the asking person's grants, all readers and those who declared a conflict. Cases keep their order;
/// what belongs to a case must stand in the order it is to have.
///
/// # Errors
/// `Incompatible`.
pub fn summaries(
    cases: Vec<CaseRow>,
    grants: Vec<GrantRow>,
    readers: Vec<ReaderRow>,
    recused: Vec<ReaderRow>,
) -> Result<Vec<CaseSummary>, StoreError> {
    let mut found = Vec::with_capacity(cases.len());
    for row in cases {
        found.push(CaseSummary {
            case: CaseId::from_uuid(row.case_id),
            channel: name(&row.channel)?,
            received: day(row.received)?,
            acknowledged: row.acknowledged.map(day).transpose()?,
            changed: day(row.changed)?,
            attention: row.attention.map(day).transpose()?,
            erase: row.erase.map(day).transpose()?,
            conversation_len: number(row.conversation_len)?,
            log_len: number(row.log_len)?,
            grants: Vec::new(),
            readers: Vec::new(),
            recused: Vec::new(),
            muted: row.muted,
        });
    }
    let mut places: std::collections::HashMap<_, _> =
        found.iter_mut().map(|summary| (summary.case, summary)).collect();
    for row in grants {
        if let Some(summary) = places.get_mut(&CaseId::from_uuid(row.case_id)) {
            summary.grants.push(MyGrant {
                kind: grant_kind(row.kind, row.epoch)?,
                sealed: Sealed::new(row.sealed),
                escalated: row.escalated,
            });
        }
    }
    for row in readers {
        if let Some(summary) = places.get_mut(&CaseId::from_uuid(row.case_id)) {
            summary.readers.push(name(&row.person)?);
        }
    }
    for row in recused {
        if let Some(summary) = places.get_mut(&CaseId::from_uuid(row.case_id)) {
            summary.recused.push(name(&row.person)?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Queries about departures say so with these numbers.
    #[test]
    fn those_who_read_cases_have_the_codes_from_0_to_2() {
        for one in AccountRole::ALL {
            assert_eq!(one.reads().is_some(), (0..=2).contains(&role_code(one)));
        }
    }

    #[test]
    fn codes_come_back_as_what_they_stand_for() {
        for one in AccountRole::ALL {
            assert_eq!(role(role_code(one)).unwrap(), one);
        }
        for kind in [
            GrantKind::Thread,
            GrantKind::File { epoch: 0 },
            GrantKind::File { epoch: u32::MAX },
        ] {
            let (code, epoch) = grant_codes(kind);
            assert_eq!(grant_kind(code, epoch).unwrap(), kind);
        }
        assert!(role(6).is_err() && grant_kind(2, 0).is_err() && grant_kind(1, -1).is_err());
    }
}
