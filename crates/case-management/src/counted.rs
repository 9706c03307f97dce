//! What of a case goes into figures: counted facts, no text; and, apart from them, the lessons that were written down.

use serde::{Deserialize, Serialize};
use zegel_figures::{Facts, HowReported, Lesson, Measure, Outcome, Scope};
use zegel_protocol::Day;
use zegel_protocol::conversation::IdentityChoice;
use zegel_protocol::roster::{Lane, RosterBody, Texts};

use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::state::CaseState;

/// What is counted of a case.
#[derive(Clone, Serialize, Deserialize)]
pub struct Counted {
    /// The lane of its channel.
    pub lane: Lane,
    /// The year in which it arrived.
    pub year: i32,
    /// The facts; none before this person said that they have no conflict with the case: it is not counted then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<Facts>,
    /// What is to be learned from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lessons: Vec<Lesson>,
}

impl CaseFile {
    /// What is counted of this case; none if today's list does not name its channel.
    #[must_use]
    pub fn counted(&self, desk: &Desk) -> Option<Counted> {
        let roster = desk.rosters().current();
        let channel = roster.channel(&self.summary().channel)?;
        let name = |lesson: &crate::state::LessonItem| {
            let handler = roster.handler(&lesson.owner);
            handler.map_or_else(|| lesson.owner.to_string(), |handler| handler.name.clone())
        };
        let state = self.state(desk);
        let lessons = state
            .iter()
            .flat_map(|state| &state.lessons)
            .map(|lesson| Lesson {
                due: lesson.due,
                text: lesson.text.clone(),
                owner: name(lesson),
            });
        Some(Counted {
            lane: channel.lane,
            year: self.summary().received.year(),
            lessons: lessons.collect(),
            facts: state.as_ref().and_then(|state| self.facts_of(state, desk)),
        })
    }

    fn facts_of(&self, state: &CaseState, desk: &Desk) -> Option<Facts> {
        let report = self.report()?;
        let clocks = self.clocks()?;
        let body = desk.rosters().current().body();
        let channel = desk.rosters().current().channel(&self.summary().channel)?;
        let region = match &state.assessment.region {
            Some(region) => region_name(body, region),
            None => text(body, &channel.region),
        };
        let since = |from: Day, to: Option<Day>| {
            to.map(|to| u32::try_from(to.days_since_epoch() - from.days_since_epoch()).unwrap_or_default())
        };
        let feedback_from = clocks.acknowledged.unwrap_or(clocks.acknowledge_by);
        Some(Facts {
            lane: channel.lane,
            year: self.summary().received.year(),
            category: state.category().to_owned(),
            region: Some(region).filter(|region| !region.is_empty()),
            outcome: state
                .closing
                .as_ref()
                .map_or(Outcome::Open, |closing| closing.reason.into()),
            measures: state
                .actions
                .iter()
                .filter_map(|action| Measure::of_code(&code(action)))
                .collect(),
            days_to_acknowledge: since(clocks.received, clocks.acknowledged),
            days_to_feedback: since(feedback_from, clocks.feedback),
            feedback_in_time: clocks.feedback.is_some_and(|day| day <= clocks.feedback_by),
            how_reported: match report.identity {
                IdentityChoice::Anonymous => HowReported::Anonymous,
                IdentityChoice::Confidential => HowReported::Confidential,
                IdentityChoice::Named => HowReported::Named,
            },
            supported: !state.supports.is_empty(),
            affected: state.assessment.affected.iter().filter_map(same).collect(),
            respondents: state.assessment.respondents.iter().filter_map(same).collect(),
        })
    }
}

/// The same in the words of figures, which has lists of its own with the same codes; who they are is left behind.
fn same<T: Serialize, U: serde::de::DeserializeOwned>(value: &T) -> Option<U> {
    serde_json::from_value(serde_json::to_value(value).ok()?).ok()
}

fn code(value: &impl Serialize) -> String {
    same(value).unwrap_or_default()
}

/// A text in the organisation's first language: releases name things in one way.
fn text(body: &RosterBody, texts: &Texts) -> String {
    let first = body.organisation.languages.first();
    first
        .and_then(|language| texts.get(language))
        .or_else(|| texts.values().next())
        .cloned()
        .unwrap_or_default()
}

/// A region in the organisation's first language, if a channel's region is called so in any.
fn region_name(body: &RosterBody, region: &str) -> String {
    let is_called = |texts: &&Texts| texts.values().any(|name| name.trim() == region.trim());
    let listed = body
        .channels
        .iter()
        .map(|channel| &channel.region)
        .find(is_called);
    listed.map_or_else(|| region.to_owned(), |texts| text(body, texts))
}

/// What a release of this person's lane is about: lines and columns are what their organisation's list names. None for somebody
/// whom the list does not name.
#[must_use]
pub fn figures_scope(desk: &Desk, year: i32, today: Day) -> Option<Scope> {
    let roster = desk.rosters().current();
    let body = roster.body();
    let role = roster.handler(desk.person())?.role;
    let categories = body.channels.iter().flat_map(|channel| &channel.categories);
    Some(Scope {
        organisation: body.organisation.slug.clone(),
        name: body.organisation.name.clone(),
        lane: zegel_figures::lane_of(role),
        year,
        now: today.year(),
        regions: body
            .channels
            .iter()
            .map(|channel| text(body, &channel.region))
            .filter(|name| !name.is_empty())
            .collect(),
        categories: categories.map(|category| category.id.clone()).collect(),
    })
}
