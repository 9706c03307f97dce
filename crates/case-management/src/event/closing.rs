//! How a case ends: why, with which actions, and how the reporter heard of it.

use serde::{Deserialize, Serialize};
use zegel_protocol::CaseId;
pub use zegel_protocol::roster::ClosingReason;

/// What was done about it (`domain.md` §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Somebody was dismissed.
    Dismissed,
    /// Somebody was sanctioned otherwise.
    Sanctioned,
    /// A contract was ended.
    ContractEnded,
    /// People were trained.
    Training,
    /// Something was agreed with, or asked of, a partner.
    PartnerMeasure,
    /// Money or goods came back.
    FundsRecovered,
    /// Whom it was about had left before the outcome.
    LeftBeforeOutcome,
    /// Nothing could be done.
    NonePossible,
}

impl Action {
    /// Every action, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Dismissed,
        Self::Sanctioned,
        Self::ContractEnded,
        Self::Training,
        Self::PartnerMeasure,
        Self::FundsRecovered,
        Self::LeftBeforeOutcome,
        Self::NonePossible,
    ];
}

/// How the reporter heard of the outcome (a case is not closed without that, `domain.md` §4).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedbackRecord {
    /// By the feedback at this place of the conversation.
    Given {
        /// The place.
        seq: u32,
    },
    /// Not at all, because it was not possible.
    NotPossible {
        /// Why.
        why: String,
    },
}

/// Why and how a case was closed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// Why.
    pub reason: ClosingReason,
    /// The organisation's own reason, which counts as `reason`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<String>,
    /// How the reporter heard of it.
    pub feedback: FeedbackRecord,
    /// The case that goes on, if this one is its duplicate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<CaseId>,
    /// The adviser's file is destroyed as soon as the server may.
    #[serde(default)]
    pub destroy: bool,
}

/// Without the words.
impl std::fmt::Debug for Closing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Closing(..)")
    }
}
