//! What commands, entries and rules are called on the wire, in texts and in tests.

use crate::play::{AMINA, Play, close, person, proposed, today};
use serde_json::json;
use zegel_case_management::{ClosingReason, Command, Event, RuleError, Step};

/// The rules that need a roster and a case's people are tested with the whole office.
const TESTS: [&str; 3] = [
    include_str!("rules.rs"),
    include_str!("more_rules.rs"),
    include_str!("../cases/rules_of_people.rs"),
];

#[test]
fn every_rule_has_a_test_that_is_named_after_it() {
    let names: Vec<&str> = TESTS
        .iter()
        .flat_map(|text| text.lines())
        .filter_map(|line| line.strip_prefix("fn "))
        .filter_map(|line| line.split('(').next())
        .collect();
    assert!(names.len() > 30, "{}", names.len());
    for rule in RuleError::ALL {
        let name = rule.name().replace('-', "_");
        let named = |test: &&str| format!("_{test}_").contains(&format!("_{name}_"));
        assert!(names.iter().any(named), "no test is named after {name}");
        assert!(rule.to_string().ends_with('.'), "{rule}");
    }
}

#[test]
fn commands_and_entries_are_tagged_from_outside() {
    let acknowledge: Command =
        serde_json::from_value(json!({"acknowledge": {"text": "We have read it."}})).unwrap();
    assert!(
        acknowledge
            == Command::Acknowledge {
                text: "We have read it.".into(),
                safety: None
            }
    );
    let declare: Command = serde_json::from_value(json!({"no-conflict": {}})).unwrap();
    assert!(declare == Command::NoConflict {});
    let event = proposed(close(ClosingReason::KnowinglyFalse));
    assert_eq!(
        serde_json::to_value(&event).unwrap(),
        json!({"proposed": {"act": {"close": {
            "reason": "knowingly-false", "feedback": {"not-possible": "Nobody answers."}, "destroy": false}}}})
    );
    for event in [Event::Opened, Event::NoConflict, Event::Recused] {
        assert_eq!(serde_json::to_value(&event).unwrap(), event.kind());
    }
}

#[test]
fn nothing_of_a_case_is_printed_by_mistake() {
    let mut play = Play::new();
    let note = Event::Note {
        text: "SECRET".into(),
        mentions: vec![],
    };
    let command = Command::Note {
        text: "SECRET".into(),
        mentions: vec![],
    };
    play.amina(note.clone()).unwrap();
    play.amina(Event::Support {
        what: "SECRET".into(),
    })
    .unwrap();
    let printed = format!("{note:?} {command:?} {:?}", play.state);
    assert!(!printed.contains("SECRET"), "{printed}");
}

#[test]
fn what_is_offered_can_be_done_and_what_is_refused_names_its_rule() {
    for step in [
        Step::Received,
        Step::Assessing,
        Step::FindingsReviewed,
        Step::Closed,
    ] {
        let play = Play::at(step);
        let offers = play.state.offers(&person(AMINA), today());
        let moves: Vec<_> = offers
            .iter()
            .filter(|offer| offer.does == "move" && offer.refused.is_none())
            .collect();
        for offer in &moves {
            let mut again = play.state.clone();
            let moved = Event::Moved {
                to: offer.to.unwrap(),
                why: String::new(),
            };
            again.take(&moved, &person(AMINA), today()).unwrap();
        }
        let no_conflict = offers.iter().find(|offer| offer.does == "no-conflict").unwrap();
        assert_eq!(no_conflict.refused, Some(RuleError::DeclaredOnce));
        let support = offers.iter().find(|offer| offer.does == "support").unwrap();
        assert_eq!(support.refused, None, "support never waits");
    }
    // Before their own word, everything but that is refused for want of it.
    let newcomer = Play::at(Step::Assessing).state.offers(&person("carla"), today());
    let open: Vec<_> = newcomer
        .iter()
        .filter(|offer| offer.refused.is_none())
        .map(|offer| offer.does)
        .collect();
    assert_eq!(open, ["no-conflict"]);
}

#[test]
fn what_needs_a_second_person_is_offered_as_such() {
    let play = Play::at(Step::FindingsReviewed).grave();
    let offers = play.state.offers(&person(AMINA), today());
    let close = |reason| {
        let found = offers
            .iter()
            .find(|offer| offer.does == "close" && offer.reason == Some(reason));
        found.map(|offer| (offer.second_person, offer.refused)).unwrap()
    };
    assert_eq!(close(ClosingReason::Substantiated), (true, None));
    let lighter = Play::at(Step::FindingsReviewed);
    let offers = lighter.state.offers(&person(AMINA), today());
    let needs: Vec<_> = offers
        .iter()
        .filter(|offer| offer.does == "close" && offer.second_person)
        .filter_map(|offer| offer.reason)
        .collect();
    assert_eq!(needs, [ClosingReason::KnowinglyFalse]);
}
