//! The survey as bytes, in pieces that are sealed and kept one by one: lines as JSON, the index, and long cases whole.
//!
//! Which piece a case lies in is said by [`snapshot_shard`]: the server takes a piece away together with a case that is erased.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zegel_protocol::CaseId;
use zegel_protocol::registers::{ShortHash, snapshot_shard};
use zeroize::Zeroizing;

use super::line::Line;
use super::shelf::Shelf;
use super::{Kept, SHELVES, Survey, shelf_of};

/// The first byte: what follows is laid out as here. Another one is not read.
const VERSION: u8 = 2;

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
    /// The pieces that have to be written, in order.
    #[must_use]
    pub fn unsaved(&self) -> Vec<u8> {
        let shelves = (0..SHELVES).zip(&self.shelves);
        shelves
            .filter(|(_, shelf)| shelf.changed)
            .map(|(piece, _)| piece)
            .collect()
    }

    /// A piece as bytes.
    #[must_use]
    pub fn save(&self, piece: u8) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(vec![VERSION]);
        let in_piece = |case: &CaseId| snapshot_shard(case) == piece;
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
        match self.shelves.get(usize::from(piece)) {
            Some(shelf) => shelf.write(&mut bytes),
            None => Shelf::default().write(&mut bytes),
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
        if let Some(shelf) = self.shelves.get_mut(usize::from(piece)) {
            shelf.changed = false;
        }
    }

    /// Takes the cases of a piece that the brief list has and that are not there yet. Those that it does not have any more are
    /// noted as gone. False if these are no such bytes.
    pub fn load(&mut self, piece: u8, bytes: &[u8]) -> bool {
        let loaded = self.try_load(piece, bytes).is_some();
        self.listed = None;
        loaded
    }

    fn try_load(&mut self, piece: u8, bytes: &[u8]) -> Option<()> {
        let (version, bytes) = bytes.split_first()?;
        if *version != VERSION {
            return None;
        }
        let (json, bytes) = take_part(bytes)?;
        let stored: Vec<Stored<'_>> = serde_json::from_slice(json).ok()?;
        let mut shelf = Shelf::default();
        let mut bytes = shelf.read(bytes, |case| {
            snapshot_shard(&case) == piece
                && self.briefs.contains_key(&case)
                && !self.kept.contains_key(&case)
        })?;
        let mut files = Vec::new();
        while !bytes.is_empty() {
            let (id, rest) = bytes.split_first_chunk::<16>()?;
            let (file, rest) = take_part(rest)?;
            files.push((
                CaseId::from_uuid(Uuid::from_bytes(*id)),
                Zeroizing::new(file.to_vec()),
            ));
            bytes = rest;
        }
        // Everything was understood: now it counts.
        let stored = stored
            .into_iter()
            .filter(|stored| snapshot_shard(&stored.case) == piece);
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
        if let Some(mine) = self.shelves.get_mut(usize::from(piece)) {
            mine.add(shelf);
        }
        for (case, file) in files {
            if let Some(kept) = self.kept.get_mut(&case) {
                kept.file = Some(file);
            }
        }
        Some(())
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
