//! Where a case stands, in the words that the reporter is told.

use zegel_protocol::conversation::PublicStep;

use crate::event::Side;
use crate::workflow::Step;

impl Step {
    /// What the reporter is told of it: nothing that is none of their concern.
    #[must_use]
    pub const fn public(self) -> PublicStep {
        match self {
            Self::Received | Self::Acknowledged => PublicStep::LookingAtIt,
            Self::SafetyChecked => PublicStep::Safety,
            Self::Assessing => PublicStep::Assessing,
            Self::SupportOnly => PublicStep::Support,
            Self::InformalResolution => PublicStep::Informal,
            Self::Referred => PublicStep::Referred,
            Self::InvestigationPlanned | Self::Investigating => PublicStep::Investigating,
            Self::FindingsReviewed | Self::ActionDecided | Self::FeedbackGiven => PublicStep::Deciding,
            Self::Closed | Self::ProtectionMonitoring => PublicStep::Closed,
        }
    }
}

impl Side {
    /// What the reporter is told while the case waits.
    #[must_use]
    pub const fn public(self) -> PublicStep {
        match self {
            Self::ForReporter => PublicStep::WaitingForYou,
            Self::ForAuthorities => PublicStep::Paused,
        }
    }
}
