//! The case log: the handlers' own chain, sealed to the file key, from which the case's status is replayed.

use zegel_protocol::limits::{MAX_CHAIN_LEN, MAX_TEXT_CHARS};
use zegel_protocol::reports::{Chain, StoredEntry};
use zegel_protocol::{CaseId, Day, PersonId, Sealed};
use zegel_sealing::Identity;
use zegel_sealing::entry::{
    ChainError, ChainReader, Place, SealedEntry, open_entry, recipient_set, seal_entry,
};
use zegel_sealing::rosters::Rosters;

use crate::case_error::{CaseError, CommandError};
use crate::desk::Desk;
use crate::event::Event;
use crate::invited::Invited;
use crate::my_grants::Giver;
use crate::status::Status;

/// An entry of the case log in its right place.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// A case log and the file key that opens it.
pub(crate) struct FileLog {
    key: Identity,
    reader: ChainReader,
    entries: Vec<LogEntry>,
    status: Status,
    /// Who gave the key, until they turned out to be on the case; before that nothing is written with it.
    unproven: Option<Giver>,
}

impl FileLog {
    pub(crate) fn new(case: CaseId, key: Identity) -> Self {
        let sealed_to = recipient_set(&[key.to_recipient()]);
        let reader = ChainReader::new(Chain::CaseLog, case, sealed_to);
        Self {
            key,
            reader,
            entries: Vec::new(),
            status: Status::Received,
            unproven: None,
        }
    }

    /// A log whose key somebody gave.
    pub(crate) fn given(case: CaseId, key: Identity, giver: Giver) -> Self {
        Self {
            unproven: Some(giver),
            ..Self::new(case, key)
        }
    }

    pub(crate) const fn key(&self) -> &Identity {
        &self.key
    }

    /// Whether the giver of the key is known to be on the case; asks again after every reading.
    pub(crate) fn prove(&mut self, invited: &Invited) -> bool {
        self.unproven.take_if(|Giver(person)| invited.contains(person));
        self.unproven.is_none()
    }

    pub(crate) const fn is_proven(&self) -> bool {
        self.unproven.is_none()
    }

    pub(crate) fn entries(&self) -> &[LogEntry] {
        &self.entries
    }

    pub(crate) const fn status(&self) -> Status {
        self.status
    }

    pub(crate) const fn next_seq(&self) -> u32 {
        self.reader.next_place().seq
    }

    /// Reads further entries and replays them. Their authors are among the people whom the reporter let in, or who were let in by an
    /// entry before.
    pub(crate) fn read(
        &mut self,
        entries: &[StoredEntry],
        rosters: &Rosters,
        invited: &mut Invited,
    ) -> Result<(), CaseError> {
        for stored in entries {
            let entry = open_entry::<Event>(stored.sealed.as_bytes(), &self.key)?;
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
            let status = self.status.after(entry.content(), header.day)?;
            invited.take(entry.content())?;
            self.status = status;
            self.reader = reader;
            self.entries.push(LogEntry {
                seq: header.place.seq,
                author: author.id.clone(),
                name: author.name.clone(),
                day: header.day,
                event: entry.into_content(),
            });
        }
        Ok(())
    }

    /// Seals events for the next places, after checking that each may follow the one before it.
    pub(crate) fn write(
        &self,
        events: &[Event],
        desk: &Desk,
        day: Day,
    ) -> Result<Vec<StoredEntry>, CommandError> {
        if !self.is_proven() {
            return Err(CommandError::NoFileKey);
        }
        desk.check_newest(self.reader.newest_roster())?;
        let mut status = self.status;
        let mut place = self.reader.next_place();
        let mut sealed = Vec::with_capacity(events.len());
        for event in events {
            if let Event::Note { text } = event {
                check_note(text)?;
            }
            if place.seq >= MAX_CHAIN_LEN {
                return Err(CommandError::Full);
            }
            status = status.after(event, day)?;
            let to = self.key.to_recipient();
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
        }
        Ok(sealed)
    }
}

fn check_note(text: &str) -> Result<(), CommandError> {
    if text.trim().is_empty() {
        return Err(CommandError::Empty);
    }
    if text.chars().count() > MAX_TEXT_CHARS {
        Err(CommandError::TooLong)
    } else {
        Ok(())
    }
}
