//! Four eyes: what one person proposes takes effect only when another one agrees.

use zegel_protocol::roster::ClosingReason;
use zegel_protocol::{CaseId, Day, PersonId};

use super::CaseState;
use super::records::{Disclosure, Hold, Proposal};
use crate::event::{Act, Closing, Feedback, FeedbackRecord};
use crate::rules::RuleError;
use crate::workflow::Step;

impl CaseState {
    /// Whether closing for this reason needs a second person.
    #[must_use]
    pub fn closing_needs_two(&self, reason: ClosingReason) -> bool {
        self.is_grave() || reason == ClosingReason::KnowinglyFalse
    }

    pub(super) fn check_closing(
        &self,
        reason: ClosingReason,
        merged_into: Option<CaseId>,
        destroy: bool,
    ) -> Result<(), RuleError> {
        if self.step.is_closed() {
            return Err(RuleError::Closed);
        }
        self.needs_acknowledgement()?;
        if reason.is_finding() {
            self.needs_case()?;
            if self.findings.is_none() {
                return Err(RuleError::FindingsFirst);
            }
        }
        if merged_into.is_some() != (reason == ClosingReason::Duplicate) {
            return Err(RuleError::DuplicateNamesItsCase);
        }
        if merged_into == Some(self.facts.case) {
            return Err(RuleError::OwnCase);
        }
        if destroy && self.needs_case().is_ok() {
            return Err(RuleError::OnlyAdviceIsDestroyed);
        }
        Ok(())
    }

    /// A case that goes on after it was closed is not closed again with what was said before.
    pub(super) fn check_feedback(&self, feedback: &FeedbackRecord) -> Result<(), RuleError> {
        match (feedback, self.told_before) {
            (FeedbackRecord::Given { seq }, Some(before)) if *seq <= before => Err(RuleError::FeedbackFirst),
            _ => Ok(()),
        }
    }

    /// Whether an act could take effect now.
    pub(super) fn check_act(&self, act: &Act) -> Result<(), RuleError> {
        match act {
            Act::Close {
                reason,
                merged_into,
                destroy,
                ..
            } => self.check_closing(*reason, *merged_into, *destroy),
            Act::Disclose { .. } => Ok(()),
            Act::Hold { on, .. } if *on == self.hold.is_some() => Err(RuleError::NotFromHere),
            Act::Hold { .. } => Ok(()),
            Act::Investigate { .. } => {
                self.needs_case()?;
                self.needs_acknowledgement()?;
                match self.step {
                    step if step.is_closed() => Err(RuleError::Closed),
                    Step::Assessing
                    | Step::InvestigationPlanned
                    | Step::Investigating
                    | Step::FindingsReviewed => Ok(()),
                    _ => Err(RuleError::NotFromHere),
                }
            }
        }
    }

    pub(super) fn proposal_at(&self, seq: u32) -> Result<usize, RuleError> {
        let found = self.proposals.iter().position(|proposal| proposal.seq == seq);
        found.ok_or(RuleError::NoSuchProposal)
    }

    pub(super) fn second(
        &mut self,
        seq: u32,
        feedback: Option<u32>,
        author: &PersonId,
        on: Day,
    ) -> Result<(), RuleError> {
        let at = self.proposal_at(seq)?;
        let Proposal { by, act, .. } = self.proposals.get(at).cloned().ok_or(RuleError::NoSuchProposal)?;
        if by == *author {
            return Err(RuleError::SamePerson);
        }
        self.check_act(&act)?;
        let closing = closing_of(&act, feedback)?;
        if let Some(closing) = &closing {
            self.check_feedback(&closing.feedback)?;
        }
        self.proposals.remove(at);
        match act {
            Act::Close { .. } => {
                if let Some(closing) = closing {
                    self.close(closing, on);
                }
            }
            Act::Disclose { to, why } => self.disclosures.push(Disclosure { on, to, why }),
            Act::Hold { on: true, why } => {
                self.hold = Some(Hold {
                    since: on,
                    why,
                    proposed: by,
                    seconded: author.clone(),
                });
            }
            Act::Hold { on: false, .. } => self.hold = None,
            Act::Investigate { .. } => {
                self.investigate_despite = true;
                if self.step == Step::Assessing {
                    self.goes_to(Step::InvestigationPlanned, on);
                }
            }
        }
        Ok(())
    }
}

/// The closing that a seconded proposal makes, with the feedback that was sent with it.
fn closing_of(act: &Act, given: Option<u32>) -> Result<Option<Closing>, RuleError> {
    let Act::Close {
        reason,
        own,
        feedback,
        merged_into,
        destroy,
    } = act
    else {
        return Ok(None);
    };
    let feedback = match (feedback, given) {
        (Feedback::Give(_) | Feedback::AlreadyGiven, Some(seq)) => FeedbackRecord::Given { seq },
        (Feedback::Give(_) | Feedback::AlreadyGiven, None) => return Err(RuleError::FeedbackFirst),
        (Feedback::NotPossible(why), _) => FeedbackRecord::NotPossible { why: why.clone() },
    };
    Ok(Some(Closing {
        reason: *reason,
        own: own.clone(),
        feedback,
        merged_into: *merged_into,
        destroy: *destroy,
    }))
}
