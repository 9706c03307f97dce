//! The workflow: which step may follow which. A step that is not allowed returns the rule that forbids it.

use serde::Serialize;
use zegel_protocol::Day;

use crate::event::{ClosingReason, Event};

/// Where a case stands, as its log says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum Status {
    /// Nobody has opened it yet.
    Received,
    /// A handler has opened it.
    Opened,
    /// A person has acknowledged it to the reporter.
    Acknowledged {
        /// When.
        on: Day,
    },
    /// It is closed.
    Closed {
        /// Why.
        reason: ClosingReason,
        /// When.
        on: Day,
    },
}

/// The rule that a step would break (`domain.md` §4). The words are for people; clients translate by the variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleError {
    /// Every log begins with the opening, and has one only.
    #[error("A case is opened once, before anything else is done with it.")]
    OpenedOnce,
    /// A case is acknowledged once.
    #[error("This case was acknowledged already.")]
    AcknowledgedOnce,
    /// A person acknowledges before the case is closed.
    #[error("Acknowledge the report before you close the case.")]
    AcknowledgeFirst,
    /// A case is closed with feedback to the reporter, or the reason why none was possible.
    #[error("A case is not closed without feedback to the reporter, or the reason why none was possible.")]
    FeedbackFirst,
    /// A closed case takes no further step but notes, messages and people who are let in.
    #[error("This case is closed.")]
    Closed,
    /// The reporter left this person out, for ever.
    #[error("The reporter did not want this person to know of the case.")]
    LeftOut,
    /// Nobody in one lane reads another's cases.
    #[error("This person reads other kinds of cases. Only the reporter can turn to them.")]
    OtherLane,
    /// Somebody who is on the case already is let in again.
    #[error("This person can read the case already.")]
    ReadsAlready,
    /// There is nobody of that name in today's roster.
    #[error("This person is not in the list of readers.")]
    NotInRoster,
}

impl Status {
    /// The status after an event.
    ///
    /// # Errors
    /// The rule that the event breaks; a status that an event cannot follow stays as it is.
    pub fn after(self, event: &Event, on: Day) -> Result<Self, RuleError> {
        match (self, event) {
            (Self::Received, Event::Opened) => Ok(Self::Opened),
            (Self::Received, _) | (_, Event::Opened) => Err(RuleError::OpenedOnce),
            (status, Event::Note { .. } | Event::Granted { .. }) => Ok(status),
            (Self::Opened, Event::Acknowledged) => Ok(Self::Acknowledged { on }),
            (Self::Acknowledged { .. }, Event::Acknowledged) => Err(RuleError::AcknowledgedOnce),
            (Self::Opened, Event::Closed { .. }) => Err(RuleError::AcknowledgeFirst),
            (Self::Acknowledged { .. }, Event::Closed { reason, .. }) => {
                Ok(Self::Closed { reason: *reason, on })
            }
            (Self::Closed { .. }, _) => Err(RuleError::Closed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::FeedbackRecord;
    use proptest::prelude::*;

    fn day() -> Day {
        "2026-11-23".parse().unwrap()
    }

    fn closed() -> Event {
        Event::Closed {
            reason: ClosingReason::Inconclusive,
            feedback: FeedbackRecord::Given { seq: 2 },
        }
    }

    #[test]
    fn a_case_is_opened_acknowledged_and_closed_in_this_order_only() {
        let opened = Status::Received.after(&Event::Opened, day()).unwrap();
        assert_eq!(opened.after(&closed(), day()), Err(RuleError::AcknowledgeFirst));
        let acknowledged = opened.after(&Event::Acknowledged, day()).unwrap();
        assert_eq!(
            acknowledged.after(&Event::Acknowledged, day()),
            Err(RuleError::AcknowledgedOnce)
        );
        let closed_case = acknowledged.after(&closed(), day()).unwrap();
        assert_eq!(
            closed_case.after(&Event::Acknowledged, day()),
            Err(RuleError::Closed)
        );
        assert_eq!(
            closed_case.after(&Event::Note { text: "later".into() }, day()),
            Ok(closed_case)
        );
    }

    proptest! {
        #[test]
        fn no_order_of_events_skips_the_opening_or_the_acknowledgement(steps in proptest::collection::vec(0..5u8, 0..12)) {
            let mut status = Status::Received;
            let (mut opened, mut acknowledged) = (false, false);
            for step in steps {
                let event = match step {
                    0 => Event::Opened,
                    1 => Event::Acknowledged,
                    2 => Event::Note { text: "n".into() },
                    3 => Event::Granted { person: "boris".parse().unwrap() },
                    _ => closed(),
                };
                if let Ok(next) = status.after(&event, day()) {
                    opened |= event == Event::Opened;
                    acknowledged |= event == Event::Acknowledged;
                    prop_assert!(opened);
                    let closed = matches!(next, Status::Closed { .. });
                    prop_assert!(acknowledged || !closed);
                    status = next;
                }
            }
        }
    }
}
