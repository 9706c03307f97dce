//! What is counted of one case. No name, no text, no day: only what the tables are made of.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use zegel_protocol::roster::Lane;

use crate::codes::{
    Acknowledged, Affected, Feedback, HowReported, Measure, Nature, Outcome, Respondent, Support,
};

/// Where a category or a region is counted that the organisation's list does not name.
pub const OTHER: &str = "other";

/// Days within which a report is acknowledged (directive (EU) 2019/1937, art. 9(1)(b)).
const ACKNOWLEDGE_DAYS: u32 = 7;
/// Days of the longest month.
const MONTH: u32 = 31;

/// What is counted of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The lane of its channel.
    pub lane: Lane,
    /// The year in which the report arrived.
    pub year: i32,
    /// Its category, by its code in the organisation's list.
    pub category: String,
    /// The region, by its name in the organisation's list; none if nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Where it stands.
    pub outcome: Outcome,
    /// What was decided.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub measures: BTreeSet<Measure>,
    /// Days from the report to its acknowledgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_to_acknowledge: Option<u32>,
    /// Days from the acknowledgement, or from when it was due, to the first feedback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_to_feedback: Option<u32>,
    /// Whether that feedback came within its limit, which counts months of the calendar.
    #[serde(default)]
    pub feedback_in_time: bool,
    /// How the reporter wanted to be known.
    pub how_reported: HowReported,
    /// Whether somebody was put in touch with support.
    pub supported: bool,
    /// Who was affected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affected: Vec<Affected>,
    /// Whom it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub respondents: Vec<Respondent>,
}

impl Facts {
    /// What it is about, as tables cross it.
    #[must_use]
    pub fn nature(&self) -> Nature {
        Nature::of_category(&self.category)
    }

    pub(crate) fn acknowledged(&self) -> Acknowledged {
        match self.days_to_acknowledge {
            None => Acknowledged::NotYet,
            Some(0..=1) => Acknowledged::WithinADay,
            Some(days) if days <= ACKNOWLEDGE_DAYS => Acknowledged::WithinSevenDays,
            Some(_) => Acknowledged::Later,
        }
    }

    pub(crate) fn feedback(&self) -> Feedback {
        match self.days_to_feedback {
            None => Feedback::NotYet,
            Some(_) if !self.feedback_in_time => Feedback::Later,
            Some(days) if days <= MONTH => Feedback::WithinAMonth,
            Some(_) => Feedback::InTime,
        }
    }

    pub(crate) const fn support(&self) -> Support {
        if self.supported {
            Support::Given
        } else {
            Support::NotRecorded
        }
    }
}
