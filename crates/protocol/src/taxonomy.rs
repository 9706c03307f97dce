//! What the organisation's list sorts cases by: how sensitive they are, and the reasons for closing them (`domain.md` §3 and §4).

use serde::{Deserialize, Serialize};

use crate::roster::Texts;

/// How sensitive a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tier {
    /// A specialist looks at it within 24 hours.
    A,
    /// Sensitive.
    B,
    /// Not sensitive.
    C,
}

impl Tier {
    /// The tier of a category of the default taxonomy; sensitive if it is not in there.
    pub fn of(category: &str) -> Self {
        match category {
            "sea-exploitation" | "sea-abuse" | "child" | "violence" | "retaliation" => Self::A,
            "service" | "outside" => Self::C,
            _ => Self::B,
        }
    }
}

/// Why a case is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// Reported by somebody who knew that it was false. Two people have to say so.
    KnowinglyFalse,
}

impl ClosingReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
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
        Self::KnowinglyFalse,
    ];

    /// Whether it says what an investigation found.
    pub const fn is_finding(self) -> bool {
        matches!(
            self,
            Self::Substantiated
                | Self::PartlySubstantiated
                | Self::Unsubstantiated
                | Self::Inconclusive
                | Self::KnowinglyFalse
        )
    }
}

/// A reason of an organisation's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReason {
    /// What it is called in case logs: lower-case letters, digits and dashes, for ever.
    pub id: String,
    /// What handlers read.
    pub labels: Texts,
    /// The reason as which figures count it.
    pub counts_as: ClosingReason,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_tiers_are_those_of_the_taxonomy() {
        for (tier, codes) in [
            (
                Tier::A,
                &[
                    "sea-exploitation",
                    "sea-abuse",
                    "child",
                    "violence",
                    "retaliation",
                ][..],
            ),
            (
                Tier::B,
                &["sexual-harassment", "fraud", "inaction", "unsure", "of-our-own"],
            ),
            (Tier::C, &["service", "outside"]),
        ] {
            for code in codes {
                assert_eq!(Tier::of(code), tier, "{code}");
            }
        }
    }
}
