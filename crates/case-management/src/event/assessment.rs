//! What is known of a case: everything optional, everything possibly unknown (`domain.md` §3).

use serde::{Deserialize, Serialize};
use zegel_protocol::PersonId;
use zegel_protocol::roster::Tier;

/// Yes, no, or nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nobody knows.
    #[default]
    Unknown,
}

/// Who was affected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Somebody of the community.
    CommunityMember,
    /// Own staff.
    Staff,
    /// Staff of a partner.
    PartnerStaff,
    /// A volunteer.
    Volunteer,
    /// A child.
    Child,
    /// Several people.
    Several,
    /// Nobody knows.
    #[default]
    Unknown,
}

/// Sex, as the sector's harmonised figures ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither.
    Other,
    /// Nobody knows, or said.
    #[default]
    Unknown,
}

/// Age, as coarse as figures need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgeGroup {
    /// Under 18 years.
    Child,
    /// 18 to 59 years.
    Adult,
    /// 60 years and more.
    OlderAdult,
    /// Nobody knows, or said.
    #[default]
    Unknown,
}

/// Where it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// In a community.
    Community,
    /// At work.
    Workplace,
    /// Nobody knows.
    #[default]
    Unknown,
}

/// How the person whom it is about belongs to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RespondentLink {
    /// Own staff.
    OwnStaff,
    /// Staff of a partner.
    Partner,
    /// Staff of somebody whom a partner funds.
    Subgrantee,
    /// Staff of a contractor.
    Contractor,
    /// A volunteer.
    Volunteer,
    /// Nobody knows.
    #[default]
    Unknown,
}

/// Somebody who was affected. No name: who they are stands in the conversation, if anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
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

/// Somebody whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Respondent {
    /// How they belong to the organisation.
    pub link: RespondentLink,
    /// Whether they lead others.
    pub manager: Known,
    /// Whether they are international staff, or national.
    pub international: Known,
    /// Who they are, if they are in the list of readers: they must not read the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}

/// What is known of a case.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Assessment {
    /// A category of the channel, if it is another one than the reporter's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// How sensitive it is, if otherwise than its category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// How grave it is, 1 to 4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
    /// Whether somebody is in danger now.
    pub danger_now: Known,
    /// Who was affected; nobody, or any number.
    pub affected: Vec<Affected>,
    /// Whom it is about; nobody, or any number.
    pub respondents: Vec<Respondent>,
    /// Country or crisis area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// When it happened, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
}

/// Without what is known.
impl std::fmt::Debug for Assessment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Assessment(..)")
    }
}
