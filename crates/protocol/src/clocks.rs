//! The clocks that run on a case for everybody who has a part in it (`domain.md` §5).

use serde::Serialize;

use crate::Day;

/// Days within which a person acknowledges a report (directive (EU) 2019/1937, art. 9(1)(b)).
pub const ACKNOWLEDGE_DAYS: i32 = 7;
/// Months within which feedback is given, from the acknowledgement (art. 9(1)(f)).
pub const FEEDBACK_MONTHS: u16 = 3;

/// When what is due, and when it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Clocks {
    /// The day of the report.
    pub received: Day,
    /// Acknowledgement is due by this day.
    pub acknowledge_by: Day,
    /// The day a handler acknowledged it.
    pub acknowledged: Option<Day>,
    /// Feedback is due by this day: counted from the acknowledgement, or from when it was due.
    pub feedback_by: Day,
    /// The day to which the time for feedback was extended, if that is later than it would be otherwise.
    pub extended: Option<Day>,
    /// The day feedback was first given.
    pub feedback: Option<Day>,
}

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It arrived; nobody has acknowledged it yet.
    Received,
    /// A person has acknowledged it.
    Acknowledged,
    /// Feedback was given.
    FeedbackGiven,
}

impl Clocks {
    /// Sets the clocks. Feedback implies that somebody read the report.
    #[must_use]
    pub fn new(received: Day, acknowledged: Option<Day>, feedback: Option<Day>) -> Self {
        let acknowledge_by = received.plus_days(ACKNOWLEDGE_DAYS);
        let acknowledged = acknowledged.or(feedback);
        let feedback_by = acknowledged
            .unwrap_or(acknowledge_by)
            .plus_months(FEEDBACK_MONTHS);
        Self {
            received,
            acknowledge_by,
            acknowledged,
            feedback_by,
            extended: None,
            feedback,
        }
    }

    /// With more time for feedback; nothing changes if the day is not later than the one it is due by.
    #[must_use]
    pub fn extended_to(self, until: Option<Day>) -> Self {
        match until.filter(|until| *until > self.feedback_by) {
            Some(until) => Self {
                feedback_by: until,
                extended: Some(until),
                ..self
            },
            None => self,
        }
    }

    /// Where the case stands by them.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        match (self.feedback, self.acknowledged) {
            (Some(_), _) => Stage::FeedbackGiven,
            (None, Some(_)) => Stage::Acknowledged,
            (None, None) => Stage::Received,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn feedback_is_due_three_months_after_the_acknowledgement_or_after_it_was_due() {
        let waiting = Clocks::new(day("2026-11-23"), None, None);
        assert_eq!(waiting.acknowledge_by, day("2026-11-30"));
        assert_eq!(waiting.feedback_by, day("2027-02-28"));
        assert_eq!(waiting.stage(), Stage::Received);
        let acknowledged = Clocks::new(day("2026-11-23"), Some(day("2026-11-24")), None);
        assert_eq!(acknowledged.feedback_by, day("2027-02-24"));
        assert_eq!(acknowledged.stage(), Stage::Acknowledged);
    }

    #[test]
    fn an_extension_moves_feedback_later_and_never_earlier() {
        let clocks = Clocks::new(day("2026-11-23"), Some(day("2026-11-24")), None);
        let later = clocks.extended_to(Some(day("2027-04-01")));
        assert_eq!(
            (later.feedback_by, later.extended),
            (day("2027-04-01"), Some(day("2027-04-01")))
        );
        assert_eq!(clocks.extended_to(Some(day("2027-01-01"))), clocks);
        assert_eq!(clocks.extended_to(None), clocks);
    }
}
