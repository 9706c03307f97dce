//! The full-text index: blocks of up to 64 documents, each a sorted list of words with one bit for every document that has the
//! word. A block is never changed; documents die in it, and small blocks are merged into larger ones.

use super::fold::{Term, terms, words};
use std::collections::BTreeMap;

/// Documents of a block: the bits of a word's mask.
pub(super) const BLOCK: usize = 64;
/// In a block's bytes: more than one document has the word.
const MANY: u8 = 255;

/// Words and the documents they are in. Flat: a list of words for each document would take many times the room.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Block {
    /// All words after each other, in order.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// For each word, the documents that have it.
    docs: Vec<u64>,
}

impl Block {
    /// A block of one document.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all: BTreeMap<String, u64> = BTreeMap::new();
        for text in texts {
            words(text, |word, _| {
                if !all.contains_key(word) {
                    all.insert(word.to_owned(), 1);
                }
            });
        }
        let mut block = Self::default();
        for (word, docs) in &all {
            block.push(word, *docs);
        }
        block
    }

    fn push(&mut self, word: &str, docs: u64) {
        let Ok(end) = u32::try_from(self.text.len().saturating_add(word.len())) else {
            return;
        };
        self.text.push_str(word);
        self.ends.push(end);
        self.docs.push(docs);
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn word(&self, at: usize) -> &str {
        let start = match at.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or(0),
            None => 0,
        };
        let end = self.ends.get(at).copied().unwrap_or(0);
        let range = usize::try_from(start).unwrap_or(0)..usize::try_from(end).unwrap_or(0);
        self.text.get(range).unwrap_or("")
    }

    /// The first word that is not before this one.
    fn lower_bound(&self, word: &str) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.word(middle) < word {
                from = middle.saturating_add(1);
            } else {
                to = middle;
            }
        }
        from
    }

    fn docs_with(&self, term: &Term) -> u64 {
        let mut found = 0;
        for at in self.lower_bound(&term.word)..self.len() {
            let word = self.word(at);
            if !(if term.prefix {
                word.starts_with(&term.word)
            } else {
                word == term.word
            }) {
                break;
            }
            found |= self.docs.get(at).copied().unwrap_or(0);
        }
        found
    }

    /// The documents that have every word of a search, one bit each.
    pub(super) fn find(&self, search: &Search) -> u64 {
        search
            .0
            .iter()
            .try_fold(u64::MAX, |found, term| match found & self.docs_with(term) {
                0 => None,
                some => Some(some),
            })
            .unwrap_or(0)
    }

    /// One block of several. Each document that is to stay is named by its bit in its block and the one it gets.
    pub(super) fn merge(parts: &[(&Self, &[Option<u8>])]) -> Self {
        let mut merged = Self::default();
        let mut at = vec![0_usize; parts.len()];
        loop {
            let next = parts
                .iter()
                .zip(&at)
                .filter(|((block, _), at)| **at < block.len())
                .map(|((block, _), at)| block.word(*at))
                .min();
            let Some(next) = next else { break };
            let next = next.to_owned();
            let mut docs = 0;
            for ((block, places), at) in parts.iter().zip(&mut at) {
                if *at < block.len() && block.word(*at) == next {
                    docs |= moved(block.docs.get(*at).copied().unwrap_or(0), places);
                    *at = at.saturating_add(1);
                }
            }
            if docs != 0 {
                merged.push(&next, docs);
            }
        }
        merged
    }

    /// Its bytes: how many words; of each, how many bytes it shares with the one before, how many follow, its documents (the
    /// number of the only one, or [`MANY`] and the mask), and the bytes that follow.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(u32::try_from(self.len()).unwrap_or(u32::MAX).to_le_bytes());
        let mut before: &[u8] = &[];
        for (at, docs) in self.docs.iter().enumerate() {
            let word = self.word(at).as_bytes();
            let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count();
            let rest = word.get(shared..).unwrap_or_default();
            bytes.extend([shared, rest.len()].map(|length| u8::try_from(length).unwrap_or(u8::MAX)));
            if docs.is_power_of_two() {
                bytes.push(u8::try_from(docs.trailing_zeros()).unwrap_or(MANY));
            } else {
                bytes.push(MANY);
                bytes.extend(docs.to_le_bytes());
            }
            bytes.extend(rest);
            before = word;
        }
    }

    /// Takes a block from the beginning of bytes; gives the rest. Nothing if it is not one.
    pub(super) fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (count, mut bytes) = number(bytes)?;
        // Every word takes three bytes at least: what claims to be more is not believed before it is there.
        let expected = count.min(bytes.len() / 3);
        let (mut ends, mut all) = (Vec::with_capacity(expected), Vec::with_capacity(expected));
        let mut text: Vec<u8> = Vec::with_capacity(bytes.len().min(expected.saturating_mul(8)));
        let mut before = 0..0_usize;
        for _ in 0..count {
            let ([shared, rest, kind], tail) = bytes.split_first_chunk::<3>()?;
            let (docs, tail) = match *kind {
                MANY => {
                    let (mask, tail) = tail.split_first_chunk::<8>()?;
                    (u64::from_le_bytes(*mask), tail)
                }
                only => (1_u64.checked_shl(u32::from(only))?, tail),
            };
            let (letters, tail) = tail.split_at_checked(usize::from(*rest))?;
            let shared = before.start..before.start.checked_add(usize::from(*shared))?;
            if shared.end > before.end {
                return None;
            }
            let start = text.len();
            text.extend_from_within(shared);
            text.extend(letters);
            if text.get(before.clone()) >= text.get(start..) {
                return None;
            }
            before = start..text.len();
            ends.push(u32::try_from(text.len()).ok()?);
            all.push(docs);
            bytes = tail;
        }
        let text = String::from_utf8(text).ok()?;
        Some((
            Self {
                text,
                ends,
                docs: all,
            },
            bytes,
        ))
    }
}

fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (four, rest) = bytes.split_first_chunk::<4>()?;
    Some((usize::try_from(u32::from_le_bytes(*four)).ok()?, rest))
}

/// Bits of one block in their places of another.
fn moved(docs: u64, places: &[Option<u8>]) -> u64 {
    let mut result = 0;
    for (bit, place) in places.iter().enumerate() {
        if let Some(place) = place
            && docs >> bit & 1 == 1
        {
            result |= 1 << u32::from(*place);
        }
    }
    result
}

/// A search: words that must all be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Search(Vec<Term>);

impl Search {
    /// Nothing if there is no word in the text: then it keeps nothing out.
    pub(super) fn new(text: &str) -> Option<Self> {
        let terms = terms(text);
        (!terms.is_empty()).then_some(Self(terms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whether a text has all words of a search, looked up one by one.
    fn has(text: &str, search: &Search) -> bool {
        let mut there = Vec::new();
        words(text, |word, _| there.push(word.to_owned()));
        search.0.iter().all(|term| {
            there.iter().any(|w| {
                if term.prefix {
                    w.starts_with(&term.word)
                } else {
                    *w == term.word
                }
            })
        })
    }

    fn block_of(texts: &[String]) -> Block {
        let singles: Vec<Block> = texts.iter().map(|text| Block::of([text.as_str()])).collect();
        let places: Vec<[Option<u8>; 1]> = (0..texts.len()).map(|n| [u8::try_from(n).ok()]).collect();
        let parts: Vec<_> = singles
            .iter()
            .zip(&places)
            .map(|(b, p)| (b, p.as_slice()))
            .collect();
        Block::merge(&parts)
    }

    fn text() -> impl Strategy<Value = String> {
        // Few words, so that they meet.
        let word = prop_oneof![
            "[a-c]{1,4}",
            "[é-ëA-C]{1,3}",
            "[أإآابتةهىي]{1,4}",
            "[山田さん]{1,5}",
            "\\PC{0,6}"
        ];
        proptest::collection::vec(word, 0..8).prop_map(|words| words.join(" "))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn what_is_in_a_text_is_found_and_nothing_else(
            texts in proptest::collection::vec(text(), 1..12),
            search in text(),
        ) {
            let block = block_of(&texts);
            if let Some(search) = Search::new(&search) {
                let found = block.find(&search);
                for (n, text) in texts.iter().enumerate() {
                    prop_assert_eq!(found >> n & 1 == 1, has(text, &search), "{:?} in {:?}", search, text);
                }
                prop_assert!(found < 1 << texts.len());
            }
        }

        #[test]
        fn every_word_of_a_text_and_every_beginning_of_it_finds_the_text(
            texts in proptest::collection::vec(text(), 1..12),
            which: prop::sample::Index,
            cut: prop::sample::Index,
        ) {
            let block = block_of(&texts);
            let n = which.index(texts.len());
            for word in texts[n].split_whitespace() {
                let letters: Vec<char> = word.chars().collect();
                let beginning: String = letters[..=cut.index(letters.len())].iter().collect();
                for part in [word, beginning.as_str()] {
                    if let Some(search) = Search::new(part) {
                        prop_assert!(block.find(&search) >> n & 1 == 1, "{part:?}");
                    }
                }
            }
        }

        #[test]
        fn merging_keeps_who_stays_and_forgets_who_left(
            texts in proptest::collection::vec(text(), 1..10),
            stays in proptest::collection::vec(any::<bool>(), 10),
            search in text(),
        ) {
            let block = block_of(&texts);
            let mut next = 0_u8;
            let places: Vec<Option<u8>> = stays.iter().take(texts.len()).map(|stays| stays.then(|| { next += 1; next - 1 })).collect();
            let merged = Block::merge(&[(&block, &places)]);
            let left: Vec<String> = texts.iter().zip(&stays).filter(|(_, stays)| **stays).map(|(t, _)| t.clone()).collect();
            prop_assert_eq!(&merged, &block_of(&left));
            if let Some(search) = Search::new(&search) {
                for (n, text) in left.iter().enumerate() {
                    prop_assert_eq!(merged.find(&search) >> n & 1 == 1, has(text, &search));
                }
            }
        }

        #[test]
        fn a_block_is_what_was_written(texts in proptest::collection::vec(text(), 0..6), garbage: Vec<u8>) {
            let block = block_of(&texts);
            let mut bytes = Vec::new();
            block.write(&mut bytes);
            bytes.extend(&garbage);
            prop_assert_eq!(Block::read(&bytes), Some((block, garbage.as_slice())));
            // Whatever else comes: no fault, and nothing to search that would be one.
            if let Some((other, _)) = Block::read(&garbage) && let Some(search) = Search::new("a b") {
                other.find(&search);
            }
        }
    }
}
