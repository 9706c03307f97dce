//! What is written into a case log.

use serde::{Deserialize, Serialize};
use zegel_protocol::PersonId;

/// Why a case is closed (`domain.md` §4). "Knowingly false" is missing on purpose: it needs a second person's signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosingReason {
    /// What was reported is established.
    Substantiated,
    /// Part of it is.
    PartlySubstantiated,
    /// It was looked into and not established.
    Unsubstantiated,
    /// It was looked into and remains open.
    Inconclusive,
    /// There is too little to go on and the reporter does not answer.
    TooLittleInformation,
    /// The survivor does not want it pursued.
    SurvivorDeclined,
    /// Somebody else takes it on: a partner, the United Nations, the police.
    Referred,
    /// Not about anything this channel is for.
    OutOfScope,
    /// Settled without a formal procedure.
    ResolvedInformally,
    /// The reporter wanted advice and got it.
    AdviceOnly,
    /// Part of another case.
    Duplicate,
}

impl ClosingReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Substantiated,
        Self::PartlySubstantiated,
        Self::Unsubstantiated,
        Self::Inconclusive,
        Self::TooLittleInformation,
        Self::SurvivorDeclined,
        Self::Referred,
        Self::OutOfScope,
        Self::ResolvedInformally,
        Self::AdviceOnly,
        Self::Duplicate,
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

/// One entry of a case log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// A handler opened the case for the first time and made its file key.
    Opened,
    /// A person acknowledged the report to the reporter.
    Acknowledged,
    /// Something the handlers keep to themselves.
    Note {
        /// What it says.
        text: String,
    },
    /// The case was closed.
    Closed {
        /// Why.
        reason: ClosingReason,
        /// How the reporter heard of it.
        feedback: FeedbackRecord,
    },
    /// Somebody was let in by somebody on the case.
    Granted {
        /// Who.
        person: PersonId,
    },
}

/// The kind only: notes are confidential.
impl std::fmt::Debug for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Opened => "Opened",
            Self::Acknowledged => "Acknowledged",
            Self::Note { .. } => "Note(..)",
            Self::Closed { .. } => "Closed(..)",
            Self::Granted { .. } => "Granted(..)",
        })
    }
}
