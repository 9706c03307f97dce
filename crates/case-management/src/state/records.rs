//! The lists that a case keeps: tasks, evidence, links, proposals and what else has an entry of its own.

use serde::{Deserialize, Serialize};
use zegel_protocol::conversation::Attachment;
use zegel_protocol::{CaseId, Day, PersonId, Sha256};

use crate::clocks::Clock;
use crate::event::{Act, Link};

/// A case waits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    /// Since when.
    pub since: Day,
    /// Why.
    pub why: String,
    /// When somebody should look again.
    pub until: Option<Day>,
}

/// Something that waits for a second person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The place of its entry, by which it is seconded or refused.
    pub seq: u32,
    /// Who proposed it, and cannot second it.
    pub by: PersonId,
    /// When.
    pub on: Day,
    /// What.
    pub act: Act,
}

/// Something to do.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskItem {
    /// The place of its entry.
    pub seq: u32,
    /// What.
    pub text: String,
    /// Who does it.
    pub owner: PersonId,
    /// By when.
    pub due: Day,
    /// When it was done.
    pub done: Option<Day>,
}

/// A piece of evidence.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceItem {
    /// The place of its entry.
    pub seq: u32,
    /// Who added it.
    pub by: PersonId,
    /// When.
    pub on: Day,
    /// What it is and where it came from.
    pub text: String,
    /// SHA-256 of the file itself.
    pub sha256: Option<Sha256>,
    /// The file.
    pub attachment: Option<Attachment>,
}

/// A case that it belongs to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedCase {
    /// Which.
    pub case: CaseId,
    /// How.
    pub link: Link,
}

/// A clock that runs longer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// Which.
    pub clock: Clock,
    /// Until when.
    pub until: Day,
    /// Why.
    pub why: String,
}

/// Support that somebody was put in touch with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportItem {
    /// When.
    pub on: Day,
    /// With which.
    pub what: String,
}

/// Somebody who took the matter on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// When.
    pub on: Day,
    /// Who.
    pub to: String,
    /// How it reached them.
    pub how: String,
}

/// A copy that left the desk.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// When.
    pub on: Day,
    /// Who got it.
    pub with: String,
    /// The places in the conversation that it has parts of.
    pub entries: Vec<u32>,
    /// Whether it says who the reporter is.
    pub identity: bool,
    /// SHA-256 of the sealed package.
    pub sha256: Sha256,
}

/// Somebody who may be told who the reporter is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// Since when.
    pub on: Day,
    /// Who.
    pub to: String,
    /// Why.
    pub why: String,
}

/// Whether those who reported were still safe.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtectionRecord {
    /// When it was asked.
    pub on: Day,
    /// The months after closing for which it was.
    pub months: u8,
    /// What was found.
    pub text: String,
}

/// Something to learn.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonItem {
    /// The place of its entry.
    pub seq: u32,
    /// What.
    pub text: String,
    /// Who sees to it.
    pub owner: PersonId,
    /// By when.
    pub due: Day,
}

/// A legal hold.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Since when.
    pub since: Day,
    /// Why.
    pub why: String,
    /// Who proposed it.
    pub proposed: PersonId,
    /// Who agreed.
    pub seconded: PersonId,
}
