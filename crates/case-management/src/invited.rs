//! Who is on a case: by the reporter's choice, and by those on it who let others in. And who never is.

use std::collections::BTreeSet;

use zegel_protocol::PersonId;
use zegel_protocol::conversation::Report;
use zegel_protocol::roster::Handler;
use zegel_sealing::conversation::Message;
use zegel_sealing::rosters::{NeedsRoster, Rosters};

use crate::event::Event;
use crate::status::RuleError;

/// The people on a case as far as its signed entries were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invited {
    people: BTreeSet<PersonId>,
    left_out: BTreeSet<PersonId>,
    /// What those who were left out are called in the report's roster, as [`same_name`] compares.
    left_out_names: BTreeSet<String>,
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
            let escalation = channel.escalation.as_ref();
            let escalation = escalation.and_then(|e| roster.handler(&e.reader));
            readers.chain(escalation)
        });
        let (mut left_out, mut left_out_names) = (BTreeSet::new(), BTreeSet::new());
        for handler in offered.into_iter().flatten() {
            if !people.contains(&handler.id) {
                left_out.insert(handler.id.clone());
                left_out_names.insert(same_name(&handler.name));
            }
        }
        Ok(Self {
            people,
            left_out,
            left_out_names,
        })
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

    /// Whether this person of today's roster may be let in. Who left and came back has another identifier, but the same name.
    ///
    /// # Errors
    /// `LeftOut`, also of somebody else who is called the same: nobody here can tell them apart.
    pub(crate) fn check_handler(&self, handler: &Handler) -> Result<(), RuleError> {
        if self.left_out_names.contains(&same_name(&handler.name)) {
            return Err(RuleError::LeftOut);
        }
        self.check(&handler.id)
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

/// A name without what may differ from one time that it is written to the next: case and white space.
fn same_name(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
