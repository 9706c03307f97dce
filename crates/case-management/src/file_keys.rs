//! The file keys of a case that this person holds: one for each epoch of the log, each given by somebody on the case.

use std::collections::BTreeMap;

use zegel_protocol::Sha256;
use zegel_protocol::handlers::{CaseSummary, MyGrant};
use zegel_protocol::reports::GrantKind;
use zegel_sealing::Identity;

use crate::case_error::CaseError;
use crate::desk::Desk;
use crate::invited::Invited;
use crate::my_grants::{Giver, file_key};

/// Epochs that a case can have: who is let in later gets the key of each with one append.
pub(crate) const MAX_EPOCHS: u32 = 48;

/// SHA-256 of a key's recipient text: what an entry that begins an epoch says of its key.
pub(crate) fn commitment(key: &Identity) -> Sha256 {
    Sha256::of(key.to_recipient().to_string().as_bytes())
}

pub(crate) struct FileKey {
    pub(crate) key: Identity,
    /// Who gave it, until they turned out to be on the case; before that nothing is written with it.
    pub(crate) unproven: Option<Giver>,
}

/// File keys by the number of their epoch.
#[derive(Default)]
pub(crate) struct FileKeys(BTreeMap<u32, FileKey>);

impl FileKeys {
    /// The first key of a case, which this person made.
    pub(crate) fn made(key: Identity) -> Self {
        let mut keys = Self::default();
        keys.keep(0, key);
        keys
    }

    /// Keeps a key that is known to be the case's.
    pub(crate) fn keep(&mut self, epoch: u32, key: Identity) {
        let unproven = None;
        self.0.insert(epoch, FileKey { key, unproven });
    }

    /// Opens the grants of file keys that are not here yet, and tells which they were.
    ///
    /// # Errors
    /// `Grant`, `NeedsRoster`.
    pub(crate) fn open(&mut self, desk: &Desk, summary: &CaseSummary) -> Result<Vec<Sha256>, CaseError> {
        let mut opened = Vec::new();
        for grant in &summary.grants {
            if let MyGrant {
                kind: GrantKind::File { epoch },
                ..
            } = grant
                && !self.0.contains_key(epoch)
            {
                let (key, giver) = file_key(desk, summary.case, grant)?;
                let (key, unproven) = (key.into_key(), Some(giver));
                self.0.insert(*epoch, FileKey { key, unproven });
                opened.push(Sha256::of(grant.sealed.as_bytes()));
            }
        }
        Ok(opened)
    }

    /// Lets go of a key that turned out not to be the case's.
    pub(crate) fn forget(&mut self, epoch: u32) {
        self.0.remove(&epoch);
    }

    /// The key of an epoch.
    pub(crate) fn get(&self, epoch: u32) -> Option<&Identity> {
        self.0.get(&epoch).map(|one| &one.key)
    }

    /// The keys up to an epoch, in order.
    pub(crate) fn up_to(&self, epoch: u32) -> impl Iterator<Item = (u32, &Identity)> {
        self.0.range(..=epoch).map(|(epoch, one)| (*epoch, &one.key))
    }

    /// Whether the givers of all keys up to an epoch are known to be, or to have been, on the case; asks again each time.
    pub(crate) fn prove(&mut self, epoch: u32, invited: &Invited) -> bool {
        for one in self.0.range_mut(..=epoch).map(|(_, one)| one) {
            one.unproven.take_if(|Giver(person)| invited.ever(person));
        }
        self.are_proven(epoch)
    }

    pub(crate) fn are_proven(&self, epoch: u32) -> bool {
        self.0.range(..=epoch).all(|(_, one)| one.unproven.is_none())
    }
}
