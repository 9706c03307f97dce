//! Rows around cases: their days, the brief inbox, snapshots.

use uuid::Uuid;
use zegel_protocol::registers::{BriefCase, ShortHash, SnapshotShard};
use zegel_protocol::{CaseId, Sealed, Sha256};

use super::{MISFIT, day, number, sha256};
use crate::StoreError;
use crate::keeping::Kept;

/// The days of a row of `cases`.
#[derive(Debug)]
pub struct KeptRow {
    /// Day it asks for attention.
    pub attention: Option<i32>,
    /// Day it is to be erased.
    pub erase: Option<i32>,
}

impl TryFrom<KeptRow> for Kept {
    type Error = StoreError;
    fn try_from(row: KeptRow) -> Result<Self, StoreError> {
        Ok(Self {
            attention: row.attention.map(day).transpose()?,
            erase: row.erase.map(day).transpose()?,
        })
    }
}

/// What the brief inbox needs of a row of `cases`.
#[derive(Debug)]
pub struct BriefRow {
    /// The case.
    pub case_id: Uuid,
    /// Day of the last change.
    pub changed: i32,
    /// Entries in the conversation.
    pub conversation_len: i64,
    /// Entries in the case log.
    pub log_len: i64,
    /// Times that anything about the case changed.
    pub revision: i64,
}

impl TryFrom<BriefRow> for BriefCase {
    type Error = StoreError;
    fn try_from(row: BriefRow) -> Result<Self, StoreError> {
        let digest = Sha256::of_all(&[row.case_id.as_bytes(), &row.revision.to_be_bytes()]);
        Ok(Self {
            case: CaseId::from_uuid(row.case_id),
            changed: day(row.changed)?,
            conversation_len: number(row.conversation_len)?,
            log_len: number(row.log_len)?,
            rest: ShortHash::of(&digest),
        })
    }
}

/// A page of an inbox out of one row more than goes into it, if there are so many; and where the next one begins.
pub fn cut_page<T>(rows: &mut Vec<T>, wanted: usize, case: impl Fn(&T) -> CaseId) -> Option<CaseId> {
    let more = rows.len() > wanted;
    rows.truncate(wanted);
    rows.last().filter(|_| more).map(case)
}

/// The first identifier that comes after a case; none after the last one there can be.
pub fn first_after(after: Option<&CaseId>) -> Option<Uuid> {
    match after {
        None => Some(Uuid::nil()),
        Some(case) => case.as_uuid().as_u128().checked_add(1).map(Uuid::from_u128),
    }
}

/// A row of `snapshots` without its bytes.
#[derive(Debug)]
pub struct ShardRow {
    /// Which piece.
    pub shard: i16,
    /// SHA-256 of its bytes.
    pub sha256: Vec<u8>,
    /// How many there are.
    pub length: i64,
}

impl TryFrom<ShardRow> for SnapshotShard {
    type Error = StoreError;
    fn try_from(row: ShardRow) -> Result<Self, StoreError> {
        Ok(Self {
            shard: u8::try_from(row.shard).map_err(|_| MISFIT)?,
            sha256: sha256(&row.sha256)?,
            length: u64::try_from(row.length).map_err(|_| MISFIT)?,
        })
    }
}

/// Room that a person's pieces of a snapshot take up, with the new one in the place of the old.
pub fn snapshot_room(others: i64, new: &Sealed) -> u64 {
    let new = u64::try_from(new.as_bytes().len()).unwrap_or(u64::MAX);
    u64::try_from(others).unwrap_or(0).saturating_add(new)
}
