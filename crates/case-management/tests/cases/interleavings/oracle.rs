//! What really stands in the log, read with every key that there ever was; and the rules of a case once more, written down
//! independently of the program: as sentences about a list of entries.

use std::collections::{BTreeMap, BTreeSet};

use zegel_case_management::{Act, ClosingReason, Event, FeedbackRecord, Step as Stage};
use zegel_protocol::PersonId;

/// An entry and who wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub author: PersonId,
    pub event: Event,
}

/// Who is on the case and what was proposed, by the entries so far.
#[derive(Default)]
pub struct Oracle {
    pub told: Vec<Told>,
    declared: BTreeSet<PersonId>,
    recused: BTreeSet<PersonId>,
    revoked: BTreeSet<PersonId>,
    /// Who is off the case, and from which entry on everything is closed to them.
    pub closed_out: BTreeMap<PersonId, usize>,
    pub epoch: u32,
    proposals: BTreeMap<usize, (PersonId, Act)>,
    gravest: u8,
    unwanted: bool,
    despite: bool,
    checked_safety: bool,
    acknowledged: bool,
    closed: bool,
    findings: bool,
}

impl Oracle {
    /// Who is off the case, whether the log is closed to them yet or not.
    pub fn is_off(&self, person: &PersonId) -> bool {
        self.recused.contains(person) || self.revoked.contains(person)
    }

    pub fn has_recused(&self, person: &PersonId) -> bool {
        self.recused.contains(person)
    }

    /// Takes the next entry that the server accepted from an honest device. `has_feedback` says whether there is feedback at a
    /// place of the conversation.
    pub fn take(&mut self, entry: Told, has_feedback: &dyn Fn(u32) -> bool) {
        let at = self.told.len();
        let Told { author, event } = &entry;
        assert_eq!(at == 0, *event == Event::Opened, "a case is opened once, first");
        assert!(!self.is_off(author), "{author:?} is off the case and writes");
        let may_before = matches!(
            event,
            Event::Opened
                | Event::NoConflict
                | Event::Recused
                | Event::Granted { .. }
                | Event::Revoked { .. }
        );
        assert!(
            may_before || self.declared.contains(author),
            "no conflict first: {author:?} wrote {event:?}"
        );
        let is_closed = self
            .recused
            .iter()
            .all(|person| self.closed_out.contains_key(person));
        assert!(
            may_before || is_closed,
            "somebody who recused could open {event:?}"
        );
        match event {
            Event::NoConflict => assert!(self.declared.insert(author.clone()), "said twice"),
            Event::Recused => {
                self.recused.insert(author.clone());
                self.leaves(author);
            }
            Event::Granted { person } | Event::Escalated { person, .. } => {
                assert!(
                    !self.recused.contains(person),
                    "{person:?} had a conflict of interest"
                );
                self.closed_out.remove(person);
                if self.revoked.remove(person) {
                    self.declared.remove(person);
                }
            }
            Event::Revoked { person, epoch, .. } => {
                assert_ne!(person, author, "nobody takes themselves off");
                assert_eq!(*epoch, self.epoch + 1, "epochs follow each other");
                self.epoch = *epoch;
                self.revoked.insert(person.clone());
                self.leaves(person);
                for person in self.recused.iter().chain(&self.revoked) {
                    self.closed_out.entry(person.clone()).or_insert(at + 1);
                }
            }
            Event::SafetyChecked { .. } => self.checked_safety = true,
            Event::Acknowledged => {
                assert!(self.checked_safety, "safety first");
                assert!(
                    !std::mem::replace(&mut self.acknowledged, true),
                    "acknowledged once"
                );
            }
            Event::Assessed(assessment) => {
                let severity = assessment.severity.unwrap_or_default();
                assert!(severity <= 4, "severity is from 1 to 4");
                self.gravest = self.gravest.max(severity);
            }
            Event::Moved { to, .. } => {
                assert!(self.acknowledged, "acknowledge first");
                let investigates = matches!(to, Stage::InvestigationPlanned | Stage::Investigating);
                assert!(
                    !investigates || !self.unwanted || self.despite,
                    "an investigation against the reporter's wish needs two"
                );
                self.findings |= *to == Stage::FindingsReviewed;
            }
            Event::Consent { kind, given, .. }
                if *kind == zegel_case_management::ConsentKind::Investigate =>
            {
                use zegel_case_management::Consent;
                self.unwanted = matches!(given, Consent::Refused | Consent::Withdrawn);
            }
            Event::Feedback { seq, .. } => assert!(has_feedback(*seq)),
            Event::Proposed { act } => {
                self.proposals.insert(at, (author.clone(), (**act).clone()));
            }
            Event::Seconded { proposal, feedback } => {
                let place = usize::try_from(*proposal).unwrap();
                let (by, act) = self.proposals.remove(&place).expect("there is such a proposal");
                assert_ne!(by, *author, "the second person is another one");
                assert!(feedback.is_none_or(has_feedback));
                match act {
                    Act::Close {
                        reason,
                        feedback: wanted,
                        ..
                    } => {
                        let without = matches!(wanted, zegel_case_management::Feedback::NotPossible(_));
                        assert!(without || feedback.is_some(), "feedback first");
                        self.close(reason);
                    }
                    Act::Investigate { .. } => self.despite = true,
                    Act::Disclose { .. } | Act::Hold { .. } => {}
                }
            }
            Event::Refused { proposal, .. } => {
                let place = usize::try_from(*proposal).unwrap();
                assert!(self.proposals.remove(&place).is_some());
            }
            Event::Closed(closing) => {
                assert!(self.gravest < 3, "a grave case is closed by two");
                assert_ne!(
                    closing.reason,
                    ClosingReason::KnowinglyFalse,
                    "two say that it was false"
                );
                match &closing.feedback {
                    FeedbackRecord::Given { seq } => assert!(has_feedback(*seq), "feedback first"),
                    FeedbackRecord::NotPossible { why } => assert!(!why.is_empty(), "feedback first"),
                }
                self.close(closing.reason);
            }
            Event::Reopened { .. } => {
                assert!(
                    std::mem::replace(&mut self.closed, false),
                    "only a closed case is reopened"
                );
            }
            Event::ProtectionCheck { months, .. } => {
                assert!(self.closed && [3, 6, 12].contains(months));
            }
            _ => {}
        }
        self.told.push(entry);
    }

    fn close(&mut self, reason: ClosingReason) {
        assert!(
            self.acknowledged && !self.closed,
            "acknowledged first, and closed once"
        );
        let finding = matches!(
            reason,
            ClosingReason::Substantiated
                | ClosingReason::PartlySubstantiated
                | ClosingReason::Unsubstantiated
                | ClosingReason::Inconclusive
                | ClosingReason::KnowinglyFalse
        );
        assert!(!finding || self.findings, "findings first");
        assert_ne!(
            reason,
            ClosingReason::Duplicate,
            "a duplicate names its case, and this one did not"
        );
        self.closed = true;
        self.proposals
            .retain(|_, (_, act)| matches!(act, Act::Disclose { .. } | Act::Hold { .. }));
    }

    fn leaves(&mut self, person: &PersonId) {
        self.declared.remove(person);
        self.proposals.retain(|_, (by, _)| by != person);
    }

    /// The newest thing that waits for a second person.
    pub fn open_proposal(&self) -> u32 {
        let last = self.proposals.keys().next_back().copied().unwrap_or_default();
        u32::try_from(last).unwrap()
    }

    /// The newest task.
    pub fn last_task(&self) -> u32 {
        let is_task = |told: &Told| matches!(told.event, Event::Task { .. });
        let at = self.told.iter().rposition(is_task).unwrap_or_default();
        u32::try_from(at).unwrap()
    }
}
