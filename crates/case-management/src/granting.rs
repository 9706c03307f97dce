//! Letting others in: who may be, and the append that does it.

use zegel_protocol::handlers::{Append, Marks, NewEntry};
use zegel_protocol::reports::{Chain, NewGrant};
use zegel_protocol::roster::Handler;
use zegel_protocol::{Day, PersonId, Sealed};
use zegel_sealing::grant::{Purpose, Terms, seal_grant};
use zegel_sealing::{Identity, Recipient};

use crate::case_error::CommandError;
use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::event::Event;
use crate::status::RuleError;

impl CaseFile {
    /// Whether this person alone holds a key to the conversation: if they lose it, so does everybody.
    #[must_use]
    pub fn only_reader(&self, desk: &Desk) -> bool {
        self.summary.readers.iter().all(|person| person == desk.person())
    }

    /// Whom [`grant_to`](Self::grant_to) can let in today, in the roster's order.
    #[must_use]
    pub fn may_grant_to<'d>(&self, desk: &'d Desk, today: Day) -> Vec<&'d Handler> {
        let handlers = &desk.rosters().current().body().handlers;
        handlers
            .iter()
            .filter(|handler| handler.serves_on(today) && self.check_grant(desk, handler).is_ok())
            .collect()
    }

    /// Lets somebody of today's roster in: both keys of the case for them, and a line in the log that says so.
    ///
    /// # Errors
    /// `Rule` if they may not be let in or the case was not opened yet; `NoFileKey`; what could not be sealed.
    pub fn grant_to(&self, desk: &Desk, person: &PersonId, today: Day) -> Result<Append, CommandError> {
        let handler = desk
            .rosters()
            .current()
            .handler(person)
            .ok_or(RuleError::NotInRoster)?;
        self.check_grant(desk, handler)?;
        let to: Recipient = handler.recipient.parse()?;
        let event = Event::Granted {
            person: person.clone(),
        };
        let entries = self.write(desk, &event, today)?;
        let log = self.log.as_ref().ok_or(CommandError::NoFileKey)?;
        let thread = Purpose::Thread {
            first_entry: self.first_entry,
            reporter: *self.conversation.reporter(),
        };
        let file = Purpose::File { epoch: 0 };
        let grant = |purpose: Purpose, key: &Identity| -> Result<NewGrant, CommandError> {
            let terms = Terms {
                case: self.summary.case,
                purpose,
                roster: desk.roster_hash(),
                day: today,
            };
            Ok(NewGrant {
                person: person.clone(),
                kind: purpose.kind(),
                sealed: Sealed::new(seal_grant(&terms, key, desk.signing(), &to)?),
                withheld_until: None,
            })
        };
        let entry = |e: zegel_protocol::reports::StoredEntry| NewEntry {
            chain: Chain::CaseLog,
            seq: e.seq,
            sealed: e.sealed,
        };
        Ok(Append {
            entries: entries.into_iter().map(entry).collect(),
            grants: vec![
                grant(thread, self.conversation.thread_key())?,
                grant(file, log.key())?,
            ],
            blobs: Vec::new(),
            marks: Marks::default(),
            revoke: Vec::new(),
        })
    }

    fn check_grant(&self, desk: &Desk, handler: &Handler) -> Result<(), RuleError> {
        let invited = self.invited.as_ref().ok_or(RuleError::OpenedOnce)?;
        invited.check_handler(handler)?;
        if self.summary.readers.contains(&handler.id) {
            return Err(RuleError::ReadsAlready);
        }
        let roster = desk.rosters().current();
        let reads_channel = self
            .report()
            .and_then(|report| roster.channel(&report.channel))
            .is_some_and(|channel| channel.readers.contains(&handler.id));
        let colleague = roster
            .handler(desk.person())
            .is_some_and(|own| own.role == handler.role);
        if reads_channel || colleague {
            Ok(())
        } else {
            Err(RuleError::OtherLane)
        }
    }
}
