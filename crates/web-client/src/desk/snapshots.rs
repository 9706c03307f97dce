//! The snapshot's pieces on their way from the server and back: sealed to the person's own newest keys, and signed by them.

use wasm_bindgen::prelude::wasm_bindgen;
use zegel_case_management::survey::{VIEWS_SHARD, Views};
use zegel_protocol::Sha256;
use zegel_protocol::limits::MAX_SNAPSHOT_SEALED;
use zegel_protocol::registers::Snapshot;
use zeroize::Zeroizing;

use super::Desk;
use crate::{Answer, Failure, read, write};

/// Pieces from this number on hold nothing of cases.
const FIRST_OTHER: u8 = 64;

#[wasm_bindgen]
impl Desk {
    /// Takes the server's list of pieces, after its brief list; gives the numbers of those to fetch.
    pub fn snapshot_found(&mut self, list: &str) -> Answer<String> {
        let list: Snapshot = read(list)?;
        let numbers: Vec<u8> = list.shards.iter().map(|piece| piece.shard).collect();
        let is_wanted = |number: &&u8| **number < FIRST_OTHER || **number == VIEWS_SHARD;
        let wanted: Vec<u8> = numbers.iter().filter(is_wanted).copied().collect();
        self.inbox.kept = list
            .shards
            .iter()
            .map(|piece| (piece.shard, piece.sha256))
            .collect();
        Ok(write(&wanted)?)
    }

    /// Opens a piece. One that is damaged, somebody else's or another one is not used: what it held is read anew.
    pub fn snapshot_in(&mut self, shard: u8, sealed: &[u8]) -> Answer<bool> {
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let Ok(plain) = desk.open_shard(shard, sealed) else {
            return Ok(false);
        };
        if shard == VIEWS_SHARD {
            let views = Views::read(&plain);
            let good = views.is_ok();
            self.inbox.views = views.unwrap_or_default();
            return Ok(good);
        }
        Ok(self.survey()?.load(shard, &plain))
    }

    /// The numbers of the pieces that have changed, in the order in which they have to be sent.
    pub fn snapshot_unsaved(&mut self) -> Answer<String> {
        Ok(write(&self.survey()?.unsaved())?)
    }

    /// A piece to send; nothing if it has become too large to be kept, so that its cases are read anew each time.
    pub fn snapshot_out(&mut self, shard: u8) -> Answer<Option<Vec<u8>>> {
        let plain = if shard == VIEWS_SHARD {
            Zeroizing::new(self.inbox.views.write())
        } else {
            self.survey()?.save(shard)
        };
        let desk = self.desk.as_ref().ok_or(Failure::new("locked"))?;
        let sealed = desk
            .seal_shard(shard, self.inbox.kept.get(&shard).copied(), &plain)
            .map_err(|_| Failure::new("seal-failed"))?;
        if sealed.len() > MAX_SNAPSHOT_SEALED {
            return Ok(None);
        }
        self.inbox.sent.insert(shard, Sha256::of(&sealed));
        Ok(Some(sealed))
    }

    /// What the server has of a piece, as the header `zegel-was` says it.
    pub fn snapshot_was(&self, shard: u8) -> String {
        let was = self.inbox.kept.get(&shard);
        was.map_or_else(|| "none".to_owned(), ToString::to_string)
    }

    /// The server took the piece that was given last.
    pub fn snapshot_saved(&mut self, shard: u8) -> Answer<()> {
        if let Some(sha256) = self.inbox.sent.remove(&shard) {
            self.inbox.kept.insert(shard, sha256);
        }
        if shard != VIEWS_SHARD {
            self.survey()?.saved(shard);
        }
        Ok(())
    }

    /// The saved views.
    pub fn views(&self) -> Answer<String> {
        Ok(write(&self.inbox.views)?)
    }

    /// Takes other views; they are kept with `snapshot_out` of their piece.
    pub fn set_views(&mut self, views: &str) -> Answer<()> {
        self.inbox.views = Views::read(views.as_bytes()).map_err(|_| Failure::new("bad-views"))?;
        Ok(())
    }
}
