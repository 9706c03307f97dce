//! The clocks of a case (`domain.md` §5), all computed from its log, and what is due by them.

use serde::{Deserialize, Serialize};
use zegel_protocol::Day;
use zegel_protocol::clocks::Clocks;
use zegel_protocol::roster::{Lane, Tier};

use crate::rules::RuleError;
use crate::state::CaseState;
use crate::workflow::Step;

/// Days within which somebody looks at a case of tier A.
pub(crate) const FIRST_LOOK_DAYS: i32 = 1;
/// Months within which an investigation begins (IASC minimum operating standards).
pub(crate) const INVESTIGATION_MONTHS: u16 = 3;
/// Months after closing at which protection is checked on.
pub(crate) const PROTECTION_MONTHS: [u16; 3] = [3, 6, 12];
/// Months after which no extension goes (directive (EU) 2019/1937, art. 11(2)(d)).
pub(crate) const LONGEST_EXTENSION_MONTHS: u16 = 6;

/// The clocks that run on a case as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clock {
    /// A specialist looks at it: tier A, a day after receipt.
    FirstLook,
    /// A person acknowledges it: 7 days after receipt.
    Acknowledgement,
    /// Feedback: 3 months after the acknowledgement, or after it was due.
    Feedback,
    /// An investigation begins: 3 months after receipt.
    InvestigationStart,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A specialist looks at it.
    FirstLook,
    /// A person acknowledges it.
    Acknowledgement,
    /// The reporter, who had the last word, gets an answer.
    Reply,
    /// Feedback.
    Feedback,
    /// An investigation begins, or something else is decided.
    InvestigationStart,
    /// Somebody looks again after waiting for the reporter.
    WaitingForReporter,
    /// Somebody looks again after a pause for an authority.
    Paused,
    /// A task is done.
    Task {
        /// The place of its entry.
        task: u32,
    },
    /// A second person agrees or not.
    Proposal {
        /// The place of its entry.
        proposal: u32,
    },
    /// Protection is checked on.
    ProtectionCheck {
        /// So many months after closing.
        months: u8,
    },
}

/// Something that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Due {
    /// By which day.
    pub on: Day,
    /// What.
    pub what: What,
    /// Whether that day is over.
    pub overdue: bool,
}

impl CaseState {
    /// The clocks that the reporter sees, too. Of the log's days; the conversation's say the same.
    #[must_use]
    pub fn reporter_clocks(&self) -> Clocks {
        Clocks::new(self.facts.received, self.acknowledged, self.feedback)
            .extended_to(self.extension(Clock::Feedback))
    }

    /// The day by which a clock runs out, done or not; none if it does not run on a case like this one.
    #[must_use]
    pub fn runs_out(&self, clock: Clock) -> Option<Day> {
        let received = self.facts.received;
        let later = |day: Day| self.extension(clock).map_or(day, |until| day.max(until));
        match clock {
            Clock::FirstLook if self.tier() == Tier::A => Some(received.plus_days(FIRST_LOOK_DAYS)),
            Clock::FirstLook => None,
            Clock::Acknowledgement => Some(self.reporter_clocks().acknowledge_by),
            Clock::Feedback => Some(self.reporter_clocks().feedback_by),
            Clock::InvestigationStart if self.facts.lane == Lane::Advice => None,
            Clock::InvestigationStart => Some(later(received.plus_months(INVESTIGATION_MONTHS))),
        }
    }

    fn extension(&self, clock: Clock) -> Option<Day> {
        let of_clock = self.extensions.iter().filter(|one| one.clock == clock);
        of_clock.map(|one| one.until).max()
    }

    pub(crate) fn check_extension(&self, clock: Clock, until: Day) -> Result<(), RuleError> {
        let begins = match clock {
            Clock::FirstLook | Clock::Acknowledgement => return Err(RuleError::NotExtendable),
            Clock::Feedback => {
                let clocks = self.reporter_clocks();
                clocks.acknowledged.unwrap_or(clocks.acknowledge_by)
            }
            Clock::InvestigationStart => self.facts.received,
        };
        let now = self.runs_out(clock).ok_or(RuleError::NotExtendable)?;
        if until <= now {
            return Err(RuleError::ExtendsNothing);
        }
        if until > begins.plus_months(LONGEST_EXTENSION_MONTHS) {
            return Err(RuleError::ExtensionTooLong);
        }
        Ok(())
    }

    /// What is due, the earliest first, whoever's it is.
    #[must_use]
    pub fn due(&self, today: Day) -> Vec<Due> {
        let mut due = Vec::new();
        let mut add = |what: What, on: Option<Day>| {
            due.extend(on.map(|on| Due {
                on,
                what,
                overdue: on < today,
            }));
        };
        if self.step.is_closed() {
            let monitored = self.closed.filter(|_| self.step == Step::ProtectionMonitoring);
            for months in PROTECTION_MONTHS {
                let short = u8::try_from(months).unwrap_or(u8::MAX);
                let done = self.protection.iter().any(|one| one.months == short);
                let on = monitored
                    .filter(|_| !done)
                    .map(|closed| closed.plus_months(months));
                add(What::ProtectionCheck { months: short }, on);
            }
        } else {
            if self.safety_checked.is_none() {
                add(What::FirstLook, self.runs_out(Clock::FirstLook));
            }
            if self.acknowledged.is_none() {
                add(What::Acknowledgement, self.runs_out(Clock::Acknowledgement));
            }
            if self.feedback.is_none() {
                add(What::Feedback, self.runs_out(Clock::Feedback));
            }
            if self.awaits_decision() {
                add(What::InvestigationStart, self.runs_out(Clock::InvestigationStart));
            }
            let until = |wait: &Option<crate::state::Wait>| wait.as_ref().and_then(|wait| wait.until);
            add(What::WaitingForReporter, until(&self.waiting_for_reporter));
            add(What::Paused, until(&self.paused));
            for task in self.tasks.iter().filter(|task| task.done.is_none()) {
                add(What::Task { task: task.seq }, Some(task.due));
            }
        }
        for proposal in &self.proposals {
            add(
                What::Proposal {
                    proposal: proposal.seq,
                },
                Some(proposal.on),
            );
        }
        due.sort_unstable();
        due
    }

    /// Whether it is still open if it is investigated.
    const fn awaits_decision(&self) -> bool {
        self.investigated.is_none()
            && matches!(
                self.step,
                Step::Received
                    | Step::SafetyChecked
                    | Step::Acknowledged
                    | Step::Assessing
                    | Step::InvestigationPlanned
            )
    }
}
