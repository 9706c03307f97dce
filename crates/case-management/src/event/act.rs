//! What needs a second person (`domain.md` §1 and §4).

use serde::{Deserialize, Serialize};
use zegel_protocol::CaseId;

use crate::event::ClosingReason;

/// How the reporter is to hear of the outcome when a case is closed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feedback {
    /// With this message, sent together with the closing.
    Give(String),
    /// With the feedback that was given before.
    AlreadyGiven,
    /// Not at all, for this reason.
    NotPossible(String),
}

/// What one person proposes and another one seconds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Closing a case that is grave, or was reported knowing it was false.
    Close {
        /// Why.
        reason: ClosingReason,
        /// The organisation's own reason, which counts as `reason`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        own: Option<String>,
        /// How the reporter is to hear of it: a message is sent by the second person, with the closing.
        feedback: Feedback,
        /// The case that goes on, if this one is its duplicate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        merged_into: Option<CaseId>,
        /// The adviser's file is destroyed as soon as the server may.
        #[serde(default)]
        destroy: bool,
    },
    /// Telling somebody who the reporter is.
    Disclose {
        /// Whom.
        to: String,
        /// Why.
        why: String,
    },
    /// A legal hold, which keeps the case from being erased, or its end.
    Hold {
        /// Begins or ends.
        on: bool,
        /// Why.
        why: String,
    },
    /// An investigation that the reporter does not want.
    Investigate {
        /// Why all the same.
        why: String,
    },
}

impl Act {
    /// What it is called on the wire.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Close { .. } => "close",
            Self::Disclose { .. } => "disclose",
            Self::Hold { .. } => "hold",
            Self::Investigate { .. } => "investigate",
        }
    }
}

/// The kind only.
impl std::fmt::Debug for Act {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Act({})", self.kind())
    }
}
