//! The index of some cases: their blocks, and which case is which bit. Cases whose text changed leave their old block and get a
//! new one; blocks of like size are merged, so that a case is moved a few times and no more.

use uuid::Uuid;
use zegel_protocol::CaseId;

use super::index::{BLOCK, Block, Search};

/// A block and its cases, by bit; nothing where a case is just leaving.
struct Placed {
    block: Block,
    cases: Vec<Option<CaseId>>,
}

impl Placed {
    fn alive(&self) -> usize {
        self.cases.iter().flatten().count()
    }

    /// Words that only cases had which have left are not kept: what is erased is gone.
    fn forget_the_left(&mut self) {
        if self.cases.contains(&None) {
            *self = merge(&[self]);
        }
    }
}

/// Blocks whose cases belong together.
#[derive(Default)]
pub(super) struct Shelf {
    blocks: Vec<Placed>,
    /// Whether something changed since it was written.
    pub changed: bool,
}

impl Shelf {
    /// Puts a case in, in place of what was there of it.
    pub(super) fn put(&mut self, case: CaseId, block: Block) {
        self.remove(case);
        self.changed = true;
        self.blocks.push(Placed {
            block,
            cases: vec![Some(case)],
        });
        self.tidy();
    }

    /// Takes a case out, if it is there.
    pub(super) fn remove(&mut self, case: CaseId) {
        for placed in &mut self.blocks {
            if placed.cases.contains(&Some(case)) {
                placed
                    .cases
                    .iter_mut()
                    .filter(|slot| **slot == Some(case))
                    .for_each(|slot| *slot = None);
                placed.forget_the_left();
                self.changed = true;
            }
        }
        self.blocks.retain(|placed| placed.alive() > 0);
    }

    /// Merges the last two blocks for as long as the last one is no smaller than the one before it.
    fn tidy(&mut self) {
        while let [.., before, last] = self.blocks.as_slice() {
            let both = before.alive().saturating_add(last.alive());
            if last.alive() < before.alive() || both > BLOCK {
                break;
            }
            let merged = merge(&[before, last]);
            self.blocks.truncate(self.blocks.len().saturating_sub(2));
            self.blocks.push(merged);
        }
    }

    /// Calls `take` with every case that has all words of a search.
    pub(super) fn find(&self, search: &Search, mut take: impl FnMut(CaseId)) {
        for placed in &self.blocks {
            let found = placed.block.find(search);
            for (bit, case) in placed.cases.iter().enumerate() {
                if let Some(case) = case
                    && found >> bit & 1 == 1
                {
                    take(*case);
                }
            }
        }
    }

    /// Puts what was read beside what is there.
    pub(super) fn add(&mut self, other: Self) {
        self.blocks.extend(other.blocks);
        // Larger ones first: what is put in later finds its like at the end.
        self.blocks
            .sort_by_key(|placed| std::cmp::Reverse(placed.alive()));
    }

    /// The cases in it.
    #[cfg(test)]
    pub(super) fn cases(&self) -> impl Iterator<Item = CaseId> {
        self.blocks
            .iter()
            .flat_map(|placed| placed.cases.iter().copied().flatten())
    }

    /// Its bytes: how many blocks; each with how many cases, their ids, and the block.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(u32::try_from(self.blocks.len()).unwrap_or(0).to_le_bytes());
        for placed in &self.blocks {
            bytes.push(u8::try_from(placed.cases.len()).unwrap_or(0));
            for case in &placed.cases {
                bytes.extend(case.map_or([0; 16], |case| case.as_uuid().into_bytes()));
            }
            placed.block.write(bytes);
        }
    }

    /// Takes blocks from the beginning of bytes, with the cases that are to stay; gives the rest. Nothing if they are none.
    pub(super) fn read<'a>(&mut self, bytes: &'a [u8], stays: impl Fn(CaseId) -> bool) -> Option<&'a [u8]> {
        let (count, mut bytes) = bytes.split_first_chunk::<4>()?;
        for _ in 0..u32::from_le_bytes(*count) {
            let (count, rest) = bytes.split_first()?;
            let count = usize::from(*count);
            let (ids, rest) = rest.split_at_checked(count.checked_mul(16)?)?;
            let (block, rest) = Block::read(rest)?;
            if count > BLOCK {
                return None;
            }
            let cases = ids
                .as_chunks()
                .0
                .iter()
                .map(|id| CaseId::from_uuid(Uuid::from_bytes(*id)));
            let cases: Vec<_> = cases.map(|case| stays(case).then_some(case)).collect();
            let mut placed = Placed { block, cases };
            if placed.alive() > 0 {
                placed.forget_the_left();
                self.blocks.push(placed);
            }
            bytes = rest;
        }
        Some(bytes)
    }
}

/// One block of several, without the places that cases have left.
fn merge(parts: &[&Placed]) -> Placed {
    let mut cases = Vec::new();
    let mut places = |placed: &&Placed| -> Vec<Option<u8>> {
        let slots = placed.cases.iter();
        slots
            .map(|slot| {
                cases.push(Some((*slot)?));
                u8::try_from(cases.len().checked_sub(1)?).ok()
            })
            .collect()
    };
    let places: Vec<Vec<Option<u8>>> = parts.iter().map(&mut places).collect();
    let blocks: Vec<(&Block, &[Option<u8>])> = parts
        .iter()
        .zip(&places)
        .map(|(placed, places)| (&placed.block, places.as_slice()))
        .collect();
    Placed {
        block: Block::merge(&blocks),
        cases,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn case(n: u8) -> CaseId {
        CaseId::from_random([n; 16])
    }

    fn found(shelf: &Shelf, search: &str) -> Vec<CaseId> {
        let mut found = Vec::new();
        shelf.find(&Search::new(search).unwrap(), |case| found.push(case));
        found.sort();
        found
    }

    proptest! {
        #[test]
        fn a_case_is_found_by_what_it_says_now_and_only_by_that(
            changes in proptest::collection::vec((0..100_u8, prop_oneof![1 => Just(None), 6 => "[a-d]{1,2}".prop_map(Some)]), 1..150),
            written in any::<bool>(),
        ) {
            let mut shelf = Shelf::default();
            let mut now = BTreeMap::new();
            for (n, text) in changes {
                match text {
                    Some(text) => {
                        shelf.put(case(n), Block::of([text.as_str()]));
                        now.insert(case(n), text);
                    }
                    None => {
                        shelf.remove(case(n));
                        now.remove(&case(n));
                    }
                }
            }
            if written {
                let mut bytes = Vec::new();
                shelf.write(&mut bytes);
                shelf = Shelf::default();
                prop_assert_eq!(shelf.read(&bytes, |_| true), Some(&[][..]));
            }
            prop_assert_eq!(shelf.cases().count(), now.len());
            prop_assert!(shelf.blocks.len() <= 16, "{} blocks", shelf.blocks.len());
            for search in ["a", "b ", "ca", "dd", "zz"] {
                let whole = search.ends_with(' ');
                let expected: Vec<CaseId> = now.iter().filter(|(_, text)| if whole { *text == search.trim() } else { text.starts_with(search) }).map(|(case, _)| *case).collect();
                prop_assert_eq!(found(&shelf, search), expected, "{}", search);
            }
        }

        #[test]
        fn bytes_that_are_no_shelf_are_refused_without_a_fault(bytes: Vec<u8>) {
            let mut shelf = Shelf::default();
            let _ = shelf.read(&bytes, |_| true);
        }
    }
}
