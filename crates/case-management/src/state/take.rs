//! One entry of the log after another: which may follow, and what it changes. What is refused changes nothing.

use zegel_protocol::roster::Lane;
use zegel_protocol::{Day, PersonId};

use super::records::{LinkedCase, Proposal, Referral, Share, Wait};
use super::{CaseState, ConsentWord};
use crate::event::{Act, Assessment, Consent, ConsentKind, Event, FeedbackRecord, Link, Side};
use crate::rules::RuleError;
use crate::workflow::Step;

impl CaseState {
    /// Takes the next entry of the log.
    ///
    /// # Errors
    /// The rule that it breaks; nothing changes then.
    pub fn take(&mut self, event: &Event, author: &PersonId, on: Day) -> Result<(), RuleError> {
        self.check_author(event, author)?;
        if self.step.is_closed() && !follows_closing(event) {
            return Err(RuleError::Closed);
        }
        self.take_event(event, author, on)?;
        self.length = self.length.saturating_add(1);
        Ok(())
    }

    /// Who may write at all: somebody on the case, who has said that they have no conflict of interest.
    fn check_author(&self, event: &Event, author: &PersonId) -> Result<(), RuleError> {
        match (self.opened, event) {
            (None, Event::Opened) => return Ok(()),
            (None, _) | (_, Event::Opened) => return Err(RuleError::OpenedOnce),
            _ => {}
        }
        if self.is_off(author) {
            return Err(RuleError::Recused);
        }
        let before_the_word = match event {
            Event::NoConflict | Event::Recused | Event::Granted { .. } => true,
            // The next one who writes closes the file to those who left, whatever they write next.
            Event::Revoked { person, .. } => self.recused.contains(person),
            _ => false,
        };
        if before_the_word || self.declared.contains(author) {
            Ok(())
        } else {
            Err(RuleError::NoConflictFirst)
        }
    }

    fn take_event(&mut self, event: &Event, author: &PersonId, on: Day) -> Result<(), RuleError> {
        match event {
            Event::Opened => self.opened = Some(on),
            Event::NoConflict => {
                if !self.declared.insert(author.clone()) {
                    return Err(RuleError::DeclaredOnce);
                }
            }
            Event::Recused => {
                self.recused.insert(author.clone());
                self.leaves(author);
            }
            Event::Granted { person } | Event::Escalated { person, .. } => self.let_in(person)?,
            Event::Revoked { person, epoch, .. } => self.take_off(person, *epoch, author)?,
            Event::Assigned { person } => {
                if person.as_ref().is_some_and(|person| self.is_off(person)) {
                    return Err(RuleError::Recused);
                }
                self.assigned.clone_from(person);
            }
            Event::SafetyChecked { .. } => {
                self.safety_checked = self.safety_checked.or(Some(on));
                if self.step == Step::Received {
                    self.goes_to(Step::SafetyChecked, on);
                }
            }
            Event::Acknowledged => {
                match self.step {
                    Step::Received => return Err(RuleError::SafetyFirst),
                    Step::SafetyChecked => {}
                    _ => return Err(RuleError::AcknowledgedOnce),
                }
                self.acknowledged = Some(on);
                self.goes_to(Step::Acknowledged, on);
            }
            Event::Assessed(assessment) => self.assess(assessment)?,
            Event::Moved { to, .. } => self.move_to(*to, on)?,
            Event::Feedback { seq, concluding } => {
                self.needs_acknowledgement()?;
                if *concluding {
                    if !self.step.may_conclude() {
                        return Err(RuleError::NotFromHere);
                    }
                    self.goes_to(Step::FeedbackGiven, on);
                }
                self.feedback = self.feedback.or(Some(on));
                self.told = self.told.max(Some(*seq));
            }
            Event::Waiting {
                side,
                on: begins,
                why,
                until,
            } => {
                self.needs_acknowledgement()?;
                let wait = match side {
                    Side::ForReporter => &mut self.waiting_for_reporter,
                    Side::ForAuthorities => &mut self.paused,
                };
                if !begins && wait.is_none() {
                    return Err(RuleError::NotWaiting);
                }
                *wait = begins.then(|| Wait {
                    since: on,
                    why: why.clone(),
                    until: *until,
                });
            }
            Event::Consent {
                kind, given, said, ..
            } => {
                // That nobody knows is no word, and takes none back.
                if *given != Consent::Unknown {
                    let word = ConsentWord {
                        given: *given,
                        on: Some(on),
                        said: *said,
                    };
                    self.hear(*kind, word);
                }
            }
            Event::Acted { actions, .. } => {
                self.needs_case()?;
                if !matches!(self.step, Step::FindingsReviewed | Step::ActionDecided) {
                    return Err(RuleError::NotFromHere);
                }
                if actions.is_empty() {
                    return Err(RuleError::ActionFirst);
                }
                self.actions.extend(actions);
                self.goes_to(Step::ActionDecided, on);
            }
            Event::Closed(closing) => {
                self.check_closing(closing.reason, closing.merged_into, closing.destroy)?;
                if self.closing_needs_two(closing.reason) {
                    return Err(RuleError::SecondPerson);
                }
                self.check_feedback(&closing.feedback)?;
                self.close((**closing).clone(), on);
            }
            Event::Reopened { appeal, .. } => self.reopen(*appeal, on)?,
            Event::Referred { to, how } => {
                self.needs_acknowledgement()?;
                self.needs_share_consent()?;
                self.referrals.push(Referral {
                    on,
                    to: to.clone(),
                    how: how.clone(),
                });
                if self.step == Step::Assessing {
                    self.goes_to(Step::Referred, on);
                }
            }
            Event::Shared {
                with,
                entries,
                identity,
                sha256,
            } => {
                self.needs_share_consent()?;
                if *identity && !self.disclosures.iter().any(|one| one.to == *with) {
                    return Err(RuleError::DisclosureFirst);
                }
                let (with, entries) = (with.clone(), entries.clone());
                self.shares.push(Share {
                    on,
                    with,
                    entries,
                    identity: *identity,
                    sha256: *sha256,
                });
            }
            Event::Proposed { act } => {
                self.check_act(act)?;
                let (by, act) = (author.clone(), Act::clone(act));
                self.proposals.push(Proposal {
                    seq: self.length,
                    by,
                    on,
                    act,
                });
            }
            Event::Seconded { proposal, feedback } => self.second(*proposal, *feedback, author, on)?,
            Event::Refused { proposal, .. } => {
                let at = self.proposal_at(*proposal)?;
                self.proposals.remove(at);
            }
            _ => self.note_down(event, author, on)?,
        }
        Ok(())
    }

    /// Takes note of what the reporter said in the conversation.
    pub fn hear(&mut self, kind: ConsentKind, word: ConsentWord) {
        let unwanted = matches!(word.given, Consent::Refused | Consent::Withdrawn);
        if self.consents.hear(kind, word) && kind == ConsentKind::Investigate && unwanted {
            // Two people decided against an earlier word, not against this one.
            self.investigate_despite = false;
        }
    }

    fn assess(&mut self, assessment: &Assessment) -> Result<(), RuleError> {
        if assessment
            .severity
            .is_some_and(|severity| !(1..=4).contains(&severity))
        {
            return Err(RuleError::SeverityRange);
        }
        self.gravest = self.gravest.max(assessment.severity);
        self.assessment = assessment.clone();
        Ok(())
    }

    fn move_to(&mut self, to: Step, on: Day) -> Result<(), RuleError> {
        self.step.may_move(to, self.facts.lane)?;
        if to.is_investigation() && self.investigation_is_unwanted() {
            return Err(RuleError::SecondPerson);
        }
        match to {
            Step::Investigating => self.investigated = self.investigated.or(Some(on)),
            Step::FindingsReviewed => self.findings = Some(on),
            _ => {}
        }
        self.goes_to(to, on);
        Ok(())
    }

    /// Whether the reporter does not want an investigation, and nobody decided otherwise with a second person.
    pub(crate) fn investigation_is_unwanted(&self) -> bool {
        let given = self.consents.investigate.given;
        matches!(given, Consent::Refused | Consent::Withdrawn) && !self.investigate_despite
    }

    fn reopen(&mut self, appeal: bool, on: Day) -> Result<(), RuleError> {
        if !self.step.is_closed() {
            return Err(RuleError::NotClosed);
        }
        self.goes_to(Step::Assessing, on);
        (self.closed, self.closing) = (None, None);
        self.protection.clear();
        self.told_before = self.told;
        self.reopened = self.reopened.saturating_add(1);
        self.appeal = appeal;
        Ok(())
    }

    pub(super) fn goes_to(&mut self, step: Step, on: Day) {
        if self.step != step {
            (self.step, self.since) = (step, on);
        }
    }

    pub(super) const fn needs_acknowledgement(&self) -> Result<(), RuleError> {
        if self.step.is_acknowledged() {
            Ok(())
        } else {
            Err(RuleError::AcknowledgeFirst)
        }
    }

    pub(super) fn needs_case(&self) -> Result<(), RuleError> {
        if self.facts.lane == Lane::Advice {
            Err(RuleError::AdviceIsNoCase)
        } else {
            Ok(())
        }
    }

    fn needs_share_consent(&self) -> Result<(), RuleError> {
        if self.consents.share.given == Consent::Given {
            Ok(())
        } else {
            Err(RuleError::ShareConsentFirst)
        }
    }

    pub(super) fn close(&mut self, closing: crate::event::Closing, on: Day) {
        if let FeedbackRecord::Given { seq } = closing.feedback {
            self.feedback = self.feedback.or(Some(on));
            self.told = self.told.max(Some(seq));
        }
        if let Some(case) = closing.merged_into {
            let link = Link::DuplicateOf;
            let linked = LinkedCase { case, link };
            if !self.links.contains(&linked) {
                self.links.push(linked);
            }
        }
        (self.closed, self.closing) = (Some(on), Some(closing));
        (self.waiting_for_reporter, self.paused, self.appeal) = (None, None, false);
        self.proposals
            .retain(|proposal| matches!(proposal.act, Act::Hold { .. } | Act::Disclose { .. }));
        self.goes_to(Step::Closed, on);
    }
}

/// What may still be written into the log of a closed case. Support never waits, and never ends.
const fn follows_closing(event: &Event) -> bool {
    !matches!(
        event,
        Event::Opened
            | Event::SafetyChecked { .. }
            | Event::Acknowledged
            | Event::Assessed(_)
            | Event::Feedback { concluding: true, .. }
            | Event::Waiting { .. }
            | Event::Task { .. }
            | Event::Extended { .. }
            | Event::Acted { .. }
            | Event::Closed(_)
            | Event::Referred { .. }
    )
}
