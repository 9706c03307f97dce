//! Writing into the case log, with the keys that go with it: the first key of a case, a new one when somebody is off it, and both
//! keys for whoever is let in.
//!
//! Who is let in gets the current key of the log and the earlier ones, so that they can read what was done before them.

use std::collections::BTreeSet;

use rand::{CryptoRng, RngCore};
use zegel_protocol::handlers::{Append, Marks, NewEntry};
use zegel_protocol::limits::{MAX_ENTRIES_PER_APPEND, MAX_GRANTS, MAX_REVOKED};
use zegel_protocol::registers::Recusal;
use zegel_protocol::reports::{BlobClaim, Chain, NewGrant, StoredEntry};
use zegel_protocol::roster::Handler;
use zegel_protocol::{Day, PersonId, Sealed};
use zegel_sealing::grant::{Purpose, Terms, seal_grant};
use zegel_sealing::{Identity, Recipient};

use crate::case_error::CommandError;
use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::event::Event;
use crate::file_keys::{FileKeys, MAX_EPOCHS, commitment};
use crate::file_log::FileLog;
use crate::invited::Invited;
use crate::rules::RuleError;

/// What goes into the case log, with the keys that go with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LogPart {
    pub(crate) entries: Vec<NewEntry>,
    pub(crate) grants: Vec<NewGrant>,
    pub(crate) revoke: Vec<PersonId>,
}

/// An epoch of the file key that is about to begin.
struct NextEpoch {
    number: u32,
    key: Identity,
    /// The entry that begins it: the last one that is sealed to the key before.
    begins: Event,
    /// Its place among the events to be written.
    at: usize,
    gone: Vec<PersonId>,
    staying: BTreeSet<PersonId>,
}

impl LogPart {
    /// The append, with what is said to the reporter first.
    ///
    /// # Errors
    /// `Full` if these are more entries or grants than one append takes.
    pub(crate) fn into_append(
        self,
        said: Vec<NewEntry>,
        blobs: Vec<BlobClaim>,
        marks: Marks,
    ) -> Result<Append, CommandError> {
        let Self {
            entries,
            grants,
            revoke,
        } = self;
        let entries: Vec<_> = said.into_iter().chain(entries).collect();
        if entries.len() > MAX_ENTRIES_PER_APPEND || grants.len() > MAX_GRANTS {
            return Err(CommandError::Full);
        }
        Ok(Append {
            entries,
            grants,
            blobs,
            marks,
            revoke,
        })
    }
}

impl CaseFile {
    /// The first entries of a log: makes the file key and grants it to everybody on the case; to the escalation reader withheld,
    /// until the day the reporter agreed to. None if the case was opened before.
    ///
    /// # Errors
    /// `Unread`; `Rule`; what could not be sealed.
    pub(crate) fn begin_log(
        &self,
        desk: &Desk,
        events: &[Event],
        today: Day,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<Option<LogPart>, CommandError> {
        if self.summary.log_len > 0 || self.log.is_some() {
            return Ok(None);
        }
        let invited = self.invited.as_ref().ok_or(CommandError::Unread)?;
        if !self.is_proven() {
            return Err(CommandError::NoFileKey);
        }
        let facts = self.facts(desk.rosters()).ok_or(CommandError::Unread)?;
        let key = Identity::generate(rng);
        let mut to = invited.holders().clone();
        to.insert(desk.person().clone());
        to.retain(|person| !self.is_gone(desk, person, today));
        let grants = self.epoch_grants(desk, invited, &to, 0, &key, today)?;
        let log = FileLog::new(facts, FileKeys::made(key)).ok_or(CommandError::NoFileKey)?;
        let entries = log.write(events, None, desk, today)?;
        Ok(Some(LogPart {
            entries: entries.into_iter().map(in_log).collect(),
            grants,
            revoke: Vec::new(),
        }))
    }

    /// Events for the log, and the grants that go with them. `leaving` are taken off the case. A new epoch is begun before the
    /// events if anybody is off the case, by their own word, by an administrator's or now, who could hold the key: nothing that is
    /// written from then on can be opened by them, whatever the server keeps for them.
    ///
    /// # Errors
    /// `Rule`; `NoFileKey`; `Full`; what could not be sealed.
    pub(crate) fn write_log(
        &self,
        desk: &Desk,
        events: &[Event],
        leaving: &[PersonId],
        today: Day,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<LogPart, CommandError> {
        let log = match &self.log {
            Some(log) => log,
            None if self.summary.log_len > 0 => return Err(CommandError::NoFileKey),
            None => return Err(RuleError::OpenedOnce.into()),
        };
        let invited = self.invited.as_ref().ok_or(CommandError::Unread)?;
        let gone = self.who_goes(desk, invited, leaving, today)?;
        let next = self.next_epoch(desk, log, invited, events, gone, !leaving.is_empty(), rng)?;
        let mut part = LogPart::default();
        let mut events = events.to_vec();
        if let Some(next) = &next {
            events.insert(next.at, next.begins.clone());
            part.grants = self.epoch_grants(desk, invited, &next.staying, next.number, &next.key, today)?;
            // Whom the reporter turned to is not sent away by those whom they were to look at: they get no key of the new epoch,
            // and the server keeps what they have.
            let theirs = |person: &&PersonId| invited.is_agreed(person) || invited.is_asked(person);
            let revoke = next.gone.iter().filter(|person| !theirs(person));
            part.revoke = revoke.take(MAX_REVOKED).cloned().collect();
        }
        for event in &events {
            let Some(person) = event.lets_in() else {
                continue;
            };
            let handler = desk.rosters().current().handler(person);
            let handler = handler.ok_or(RuleError::NotInRoster)?;
            self.check_letting_in(desk, event, handler)?;
            part.grants.retain(|grant| grant.person != handler.id);
            part.grants
                .extend(self.all_keys_for(desk, log, handler, next.as_ref(), today)?);
        }
        let key = next.as_ref().map(|next| &next.key);
        let entries = log.write(&events, key, desk, today)?;
        part.entries = entries.into_iter().map(in_log).collect();
        Ok(part)
    }

    /// Who is off the case and could hold the key of its log: `leaving`, and who went before.
    fn who_goes(
        &self,
        desk: &Desk,
        invited: &Invited,
        leaving: &[PersonId],
        today: Day,
    ) -> Result<Vec<PersonId>, RuleError> {
        if !leaving.iter().all(|person| invited.contains(person)) {
            return Err(RuleError::NotOnCase);
        }
        if leaving
            .iter()
            .any(|person| invited.is_agreed(person) || invited.is_asked(person))
        {
            return Err(RuleError::OtherLane);
        }
        let mut gone = leaving.to_vec();
        let went = |person: &&PersonId| {
            *person != desk.person()
                && !leaving.contains(person)
                && (!invited.contains(person) || self.is_gone(desk, person, today))
        };
        gone.extend(invited.holders().iter().filter(went).cloned());
        Ok(gone)
    }

    /// The epoch that has to begin before or among these events, if anybody goes.
    #[expect(
        clippy::too_many_arguments,
        reason = "one step of write_log, cut out to be read by itself"
    )]
    fn next_epoch(
        &self,
        desk: &Desk,
        log: &FileLog,
        invited: &Invited,
        events: &[Event],
        gone: Vec<PersonId>,
        wanted: bool,
        rng: &mut (impl RngCore + CryptoRng),
    ) -> Result<Option<NextEpoch>, CommandError> {
        let me = desk.person();
        let Some(person) = gone.first().cloned() else {
            return Ok(None);
        };
        // Who has not said yet that they have no conflict of interest takes nobody off the case; they can say it with this.
        let declares = events.iter().position(|event| matches!(event, Event::NoConflict));
        let at = match declares {
            _ if wanted || log.state().has_declared(me) => 0,
            Some(at) => at.saturating_add(1),
            None => return Ok(None),
        };
        let number = log.epoch().saturating_add(1);
        if number >= MAX_EPOCHS {
            return Err(CommandError::Full);
        }
        let key = Identity::generate(rng);
        let begins = Event::Revoked {
            person,
            epoch: number,
            key: commitment(&key),
        };
        let mut staying = invited.holders().clone();
        staying.insert(me.clone());
        staying.retain(|person| !gone.contains(person));
        Ok(Some(NextEpoch {
            number,
            key,
            begins,
            at,
            gone,
            staying,
        }))
    }

    /// Whether they are off the case by the server's word or by today's roster, whatever its log says.
    fn is_gone(&self, desk: &Desk, person: &PersonId, today: Day) -> bool {
        let handler = desk.rosters().current().handler(person);
        self.summary.recused.contains(person)
            || handler.is_none_or(|handler| handler.until.is_some_and(|until| until < today))
    }

    /// The key of an epoch for these people. To the escalation reader who is not let in yet it is withheld, like the thread key.
    fn epoch_grants(
        &self,
        desk: &Desk,
        invited: &Invited,
        to: &BTreeSet<PersonId>,
        epoch: u32,
        key: &Identity,
        today: Day,
    ) -> Result<Vec<NewGrant>, CommandError> {
        let agreed = self.told().and_then(|report| report.escalation.as_ref());
        let mut grants = Vec::new();
        for person in to {
            // Who left the roster since the report gets no new key. A report that names more people than can be granted to comes
            // from a reporter who means harm and must not keep the case from being opened.
            let Some(handler) = desk.rosters().current().handler(person) else {
                continue;
            };
            if grants.len() == MAX_GRANTS {
                break;
            }
            let waits = person != desk.person()
                && invited.is_agreed(person)
                && !invited.is_asked(person)
                && !self.summary.readers.contains(person)
                && !self.told().is_some_and(|report| report.readers.contains(person));
            // What never comes due, because a person acknowledged the case in time, is still needed if the last reader goes.
            let acknowledged = self.conversation.clocks().and_then(|clocks| clocks.acknowledged);
            let is_due = |on: Day| on <= today && acknowledged.is_none_or(|day| day >= on);
            let withheld_until = agreed
                .filter(|agreed| waits && !is_due(agreed.on))
                .map(|agreed| agreed.on.max(today.plus_days(1)));
            let purpose = Purpose::File { epoch };
            grants.push(NewGrant {
                withheld_until,
                ..self.grant(desk, handler, purpose, key, today)?
            });
        }
        Ok(grants)
    }

    /// Both keys of the case for somebody who is let in: the thread key, if they do not have it, and the file keys of all epochs.
    fn all_keys_for(
        &self,
        desk: &Desk,
        log: &FileLog,
        handler: &Handler,
        next: Option<&NextEpoch>,
        today: Day,
    ) -> Result<Vec<NewGrant>, CommandError> {
        let mut grants = Vec::new();
        if !self.summary.readers.contains(&handler.id) {
            let thread = Purpose::Thread {
                first_entry: self.first_entry,
                reporter: *self.conversation.reporter(),
            };
            grants.push(self.grant(desk, handler, thread, self.conversation.thread_key(), today)?);
        }
        let known = log.keys.up_to(log.epoch());
        let next = next.map(|next| (next.number, &next.key));
        for (epoch, key) in known.chain(next) {
            grants.push(self.grant(desk, handler, Purpose::File { epoch }, key, today)?);
        }
        Ok(grants)
    }

    fn grant(
        &self,
        desk: &Desk,
        handler: &Handler,
        purpose: Purpose,
        key: &Identity,
        today: Day,
    ) -> Result<NewGrant, CommandError> {
        let to: Recipient = handler.recipient.parse()?;
        let terms = Terms {
            case: self.summary.case,
            purpose,
            roster: desk.roster_hash(),
            day: today,
        };
        Ok(NewGrant {
            person: handler.id.clone(),
            kind: purpose.kind(),
            sealed: Sealed::new(seal_grant(&terms, key, desk.signing(), &to)?),
            withheld_until: None,
        })
    }

    /// Declares a conflict of interest: what to post so that the person's keys are deleted and the case is not shown to them again.
    /// The log says so too, if this person has its key.
    ///
    /// # Errors
    /// What could not be sealed.
    pub fn recuse(&self, desk: &Desk, today: Day) -> Result<Recusal, CommandError> {
        let written = match &self.log {
            Some(log) => log.write(&[Event::Recused], None, desk, today),
            None => return Ok(Recusal::default()),
        };
        let entries = match written {
            Ok(entries) => entries,
            // Who cannot write into the log goes all the same.
            Err(CommandError::NoFileKey | CommandError::Full) => return Ok(Recusal::default()),
            Err(error) => return Err(error),
        };
        let part = LogPart {
            entries: entries.into_iter().map(in_log).collect(),
            ..LogPart::default()
        };
        let append = part.into_append(Vec::new(), Vec::new(), Marks::default())?;
        Ok(Recusal { append: Some(append) })
    }
}

fn in_log(entry: StoredEntry) -> NewEntry {
    NewEntry {
        chain: Chain::CaseLog,
        seq: entry.seq,
        sealed: entry.sealed,
    }
}
