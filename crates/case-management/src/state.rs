//! Where a case stands and what is known of it, replayed from its log.

mod acts;
mod consents;
mod lists;
mod records;
mod take;
mod team;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use zegel_protocol::roster::{Lane, Tier};
use zegel_protocol::{CaseId, Day, PersonId};

pub use consents::{ConsentWord, Ledger};
pub use records::{
    Disclosure, EvidenceItem, Extension, Hold, LessonItem, LinkedCase, Proposal, ProtectionRecord, Referral,
    Share, SupportItem, TaskItem, Wait,
};

use crate::event::{Action, Assessment, Closing, Event};
use crate::rules::RuleError;
use crate::workflow::{Phase, Step};

/// What the report says of a case, as far as its workflow and clocks depend on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The case.
    pub case: CaseId,
    /// The lane of its channel.
    pub lane: Lane,
    /// The day of the report.
    pub received: Day,
    /// The category that the reporter chose.
    pub category: String,
    /// The tier of that category, by the roster that the report names.
    pub tier: Tier,
}

/// A case as its log tells it. Replaying the same log gives the same state, on every device.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseState {
    /// What the report says.
    pub facts: Facts,
    /// Entries replayed: the place of the next one.
    pub length: u32,
    /// Where it stands.
    pub step: Step,
    /// Since when.
    pub since: Day,
    /// The day it was first opened.
    pub opened: Option<Day>,
    /// The day somebody first looked whether anybody is in danger.
    pub safety_checked: Option<Day>,
    /// The day a person acknowledged it.
    pub acknowledged: Option<Day>,
    /// The day an investigation first began.
    pub investigated: Option<Day>,
    /// The day the findings of an investigation were last reviewed.
    pub findings: Option<Day>,
    /// The day of the first feedback.
    pub feedback: Option<Day>,
    /// Where in the conversation the last feedback stands that the log names.
    pub told: Option<u32>,
    /// The same when it was last reopened: what was said before then is no feedback for closing it again.
    pub told_before: Option<u32>,
    /// The day it was last closed; none while it is open.
    pub closed: Option<Day>,
    /// Why and how it was closed; none while it is open.
    pub closing: Option<Closing>,
    /// How often it was reopened.
    pub reopened: u32,
    /// Whether it was reopened because somebody appealed.
    pub appeal: bool,
    /// It waits for the reporter.
    pub waiting_for_reporter: Option<Wait>,
    /// It is paused for an authority.
    pub paused: Option<Wait>,
    /// What is known of it.
    pub assessment: Assessment,
    /// The highest severity that it was ever given: a lower one later does not undo the need for a second person.
    pub gravest: Option<u8>,
    /// What the reporter agreed to, as far as the log says.
    pub consents: Ledger,
    /// Two people decided to investigate although the reporter does not want it.
    pub investigate_despite: bool,
    /// Whose it is.
    pub assigned: Option<PersonId>,
    /// Who said that they have no conflict of interest.
    pub declared: BTreeSet<PersonId>,
    /// Who said that they have one; for good.
    pub recused: BTreeSet<PersonId>,
    /// Who was taken off it, and not let in again since.
    pub revoked: BTreeSet<PersonId>,
    /// The number of the file key that the next entry is sealed to.
    pub epoch: u32,
    /// What waits for a second person.
    pub proposals: Vec<Proposal>,
    /// What is to do, and was done.
    pub tasks: Vec<TaskItem>,
    /// The evidence.
    pub evidence: Vec<EvidenceItem>,
    /// Cases that it belongs to.
    pub links: Vec<LinkedCase>,
    /// Clocks that run longer.
    pub extensions: Vec<Extension>,
    /// Support that somebody was put in touch with.
    pub supports: Vec<SupportItem>,
    /// Who took the matter on.
    pub referrals: Vec<Referral>,
    /// Copies that left the desk.
    pub shares: Vec<Share>,
    /// Who may be told the reporter's identity, by two people's decision.
    pub disclosures: Vec<Disclosure>,
    /// What was decided.
    pub actions: BTreeSet<Action>,
    /// Whether those who reported were still safe.
    pub protection: Vec<ProtectionRecord>,
    /// What is to be learned.
    pub lessons: Vec<LessonItem>,
    /// It is not erased as long as this holds.
    pub hold: Option<Hold>,
    /// Points of the checklist that were looked at.
    pub checks: BTreeSet<String>,
}

impl CaseState {
    /// A case that nobody has opened yet.
    #[must_use]
    pub fn new(facts: Facts) -> Self {
        Self {
            since: facts.received,
            facts,
            length: 0,
            step: Step::Received,
            opened: None,
            safety_checked: None,
            acknowledged: None,
            investigated: None,
            findings: None,
            feedback: None,
            told: None,
            told_before: None,
            closed: None,
            closing: None,
            reopened: 0,
            appeal: false,
            waiting_for_reporter: None,
            paused: None,
            assessment: Assessment::default(),
            gravest: None,
            consents: Ledger::default(),
            investigate_despite: false,
            assigned: None,
            declared: BTreeSet::new(),
            recused: BTreeSet::new(),
            revoked: BTreeSet::new(),
            epoch: 0,
            proposals: Vec::new(),
            tasks: Vec::new(),
            evidence: Vec::new(),
            links: Vec::new(),
            extensions: Vec::new(),
            supports: Vec::new(),
            referrals: Vec::new(),
            shares: Vec::new(),
            disclosures: Vec::new(),
            actions: BTreeSet::new(),
            protection: Vec::new(),
            lessons: Vec::new(),
            hold: None,
            checks: BTreeSet::new(),
        }
    }

    /// The state after an event.
    ///
    /// # Errors
    /// The rule that the event breaks.
    pub fn after(mut self, event: &Event, author: &PersonId, on: Day) -> Result<Self, RuleError> {
        self.take(event, author, on)?;
        Ok(self)
    }

    /// The phase of ISO 37002.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.step.phase()
    }

    /// How sensitive it is: as assessed, else as its category.
    #[must_use]
    pub fn tier(&self) -> Tier {
        self.assessment.tier.unwrap_or(self.facts.tier)
    }

    /// What it is about: as assessed, else as the reporter said.
    #[must_use]
    pub fn category(&self) -> &str {
        self.assessment
            .category
            .as_deref()
            .unwrap_or(&self.facts.category)
    }

    /// Whether somebody does nothing with the case any more: for a conflict of interest, or because they were taken off it.
    #[must_use]
    pub fn is_off(&self, person: &PersonId) -> bool {
        self.recused.contains(person) || self.revoked.contains(person)
    }

    /// Whether somebody has said that they have no conflict of interest, and may see what the case holds.
    #[must_use]
    pub fn has_declared(&self, person: &PersonId) -> bool {
        self.declared.contains(person) && !self.is_off(person)
    }

    /// Whether closing it needs a second person.
    #[must_use]
    pub const fn is_grave(&self) -> bool {
        matches!(self.gravest, Some(severity) if severity >= GRAVE)
    }
}

/// From this severity on, a case is closed by two people.
pub(crate) const GRAVE: u8 = 3;

/// Without what is known.
impl std::fmt::Debug for CaseState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CaseState({:?} after {} entries)", self.step, self.length)
    }
}
