//! All orders: no sequence of entries by anybody reaches a state that the rules forbid, replaying is deterministic, and nobody
//! does alone what needs two.

use std::collections::BTreeSet;

use crate::play::{AMINA, BORIS, Play, case, close, closing, facts, person, proposed, shared, today};
use proptest::prelude::*;
use zegel_case_management::{
    Act, Action, Assessment, CaseState, Clock, ClosingReason, Consent, ConsentKind, Event, Link, Side, Step,
};
use zegel_protocol::Sha256;
use zegel_protocol::roster::{Lane, Tier};

const PEOPLE: [&str; 4] = [AMINA, BORIS, "carla", "dora"];

fn any_person() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(&PEOPLE[..])
}

fn any_step() -> impl Strategy<Value = Step> {
    proptest::sample::select(&Step::ALL[..])
}

fn any_reason() -> impl Strategy<Value = ClosingReason> {
    proptest::sample::select(&ClosingReason::ALL[..])
}

fn any_act() -> impl Strategy<Value = Act> {
    let why = || "Because".to_owned();
    prop_oneof![
        any_reason().prop_map(close),
        any::<bool>().prop_map(move |on| Act::Hold { on, why: why() }),
        Just(Act::Disclose {
            to: "The police".into(),
            why: why()
        }),
        Just(Act::Investigate { why: why() }),
    ]
}

fn any_consent() -> impl Strategy<Value = Event> {
    let kind =
        proptest::sample::select(&[ConsentKind::Support, ConsentKind::Share, ConsentKind::Investigate][..]);
    let given = proptest::sample::select(&[Consent::Given, Consent::Refused, Consent::Withdrawn][..]);
    (kind, given, proptest::option::of(0..9u32)).prop_map(|(kind, given, said)| Event::Consent {
        kind,
        given,
        how: "Said".into(),
        said,
    })
}

fn any_event() -> impl Strategy<Value = Event> {
    let why = || "Because".to_owned();
    let flow = prop_oneof![
        1 => Just(Event::Opened),
        4 => Just(Event::NoConflict),
        1 => Just(Event::Recused),
        3 => Just(Event::SafetyChecked { note: "Safe".into() }),
        3 => Just(Event::Acknowledged),
        8 => any_step().prop_map(move |to| Event::Moved { to, why: why() }),
        2 => (0..6u8).prop_map(|severity| Event::Assessed(Box::new(Assessment {
            severity: (severity > 0).then_some(severity),
            ..Assessment::default()
        }))),
        1 => (0..9u32, any::<bool>()).prop_map(|(seq, concluding)| Event::Feedback { seq, concluding }),
        1 => (any::<bool>(), any::<bool>()).prop_map(|(side, on)| Event::Waiting {
            side: if side { Side::ForReporter } else { Side::ForAuthorities },
            on,
            why: "An answer".into(),
            until: None,
        }),
        2 => any_consent(),
    ];
    let people = prop_oneof![
        any_person().prop_map(|name| Event::Granted { person: person(name) }),
        any_person().prop_map(|name| Event::Assigned {
            person: Some(person(name))
        }),
        (any_person(), 0..5u32).prop_map(|(name, epoch)| Event::Revoked {
            person: person(name),
            epoch,
            key: Sha256::of(b"key"),
        }),
        (any_person(), 0..30u32).prop_map(|(name, _)| Event::Task {
            text: "Call".into(),
            owner: person(name),
            due: today(),
        }),
        (0..30u32).prop_map(|task| Event::TaskDone { task }),
        (1..3u8).prop_map(|number| Event::Linked {
            case: case(number),
            link: Link::Related
        }),
        (0..400i32).prop_map(|days| Event::Extended {
            clock: Clock::Feedback,
            until: today().plus_days(days),
            why: "Complex".into(),
        }),
    ];
    let ends = prop_oneof![
        3 => any_act().prop_map(proposed),
        3 => (0..40u32, proptest::option::of(0..9u32)).prop_map(|(proposal, feedback)| Event::Seconded { proposal, feedback }),
        1 => (0..40u32).prop_map(|proposal| Event::Refused { proposal, why: "No".into() }),
        2 => Just(Event::Acted { actions: vec![Action::Training], text: String::new() }),
        4 => (any_reason(), proptest::option::of(1..3u8), any::<bool>()).prop_map(|(reason, other, destroy)| {
            let mut closing = closing(reason);
            closing.merged_into = other.map(case);
            closing.destroy = destroy;
            Event::Closed(Box::new(closing))
        }),
        1 => (0..14u8).prop_map(|months| Event::ProtectionCheck { months, text: "Well".into() }),
        1 => any::<bool>().prop_map(|appeal| Event::Reopened { why: "New".into(), appeal }),
        1 => Just(Event::Referred { to: "A partner".into(), how: "Sealed".into() }),
        1 => any::<bool>().prop_map(shared),
    ];
    prop_oneof![4 => flow, 2 => people, 3 => ends]
}

/// Somebody, an entry, and a proposal's number that is more often a real one.
fn entries() -> impl Strategy<Value = Vec<(&'static str, Event, bool)>> {
    proptest::collection::vec((any_person(), any_event(), any::<bool>()), 0..120)
}

fn lanes() -> impl Strategy<Value = Lane> {
    proptest::sample::select(&[Lane::Advice, Lane::Reporting, Lane::Ombuds][..])
}

/// Numbers that are guessed rarely hit: half of them are those of what is open.
fn aimed(event: Event, state: &CaseState, aim: bool) -> Event {
    match (event, state.proposals.last()) {
        (Event::Seconded { feedback, .. }, Some(open)) if aim => Event::Seconded {
            proposal: open.seq,
            feedback,
        },
        (Event::Revoked { person, key, .. }, _) if aim => Event::Revoked {
            person,
            key,
            epoch: state.epoch + 1,
        },
        (event, _) => event,
    }
}

fn check_legal(
    before: &CaseState,
    after: &CaseState,
    event: &Event,
    author: &str,
) -> Result<(), TestCaseError> {
    let who = person(author);
    let advice = after.facts.lane == Lane::Advice;
    // Whoever wrote was on the case, and had said that they have no conflict, if it was not about just that.
    prop_assert!(!before.is_off(&who));
    let free = matches!(
        event,
        Event::Opened | Event::NoConflict | Event::Recused | Event::Granted { .. }
    );
    let for_gone = matches!(event, Event::Revoked { person, .. } if before.recused.contains(person));
    prop_assert!(free || for_gone || before.has_declared(&who));
    // Nobody who is off the case holds anything.
    prop_assert!(after.assigned.as_ref().is_none_or(|one| !after.is_off(one)));
    prop_assert!(after.proposals.iter().all(|one| !after.is_off(&one.by)));
    prop_assert!(after.declared.iter().all(|one| !after.is_off(one)));
    // Steps and their days belong together.
    prop_assert_eq!(after.step.is_acknowledged(), after.acknowledged.is_some());
    prop_assert!(after.acknowledged.is_none() || after.safety_checked.is_some());
    prop_assert_eq!(after.step.is_closed(), after.closed.is_some());
    prop_assert_eq!(after.closed.is_some(), after.closing.is_some());
    prop_assert!(!(advice && after.step.is_investigation()));
    prop_assert!(
        after
            .hold
            .as_ref()
            .is_none_or(|hold| hold.proposed != hold.seconded)
    );
    if let Some(closing) = &after.closing {
        prop_assert!(!closing.reason.is_finding() || after.findings.is_some());
        prop_assert_eq!(
            closing.reason == ClosingReason::Duplicate,
            closing.merged_into.is_some()
        );
        prop_assert!(!closing.destroy || advice);
    }
    if after.step == Step::ActionDecided {
        prop_assert!(!after.actions.is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_entries_reaches_what_the_rules_forbid(lane in lanes(), entries in entries()) {
        let mut state = CaseState::new(facts(lane, Tier::A));
        for (author, event, aim) in entries {
            let event = aimed(event, &state, aim);
            let before = state.clone();
            match state.take(&event, &person(author), today()) {
                Ok(()) => {
                    prop_assert_eq!(state.length, before.length + 1);
                    check_legal(&before, &state, &event, author)?;
                }
                Err(_) => prop_assert!(state == before, "what is refused changes nothing"),
            }
        }
    }

    #[test]
    fn replaying_a_log_gives_the_same_state_also_from_its_wire_form_and_in_two_parts(
        entries in entries(),
        cut in 0..60usize,
    ) {
        let mut play = Play::of(Lane::Reporting, Tier::B);
        for (author, event, aim) in entries {
            let event = aimed(event, &play.state, aim);
            let _ = play.by(author, event);
        }
        let mut again = CaseState::new(facts(Lane::Reporting, Tier::B));
        for (place, (event, author, on)) in play.log.iter().enumerate() {
            if place == cut {
                let kept = serde_json::to_string(&again).unwrap();
                again = serde_json::from_str(&kept).unwrap();
            }
            let wire = serde_json::to_string(event).unwrap();
            again.take(&serde_json::from_str(&wire).unwrap(), author, *on).unwrap();
        }
        prop_assert!(again == play.state);
    }

    /// Amina is alone with what Boris proposed before he left, with people whom she lets in, and with all her wits.
    #[test]
    fn four_eyes_are_not_passed_by_one_person(
        events in proptest::collection::vec((any_event(), any::<bool>()), 0..150),
    ) {
        let mut play = Play::at(Step::FindingsReviewed).grave();
        play.consent(ConsentKind::Investigate, Consent::Refused);
        let mut reviewed = BTreeSet::new();
        for (event, aim) in events {
            let event = aimed(event, &play.state, aim);
            // What a reporter is said to want is not hers to decide, but hers to write down: not what this is about.
            if matches!(event, Event::Consent { kind: ConsentKind::Investigate, .. }) {
                continue;
            }
            let before = play.state.clone();
            if play.amina(event).is_err() {
                continue;
            }
            let state = &play.state;
            prop_assert_ne!(state.step, Step::Closed, "severity 3");
            prop_assert!(state.hold.is_none());
            prop_assert!(state.disclosures.is_empty());
            prop_assert!(state.shares.iter().all(|share| !share.identity));
            prop_assert!(!state.investigate_despite);
            if state.step != before.step {
                prop_assert!(
                    !matches!(state.step, Step::InvestigationPlanned | Step::Investigating | Step::FindingsReviewed),
                    "the reporter does not want it"
                );
            }
            reviewed.insert(state.step);
        }
    }
}

/// The search above is worth something only if it gets far.
#[test]
fn the_orders_that_are_tried_reach_every_step_and_every_act() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut steps, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..600 {
        let mut play = Play::of(Lane::Reporting, Tier::A).then(Step::Assessing);
        for (author, event, aim) in entries().new_tree(&mut runner).unwrap().current() {
            let event = aimed(event, &play.state, aim);
            if play.by(author, event).is_ok() {
                let state = &play.state;
                steps.insert(state.step);
                for (name, reached) in [
                    ("hold", state.hold.is_some()),
                    ("disclosure", !state.disclosures.is_empty()),
                    ("identity shared", state.shares.iter().any(|share| share.identity)),
                    ("against the wish", state.investigate_despite),
                    ("grave closed", state.is_grave() && state.step == Step::Closed),
                    ("appeal", state.appeal),
                    ("new epoch", state.epoch > 1),
                ] {
                    if reached {
                        seen.insert(name);
                    }
                }
            }
        }
    }
    assert!(steps.len() >= 11, "{steps:?}");
    assert_eq!(seen.len(), 7, "{seen:?}");
}
