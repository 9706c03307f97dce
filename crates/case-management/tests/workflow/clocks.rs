//! The clocks of a case and what is due by them (`domain.md` §5).

use crate::play::{AMINA, Play, day, moved, note, person, proposed, today};
use zegel_case_management::{Act, Assessment, Clock, Event, Side, Step, What};
use zegel_protocol::Day;
use zegel_protocol::roster::{Lane, Tier};

fn due(play: &Play, today: Day) -> Vec<(What, String, bool)> {
    let due = play.state.due(today);
    due.iter()
        .map(|due| (due.what, due.on.to_string(), due.overdue))
        .collect()
}

#[test]
fn first_look_tier_a_is_due_a_day_after_receipt() {
    let unopened = Play::unopened(Lane::Reporting, Tier::A);
    assert_eq!(unopened.state.runs_out(Clock::FirstLook), Some(day("2026-11-24")));
    assert_eq!(
        due(&unopened, day("2026-11-25"))[0],
        (What::FirstLook, "2026-11-24".into(), true)
    );
    // Opening is no look yet; the safety check is.
    let mut play = Play::of(Lane::Reporting, Tier::A);
    assert_eq!(due(&play, today())[0].0, What::FirstLook);
    play = play.then(Step::SafetyChecked);
    assert_eq!(due(&play, today())[0].0, What::Acknowledgement);
    assert_eq!(
        Play::new().state.runs_out(Clock::FirstLook),
        None,
        "tier B has none"
    );
}

#[test]
fn a_case_that_turns_out_to_be_of_tier_a_has_its_clock() {
    let mut play = Play::new();
    let assessment = Assessment {
        tier: Some(Tier::A),
        category: Some("child".into()),
        ..Assessment::default()
    };
    play.amina(Event::Assessed(Box::new(assessment))).unwrap();
    assert_eq!(play.state.runs_out(Clock::FirstLook), Some(day("2026-11-24")));
    assert_eq!((play.state.tier(), play.state.category()), (Tier::A, "child"));
}

#[test]
fn acknowledgement_is_due_seven_days_after_receipt() {
    let play = Play::new();
    assert_eq!(
        due(&play, day("2026-11-30"))[0],
        (What::Acknowledgement, "2026-11-30".into(), false)
    );
    assert!(due(&play, day("2026-12-01"))[0].2, "overdue the day after");
    let play = play.then(Step::Acknowledged);
    assert!(
        due(&play, today())
            .iter()
            .all(|due| due.0 != What::Acknowledgement)
    );
}

#[test]
fn feedback_is_due_three_months_after_acknowledgement_or_after_it_was_due() {
    assert_eq!(
        Play::new().state.runs_out(Clock::Feedback),
        Some(day("2027-02-28"))
    );
    let mut play = Play::at(Step::Acknowledged);
    assert_eq!(play.state.runs_out(Clock::Feedback), Some(day("2027-02-23")));
    play.amina(Event::Feedback {
        seq: 2,
        concluding: false,
    })
    .unwrap();
    assert!(
        due(&play, today()).iter().all(|due| due.0 != What::Feedback),
        "also by what is planned only"
    );
}

#[test]
fn start_of_investigation_is_due_three_months_after_receipt_unless_something_else_was_decided() {
    let is_due =
        |play: &Play| due(play, today()).contains(&(What::InvestigationStart, "2027-02-23".into(), false));
    for step in [
        Step::Received,
        Step::Acknowledged,
        Step::Assessing,
        Step::InvestigationPlanned,
    ] {
        assert!(is_due(&Play::at(step)), "{step:?}");
    }
    assert!(!is_due(&Play::at(Step::Investigating)));
    let mut play = Play::at(Step::Assessing);
    play.amina(moved(Step::SupportOnly)).unwrap();
    assert!(!is_due(&play));
    assert!(
        !is_due(&Play::of(Lane::Advice, Tier::B)),
        "a talk is not investigated"
    );
}

#[test]
fn protection_checks_are_due_three_six_and_twelve_months_after_closing() {
    let mut play = Play::at(Step::ProtectionMonitoring);
    let checks: Vec<_> = due(&play, today()).into_iter().map(|due| due.1).collect();
    assert_eq!(checks, ["2027-02-23", "2027-05-23", "2027-11-23"]);
    play.amina(Event::ProtectionCheck {
        months: 3,
        text: "Well.".into(),
    })
    .unwrap();
    assert_eq!(due(&play, today())[0].0, What::ProtectionCheck { months: 6 });
    assert_eq!(
        due(&Play::at(Step::Closed), today()),
        [],
        "closed without monitoring: nothing"
    );
}

#[test]
fn an_extension_moves_its_clock_for_the_reporter_too() {
    let mut play = Play::at(Step::Acknowledged);
    let until = day("2027-04-01");
    play.amina(Event::Extended {
        clock: Clock::Feedback,
        until,
        why: "Complex".into(),
    })
    .unwrap();
    let clocks = play.state.reporter_clocks();
    assert_eq!((clocks.feedback_by, clocks.extended), (until, Some(until)));
}

#[test]
fn tasks_waits_and_proposals_are_due_on_their_days_the_earliest_first() {
    let mut play = Play::at(Step::Acknowledged);
    let task = play.state.length;
    let call = Event::Task {
        text: "Call".into(),
        owner: person(AMINA),
        due: day("2026-12-24"),
    };
    play.amina(call).unwrap();
    for (side, until) in [
        (Side::ForReporter, "2026-12-05"),
        (Side::ForAuthorities, "2026-12-06"),
    ] {
        let until = Some(day(until));
        play.amina(Event::Waiting {
            side,
            on: true,
            why: "An answer".into(),
            until,
        })
        .unwrap();
    }
    let proposal = play.state.length;
    play.amina(proposed(Act::Hold {
        on: true,
        why: "Court".into(),
    }))
    .unwrap();
    play.amina(note()).unwrap();
    let what: Vec<_> = due(&play, today()).into_iter().map(|due| due.0).collect();
    assert_eq!(
        what,
        [
            What::Proposal { proposal },
            What::WaitingForReporter,
            What::Paused,
            What::Task { task },
            What::Feedback,
            What::InvestigationStart
        ]
    );
    play.boris(Event::TaskDone { task }).unwrap();
    assert!(due(&play, today()).iter().all(|due| due.0 != What::Task { task }));
}

#[test]
fn months_are_the_calendars() {
    let mut play = Play::unopened(Lane::Reporting, Tier::B);
    play.state.facts.received = day("2026-11-30");
    assert_eq!(
        play.state.runs_out(Clock::InvestigationStart),
        Some(day("2027-02-28"))
    );
}
