//! Who is on a case: by the reporter's choice, by those on it who let others in, and by the reporter's turning to somebody later.
//! Who is off it, who never is on it, and who could hold the key of its log.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use zegel_protocol::PersonId;
use zegel_protocol::conversation::{Content, Report};
use zegel_protocol::roster::Handler;
use zegel_sealing::conversation::Message;
use zegel_sealing::rosters::{NeedsRoster, Rosters};

use crate::event::Event;
use crate::rules::RuleError;

/// The people on a case as far as its signed entries were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Invited {
    /// Everybody who ever was let in.
    people: BTreeSet<PersonId>,
    /// Who declared a conflict: off the case for good.
    recused: BTreeSet<PersonId>,
    /// Who was taken off it and not let in again.
    revoked: BTreeSet<PersonId>,
    left_out: BTreeSet<PersonId>,
    /// What those who were left out are called in the report's roster, as [`same_name`] compares.
    left_out_names: BTreeSet<String>,
    /// The escalation reader whom the reporter agreed to with the report.
    agreed: Option<PersonId>,
    /// Whom the reporter turned to later.
    asked: BTreeSet<PersonId>,
    /// Who could hold the file key that the next entry of the log is sealed to.
    holders: BTreeSet<PersonId>,
    /// Messages that were heard for whom the reporter turned to.
    heard: u32,
}

impl Invited {
    /// By the report, which stands in the conversation's first message. Left out is whoever could have been chosen on the channel,
    /// by the roster and the day of the report, and was not; also as the one who is let in later.
    pub(crate) fn by_report(
        report: &Report,
        message: &Message,
        rosters: &Rosters,
    ) -> Result<Self, NeedsRoster> {
        let agreed = report.escalation.as_ref().map(|e| e.reader.clone());
        let mut people: BTreeSet<_> = report.readers.iter().cloned().collect();
        people.extend(agreed.clone());
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
            holders: people.clone(),
            people,
            recused: BTreeSet::new(),
            revoked: BTreeSet::new(),
            left_out,
            left_out_names,
            agreed,
            asked: BTreeSet::new(),
            heard: 0,
        })
    }

    /// Takes note of messages that were read since: the reporter may turn to somebody, also to somebody whom they left out before.
    ///
    /// # Errors
    /// `NeedsRoster`; the message is heard again then.
    pub(crate) fn hear(&mut self, messages: &[Message], rosters: &Rosters) -> Result<(), NeedsRoster> {
        for message in messages.iter().filter(|m| m.seq >= self.heard) {
            if let Content::Escalate { reader, .. } = &message.content {
                let name = rosters.get(&message.roster)?.handler(reader).map(|h| &h.name);
                self.left_out.remove(reader);
                if let Some(name) = name {
                    self.left_out_names.remove(&same_name(name));
                }
                self.people.insert(reader.clone());
                self.asked.insert(reader.clone());
            }
        }
        self.heard = messages.last().map_or(self.heard, |m| m.seq.saturating_add(1));
        Ok(())
    }

    /// Whether they are on the case now.
    pub(crate) fn contains(&self, person: &PersonId) -> bool {
        self.people.contains(person) && !self.is_off(person)
    }

    /// Whether they are on the case, or were: keys that they gave then are good.
    pub(crate) fn ever(&self, person: &PersonId) -> bool {
        self.people.contains(person)
    }

    fn is_off(&self, person: &PersonId) -> bool {
        self.recused.contains(person) || self.revoked.contains(person)
    }

    /// Who could hold the file key that the next entry is sealed to, whether they should or not.
    pub(crate) const fn holders(&self) -> &BTreeSet<PersonId> {
        &self.holders
    }

    /// Whether the reporter agreed to this escalation reader with the report.
    pub(crate) fn is_agreed(&self, person: &PersonId) -> bool {
        self.agreed.as_ref() == Some(person)
    }

    /// Whether the reporter turned to them later.
    pub(crate) fn is_asked(&self, person: &PersonId) -> bool {
        self.asked.contains(person)
    }

    /// Whether this person may be let in.
    ///
    /// # Errors
    /// `LeftOut` for ever, if the reporter did not want them; `Recused` for ever, after they declared a conflict.
    pub(crate) fn check(&self, person: &PersonId) -> Result<(), RuleError> {
        if self.left_out.contains(person) {
            Err(RuleError::LeftOut)
        } else if self.recused.contains(person) {
            Err(RuleError::Recused)
        } else {
            Ok(())
        }
    }

    /// Whether this person of today's roster may be let in. Who left and came back has another identifier, but the same name.
    ///
    /// # Errors
    /// `LeftOut`, also of somebody else who is called the same: nobody here can tell them apart; `Recused`.
    pub(crate) fn check_handler(&self, handler: &Handler) -> Result<(), RuleError> {
        if self.left_out_names.contains(&same_name(&handler.name)) {
            return Err(RuleError::LeftOut);
        }
        self.check(&handler.id)
    }

    /// Takes note of an event in the log, whose author is on the case.
    ///
    /// # Errors
    /// `LeftOut`, `Recused`; `NotOnCase` of somebody who is taken off the case and never was on it. Nothing changes then.
    ///
    /// `reads` says of whom the roster that the author went by says that they read reports on that day: nobody else was given a
    /// key then.
    pub(crate) fn take(
        &mut self,
        event: &Event,
        author: &PersonId,
        reads: impl Fn(&PersonId) -> bool,
    ) -> Result<(), RuleError> {
        if let Some(person) = event.lets_in() {
            self.check(person)?;
            self.revoked.remove(person);
            self.people.insert(person.clone());
            self.holders.insert(person.clone());
        }
        match event {
            // Whoever opens the case has made the key, also if they were not among those whom the reporter chose first.
            Event::Opened => {
                self.holders.retain(reads);
                self.holders.insert(author.clone());
            }
            Event::Recused => {
                self.recused.insert(author.clone());
            }
            Event::Revoked { person, .. } => {
                if !self.people.contains(person) {
                    return Err(RuleError::NotOnCase);
                }
                self.revoked.insert(person.clone());
                let (recused, revoked) = (&self.recused, &self.revoked);
                self.holders
                    .retain(|holder| reads(holder) && !recused.contains(holder) && !revoked.contains(holder));
            }
            _ => {}
        }
        Ok(())
    }
}

/// A name without what may differ from one time that it is written to the next: case and white space.
fn same_name(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
