//! What both databases read and write for a domain type: rows, codes and page bounds. For the database crates only.
//!
//! Whatever comes out of a database is checked here; what does not fit its type is `Incompatible`, never guessed.

use uuid::Uuid;
use zegel_protocol::handlers::{Append, CaseSummary, KdfParams, MyGrant};
use zegel_protocol::limits::{BYTES_PER_PAGE, ENTRIES_PER_PAGE};
use zegel_protocol::reports::{Chain, GrantKind, NewGrant, StoredEntry};
use zegel_protocol::roster::Role;
use zegel_protocol::{CaseId, Day, PublicSalt, Sealed, Sha256};

use crate::StoreError;
use crate::types::{Account, PartRecord, RosterRecord};

/// Bytes that an attachment's part counts for at least against the room there is: it takes a block of the disk.
pub const LEAST_PART_ROOM: u64 = 4096;

const MISFIT: StoreError = StoreError::Incompatible("a row does not fit the type of its column");

/// The number that stands for a role.
pub const fn role_code(role: Role) -> i16 {
    match role {
        Role::Adviser => 0,
        Role::Handler => 1,
        Role::Ombuds => 2,
    }
}

/// The role that a number stands for.
///
/// # Errors
/// `Incompatible` for any other number.
pub const fn role(code: i16) -> Result<Role, StoreError> {
    match code {
        0 => Ok(Role::Adviser),
        1 => Ok(Role::Handler),
        2 => Ok(Role::Ombuds),
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

/// A row of `accounts`, without what a login does not need.
pub struct AccountRow {
    /// The person.
    pub person: String,
    /// See [`role`].
    pub role: i16,
    /// Salt of the passphrase.
    pub salt: Vec<u8>,
    /// Memory in KiB.
    pub kdf_m_kib: i64,
    /// Passes.
    pub kdf_t: i64,
    /// Lanes.
    pub kdf_p: i64,
    /// SHA-256 of the `auth` half.
    pub auth: Vec<u8>,
    /// Sealed identities.
    pub wrapped: Vec<u8>,
}

impl TryFrom<AccountRow> for Account {
    type Error = StoreError;
    fn try_from(row: AccountRow) -> Result<Self, StoreError> {
        Ok(Self {
            person: name(&row.person)?,
            role: role(row.role)?,
            salt: PublicSalt::from_bytes(bytes32(&row.salt)?),
            kdf: KdfParams {
                m_kib: number(row.kdf_m_kib)?,
                t: number(row.kdf_t)?,
                p: number(row.kdf_p)?,
            },
            auth: sha256(&row.auth)?,
            wrapped: Sealed::new(row.wrapped),
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

/// A row of `cases` with the lengths of its chains.
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

/// Somebody who can read a case.
#[derive(Debug)]
pub struct ReaderRow {
    /// The case.
    pub case_id: Uuid,
    /// The person.
    pub person: String,
}

/// Puts cases together with the asking person's grants and all readers. Cases keep their order; grants and readers
/// of a case must stand in the order they are to have.
///
/// # Errors
/// `Incompatible`.
pub fn summaries(
    cases: Vec<CaseRow>,
    grants: Vec<GrantRow>,
    readers: Vec<ReaderRow>,
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
    Ok(found)
}

/// An entry's place and size.
#[derive(Debug, Clone, Copy)]
pub struct EntrySize {
    /// Its place.
    pub seq: i64,
    /// Bytes of the sealed entry.
    pub bytes: i64,
}

/// Sealed entries that may go into one page, as the databases count.
pub const PAGE_ENTRIES: i64 = ENTRIES_PER_PAGE as i64;

/// The last place that goes into a page, given the sizes of the entries in their order: the first entry always goes,
/// then as many as fit into [`ENTRIES_PER_PAGE`] and [`BYTES_PER_PAGE`]. `None` if there are no entries.
pub fn page_end(sizes: &[EntrySize]) -> Option<i64> {
    let room = i64::try_from(BYTES_PER_PAGE).unwrap_or(i64::MAX);
    let mut total = 0_i64;
    let fits = |size: &&EntrySize| {
        let first = total == 0;
        total = total.saturating_add(size.bytes);
        first || total <= room
    };
    sizes
        .iter()
        .take(ENTRIES_PER_PAGE)
        .take_while(fits)
        .last()
        .map(|size| size.seq)
}

/// A row of `entries`.
pub struct EntryRow {
    /// Its place.
    pub seq: i64,
    /// The sealed entry.
    pub sealed: Vec<u8>,
}

impl TryFrom<EntryRow> for StoredEntry {
    type Error = StoreError;
    fn try_from(row: EntryRow) -> Result<Self, StoreError> {
        Ok(Self {
            seq: number(row.seq)?,
            sealed: Sealed::new(row.sealed),
        })
    }
}

/// How the entries of a request stand to those that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Each is the next one in its chain.
    Next,
    /// Each has a place that is taken already; by the same bytes, if this is a retry.
    There,
    /// Some place is neither, or some are next and some are taken.
    Conflict,
}

/// Places the entries (chain and sequence number of each) behind chains of the given lengths.
pub fn standing(
    entries: impl Iterator<Item = (Chain, u32)>,
    conversation_len: u32,
    log_len: u32,
) -> Standing {
    let (mut conversation, mut log) = (conversation_len, log_len);
    let (mut next, mut there) = (0, 0);
    for (chain, seq) in entries {
        let (length, end) = match chain {
            Chain::Conversation => (conversation_len, &mut conversation),
            Chain::CaseLog => (log_len, &mut log),
        };
        if seq < length {
            there += 1;
        } else if seq == *end {
            *end = end.saturating_add(1);
            next += 1;
        } else {
            return Standing::Conflict;
        }
    }
    match (next, there) {
        (_, 0) => Standing::Next,
        (0, _) => Standing::There,
        _ => Standing::Conflict,
    }
}

/// Holds a handler's append to the one thing that is left open by its type.
///
/// # Errors
/// `Fault` if a grant in it is to be withheld: only a reporter can ask for that.
pub fn check_append(append: &Append) -> Result<(), StoreError> {
    let withheld = |grant: &NewGrant| grant.withheld_until.is_some();
    if append.grants.iter().any(withheld) {
        return Err(StoreError::Fault("a handler's grant cannot be withheld"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(bytes: &[i64]) -> Vec<EntrySize> {
        (7..)
            .zip(bytes)
            .map(|(seq, &bytes)| EntrySize { seq, bytes })
            .collect()
    }

    #[test]
    fn a_page_ends_before_it_gets_too_large_and_is_never_empty() {
        let full = BYTES_PER_PAGE as i64;
        assert_eq!(page_end(&[]), None);
        assert_eq!(page_end(&sizes(&[full + 1, 1])), Some(7));
        assert_eq!(page_end(&sizes(&[full - 1, 1, 1])), Some(8));
        assert_eq!(
            page_end(&sizes(&vec![1; ENTRIES_PER_PAGE + 1])),
            Some(7 + PAGE_ENTRIES - 1)
        );
    }

    #[test]
    fn entries_are_next_or_there_or_in_conflict() {
        use Chain::{CaseLog as L, Conversation as C};
        let at = |entries: &[(Chain, u32)]| standing(entries.iter().copied(), 3, 1);
        assert_eq!(at(&[(C, 3), (L, 1), (C, 4)]), Standing::Next);
        assert_eq!(at(&[(C, 2), (L, 0)]), Standing::There);
        for conflict in [
            &[(C, 4)][..],
            &[(C, 3), (C, 3)],
            &[(C, 2), (L, 1)],
            &[(L, 2)],
            &[(C, 3), (C, 5)],
        ] {
            assert_eq!(at(conflict), Standing::Conflict, "{conflict:?}");
        }
    }

    #[test]
    fn codes_come_back_as_what_they_stand_for() {
        for one in [Role::Adviser, Role::Handler, Role::Ombuds] {
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
        assert!(role(3).is_err() && grant_kind(2, 0).is_err() && grant_kind(1, -1).is_err());
    }
}
