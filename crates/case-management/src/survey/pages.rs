//! The survey as bytes, in pieces that are sealed and kept one by one: lines as JSON, the index, and long cases whole.
//!
//! A case lies in the piece whose number is the first byte of its id modulo the number of pieces, a power of two up to 128: the
//! server, which knows ids, can take away the pieces that a case can be in when the case is erased.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zegel_protocol::CaseId;
use zegel_protocol::registers::ShortHash;

use super::line::Line;
use super::shelf::Shelf;
use super::{Kept, PER_SHARD, SHELVES, Survey, shelf_of};

/// The first byte: what follows is laid out as here. Another one is not read.
const VERSION: u8 = 1;

/// A case in a piece.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    case: CaseId,
    conversation: u32,
    log: u32,
    rest: Option<ShortHash>,
    line: Cow<'a, Line>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fact: Option<Cow<'a, str>>,
}

impl Survey {
    /// How many pieces the snapshot has now.
    #[must_use]
    pub fn pieces(&self) -> u8 {
        let wanted = self.total().div_ceil(PER_SHARD).max(1).next_power_of_two();
        u8::try_from(wanted).unwrap_or(SHELVES).min(SHELVES)
    }

    /// The pieces that have to be written, in order. Also those that a snapshot with more pieces had: there is nothing in them now.
    pub fn unsaved(&mut self) -> Vec<u8> {
        let pieces = self.pieces();
        if pieces != self.laid_out {
            self.shelves.iter_mut().for_each(|shelf| shelf.changed = true);
            self.laid_out = pieces;
        }
        let changed = |piece: &u8| self.shelves_of(*piece, pieces).any(|(_, shelf)| shelf.changed);
        (0..pieces).filter(changed).chain(pieces..self.found).collect()
    }

    /// A piece as bytes.
    #[must_use]
    pub fn save(&self, piece: u8) -> Vec<u8> {
        let pieces = self.pieces();
        let mut bytes = vec![VERSION];
        let in_piece = |case: &CaseId| shelf_of(*case) % usize::from(pieces) == usize::from(piece);
        let stored: Vec<Stored<'_>> = self
            .kept
            .iter()
            .filter(|(case, _)| in_piece(case))
            .map(|(case, kept)| Stored {
                case: *case,
                conversation: kept.conversation,
                log: kept.log,
                rest: kept.rest,
                line: Cow::Borrowed(&kept.line),
                fact: kept.fact.as_deref().map(Cow::Borrowed),
            })
            .collect();
        part(&mut bytes, &serde_json::to_vec(&stored).unwrap_or_default());
        let shelves: Vec<_> = self
            .shelves_of(piece, pieces)
            .filter(|(_, shelf)| !shelf.is_empty())
            .collect();
        bytes.push(u8::try_from(shelves.len()).unwrap_or(0));
        for (number, shelf) in shelves {
            bytes.push(number);
            shelf.write(&mut bytes);
        }
        for (case, kept) in self.kept.iter().filter(|(case, _)| in_piece(case)) {
            if let Some(file) = &kept.file {
                bytes.extend(case.as_uuid().into_bytes());
                part(&mut bytes, file);
            }
        }
        bytes
    }

    /// A piece is where it is kept: it need not be written again before something changes.
    pub fn saved(&mut self, piece: u8) {
        let pieces = self.laid_out.max(1);
        if piece >= pieces {
            // Those too many are written in order.
            self.found = if piece.saturating_add(1) >= self.found {
                pieces
            } else {
                self.found
            };
            return;
        }
        self.found = self.found.max(piece.saturating_add(1));
        for (number, shelf) in self.shelves.iter_mut().enumerate() {
            if number % usize::from(pieces) == usize::from(piece) {
                shelf.changed = false;
            }
        }
    }

    /// Takes the cases of a piece that the brief list has and that are not there yet. Those that it does not have any more are
    /// noted as gone. False if these are no such bytes.
    pub fn load(&mut self, bytes: &[u8]) -> bool {
        let loaded = self.try_load(bytes).is_some();
        self.listed = None;
        loaded
    }

    /// How many pieces the snapshot has where it is kept; before any is loaded.
    pub fn found_pieces(&mut self, pieces: u8) {
        (self.found, self.laid_out) = (pieces, pieces);
    }

    fn try_load(&mut self, bytes: &[u8]) -> Option<()> {
        let (version, bytes) = bytes.split_first()?;
        if *version != VERSION {
            return None;
        }
        let (json, bytes) = take_part(bytes)?;
        let stored: Vec<Stored<'_>> = serde_json::from_slice(json).ok()?;
        let (count, mut bytes) = bytes.split_first()?;
        let mut shelves = Vec::new();
        for _ in 0..*count {
            let (number, rest) = bytes.split_first()?;
            let mut shelf = Shelf::default();
            bytes = shelf.read(rest, |case| {
                shelf_of(case) == usize::from(*number)
                    && self.briefs.contains_key(&case)
                    && !self.kept.contains_key(&case)
            })?;
            shelves.push((usize::from(*number), shelf));
        }
        let mut files = Vec::new();
        while !bytes.is_empty() {
            let (id, rest) = bytes.split_first_chunk::<16>()?;
            let (file, rest) = take_part(rest)?;
            files.push((CaseId::from_uuid(Uuid::from_bytes(*id)), file.to_vec()));
            bytes = rest;
        }
        // Everything was understood: now it counts.
        for Stored {
            case,
            conversation,
            log,
            rest,
            line,
            fact,
        } in stored
        {
            if !self.briefs.contains_key(&case) {
                self.gone.insert(case);
                if let Some(shelf) = self.shelves.get_mut(shelf_of(case)) {
                    shelf.changed = true;
                }
                continue;
            }
            let kept = Kept {
                conversation,
                log,
                rest,
                line: line.into_owned(),
                fact: fact.map(Cow::into_owned),
                file: None,
            };
            self.kept.entry(case).or_insert(kept);
        }
        for (number, shelf) in shelves {
            if let Some(mine) = self.shelves.get_mut(number) {
                mine.add(shelf);
            }
        }
        for (case, file) in files {
            if let Some(kept) = self.kept.get_mut(&case) {
                kept.file = Some(file);
            }
        }
        Some(())
    }

    fn shelves_of(&self, piece: u8, pieces: u8) -> impl Iterator<Item = (u8, &Shelf)> {
        (0..SHELVES)
            .zip(&self.shelves)
            .filter(move |(number, _)| number.checked_rem(pieces) == Some(piece))
    }
}

/// A part with its length before it.
fn part(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend(part);
}

fn take_part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}
