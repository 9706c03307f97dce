//! A case as the inbox knows it: what is listed, filtered and sorted by. Made from a case that was read, and kept in its place.

use serde::{Deserialize, Serialize};
use zegel_protocol::roster::{Lane, Tier};
use zegel_protocol::{ChannelId, Day, PersonId};

use crate::clocks::What;
use crate::workflow::{Phase, Step};

/// Characters of the report's beginning that are shown.
pub(super) const EXCERPT: usize = 160;

/// What is open and when it is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueOn {
    /// What.
    pub what: What,
    /// When.
    pub on: Day,
    /// Whose task it is, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
}

/// What everybody with a key to the case sees at once, also before they said that they have no conflict with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The channel it came through.
    pub channel: ChannelId,
    /// The channel's lane.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lane: Option<Lane>,
    /// The day it arrived.
    pub received: Day,
    /// The day something was last added.
    pub changed: Day,
    /// The person was let in because nobody acknowledged the case in time.
    #[serde(default, skip_serializing_if = "is_false")]
    pub escalated: bool,
    /// Nobody else can read it: if this person's keys are lost, so is the case.
    #[serde(default, skip_serializing_if = "is_false")]
    pub alone: bool,
    /// Whom this person could let in on the day it was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may_let_in: Vec<PersonId>,
    /// What is shown once the person said that they have no conflict with the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
}

/// What is known of a case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Where it stands.
    pub step: Step,
    /// Since when.
    pub since: Day,
    /// What it is about: a category of the channel.
    pub category: String,
    /// How sensitive it is.
    pub tier: Tier,
    /// How grave it is, 1 to 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
    /// Somebody is in danger now, as the handlers know it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub danger: bool,
    /// The reporter wrote that they are not safe, and nobody has answered since.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unsafe_now: bool,
    /// It waits for the reporter.
    #[serde(default, skip_serializing_if = "is_false")]
    pub waiting: bool,
    /// It is paused for an authority.
    #[serde(default, skip_serializing_if = "is_false")]
    pub paused: bool,
    /// It was reopened because somebody appealed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub appeal: bool,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<PersonId>,
    /// A proposal of somebody else waits for this person's word.
    #[serde(default, skip_serializing_if = "is_false")]
    pub to_second: bool,
    /// An entry mentions this person, who has written nothing in the case since.
    #[serde(default, skip_serializing_if = "is_false")]
    pub mentioned: bool,
    /// What is open, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dues: Vec<DueOn>,
    /// The reporter had the last word.
    #[serde(default, skip_serializing_if = "is_false")]
    pub awaits_reply: bool,
    /// Attachments in all.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub attachments: u32,
    /// The beginning of the report.
    pub excerpt: String,
    /// The language of the report.
    pub language: String,
    /// The day it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Day>,
    /// Who can read it, but was not let in by anybody on the case, and other signs that the server's word is wrong: how many.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub warnings: u32,
}

/// Where it stands only.
impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Content({:?})", self.step)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
const fn is_zero(value: &u32) -> bool {
    *value == 0
}

impl Content {
    /// The phase of ISO 37002 that it is in.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.step.phase()
    }

    /// Whether nothing more is done with it for now.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.step.is_closed()
    }
}

/// How pressing a case is. The order is that of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pressing {
    /// Something is wrong with it, or it could not be read.
    Trouble,
    /// Somebody is in danger, or not safe.
    Danger,
    /// Something is overdue.
    Late,
    /// The person has not said yet whether they have a conflict with it.
    New,
    /// Something is due today.
    Today,
    /// Within a week.
    Soon,
    /// Later.
    Later,
    /// Nothing is due.
    Undue,
    /// It is closed and nothing is due.
    Closed,
}

impl Pressing {
    /// How pressing something due on a day is.
    #[must_use]
    pub fn of(on: Day, today: Day) -> Self {
        match on {
            on if on < today => Self::Late,
            on if on == today => Self::Today,
            on if on <= today.plus_days(7) => Self::Soon,
            _ => Self::Later,
        }
    }
}

impl Line {
    /// What is due next; nothing before the person said that there is no conflict.
    #[must_use]
    pub fn due(&self) -> Option<&DueOn> {
        self.content.as_ref()?.dues.first()
    }

    /// How pressing it is.
    #[must_use]
    pub fn pressing(&self, today: Day) -> Pressing {
        let Some(content) = &self.content else {
            return Pressing::New;
        };
        if !content.is_closed() && (content.danger || content.unsafe_now) {
            return Pressing::Danger;
        }
        match content.dues.first() {
            Some(due) => Pressing::of(due.on, today),
            None if content.is_closed() => Pressing::Closed,
            None => Pressing::Undue,
        }
    }

    /// Whether the case needs something of this person today: what is overdue or due, what nobody has looked at yet, an answer
    /// to the reporter, a second pair of eyes, a mention. What is somebody else's does only where it cannot wait for them.
    #[must_use]
    pub fn needs(&self, me: &PersonId, today: Day) -> bool {
        let Some(content) = &self.content else {
            return true;
        };
        if content.to_second || content.mentioned {
            return true;
        }
        let mine = content.assigned.as_ref().is_none_or(|person| person == me);
        let due = content.dues.iter().filter(|due| due.on <= today);
        self.pressing(today) == Pressing::Danger
            || mine && content.awaits_reply && !content.is_closed()
            || due
                .map(|due| due.owner.as_ref())
                .any(|owner| owner.map_or(mine, |owner| owner == me))
    }
}
