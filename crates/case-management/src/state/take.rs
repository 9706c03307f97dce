//! One entry of the log after another: which may follow, and what it changes. What is refused changes nothing.

use zegel_protocol::roster::Lane;
use zegel_protocol::{Day, PersonId};

use super::records::{
    EvidenceItem, Extension, LessonItem, LinkedCase, Proposal, ProtectionRecord, Referral, Share,
    SupportItem, TaskItem, Wait,
};
use super::{CaseState, ConsentWord};
use crate::checklist;
use crate::clocks::PROTECTION_MONTHS;
use crate::event::{Act, Assessment, Consent, ConsentKind, Event, FeedbackRecord, Side};
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
            Event::Feedback { concluding, .. } => {
                self.needs_acknowledgement()?;
                if *concluding {
                    if !self.step.may_conclude() {
                        return Err(RuleError::NotFromHere);
                    }
                    self.goes_to(Step::FeedbackGiven, on);
                }
                self.feedback = self.feedback.or(Some(on));
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
                let word = ConsentWord {
                    given: *given,
                    on: Some(on),
                    said: *said,
                };
                self.hear(*kind, word);
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

    /// Entries that change lists, and neither the step nor who may do what.
    fn note_down(&mut self, event: &Event, author: &PersonId, on: Day) -> Result<(), RuleError> {
        let seq = self.length;
        match event {
            Event::Support { what } => self.supports.push(SupportItem {
                on,
                what: what.clone(),
            }),
            Event::Task { text, owner, due } => {
                if self.is_off(owner) {
                    return Err(RuleError::Recused);
                }
                let (text, owner) = (text.clone(), owner.clone());
                self.tasks.push(TaskItem {
                    seq,
                    text,
                    owner,
                    due: *due,
                    done: None,
                });
            }
            Event::TaskDone { task } => {
                let found = self.tasks.iter_mut().find(|one| one.seq == *task);
                let task = found.ok_or(RuleError::NoSuchTask)?;
                if task.done.is_some() {
                    return Err(RuleError::TaskDone);
                }
                task.done = Some(on);
            }
            Event::Checked { check, done } => {
                if !checklist::is_known(check) {
                    return Err(RuleError::UnknownCheck);
                }
                if *done {
                    self.checks.insert(check.clone());
                } else {
                    self.checks.remove(check);
                }
            }
            Event::Evidence {
                text,
                sha256,
                attachment,
            } => {
                let (by, text, attachment) = (author.clone(), text.clone(), attachment.clone());
                self.evidence.push(EvidenceItem {
                    seq,
                    by,
                    on,
                    text,
                    sha256: *sha256,
                    attachment,
                });
            }
            Event::Linked { case, link } => {
                if *case == self.facts.case {
                    return Err(RuleError::OwnCase);
                }
                let linked = LinkedCase {
                    case: *case,
                    link: *link,
                };
                if self.links.contains(&linked) {
                    return Err(RuleError::LinkedAlready);
                }
                self.links.push(linked);
            }
            Event::Extended { clock, until, why } => {
                self.check_extension(*clock, *until)?;
                self.extensions.push(Extension {
                    clock: *clock,
                    until: *until,
                    why: why.clone(),
                });
            }
            Event::ProtectionCheck { months, text } => {
                if self.step != Step::ProtectionMonitoring {
                    return Err(RuleError::MonitoringFirst);
                }
                let again = self.protection.iter().any(|one| one.months == *months);
                if again || !PROTECTION_MONTHS.contains(&u16::from(*months)) {
                    return Err(RuleError::ProtectionChecks);
                }
                self.protection.push(ProtectionRecord {
                    on,
                    months: *months,
                    text: text.clone(),
                });
            }
            Event::Lesson { text, owner, due } => {
                let (text, owner) = (text.clone(), owner.clone());
                self.lessons.push(LessonItem {
                    seq,
                    text,
                    owner,
                    due: *due,
                });
            }
            // Notes stand in the log itself; everything else was taken above.
            _ => {}
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
        self.reopened = self.reopened.saturating_add(1);
        self.appeal = appeal;
        Ok(())
    }

    pub(super) fn goes_to(&mut self, step: Step, on: Day) {
        if self.step != step {
            (self.step, self.since) = (step, on);
        }
    }

    fn let_in(&mut self, person: &PersonId) -> Result<(), RuleError> {
        if self.recused.contains(person) {
            return Err(RuleError::Recused);
        }
        if self.revoked.remove(person) {
            self.declared.remove(person);
        }
        Ok(())
    }

    fn take_off(&mut self, person: &PersonId, epoch: u32, author: &PersonId) -> Result<(), RuleError> {
        if person == author {
            return Err(RuleError::LastReader);
        }
        if self.revoked.contains(person) {
            return Err(RuleError::Recused);
        }
        if Some(epoch) != self.epoch.checked_add(1) {
            return Err(RuleError::EpochOrder);
        }
        self.epoch = epoch;
        self.revoked.insert(person.clone());
        self.leaves(person);
        Ok(())
    }

    /// Somebody is off the case: nothing is theirs any more, and nobody seconds what they proposed.
    fn leaves(&mut self, person: &PersonId) {
        self.declared.remove(person);
        self.assigned.take_if(|assigned| assigned == person);
        self.proposals.retain(|proposal| proposal.by != *person);
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
        if matches!(closing.feedback, FeedbackRecord::Given { .. }) {
            self.feedback = self.feedback.or(Some(on));
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
