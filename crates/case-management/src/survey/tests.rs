//! What the inbox lists, what it asks for anew, and what a snapshot can do to it.

mod snapshots;

use proptest::prelude::*;
use zegel_protocol::Sha256;
use zegel_protocol::registers::{BriefCase, ShortHash};
use zegel_protocol::roster::{Lane, Tier};

use super::index::Block;
use super::line::{Content, DueOn, Line};
use super::*;
use crate::clocks::What;
use crate::workflow::{Phase, Step};

const TODAY: &str = "2026-11-24";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn today() -> Day {
    day(TODAY)
}

fn person(id: &str) -> PersonId {
    id.parse().unwrap()
}

fn case(n: u8) -> CaseId {
    CaseId::from_random([n; 16])
}

fn rest(n: u8) -> ShortHash {
    ShortHash::of(&Sha256::of(&[n]))
}

fn brief(n: u8, conversation_len: u32, log_len: u32) -> BriefCase {
    BriefCase {
        case: case(n),
        changed: today(),
        conversation_len,
        log_len,
        rest: rest(0),
    }
}

/// A case that is being assessed, with nothing due.
fn content() -> Content {
    Content {
        step: Step::Assessing,
        since: today(),
        category: "fraud".into(),
        tier: Tier::B,
        severity: None,
        danger: false,
        unsafe_now: false,
        waiting: false,
        paused: false,
        appeal: false,
        assigned: None,
        to_second: false,
        mentioned: false,
        dues: Vec::new(),
        awaits_reply: false,
        attachments: 0,
        excerpt: "Beginning".into(),
        language: "en".into(),
        closed: None,
        warnings: 0,
    }
}

fn line(content: Option<Content>) -> Line {
    Line {
        channel: "report".parse().unwrap(),
        lane: Some(Lane::Reporting),
        received: day("2026-11-01"),
        changed: today(),
        escalated: false,
        alone: false,
        may_let_in: Vec::new(),
        content,
    }
}

fn surveyed(conversation: u32, log: u32, content: Option<Content>, text: &str) -> Surveyed {
    Surveyed {
        conversation,
        log,
        line: line(content),
        words: Block::of([text]),
        fact: None,
        file: None,
    }
}

fn due(on: &str) -> Vec<DueOn> {
    vec![DueOn {
        what: What::Feedback,
        on: day(on),
        owner: None,
    }]
}

/// A survey of these cases, all of them read.
fn of(cases: &[(u8, Option<Content>, &str)]) -> Survey {
    let mut survey = Survey::new(person("amina"));
    survey.expect(cases.iter().map(|(n, ..)| brief(*n, 2, 3)));
    for (n, content, text) in cases {
        assert!(survey.take(case(*n), surveyed(2, 3, content.clone(), text)));
    }
    survey
}

fn all() -> Query {
    Query {
        scope: Scope::All,
        ..Query::default()
    }
}

fn listed(survey: &mut Survey, query: &Query) -> Vec<CaseId> {
    survey
        .list(query, today(), 0, 1000)
        .rows
        .iter()
        .map(|row| row.case)
        .collect()
}

#[test]
fn what_needs_me_today_comes_overdue_first_and_leaves_out_what_can_wait() {
    let with = |change: fn(&mut Content)| {
        let mut content = content();
        change(&mut content);
        Some(content)
    };
    let mut survey = of(&[
        (1, with(|c| c.dues = due("2026-11-24")), ""),
        (2, with(|c| c.dues = due("2026-11-20")), ""),
        (3, with(|c| c.dues = due("2026-12-20")), ""),
        (
            4,
            with(|c| {
                c.dues = due("2026-11-20");
                c.assigned = Some(person("boris"));
            }),
            "",
        ),
        (5, with(|c| c.danger = true), ""),
        (6, None, ""),
        (7, with(|c| c.awaits_reply = true), ""),
        (
            8,
            with(|c| {
                c.awaits_reply = true;
                c.step = Step::Closed;
            }),
            "",
        ),
        (
            9,
            with(|c| {
                c.to_second = true;
                c.assigned = Some(person("boris"));
            }),
            "",
        ),
    ]);
    let today_first = listed(&mut survey, &Query::default());
    assert_eq!(today_first, [5, 2, 6, 1, 7, 9].map(case));
}

#[test]
fn a_task_is_needed_of_its_owner_whoever_has_the_case() {
    let task = |owner: &str| {
        vec![DueOn {
            what: What::Task { task: 4 },
            on: today(),
            owner: Some(person(owner)),
        }]
    };
    let mine = Content {
        dues: task("amina"),
        assigned: Some(person("boris")),
        ..content()
    };
    let other = Content {
        dues: task("boris"),
        ..content()
    };
    let mut survey = of(&[(1, Some(mine), ""), (2, Some(other), "")]);
    assert_eq!(listed(&mut survey, &Query::default()), [case(1)]);
}

#[test]
fn filters_look_at_nothing_that_is_not_shown_yet() {
    let mut survey = of(&[(1, None, ""), (2, Some(content()), "")]);
    assert_eq!(listed(&mut survey, &all()), [case(1), case(2)]);
    for query in [
        Query {
            phases: vec![Phase::Assess],
            ..all()
        },
        Query {
            categories: vec!["fraud".into()],
            ..all()
        },
        Query {
            tiers: vec![Tier::B],
            ..all()
        },
        Query {
            assigned: Some(Whose::Nobodys),
            ..all()
        },
    ] {
        assert_eq!(listed(&mut survey, &query), [case(2)], "{query:?}");
    }
}

#[test]
fn the_board_has_the_phases_in_their_order() {
    let at = |step| Some(Content { step, ..content() });
    let mut survey = of(&[
        (1, at(Step::Closed), ""),
        (2, at(Step::Investigating), ""),
        (3, at(Step::Acknowledged), ""),
        (4, at(Step::Assessing), ""),
        (5, at(Step::Received), ""),
    ]);
    let query = Query {
        group: Group::Phase,
        ..all()
    };
    let groups: Vec<(Heading, usize)> = survey
        .list(&query, today(), 0, 0)
        .groups
        .iter()
        .map(|g| (g.heading.clone(), g.count))
        .collect();
    let phase = Heading::Phase;
    assert_eq!(
        groups,
        [
            (phase(Phase::Receive), 2),
            (phase(Phase::Assess), 1),
            (phase(Phase::Address), 1),
            (phase(Phase::Conclude), 1)
        ]
    );
}

#[test]
fn windows_of_a_list_make_the_list() {
    let cases: Vec<(u8, Option<Content>, &str)> = (0..50).map(|n| (n, Some(content()), "")).collect();
    let mut survey = of(&cases);
    let whole = listed(&mut survey, &all());
    assert_eq!(whole.len(), 50);
    let windows: Vec<CaseId> = (0..50)
        .step_by(7)
        .flat_map(|from| {
            let listing = survey.list(&all(), today(), from, 7);
            assert_eq!(listing.total, 50);
            listing.rows.iter().map(|row| row.case).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(windows, whole);
}

#[test]
fn only_what_changed_is_read_anew() {
    let mut survey = of(&[(1, None, "one"), (2, None, "two"), (3, None, "three")]);
    assert_eq!(survey.waiting(), []);
    let changed = BriefCase {
        rest: rest(9),
        ..brief(2, 2, 3)
    };
    survey.expect([brief(1, 2, 3), changed, brief(3, 2, 4), brief(4, 1, 0)]);
    let mut waiting = survey.waiting();
    waiting.sort();
    assert_eq!(waiting, [2, 3, 4].map(case));
}

#[test]
fn a_case_that_is_not_listed_any_more_is_gone_and_said_to_be() {
    let mut survey = of(&[(1, None, "one"), (2, None, "two")]);
    survey.expect([brief(1, 2, 3)]);
    assert_eq!(survey.gone().collect::<Vec<_>>(), [case(2)]);
    assert_eq!(
        listed(
            &mut survey,
            &Query {
                text: "two".into(),
                ..all()
            }
        ),
        []
    );
    survey.expect([brief(1, 2, 3), brief(2, 2, 3)]);
    assert_eq!(survey.gone().count(), 0);
    assert_eq!(survey.waiting(), [case(2)]);
}

#[test]
fn a_case_that_was_forgotten_on_purpose_is_not_said_to_be_gone() {
    let mut survey = of(&[(1, None, "one"), (2, None, "two")]);
    survey.forget(case(2));
    survey.expect([brief(1, 2, 3)]);
    assert_eq!(survey.gone().count(), 0);
}

#[test]
fn a_server_that_gives_out_less_than_before_is_seen() {
    let mut survey = of(&[(1, Some(content()), "before")]);
    assert!(!survey.take(case(1), surveyed(2, 2, Some(content()), "older")));
    let listing = survey.list(&all(), today(), 0, 10);
    assert_eq!(listing.rows[0].trouble, Some("withheld"));
    assert_eq!(
        listed(
            &mut survey,
            &Query {
                text: "older".into(),
                ..all()
            }
        ),
        []
    );
}

#[test]
fn what_could_not_be_read_is_shown_and_tried_again() {
    let mut survey = of(&[(1, None, "")]);
    survey.expect([brief(1, 2, 3), brief(2, 1, 0)]);
    survey.trouble(case(2), "entry-changed");
    assert_eq!(survey.waiting(), []);
    assert_eq!(listed(&mut survey, &Query::default()), [case(2), case(1)]);
    survey.expect([brief(1, 2, 3), brief(2, 1, 0)]);
    assert_eq!(survey.waiting(), [case(2)]);
}
