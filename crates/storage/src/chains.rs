//! The rules of a chain that both databases keep: what goes into a page, and which places are free.
//! For the database crates only.

use zegel_protocol::Sealed;
use zegel_protocol::limits::{BYTES_PER_PAGE, ENTRIES_PER_PAGE};
use zegel_protocol::reports::{Chain, StoredEntry};

use crate::StoreError;
use crate::rows::number;

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
}
