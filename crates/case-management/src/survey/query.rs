//! What is asked of the inbox: which cases, in which order, in which groups, and which part of the list.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use zegel_protocol::roster::{Lane, Tier};
use zegel_protocol::{CaseId, ChannelId, Day, PersonId};

use super::line::{Content, Line, Pressing};
use crate::workflow::{Phase, Step};

/// Which cases there are to choose from at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Those that need something of the person today.
    #[default]
    Today,
    /// Those that are not closed.
    Open,
    /// Those in which the reporter had the last word.
    Awaiting,
    /// Those that are closed.
    Closed,
    /// All.
    All,
}

impl Scope {
    /// Every scope, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Today, Self::Open, Self::Awaiting, Self::Closed, Self::All];
}

/// Whose cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// This person's own.
    Mine,
    /// Nobody's.
    Nobodys,
    /// Somebody's.
    Of(PersonId),
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The most pressing first.
    #[default]
    Pressing,
    /// The day it arrived.
    Received,
    /// The day something was last added.
    Changed,
    /// How grave it is, the gravest first.
    Severity,
    /// What it is about.
    Category,
    /// Where it stands.
    Step,
    /// Whose it is.
    Assigned,
}

/// What lines are put under a heading by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// How pressing they are.
    #[default]
    Pressing,
    /// The phase of ISO 37002.
    Phase,
    /// Where they stand.
    Step,
    /// Whose they are.
    Assigned,
    /// The channel they came through.
    Channel,
    /// None.
    Nothing,
}

/// A question to the inbox. An empty list of a filter lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Query {
    /// Words that must all be in the case.
    pub text: String,
    /// Which cases.
    pub scope: Scope,
    /// Channels.
    pub channels: Vec<ChannelId>,
    /// Lanes.
    pub lanes: Vec<Lane>,
    /// Phases.
    pub phases: Vec<Phase>,
    /// Steps.
    pub steps: Vec<Step>,
    /// Whose.
    pub assigned: Option<Whose>,
    /// How pressing.
    pub due: Vec<Pressing>,
    /// Categories.
    pub categories: Vec<String>,
    /// Tiers.
    pub tiers: Vec<Tier>,
    /// The least severity.
    pub severity: Option<u8>,
    /// The order.
    pub sort: Sort,
    /// The other way round.
    pub reversed: bool,
    /// The headings.
    pub group: Group,
}

impl Query {
    /// Whether a case of which nothing is known passes, because it could not be read.
    pub(super) fn lets_unread(&self) -> bool {
        self.channels.is_empty()
            && self.lanes.is_empty()
            && self.asks_no_content()
            && any(&self.phases, &Phase::Receive)
            && any(&self.due, &Pressing::Trouble)
            && !matches!(self.scope, Scope::Awaiting | Scope::Closed)
    }

    /// Whether a line passes every filter but text and scope.
    pub(super) fn lets(&self, line: &Line, me: &PersonId, pressing: Pressing) -> bool {
        let of_line = any(&self.channels, &line.channel)
            && (self.lanes.is_empty() || line.lane.is_some_and(|lane| self.lanes.contains(&lane)))
            && any(&self.due, &pressing);
        of_line
            && match &line.content {
                Some(content) => self.lets_content(content, me),
                // Nobody has to have looked at it for that: for this person it has just been received.
                None => self.asks_no_content() && any(&self.phases, &Phase::Receive),
            }
    }

    const fn asks_no_content(&self) -> bool {
        self.steps.is_empty()
            && self.assigned.is_none()
            && self.categories.is_empty()
            && self.tiers.is_empty()
            && self.severity.is_none()
    }

    fn lets_content(&self, content: &Content, me: &PersonId) -> bool {
        any(&self.phases, &content.phase())
            && any(&self.steps, &content.step)
            && any(&self.categories, &content.category)
            && any(&self.tiers, &content.tier)
            && self
                .severity
                .is_none_or(|least| content.severity.is_some_and(|severity| severity >= least))
            && self.assigned.as_ref().is_none_or(|whose| match whose {
                Whose::Mine => content.assigned.as_ref() == Some(me),
                Whose::Nobodys => content.assigned.is_none(),
                Whose::Of(person) => content.assigned.as_ref() == Some(person),
            })
    }
}

fn any<T: PartialEq>(wanted: &[T], value: &T) -> bool {
    wanted.is_empty() || wanted.contains(value)
}

impl Scope {
    /// Whether a line is among them. One with which something is wrong is never taken for closed.
    pub(super) fn lets(self, line: &Line, me: &PersonId, today: Day, trouble: bool) -> bool {
        let closed = !trouble && line.content.as_ref().is_some_and(Content::is_closed);
        match self {
            Self::Today => trouble || line.needs(me, today),
            Self::Open => !closed,
            Self::Awaiting => !closed && line.content.as_ref().is_some_and(|content| content.awaits_reply),
            Self::Closed => closed,
            Self::All => true,
        }
    }
}

/// A line on its way into the list.
pub(super) struct Candidate<'a> {
    pub case: CaseId,
    pub line: &'a Line,
    pub pressing: Pressing,
}

impl Candidate<'_> {
    /// The heading it goes under; its order is that of the headings.
    pub(super) fn group(&self, group: Group) -> Heading {
        let content = self.line.content.as_ref();
        match group {
            Group::Pressing => Heading::Pressing(self.pressing),
            Group::Phase => Heading::Phase(content.map_or(Phase::Receive, Content::phase)),
            Group::Step => Heading::Step(content.map_or(Step::Received, |content| content.step)),
            Group::Assigned => Heading::Assigned(content.and_then(|content| content.assigned.clone())),
            Group::Channel => Heading::Channel(self.line.channel.clone()),
            Group::Nothing => Heading::None,
        }
    }

    /// Before or after another one of the same group.
    pub(super) fn compare(&self, other: &Self, sort: Sort) -> Ordering {
        let (a, b) = (self.line, other.line);
        let (ours, theirs) = (a.content.as_ref(), b.content.as_ref());
        let by = match sort {
            Sort::Pressing => self.pressing.cmp(&other.pressing).then_with(|| {
                let day = |line: &Line| line.due().map(|due| due.on).or(Some(line.received));
                // Of what is closed, the latest is of interest.
                let closed =
                    |content: Option<&Content>| std::cmp::Reverse(content.and_then(|content| content.closed));
                match self.pressing {
                    Pressing::Closed => closed(ours).cmp(&closed(theirs)),
                    _ => day(a).cmp(&day(b)),
                }
            }),
            Sort::Received => b.received.cmp(&a.received),
            Sort::Changed => b.changed.cmp(&a.changed),
            Sort::Severity => {
                let severity = |content: Option<&Content>| content.and_then(|content| content.severity);
                severity(theirs).cmp(&severity(ours))
            }
            Sort::Category => {
                let category = |content: Option<&Content>| content.map(|content| content.category.clone());
                category(ours).cmp(&category(theirs))
            }
            Sort::Step => ours
                .map(|content| content.step)
                .cmp(&theirs.map(|content| content.step)),
            Sort::Assigned => {
                let assigned =
                    |content: Option<&Content>| content.and_then(|content| content.assigned.clone());
                assigned(ours).cmp(&assigned(theirs))
            }
        };
        by.then_with(|| a.received.cmp(&b.received))
            .then_with(|| self.case.cmp(&other.case))
    }
}

/// What stands above lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "by", content = "value")]
pub enum Heading {
    /// How pressing they are.
    Pressing(Pressing),
    /// The phase of ISO 37002.
    Phase(Phase),
    /// Where they stand.
    Step(Step),
    /// Whose they are; nobody's.
    Assigned(Option<PersonId>),
    /// Their channel.
    Channel(ChannelId),
    /// Nothing.
    None,
}
