//! Letting others in and taking them off: who may be. The entries and keys for it are in epochs.rs.

use zegel_protocol::roster::Handler;
use zegel_protocol::{Day, PersonId};

use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::event::Event;
use crate::rules::RuleError;

impl CaseFile {
    /// Whether this person alone holds a key to the conversation: if they lose it, so does everybody.
    #[must_use]
    pub fn only_reader(&self, desk: &Desk) -> bool {
        self.summary.readers.iter().all(|person| person == desk.person())
    }

    /// Whom somebody on the case can let in today, in the roster's order.
    #[must_use]
    pub fn may_grant_to<'d>(&self, desk: &'d Desk, today: Day) -> Vec<&'d Handler> {
        let handlers = &desk.rosters().current().body().handlers;
        handlers
            .iter()
            .filter(|handler| handler.serves_on(today) && self.check_grant(desk, handler).is_ok())
            .collect()
    }

    /// Who could be let in at once instead of on the day that the reporter agreed to: the escalation reader, if the reporter
    /// agreed to them with the report. None if there is nobody, or they read the case already.
    #[must_use]
    pub fn may_escalate_to(&self, desk: &Desk) -> Option<PersonId> {
        let reader = &self.told()?.escalation.as_ref()?.reader;
        let handler = desk.rosters().current().handler(reader)?;
        self.check_escalation(handler).is_ok().then(|| reader.clone())
    }

    /// Who is on the case and could be taken off it by this person. Nobody takes off whom the reporter turned to, or agreed to.
    #[must_use]
    pub fn may_revoke(&self, desk: &Desk) -> Vec<PersonId> {
        let Some(invited) = &self.invited else {
            return Vec::new();
        };
        let readers = self.summary.readers.iter();
        let others = readers.filter(|person| {
            *person != desk.person()
                && invited.contains(person)
                && !invited.is_agreed(person)
                && !invited.is_asked(person)
        });
        others.cloned().collect()
    }

    /// Everybody who is on the case and can read it: the people to assign it to.
    #[must_use]
    pub fn people(&self) -> Vec<PersonId> {
        let Some(invited) = &self.invited else {
            return Vec::new();
        };
        let readers = self.summary.readers.iter();
        readers
            .filter(|person| invited.contains(person))
            .cloned()
            .collect()
    }

    pub(crate) fn check_letting_in(
        &self,
        desk: &Desk,
        event: &Event,
        handler: &Handler,
    ) -> Result<(), RuleError> {
        match event {
            Event::Escalated { .. } => self.check_escalation(handler),
            _ => self.check_grant(desk, handler),
        }
    }

    /// Whether a person of today's roster may be let in by this person.
    ///
    /// # Errors
    /// The rule against it.
    pub(crate) fn check_grant(&self, desk: &Desk, handler: &Handler) -> Result<(), RuleError> {
        let invited = self.invited.as_ref().ok_or(RuleError::OpenedOnce)?;
        invited.check_handler(handler)?;
        if self.summary.recused.contains(&handler.id) {
            return Err(RuleError::Recused);
        }
        let reads = self.summary.readers.contains(&handler.id);
        // Whom the reporter turned to reads the conversation; the log's key is given by somebody who has it.
        if invited.is_asked(&handler.id) && !invited.holders().contains(&handler.id) {
            return Ok(());
        }
        if reads {
            return Err(RuleError::ReadsAlready);
        }
        let roster = desk.rosters().current();
        let reads_channel = self
            .told()
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

    /// Whether the escalation reader may be let in before the day. Only the one to whom the reporter agreed: a case moves to
    /// another lane by the reporter's own act, or as they agreed when they sent it.
    ///
    /// # Errors
    /// The rule against it.
    pub(crate) fn check_escalation(&self, handler: &Handler) -> Result<(), RuleError> {
        let invited = self.invited.as_ref().ok_or(RuleError::OpenedOnce)?;
        invited.check_handler(handler)?;
        if self.summary.recused.contains(&handler.id) {
            return Err(RuleError::Recused);
        }
        if self.summary.readers.contains(&handler.id) {
            return Err(RuleError::ReadsAlready);
        }
        if invited.is_agreed(&handler.id) || invited.is_asked(&handler.id) {
            Ok(())
        } else {
            Err(RuleError::OtherLane)
        }
    }
}
