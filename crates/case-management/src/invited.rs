//! Who is on a case: by the reporter's choice, and by those on it who let others in. And who never is.

use std::collections::BTreeSet;

use zegel_protocol::PersonId;
use zegel_protocol::conversation::Report;
use zegel_sealing::conversation::Message;
use zegel_sealing::rosters::{NeedsRoster, Rosters};

use crate::event::Event;
use crate::status::RuleError;

/// The people on a case as far as its signed entries were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invited {
    people: BTreeSet<PersonId>,
    left_out: BTreeSet<PersonId>,
}

impl Invited {
    /// By the report, which stands in the conversation's first message. Left out is whoever could have been chosen on the channel,
    /// by the roster and the day of the report, and was not; also as the one who is let in later.
    pub(crate) fn by_report(
        report: &Report,
        message: &Message,
        rosters: &Rosters,
    ) -> Result<Self, NeedsRoster> {
        let mut people: BTreeSet<_> = report.readers.iter().cloned().collect();
        people.extend(report.escalation.iter().map(|e| e.reader.clone()));
        let roster = rosters.get(&message.roster)?;
        let channel = roster.channel(&report.channel);
        let offered = channel.map(|channel| {
            let readers = roster.readers_on(channel, message.day).into_iter();
            let escalation = channel.escalation.as_ref().map(|e| e.reader.clone());
            readers.map(|handler| handler.id.clone()).chain(escalation)
        });
        let left_out = offered
            .into_iter()
            .flatten()
            .filter(|person| !people.contains(person))
            .collect();
        Ok(Self { people, left_out })
    }

    pub(crate) fn contains(&self, person: &PersonId) -> bool {
        self.people.contains(person)
    }

    /// Whether this person may be let in.
    ///
    /// # Errors
    /// `LeftOut` for ever, if the reporter did not want them.
    pub(crate) fn check(&self, person: &PersonId) -> Result<(), RuleError> {
        if self.left_out.contains(person) {
            Err(RuleError::LeftOut)
        } else {
            Ok(())
        }
    }

    /// Takes note of an event in the log, whose author is on the case.
    ///
    /// # Errors
    /// `LeftOut`.
    pub(crate) fn take(&mut self, event: &Event) -> Result<(), RuleError> {
        if let Event::Granted { person } = event {
            self.check(person)?;
            self.people.insert(person.clone());
        }
        Ok(())
    }
}
