//! The roster: an organisation's signed list of channels and the people who read them (protocol §3).
//!
//! These are the shapes only. Bytes from outside become a [`crate::roster_check::Roster`] through its checks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use crate::taxonomy::{ClosingReason, OwnReason, Tier};
use crate::{ChannelId, Day, Language, OrgSlug, PersonId, PublicSalt, Sha256, VerifyingKey};

/// A text in several languages.
pub type Texts = BTreeMap<Language, String>;

/// The kind of channel; nobody in one lane reads another's cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// Confidential adviser: a confidential talk, no formal case.
    Advice,
    /// The organisation's reporting point: a formal case with statutory clocks.
    Reporting,
    /// Ombudsperson of a country or crisis area.
    Ombuds,
}

/// What a person with an account is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Confidential adviser.
    Adviser,
    /// Handler at a reporting point.
    Handler,
    /// Ombudsperson.
    Ombuds,
}

/// Something that a report can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Code of the taxonomy (`domain.md` §3), such as `fraud`.
    pub id: String,
    /// What the reporter reads.
    pub labels: Texts,
    /// How sensitive it is; without it, as the default taxonomy has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// Days after which a closed case of this kind is erased, in place of its lane's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention_days: Option<u16>,
}

impl Category {
    /// How sensitive it is.
    pub fn tier(&self) -> Tier {
        self.tier.unwrap_or_else(|| Tier::of(&self.id))
    }
}

/// A place to go outside the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExternalPlace {
    /// Its name.
    pub names: Texts,
    /// Telephone number, address or web address, as people should use it.
    pub contact: String,
    /// The day somebody last made sure that it is right.
    pub checked: Day,
}

/// Who is let in, and after how many days, when nobody acknowledges a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    /// The escalation reader; never one of the channel's readers.
    pub reader: PersonId,
    /// Days after receipt, 1 to 90.
    pub after_days: u16,
}

/// Where a report can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// Its name in addresses.
    pub id: ChannelId,
    /// Its kind.
    pub lane: Lane,
    /// Country, crisis area or everywhere, in the words of the organisation.
    pub region: Texts,
    /// What the reporter reads as its name.
    pub names: Texts,
    /// What it is for, in a sentence or two.
    pub about: Texts,
    /// What happens after a report.
    pub next_steps: Texts,
    /// What a report can be about.
    pub categories: Vec<Category>,
    /// Who reads it. A channel that nobody reads yet is not offered to reporters.
    pub readers: Vec<PersonId>,
    /// Who is let in if nobody acknowledges.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Escalation>,
    /// Places to go outside.
    #[serde(default)]
    pub places: Vec<ExternalPlace>,
}

/// A person who reads reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handler {
    /// Their account.
    pub id: PersonId,
    /// Name as reporters see it.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// A line about them.
    pub about: Texts,
    /// Languages they read.
    pub languages: Vec<Language>,
    /// Hybrid age recipient, `age1pq1…`; its curve points are checked in `sealing`.
    pub recipient: String,
    /// Checks what they sign.
    pub signing_key: VerifyingKey,
    /// Reads from this day on.
    pub from: Day,
    /// Last day of reading, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// A time in which they do not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Away>,
}

/// A time in which somebody does not read reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
    /// Reads in their place: somebody else in the roster, of the same role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy: Option<PersonId>,
}

/// What an organisation's pages look like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Its colour, `#rrggbb` in lower case.
    pub accent: String,
    /// Its logo: a PNG of at most [`crate::limits::MAX_LOGO`] bytes, base64 with padding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
}

/// Days after which a closed case is erased, unless the law or the handler says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionDays {
    /// In channels of confidential advisers.
    pub advice: u16,
    /// At reporting points.
    pub reporting: u16,
    /// In channels of ombudspersons.
    pub ombuds: u16,
}

impl RetentionDays {
    /// The days of a lane.
    pub const fn of(&self, lane: Lane) -> u16 {
        match lane {
            Lane::Advice => self.advice,
            Lane::Reporting => self.reporting,
            Lane::Ombuds => self.ombuds,
        }
    }
}

impl Handler {
    /// Whether they are a reader on that day: their time has begun and is not over. They may be away.
    pub fn serves_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
    /// Whether they are away on that day.
    pub fn is_away_on(&self, day: Day) -> bool {
        self.away
            .as_ref()
            .is_some_and(|away| away.from <= day && day <= away.until)
    }
}

/// The organisation as reporters see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name in addresses.
    pub slug: OrgSlug,
    /// Its name.
    pub name: String,
    /// Languages its texts exist in; the first one is used where a text lacks the reader's.
    pub languages: Vec<Language>,
    /// What its pages look like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<Look>,
    /// How long closed cases are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention_days: Option<RetentionDays>,
    /// Its own reasons for closing a case, beside those that everybody has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closing_reasons: Vec<OwnReason>,
    /// Where its days begin and end: a name of the IANA time zone database, such as `Africa/Ndjamena`. Without it, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

/// What the organisation key signs, as JSON bytes that nobody re-serialises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterBody {
    /// 1.
    pub v: u32,
    /// Addresses it is for, such as `https://report.example.org`; the onion address may stand beside it.
    pub origins: Vec<String>,
    /// Whose it is.
    pub organisation: Organisation,
    /// Counts up with every change.
    pub seq: u64,
    /// Valid from this day.
    pub issued: Day,
    /// Valid through this day.
    pub expires: Day,
    /// SHA-256 of the roster before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_sha256: Option<Sha256>,
    /// Salt of the receipt codes; fixed for ever, or old codes stop working.
    pub receipt_salt: PublicSalt,
    /// Where reports can go.
    pub channels: Vec<Channel>,
    /// Who reads them.
    pub handlers: Vec<Handler>,
    /// SHA-256 of the spare organisation key's public text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_key_sha256: Option<Sha256>,
}

impl RosterBody {
    /// The handler of that name.
    pub fn handler(&self, id: &PersonId) -> Option<&Handler> {
        self.handlers.iter().find(|handler| &handler.id == id)
    }

    /// Who reads a channel on a day, each once: its readers whose time it is and who are not away, in the channel's
    /// order, then the deputies of those who are away. Somebody away without a deputy who can stand in still reads
    /// where nobody else would.
    pub fn readers_on(&self, channel: &Channel, day: Day) -> Vec<&Handler> {
        let serving = || {
            channel
                .readers
                .iter()
                .filter_map(|id| self.handler(id))
                .filter(|one| one.serves_on(day))
        };
        let present = |one: &&Handler| one.serves_on(day) && !one.is_away_on(day);
        let deputies = serving()
            .filter(|one| one.is_away_on(day))
            .filter_map(|one| one.away.as_ref()?.deputy.as_ref())
            .filter_map(|id| self.handler(id))
            .filter(present);
        let mut found: Vec<&Handler> = Vec::new();
        for one in serving().filter(present).chain(deputies) {
            if !found.iter().any(|known| known.id == one.id) {
                found.push(one);
            }
        }
        if found.is_empty() {
            serving().collect()
        } else {
            found
        }
    }
}

/// An organisation key signed by the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KeyLink {
    /// The older key: minisign public key, base64.
    pub key: String,
    /// Its signature (minisign text) over the base64 text of the next key.
    pub next_signature: String,
}

/// `GET /api/v1/o/{org}/roster` and `GET /api/v1/o/{org}/rosters/{sha256}`: a roster with what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RosterBundle {
    /// The signed bytes: a [`RosterBody`] as JSON.
    pub roster: String,
    /// The signature over them: minisign text, prehashed.
    pub signature: String,
    /// The key it claims to be signed with: minisign public key, base64.
    pub key: String,
    /// Older keys, oldest first, so that old posters keep working.
    #[serde(default)]
    pub chain: Vec<KeyLink>,
}

/// Chooses the text for a reader: the wanted language, else the fallback's, else any.
pub fn text_for<'a>(texts: &'a Texts, wanted: &Language, fallback: &[Language]) -> &'a str {
    std::iter::once(wanted)
        .chain(fallback)
        .find_map(|language| texts.get(language))
        .or_else(|| texts.values().next())
        .map_or("", String::as_str)
}
