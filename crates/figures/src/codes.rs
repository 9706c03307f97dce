//! What reports, people and measures are sorted by: closed lists, so that no text of anybody can get into a table.

use serde::{Deserialize, Serialize};
use zegel_protocol::roster::ClosingReason;

/// A closed list with a code for each of its members, the same as on the wire.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them, in the order of tables.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// What it is called in files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The one that is called so.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

codes! {
    /// What a report is about, coarse enough to be crossed with something else.
    Nature {
        /// Sexual exploitation or abuse of somebody of the community.
        SexualExploitation = "sexual-exploitation-abuse",
        /// Sexual harassment at work.
        SexualHarassment = "sexual-harassment",
        /// Child safeguarding, any form.
        Child = "child",
        /// Physical violence, threat to life, trafficking.
        Violence = "violence",
        /// Abuse of power, bullying, discrimination.
        Conduct = "conduct",
        /// Fraud, corruption, aid diverted, terror financing.
        Integrity = "integrity",
        /// Data or privacy breach, staff safety.
        Safety = "safety",
        /// Retaliation, and nothing done with an earlier report.
        AfterReporting = "after-reporting",
        /// Complaint about a programme.
        Programme = "programme",
        /// Everything else: not sure, outside, an organisation's own categories.
        Other = "other",
    }
}

impl Nature {
    /// The nature of a category of the default taxonomy (`domain.md` §3).
    #[must_use]
    pub fn of_category(category: &str) -> Self {
        match category {
            "sea-exploitation" | "sea-abuse" => Self::SexualExploitation,
            "sexual-harassment" => Self::SexualHarassment,
            "child" => Self::Child,
            "violence" => Self::Violence,
            "power" | "discrimination" => Self::Conduct,
            "fraud" | "corruption" | "aid-diversion" | "financing" => Self::Integrity,
            "data" | "safety" => Self::Safety,
            "retaliation" | "inaction" => Self::AfterReporting,
            "service" => Self::Programme,
            _ => Self::Other,
        }
    }

    /// Whether reports of it are, or may be, about something sexual. An organisation's own categories may be, too.
    #[must_use]
    pub const fn may_be_sexual(self) -> bool {
        matches!(
            self,
            Self::SexualExploitation | Self::SexualHarassment | Self::Child | Self::Other
        )
    }
}

codes! {
    /// Where a report stood when the figures were drawn up.
    Outcome {
        /// Not closed yet.
        Open = "open",
        /// What was reported is established.
        Substantiated = "substantiated",
        /// Part of it is.
        PartlySubstantiated = "partly-substantiated",
        /// It was looked into and not established.
        Unsubstantiated = "unsubstantiated",
        /// It was looked into and remains open.
        Inconclusive = "inconclusive",
        /// Too little to go on, and the reporter does not answer.
        TooLittleInformation = "too-little-information",
        /// The survivor does not want it pursued.
        SurvivorDeclined = "survivor-declined",
        /// Somebody else takes it on.
        Referred = "referred",
        /// Not for this channel.
        OutOfScope = "out-of-scope",
        /// Settled without a formal procedure.
        ResolvedInformally = "resolved-informally",
        /// The reporter wanted advice and got it.
        AdviceOnly = "advice-only",
        /// Part of another report.
        Duplicate = "duplicate",
        /// Reported knowing that it was false.
        KnowinglyFalse = "knowingly-false",
    }
}

impl From<ClosingReason> for Outcome {
    fn from(reason: ClosingReason) -> Self {
        match reason {
            ClosingReason::Substantiated => Self::Substantiated,
            ClosingReason::PartlySubstantiated => Self::PartlySubstantiated,
            ClosingReason::Unsubstantiated => Self::Unsubstantiated,
            ClosingReason::Inconclusive => Self::Inconclusive,
            ClosingReason::TooLittleInformation => Self::TooLittleInformation,
            ClosingReason::SurvivorDeclined => Self::SurvivorDeclined,
            ClosingReason::Referred => Self::Referred,
            ClosingReason::OutOfScope => Self::OutOfScope,
            ClosingReason::ResolvedInformally => Self::ResolvedInformally,
            ClosingReason::AdviceOnly => Self::AdviceOnly,
            ClosingReason::Duplicate => Self::Duplicate,
            ClosingReason::KnowinglyFalse => Self::KnowinglyFalse,
        }
    }
}

codes! {
    /// How soon a person acknowledged a report.
    Acknowledged {
        /// On the same day or the next.
        WithinADay = "within-a-day",
        /// Within the seven days of the directive.
        WithinSevenDays = "within-seven-days",
        /// Later.
        Later = "later",
        /// Nobody has yet.
        NotYet = "not-yet",
    }
}

codes! {
    /// How soon the reporter heard what was done.
    Feedback {
        /// Within 31 days.
        WithinAMonth = "within-a-month",
        /// Within the limit.
        InTime = "in-time",
        /// After it.
        Later = "later",
        /// Nothing yet.
        NotYet = "not-yet",
    }
}

codes! {
    /// How the reporter wanted to be known.
    HowReported {
        /// To nobody.
        Anonymous = "anonymous",
        /// To the readers only.
        Confidential = "confidential",
        /// By name.
        Named = "named",
    }
}

codes! {
    /// Whether somebody was put in touch with support.
    Support {
        /// Yes.
        Given = "given",
        /// Nothing is recorded.
        NotRecorded = "not-recorded",
    }
}

codes! {
    /// What was decided.
    Measure {
        /// Somebody was dismissed.
        Dismissed = "dismissed",
        /// Somebody was sanctioned otherwise.
        Sanctioned = "sanctioned",
        /// A contract was ended.
        ContractEnded = "contract-ended",
        /// People were trained.
        Training = "training",
        /// Something was agreed with a partner.
        PartnerMeasure = "partner-measure",
        /// Money or goods came back.
        FundsRecovered = "funds-recovered",
        /// Whom it was about had left before.
        LeftBeforeOutcome = "left-before-outcome",
        /// Nothing could be done.
        NonePossible = "none-possible",
    }
}

codes! {
    /// Who was affected.
    Who {
        /// Somebody of the community.
        CommunityMember = "community-member",
        /// Own staff.
        Staff = "staff",
        /// Staff of a partner.
        PartnerStaff = "partner-staff",
        /// A volunteer.
        Volunteer = "volunteer",
        /// A child.
        Child = "child",
        /// Several people.
        Several = "several",
        /// Unknown.
        Unknown = "unknown",
    }
}

codes! {
    /// Sex of somebody who was affected.
    Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Neither.
        Other = "other",
        /// Unknown.
        Unknown = "unknown",
    }
}

codes! {
    /// Age of somebody who was affected.
    AgeGroup {
        /// Under 18.
        Child = "child",
        /// 18 to 59.
        Adult = "adult",
        /// 60 and more.
        OlderAdult = "older-adult",
        /// Unknown.
        Unknown = "unknown",
    }
}

codes! {
    /// Where it happened.
    Setting {
        /// In a community.
        Community = "community",
        /// At work.
        Workplace = "workplace",
        /// Unknown.
        Unknown = "unknown",
    }
}

codes! {
    /// How somebody whom a report is about belongs to the organisation.
    Link {
        /// Own staff.
        OwnStaff = "own-staff",
        /// Staff of a partner.
        Partner = "partner",
        /// Staff of somebody whom a partner funds.
        Subgrantee = "subgrantee",
        /// Staff of a contractor.
        Contractor = "contractor",
        /// A volunteer.
        Volunteer = "volunteer",
        /// Unknown.
        Unknown = "unknown",
    }
}

codes! {
    /// Yes, no, or nobody knows.
    Known {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Unknown.
        Unknown = "unknown",
    }
}

/// Somebody who was affected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affected {
    /// Who.
    pub who: Who,
    /// Sex.
    pub sex: Sex,
    /// Age.
    pub age_group: AgeGroup,
    /// Where.
    pub setting: Setting,
}

/// Somebody whom a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Respondent {
    /// How they belong to the organisation.
    pub link: Link,
    /// Whether they lead others.
    pub manager: Known,
    /// Whether they are international staff, or national.
    pub international: Known,
}
