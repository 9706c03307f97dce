//! The small words of a conversation: consents, where a case stands as the reporter is told, how well they were heard.

use serde::{Deserialize, Serialize};

/// What the reporter, or whom it happened to, agrees to; each is asked and kept apart, and can be withdrawn (`domain.md` §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentKind {
    /// Being put in touch with support.
    Support,
    /// Telling somebody outside of those who read the case.
    Share,
    /// An investigation.
    Investigate,
}

/// What was said with the report about each consent; nothing where it was not asked or not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Consents {
    /// Being put in touch with support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<bool>,
    /// Telling somebody outside of those who read the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<bool>,
    /// An investigation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub investigate: Option<bool>,
}

impl Consents {
    /// What was said about one of them.
    pub const fn of(&self, kind: ConsentKind) -> Option<bool> {
        match kind {
            ConsentKind::Support => self.support,
            ConsentKind::Share => self.share,
            ConsentKind::Investigate => self.investigate,
        }
    }
}

/// Where a case stands, as the reporter is told: the workflow without what is none of their concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublicStep {
    /// Somebody has begun to read.
    LookingAtIt,
    /// Whether somebody is in danger comes first.
    Safety,
    /// What it is and what to do with it is being found out.
    Assessing,
    /// Support, and no investigation.
    Support,
    /// It is being settled without a formal procedure.
    Informal,
    /// Somebody else has taken it on.
    Referred,
    /// It is being investigated.
    Investigating,
    /// What follows from it is being decided.
    Deciding,
    /// It is closed.
    Closed,
    /// It is open again.
    Reopened,
    /// The reporter is asked for something.
    WaitingForYou,
    /// It rests, because of authorities for example.
    Paused,
}

/// How well the reporter was heard, from 1 (not at all) to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Heard(u8);

/// A number that is not from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number from 1 to 5")]
pub struct BadHeard;

impl TryFrom<u8> for Heard {
    type Error = BadHeard;
    fn try_from(number: u8) -> Result<Self, BadHeard> {
        if (1..=5).contains(&number) {
            Ok(Self(number))
        } else {
            Err(BadHeard)
        }
    }
}

impl From<Heard> for u8 {
    fn from(heard: Heard) -> Self {
        heard.0
    }
}
