//! The steps of a case (`domain.md` §4), which may follow which, and the phase of ISO 37002 that they belong to.

use serde::{Deserialize, Serialize};
use zegel_protocol::roster::Lane;

use crate::rules::RuleError;

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// It arrived.
    #[default]
    Received,
    /// Somebody looked whether anybody is in danger.
    SafetyChecked,
    /// A person acknowledged it to the reporter.
    Acknowledged,
    /// What it is about is being found out.
    Assessing,
    /// Those affected get support; nothing more is wanted, or possible.
    SupportOnly,
    /// It is settled without a formal procedure.
    InformalResolution,
    /// Somebody else takes it on.
    Referred,
    /// An investigation is planned.
    InvestigationPlanned,
    /// It is being investigated.
    Investigating,
    /// What was found was looked at again.
    FindingsReviewed,
    /// What follows from it was decided.
    ActionDecided,
    /// The reporter was told the outcome.
    FeedbackGiven,
    /// It is closed.
    Closed,
    /// It is closed, and those who reported are asked from time to time whether they are safe.
    ProtectionMonitoring,
}

/// The phases of handling by ISO 37002.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Receiving reports.
    Receive,
    /// Assessing reports.
    Assess,
    /// Addressing reports.
    Address,
    /// Concluding cases.
    Conclude,
}

impl Step {
    /// Every step, in the order in which a case goes through them.
    pub const ALL: [Self; 14] = [
        Self::Received,
        Self::SafetyChecked,
        Self::Acknowledged,
        Self::Assessing,
        Self::SupportOnly,
        Self::InformalResolution,
        Self::Referred,
        Self::InvestigationPlanned,
        Self::Investigating,
        Self::FindingsReviewed,
        Self::ActionDecided,
        Self::FeedbackGiven,
        Self::Closed,
        Self::ProtectionMonitoring,
    ];

    /// The phase of ISO 37002 it belongs to.
    #[must_use]
    pub const fn phase(self) -> Phase {
        match self {
            Self::Received | Self::SafetyChecked | Self::Acknowledged => Phase::Receive,
            Self::Assessing => Phase::Assess,
            Self::SupportOnly
            | Self::InformalResolution
            | Self::Referred
            | Self::InvestigationPlanned
            | Self::Investigating
            | Self::FindingsReviewed
            | Self::ActionDecided => Phase::Address,
            Self::FeedbackGiven | Self::Closed | Self::ProtectionMonitoring => Phase::Conclude,
        }
    }

    /// Whether nothing more is done with the case for now.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Closed | Self::ProtectionMonitoring)
    }

    /// Whether a person has acknowledged the report.
    #[must_use]
    pub const fn is_acknowledged(self) -> bool {
        !matches!(self, Self::Received | Self::SafetyChecked)
    }

    /// Whether it is part of an investigation, which a confidential talk has none of.
    #[must_use]
    pub const fn is_investigation(self) -> bool {
        matches!(
            self,
            Self::InvestigationPlanned | Self::Investigating | Self::FindingsReviewed | Self::ActionDecided
        )
    }

    /// Whether a plain move leads from here to there. Other steps come with an event of their own: the safety check, the
    /// acknowledgement, the referral, the decision, the last feedback, closing and reopening.
    ///
    /// # Errors
    /// The rule that forbids it.
    pub fn may_move(self, to: Self, lane: Lane) -> Result<(), RuleError> {
        use Step as S;
        if lane == Lane::Advice && to.is_investigation() {
            return Err(RuleError::AdviceIsNoCase);
        }
        let follows = match to {
            S::Assessing => matches!(
                self,
                S::Acknowledged
                    | S::SupportOnly
                    | S::InformalResolution
                    | S::Referred
                    | S::InvestigationPlanned
                    | S::Investigating
                    | S::FindingsReviewed
                    | S::ActionDecided
                    | S::FeedbackGiven
            ),
            S::SupportOnly | S::InformalResolution | S::InvestigationPlanned => self == S::Assessing,
            S::Investigating => matches!(self, S::InvestigationPlanned | S::FindingsReviewed),
            S::FindingsReviewed => self == S::Investigating,
            S::ProtectionMonitoring => self == S::Closed,
            S::Closed => self == S::ProtectionMonitoring,
            S::Received
            | S::SafetyChecked
            | S::Acknowledged
            | S::Referred
            | S::ActionDecided
            | S::FeedbackGiven => false,
        };
        match () {
            () if follows => Ok(()),
            () if !self.is_acknowledged() => Err(RuleError::AcknowledgeFirst),
            () if self.is_closed() => Err(RuleError::Closed),
            () => Err(RuleError::NotFromHere),
        }
    }

    /// Whether the last feedback may be given here: the matter is settled one way or the other.
    #[must_use]
    pub const fn may_conclude(self) -> bool {
        matches!(
            self,
            Self::Assessing
                | Self::SupportOnly
                | Self::InformalResolution
                | Self::Referred
                | Self::FindingsReviewed
                | Self::ActionDecided
        )
    }
}
