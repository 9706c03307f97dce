//! Windows of the list, with names and labels in the desk's language, and what there is to filter by.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zegel_case_management::survey::{Content, DueOn, Heading, Line, Pressing, Query, Row};
use zegel_case_management::{Phase, Step};
use zegel_protocol::roster::{Lane, Tier};
use zegel_protocol::{CaseId, ChannelId, Day, Language, PersonId};
use zegel_sealing::rosters::Rosters;

use super::{Desk, label};
use crate::{Answer, Failure, day, read, write};

#[derive(Serialize)]
struct ListOut<'a> {
    total: usize,
    scopes: &'a [usize],
    groups: Vec<GroupOut<'a>>,
    rows: Vec<RowOut<'a>>,
}

#[derive(Serialize)]
struct GroupOut<'a> {
    #[serde(flatten)]
    heading: &'a Heading,
    /// The name of the channel or the person, if it is one.
    name: Option<String>,
    count: usize,
}

#[derive(Serialize)]
struct RowOut<'a> {
    case: CaseId,
    channel_name: Option<String>,
    lane: Option<Lane>,
    received: Option<Day>,
    changed: Option<Day>,
    escalated: bool,
    pressing: Pressing,
    trouble: Option<&'a str>,
    content: Option<ContentOut<'a>>,
}

#[derive(Serialize)]
struct ContentOut<'a> {
    step: Step,
    since: Day,
    phase: Phase,
    category: String,
    tier: Tier,
    severity: Option<u8>,
    danger: bool,
    unsafe_now: bool,
    waiting: bool,
    paused: bool,
    appeal: bool,
    assigned: Option<Named>,
    to_second: bool,
    mentioned: bool,
    due: Option<&'a DueOn>,
    awaits_reply: bool,
    attachments: u32,
    excerpt: &'a str,
    language: &'a str,
    closed: Option<Day>,
    warnings: u32,
}

#[derive(Serialize)]
struct Named {
    id: PersonId,
    name: String,
}

#[derive(Serialize)]
struct ToHandOver {
    case: CaseId,
    /// Its category, or its channel before the person said that they have no conflict with it.
    title: String,
    received: Day,
    alone: bool,
    may_grant_to: Vec<Named>,
}

#[derive(Serialize)]
struct Choices<'a> {
    channels: Vec<ChannelOut<'a>>,
    categories: Vec<CategoryOut<'a>>,
    people: Vec<Named>,
}

#[derive(Serialize)]
struct ChannelOut<'a> {
    id: &'a ChannelId,
    name: String,
    lane: Lane,
}

#[derive(Serialize)]
struct CategoryOut<'a> {
    id: &'a str,
    label: String,
    tier: Tier,
}

/// Whose texts, and in which language.
struct Labels<'a> {
    rosters: &'a Rosters,
    language: &'a Language,
}

impl Labels<'_> {
    fn channel(&self, id: &ChannelId) -> String {
        let channel = self.rosters.current().channel(id);
        channel.map_or_else(
            || id.to_string(),
            |channel| label(self.rosters, &channel.names, self.language),
        )
    }

    fn category(&self, channel: &ChannelId, id: &str) -> String {
        let channel = self.rosters.current().channel(channel);
        let category = channel.and_then(|channel| channel.categories.iter().find(|one| one.id == id));
        category.map_or_else(
            || id.to_owned(),
            |category| label(self.rosters, &category.labels, self.language),
        )
    }

    fn person(&self, id: &PersonId) -> Named {
        let handler = self.rosters.current().handler(id);
        Named {
            id: id.clone(),
            name: handler.map_or_else(|| id.to_string(), |handler| handler.name.clone()),
        }
    }

    fn row<'a>(&self, row: &Row<'a>) -> RowOut<'a> {
        let line = row.line;
        RowOut {
            case: row.case,
            channel_name: line.map(|line| self.channel(&line.channel)),
            lane: line.and_then(|line| line.lane),
            received: line.map(|line| line.received),
            changed: line.map(|line| line.changed),
            escalated: line.is_some_and(|line| line.escalated),
            pressing: row.pressing,
            trouble: row.trouble,
            content: line.and_then(|line| Some(self.content(line, line.content.as_ref()?))),
        }
    }

    fn content<'a>(&self, line: &'a Line, content: &'a Content) -> ContentOut<'a> {
        ContentOut {
            step: content.step,
            since: content.since,
            phase: content.phase(),
            category: self.category(&line.channel, &content.category),
            tier: content.tier,
            severity: content.severity,
            danger: content.danger,
            unsafe_now: content.unsafe_now,
            waiting: content.waiting,
            paused: content.paused,
            appeal: content.appeal,
            assigned: content.assigned.as_ref().map(|person| self.person(person)),
            to_second: content.to_second,
            mentioned: content.mentioned,
            due: line.due(),
            awaits_reply: content.awaits_reply,
            attachments: content.attachments,
            excerpt: &content.excerpt,
            language: &content.language,
            closed: content.closed,
            warnings: content.warnings,
        }
    }

    fn heading(&self, heading: &Heading) -> Option<String> {
        match heading {
            Heading::Channel(channel) => Some(self.channel(channel)),
            Heading::Assigned(Some(person)) => Some(self.person(person).name),
            _ => None,
        }
    }
}

#[wasm_bindgen]
impl Desk {
    /// The lines of the list from `offset` on, at most `limit`; `query` as `survey::Query` has it.
    pub fn inbox_list(&mut self, query: &str, today: &str, offset: usize, limit: usize) -> Answer<String> {
        let query: Query = read(query)?;
        let today = day(today)?;
        self.survey()?;
        let (desk, language) = self
            .desk
            .as_ref()
            .zip(self.language.as_ref())
            .ok_or(Failure::new("locked"))?;
        let survey = self.inbox.survey.as_mut().ok_or(Failure::new("locked"))?;
        let labels = Labels {
            rosters: desk.rosters(),
            language,
        };
        let listing = survey.list(&query, today, offset, limit);
        let groups = listing.groups.iter().map(|section| GroupOut {
            heading: &section.heading,
            name: labels.heading(&section.heading),
            count: section.count,
        });
        Ok(write(&ListOut {
            total: listing.total,
            scopes: listing.scopes,
            groups: groups.collect(),
            rows: listing.rows.iter().map(|row| labels.row(row)).collect(),
        })?)
    }

    /// Every case, and who could be let into it: for somebody who leaves.
    pub fn inbox_to_hand_over(&mut self) -> Answer<String> {
        self.survey()?;
        let (desk, language) = self
            .desk
            .as_ref()
            .zip(self.language.as_ref())
            .ok_or(Failure::new("locked"))?;
        let survey = self.inbox.survey.as_ref().ok_or(Failure::new("locked"))?;
        let labels = Labels {
            rosters: desk.rosters(),
            language,
        };
        let all: Vec<ToHandOver> = survey
            .lines()
            .map(|(case, line)| ToHandOver {
                case,
                title: match &line.content {
                    Some(content) => labels.category(&line.channel, &content.category),
                    None => labels.channel(&line.channel),
                },
                received: line.received,
                alone: line.alone,
                may_grant_to: line
                    .may_let_in
                    .iter()
                    .map(|person| labels.person(person))
                    .collect(),
            })
            .collect();
        Ok(write(&all)?)
    }

    /// What can be filtered by: the channels that this person reads, their categories and readers.
    pub fn inbox_choices(&self) -> Answer<String> {
        let (desk, language) = self
            .desk
            .as_ref()
            .zip(self.language.as_ref())
            .ok_or(Failure::new("locked"))?;
        let labels = Labels {
            rosters: desk.rosters(),
            language,
        };
        let body = desk.rosters().current().body();
        let me = desk.person();
        let reads = |channel: &&zegel_protocol::roster::Channel| {
            let escalates = channel
                .escalation
                .as_ref()
                .is_some_and(|escalation| escalation.reader == *me);
            channel.readers.contains(me) || escalates
        };
        let mut choices = Choices {
            channels: Vec::new(),
            categories: Vec::new(),
            people: Vec::new(),
        };
        for channel in body.channels.iter().filter(reads) {
            choices.channels.push(ChannelOut {
                id: &channel.id,
                name: labels.channel(&channel.id),
                lane: channel.lane,
            });
            for category in &channel.categories {
                if choices.categories.iter().all(|known| known.id != category.id) {
                    choices.categories.push(CategoryOut {
                        id: &category.id,
                        label: labels.category(&channel.id, &category.id),
                        tier: category.tier(),
                    });
                }
            }
            for person in channel
                .readers
                .iter()
                .chain(channel.escalation.iter().map(|escalation| &escalation.reader))
            {
                if choices.people.iter().all(|known| known.id != *person) {
                    choices.people.push(labels.person(person));
                }
            }
        }
        Ok(write(&choices)?)
    }
}
