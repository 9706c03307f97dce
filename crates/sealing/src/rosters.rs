//! The rosters a client has checked: today's, and those of the past that old entries name.

use std::collections::BTreeMap;

use zegel_protocol::roster::{Handler, RosterBundle};
use zegel_protocol::roster_check::{Roster, RosterError};
use zegel_protocol::{Sha256, VerifyingKey};

/// Today's roster and earlier ones under the same organisation key.
#[derive(Debug, Clone)]
pub struct Rosters {
    current: Roster,
    past: BTreeMap<Sha256, Roster>,
}

/// An entry names a roster that is not here. Fetch it by this hash, add it, and read again. If the server has none with
/// that hash, reporter and handler were shown different rosters (a split view), and both should be warned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A message names a list of readers that is not known here.")]
pub struct NeedsRoster(pub Sha256);

impl Rosters {
    /// Starts with today's.
    #[must_use]
    pub const fn new(current: Roster) -> Self {
        Self {
            current,
            past: BTreeMap::new(),
        }
    }

    /// Today's roster.
    #[must_use]
    pub const fn current(&self) -> &Roster {
        &self.current
    }

    /// Adds a roster of the past. It must stand in the order of keys also among those that were added before: the oldest one
    /// known of a key is the bound for what its predecessors signed.
    ///
    /// # Errors
    /// What is wrong with it, see [`Roster::check_past`].
    pub fn add_past(&mut self, bundle: &RosterBundle) -> Result<(), RosterError> {
        let roster = self.current.check_past(bundle)?;
        for known in self.past.values() {
            self.current.check_order(known, &roster)?;
        }
        self.past.insert(roster.hash(), roster);
        Ok(())
    }

    /// The roster with that hash.
    ///
    /// # Errors
    /// `NeedsRoster` if it was not added yet.
    pub fn get(&self, hash: &Sha256) -> Result<&Roster, NeedsRoster> {
        if *hash == self.current.hash() {
            return Ok(&self.current);
        }
        self.past.get(hash).ok_or(NeedsRoster(*hash))
    }

    /// The number of the roster with that hash.
    ///
    /// # Errors
    /// `NeedsRoster` if it was not added yet.
    pub fn seq(&self, hash: &Sha256) -> Result<u64, NeedsRoster> {
        Ok(self.get(hash)?.body().seq)
    }

    /// The handler who signs with `key`, by the roster that the entry names.
    ///
    /// # Errors
    /// `NeedsRoster` if that roster was not added yet.
    pub fn author(&self, roster: &Sha256, key: &VerifyingKey) -> Result<Option<&Handler>, NeedsRoster> {
        Ok(self.get(roster)?.author(key))
    }
}
