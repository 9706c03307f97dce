//! The case log: the handlers' own chain, from which the case's state is replayed. It is sealed to the file key, a new one for
//! each epoch: when somebody is taken off the case, what follows is sealed to a key that they do not get.

use zegel_protocol::limits::MAX_CHAIN_LEN;
use zegel_protocol::reports::{Chain, StoredEntry};
use zegel_protocol::{Day, PersonId, Sealed};
use zegel_sealing::Identity;
use zegel_sealing::entry::{
    ChainError, ChainReader, Place, SealedEntry, open_entry, recipient_set, seal_entry,
};
use zegel_sealing::grant::GrantError;
use zegel_sealing::rosters::Rosters;

use crate::case_error::{CaseError, CommandError};
use crate::desk::Desk;
use crate::event::Event;
use crate::file_keys::{FileKeys, commitment};
use crate::invited::Invited;
use crate::state::{CaseState, Facts};

/// An entry of the case log in its right place.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LogEntry {
    /// Its place, from 0.
    pub seq: u32,
    /// Who wrote it.
    pub author: PersonId,
    /// Their name in the roster that the entry names.
    pub name: String,
    /// The day by the author's device.
    pub day: Day,
    /// What happened.
    pub event: Event,
}

/// A case log and the file keys that open it.
pub(crate) struct FileLog {
    pub(crate) keys: FileKeys,
    pub(crate) reader: ChainReader,
    pub(crate) entries: Vec<LogEntry>,
    pub(crate) state: CaseState,
    /// The log goes on under a key that this person was not given.
    pub(crate) goes_on_without: bool,
}

impl FileLog {
    /// An unread log; none without the key of its first epoch.
    pub(crate) fn new(facts: Facts, keys: FileKeys) -> Option<Self> {
        let first = keys.get(0)?;
        let sealed_to = recipient_set(&[first.to_recipient()]);
        let reader = ChainReader::new(Chain::CaseLog, facts.case, sealed_to);
        Some(Self {
            keys,
            reader,
            entries: Vec::new(),
            state: CaseState::new(facts),
            goes_on_without: false,
        })
    }

    /// The epoch of the next entry.
    pub(crate) const fn epoch(&self) -> u32 {
        self.state.epoch
    }

    /// Whether the givers of its keys are known to be on the case; asks again after every reading.
    pub(crate) fn prove(&mut self, invited: &Invited) -> bool {
        self.keys.prove(self.state.epoch, invited)
    }

    pub(crate) fn is_proven(&self) -> bool {
        self.keys.are_proven(self.state.epoch)
    }

    pub(crate) fn entries(&self) -> &[LogEntry] {
        &self.entries
    }

    pub(crate) const fn state(&self) -> &CaseState {
        &self.state
    }

    pub(crate) const fn next_seq(&self) -> u32 {
        self.reader.next_place().seq
    }

    /// Reads further entries and replays them. Their authors are among the people whom the reporter let in, or who were let in by an
    /// entry before, and who were not taken off the case by one. Stops where the log goes on under a key that is not here.
    ///
    /// # Errors
    /// The first thing that is wrong; what came before it was read.
    pub(crate) fn read(
        &mut self,
        entries: &[StoredEntry],
        rosters: &Rosters,
        invited: &mut Invited,
    ) -> Result<(), CaseError> {
        self.enter_epoch()?;
        for stored in entries {
            if self.goes_on_without {
                break;
            }
            self.read_one(stored, rosters, invited)?;
            self.enter_epoch()?;
        }
        Ok(())
    }

    fn read_one(
        &mut self,
        stored: &StoredEntry,
        rosters: &Rosters,
        invited: &mut Invited,
    ) -> Result<(), CaseError> {
        let key = self.keys.get(self.state.epoch).ok_or(CaseError::NoKey)?;
        let entry = open_entry::<Event>(stored.sealed.as_bytes(), key)?;
        let mut author = Ok(None);
        let mut reader = self.reader.clone();
        let accepted = reader.accept(entry, |header| {
            author = rosters.author(&header.roster, &header.author);
            matches!(author, Ok(Some(handler)) if invited.contains(&handler.id))
        });
        let author = author?;
        let entry = accepted?;
        let author = author.ok_or(ChainError::UnknownAuthor)?;
        let header = *entry.header();
        reader.saw_roster(&header, rosters.seq(&header.roster)?, false)?;
        let mut people = invited.clone();
        let roster = rosters.get(&header.roster)?;
        let reads = |person: &PersonId| {
            roster
                .handler(person)
                .is_some_and(|h| h.until.is_none_or(|until| until >= header.day))
        };
        people.take(entry.content(), &author.id, reads)?;
        self.state.take(entry.content(), &author.id, header.day)?;
        *invited = people;
        self.reader = reader;
        self.entries.push(LogEntry {
            seq: header.place.seq,
            author: author.id.clone(),
            name: author.name.clone(),
            day: header.day,
            event: entry.into_content(),
        });
        Ok(())
    }

    /// After an entry that begins an epoch: the next ones must be sealed to the very key that it names.
    fn enter_epoch(&mut self) -> Result<(), CaseError> {
        let Some(Event::Revoked { epoch, key, .. }) = self.entries.last().map(|last| &last.event) else {
            return Ok(());
        };
        let Some(next) = self.keys.get(*epoch) else {
            self.goes_on_without = true;
            return Ok(());
        };
        if commitment(next) != *key {
            self.goes_on_without = true;
            self.keys.forget(*epoch);
            return Err(GrantError::WrongPurpose.into());
        }
        self.goes_on_without = false;
        self.reader.begin_epoch(recipient_set(&[next.to_recipient()]));
        Ok(())
    }

    /// Seals events for the next places, after checking that each may follow the one before it. What follows a `Revoked` is sealed to
    /// `next_key`.
    ///
    /// # Errors
    /// `Rule`; `NoFileKey`; `Full`; `NewerRoster`; `Entry`.
    pub(crate) fn write(
        &self,
        events: &[Event],
        next_key: Option<&Identity>,
        desk: &Desk,
        day: Day,
    ) -> Result<Vec<StoredEntry>, CommandError> {
        if !self.is_proven() || self.goes_on_without {
            return Err(CommandError::NoFileKey);
        }
        desk.check_newest(self.reader.newest_roster())?;
        let mut key = self.keys.get(self.state.epoch).ok_or(CommandError::NoFileKey)?;
        let mut state = self.state.clone();
        let mut place = self.reader.next_place();
        let mut sealed = Vec::with_capacity(events.len());
        for event in events {
            if place.seq >= MAX_CHAIN_LEN {
                return Err(CommandError::Full);
            }
            state.take(event, desk.person(), day)?;
            let to = key.to_recipient();
            let entry = seal_entry(&place, desk.roster_hash(), day, event, desk.signing(), &to)?;
            let SealedEntry { sealed: bytes, hash } = entry;
            sealed.push(StoredEntry {
                seq: place.seq,
                sealed: Sealed::new(bytes),
            });
            place = Place {
                seq: place.seq.saturating_add(1),
                prev: hash,
                ..place
            };
            if matches!(event, Event::Revoked { .. }) {
                key = next_key.ok_or(CommandError::NoFileKey)?;
            }
        }
        Ok(sealed)
    }
}
