//! How long a closed case is kept (`domain.md` §5): the first that says something counts.

use crate::play::{Play, closed, closing, day, moved, proposed, reopened, today};
use serde_json::json;
use zegel_case_management::{Act, ClosingReason, Event, Step};
use zegel_protocol::Day;
use zegel_protocol::roster::{Lane, RosterBody, Tier};

fn roster(of_lane: bool, of_category: Option<u16>) -> RosterBody {
    let mut body = json!({"v": 1, "origins": ["https://report.example.org"], "seq": 1, "issued": "2026-11-01",
        "expires": "2027-02-01", "handlers": [], "receipt_salt": zegel_protocol::Sha256::of(b"salt"),
        "organisation": {"slug": "example-aid", "name": "Example Aid", "languages": ["en"]},
        "channels": [{"id": "point", "lane": "reporting", "region": {}, "names": {}, "about": {}, "next_steps": {},
            "categories": [{"id": "fraud", "labels": {}}], "readers": []}]});
    if of_lane {
        body["organisation"]["retention_days"] = json!({"advice": 30, "reporting": 1000, "ombuds": 365});
    }
    if let Some(days) = of_category {
        body["channels"][0]["categories"][0]["retention_days"] = days.into();
    }
    serde_json::from_value(body).unwrap()
}

fn erased(play: &Play, of_lane: bool, of_category: Option<u16>) -> Option<Day> {
    play.state.erase_on(&roster(of_lane, of_category))
}

fn closed_for(reason: ClosingReason) -> Play {
    let mut play = Play::at(Step::FindingsReviewed);
    play.amina(closed(reason)).unwrap();
    play
}

#[test]
fn an_open_case_is_not_erased_and_a_reopened_one_is_not_either() {
    assert_eq!(erased(&Play::at(Step::Assessing), true, Some(1)), None);
    let mut play = closed_for(ClosingReason::Substantiated);
    play.amina(reopened(true)).unwrap();
    assert_eq!(erased(&play, true, Some(1)), None);
}

#[test]
fn out_of_scope_is_erased_at_once() {
    assert_eq!(
        erased(&closed_for(ClosingReason::OutOfScope), true, Some(90)),
        Some(today())
    );
}

#[test]
fn a_category_says_how_long_before_anything_else_does() {
    for reason in [ClosingReason::Substantiated, ClosingReason::Unsubstantiated] {
        assert_eq!(
            erased(&closed_for(reason), true, Some(90)),
            Some(today().plus_days(90))
        );
    }
}

#[test]
fn without_proceedings_it_is_two_months_after_closing() {
    let play = closed_for(ClosingReason::Unsubstantiated);
    assert_eq!(erased(&play, true, None), Some(day("2027-01-23")));
    assert_eq!(erased(&play, false, None), Some(day("2027-01-23")));
}

#[test]
fn with_proceedings_it_is_the_organisations_policy_and_without_one_nobody_says() {
    let play = closed_for(ClosingReason::Substantiated);
    assert_eq!(erased(&play, true, None), Some(today().plus_days(1000)));
    assert_eq!(erased(&play, false, None), None);
}

#[test]
fn a_talk_can_be_destroyed_at_closing_and_is_kept_no_longer_than_its_lane_says() {
    let mut play = Play::of(Lane::Advice, Tier::B).then(Step::Assessing);
    let mut talk = closing(ClosingReason::AdviceOnly);
    talk.destroy = true;
    play.amina(Event::Closed(Box::new(talk))).unwrap();
    assert_eq!(erased(&play, true, None), Some(today()));
    let mut kept = Play::of(Lane::Advice, Tier::B).then(Step::Assessing);
    kept.amina(closed(ClosingReason::AdviceOnly)).unwrap();
    assert_eq!(erased(&kept, true, None), Some(today().plus_days(30)));
}

#[test]
fn a_hold_keeps_a_case_from_being_erased() {
    let mut play = closed_for(ClosingReason::OutOfScope);
    let hold = |on| {
        proposed(Act::Hold {
            on,
            why: "A court asked.".into(),
        })
    };
    play.amina(hold(true)).unwrap();
    assert_eq!(erased(&play, true, None), Some(today()), "proposed is not agreed");
    play.second().unwrap();
    assert_eq!(erased(&play, true, None), None);
    play.amina(hold(false)).unwrap();
    play.second().unwrap();
    assert_eq!(erased(&play, true, None), Some(today()));
}

#[test]
fn a_case_whose_protection_is_monitored_is_kept_beyond_the_last_check() {
    let mut play = closed_for(ClosingReason::Unsubstantiated);
    play.amina(moved(Step::ProtectionMonitoring)).unwrap();
    assert_eq!(erased(&play, true, None), Some(day("2027-12-23")));
    play.amina(moved(Step::Closed)).unwrap();
    assert_eq!(
        erased(&play, true, None),
        Some(day("2027-01-23")),
        "when it is over"
    );
}
