//! A test for every rule about consents, ends, lists and clocks, named after it (`domain.md` §4 and §5).

use crate::play::{
    AMINA, BORIS, Play, assessed, case, close, closed, closing, consent, day, moved, note, person, proposed,
    reopened, shared, today,
};
use zegel_case_management::{
    Act, Action, Clock, ClosingReason, Consent, ConsentKind, Event, FeedbackRecord, Link, RuleError as Rule,
    Side, Step,
};
use zegel_protocol::Sha256;
use zegel_protocol::roster::{Lane, Tier};

#[test]
fn advice_is_no_case() {
    let mut play = Play::of(Lane::Advice, Tier::B).then(Step::Assessing);
    assert_eq!(
        play.amina(moved(Step::InvestigationPlanned)),
        Err(Rule::AdviceIsNoCase)
    );
    let acted = Event::Acted {
        actions: vec![Action::Training],
        text: String::new(),
    };
    assert_eq!(play.amina(acted), Err(Rule::AdviceIsNoCase));
    assert_eq!(
        play.amina(closed(ClosingReason::Substantiated)),
        Err(Rule::AdviceIsNoCase)
    );
    let against = Act::Investigate { why: "Grave".into() };
    assert_eq!(play.amina(proposed(against)), Err(Rule::AdviceIsNoCase));
    play.amina(closed(ClosingReason::AdviceOnly)).unwrap();
}

#[test]
fn share_consent_first() {
    let referred = || Event::Referred {
        to: "A partner".into(),
        how: "A sealed package".into(),
    };
    let mut play = Play::at(Step::Assessing);
    for given in [Consent::Unknown, Consent::Refused, Consent::Withdrawn] {
        play.consent(ConsentKind::Share, given);
        assert_eq!(play.amina(referred()), Err(Rule::ShareConsentFirst), "{given:?}");
        assert_eq!(
            play.amina(shared(false)),
            Err(Rule::ShareConsentFirst),
            "{given:?}"
        );
    }
    play.consent(ConsentKind::Share, Consent::Given);
    play.amina(shared(false)).unwrap();
    play.amina(referred()).unwrap();
    assert_eq!(play.state.step, Step::Referred);
}

#[test]
fn consents_are_recorded_one_by_one_and_can_be_withdrawn() {
    let mut play = Play::new();
    play.consent(ConsentKind::Support, Consent::Given);
    assert_eq!(play.state.consents.share.given, Consent::Unknown);
    assert_eq!(play.state.consents.investigate.given, Consent::Unknown);
    play.consent(ConsentKind::Support, Consent::Unknown);
    assert_eq!(
        play.state.consents.support.given,
        Consent::Given,
        "not knowing takes nothing back"
    );
    play.consent(ConsentKind::Support, Consent::Withdrawn);
    assert_eq!(play.state.consents.support.given, Consent::Withdrawn);
}

#[test]
fn the_reporters_own_word_counts_more_than_what_was_written_down_on_the_same_day() {
    let mut play = Play::at(Step::Assessing);
    let own = |given| Event::Consent {
        kind: ConsentKind::Share,
        given,
        how: String::new(),
        said: Some(3),
    };
    play.amina(own(Consent::Refused)).unwrap();
    play.consent(ConsentKind::Share, Consent::Given);
    assert_eq!(play.state.consents.share.given, Consent::Refused);
    play.today = today().plus_days(1);
    play.consent(ConsentKind::Share, Consent::Given);
    assert_eq!(play.state.consents.share.given, Consent::Given);
}

#[test]
fn disclosure_first() {
    let mut play = Play::at(Step::Assessing);
    play.consent(ConsentKind::Share, Consent::Given);
    assert_eq!(play.amina(shared(true)), Err(Rule::DisclosureFirst));
    play.amina(proposed(Act::Disclose {
        to: "The police".into(),
        why: "A crime".into(),
    }))
    .unwrap();
    assert_eq!(
        play.amina(shared(true)),
        Err(Rule::DisclosureFirst),
        "proposed is not agreed"
    );
    play.second().unwrap();
    play.amina(shared(true)).unwrap();
    let to_another = Event::Shared {
        with: "A newspaper".into(),
        entries: vec![0],
        identity: true,
        sha256: Sha256::of(b""),
    };
    assert_eq!(
        play.amina(to_another),
        Err(Rule::DisclosureFirst),
        "only to whom both agreed"
    );
}

#[test]
fn support_never_waits() {
    let support = || Event::Support {
        what: "A clinic".into(),
    };
    for step in [
        Step::Received,
        Step::Assessing,
        Step::Investigating,
        Step::Closed,
        Step::ProtectionMonitoring,
    ] {
        let mut play = Play::at(step);
        // It needs no proof, no consent to an investigation, and moves nothing.
        play.amina(consent(ConsentKind::Investigate, Consent::Refused))
            .unwrap();
        play.boris(support()).unwrap();
        assert_eq!((play.state.step, play.state.supports.len()), (step, 1));
    }
}

#[test]
fn duplicate_names_its_case() {
    let mut play = Play::at(Step::Assessing);
    assert_eq!(
        play.amina(closed(ClosingReason::Duplicate)),
        Err(Rule::DuplicateNamesItsCase)
    );
    let with = |reason, merged_into| {
        let mut closing = closing(reason);
        closing.merged_into = merged_into;
        Event::Closed(Box::new(closing))
    };
    let other = with(ClosingReason::SurvivorDeclined, Some(case(2)));
    assert_eq!(play.amina(other), Err(Rule::DuplicateNamesItsCase));
    assert_eq!(
        play.amina(with(ClosingReason::Duplicate, Some(case(1)))),
        Err(Rule::OwnCase)
    );
    play.amina(with(ClosingReason::Duplicate, Some(case(2)))).unwrap();
    assert!(
        play.state.links[0].case == case(2) && play.state.links[0].link == Link::DuplicateOf,
        "and is linked to it"
    );
}

#[test]
fn only_advice_is_destroyed() {
    let destroying = || {
        let mut closing = closing(ClosingReason::AdviceOnly);
        closing.destroy = true;
        Event::Closed(Box::new(closing))
    };
    assert_eq!(
        Play::at(Step::Assessing).amina(destroying()),
        Err(Rule::OnlyAdviceIsDestroyed)
    );
    let mut talk = Play::of(Lane::Advice, Tier::B).then(Step::Assessing);
    talk.amina(destroying()).unwrap();
}

#[test]
fn closed_takes_few_steps() {
    for event in [
        moved(Step::Assessing),
        assessed(Some(2)),
        closed(ClosingReason::SurvivorDeclined),
        Event::Task {
            text: "Call".into(),
            owner: person(AMINA),
            due: today(),
        },
        Event::Waiting {
            side: Side::ForReporter,
            on: true,
            why: String::new(),
            until: None,
        },
        proposed(close(ClosingReason::SurvivorDeclined)),
    ] {
        assert_eq!(Play::at(Step::Closed).amina(event), Err(Rule::Closed));
    }
    for event in [
        note(),
        Event::Granted {
            person: person("carla"),
        },
        proposed(Act::Hold {
            on: true,
            why: "Court".into(),
        }),
    ] {
        Play::at(Step::Closed).amina(event).unwrap();
    }
}

#[test]
fn not_closed() {
    for appeal in [false, true] {
        assert_eq!(
            Play::at(Step::Assessing).amina(reopened(appeal)),
            Err(Rule::NotClosed)
        );
        for step in [Step::Closed, Step::ProtectionMonitoring] {
            let mut play = Play::at(step);
            play.amina(reopened(appeal)).unwrap();
            assert_eq!(
                (play.state.step, play.state.appeal, play.state.reopened),
                (Step::Assessing, appeal, 1)
            );
            assert!(play.state.closed.is_none() && play.state.closing.is_none());
            let again = |seq| {
                let mut closing = closing(ClosingReason::SurvivorDeclined);
                closing.feedback = FeedbackRecord::Given { seq };
                Event::Closed(Box::new(closing))
            };
            assert_eq!(
                play.amina(again(2)),
                Err(Rule::FeedbackFirst),
                "what was said before is no feedback for closing it again"
            );
            play.amina(again(5)).unwrap();
            assert!(
                !play.state.appeal,
                "the appeal is over when the case is closed again"
            );
        }
    }
}

#[test]
fn not_waiting() {
    let waiting = |side, on| Event::Waiting {
        side,
        on,
        why: "An answer".into(),
        until: Some(day("2026-12-01")),
    };
    let mut play = Play::at(Step::Investigating);
    for side in [Side::ForReporter, Side::ForAuthorities] {
        assert_eq!(play.amina(waiting(side, false)), Err(Rule::NotWaiting));
        play.amina(waiting(side, true)).unwrap();
        assert_eq!(play.state.step, Step::Investigating, "the step stays");
    }
    assert!(
        play.state.waiting_for_reporter.is_some() && play.state.paused.is_some(),
        "both at once"
    );
    play.amina(waiting(Side::ForReporter, false)).unwrap();
    assert!(play.state.waiting_for_reporter.is_none() && play.state.paused.is_some());
}

#[test]
fn severity_range() {
    for severity in [0, 5, 255] {
        assert_eq!(
            Play::new().amina(assessed(Some(severity))),
            Err(Rule::SeverityRange)
        );
    }
    for severity in 1..=4 {
        Play::new().amina(assessed(Some(severity))).unwrap();
    }
}

#[test]
fn no_such_task_and_task_done() {
    let mut play = Play::new();
    let task = play.state.length;
    play.amina(Event::Task {
        text: "Call".into(),
        owner: person(BORIS),
        due: today(),
    })
    .unwrap();
    assert_eq!(
        play.boris(Event::TaskDone { task: task + 1 }),
        Err(Rule::NoSuchTask)
    );
    play.boris(Event::TaskDone { task }).unwrap();
    assert_eq!(play.boris(Event::TaskDone { task }), Err(Rule::TaskDone));
}

#[test]
fn unknown_check() {
    let mut play = Play::new();
    let checked = |check: &str, done| Event::Checked {
        check: check.into(),
        done,
    };
    assert_eq!(play.amina(checked("anything", true)), Err(Rule::UnknownCheck));
    play.amina(checked("danger", true)).unwrap();
    assert!(play.state.checks.contains("danger"));
    play.amina(checked("danger", false)).unwrap();
    assert!(play.state.checks.is_empty());
}

#[test]
fn own_case_and_linked_already() {
    let mut play = Play::new();
    let linked = |number, link| Event::Linked {
        case: case(number),
        link,
    };
    assert_eq!(play.amina(linked(1, Link::Related)), Err(Rule::OwnCase));
    play.amina(linked(2, Link::RetaliationOf)).unwrap();
    assert_eq!(
        play.boris(linked(2, Link::RetaliationOf)),
        Err(Rule::LinkedAlready)
    );
    play.boris(linked(2, Link::Related)).unwrap();
}

#[test]
fn not_extendable_extends_nothing_and_extension_too_long() {
    let mut play = Play::at(Step::Acknowledged);
    let extended = |clock, until: &str| Event::Extended {
        clock,
        until: day(until),
        why: "Complex".into(),
    };
    for clock in [Clock::FirstLook, Clock::Acknowledgement] {
        assert_eq!(
            play.amina(extended(clock, "2027-01-01")),
            Err(Rule::NotExtendable)
        );
    }
    for clock in [Clock::Feedback, Clock::InvestigationStart] {
        assert_eq!(
            play.amina(extended(clock, "2027-02-23")),
            Err(Rule::ExtendsNothing)
        );
        assert_eq!(
            play.amina(extended(clock, "2027-05-24")),
            Err(Rule::ExtensionTooLong)
        );
        play.amina(extended(clock, "2027-05-23")).unwrap();
        assert_eq!(play.state.runs_out(clock), Some(day("2027-05-23")));
    }
}

#[test]
fn monitoring_first_and_protection_checks() {
    let check = |months| Event::ProtectionCheck {
        months,
        text: "She is well.".into(),
    };
    assert_eq!(Play::at(Step::Closed).amina(check(3)), Err(Rule::MonitoringFirst));
    let mut play = Play::at(Step::ProtectionMonitoring);
    assert_eq!(play.amina(check(4)), Err(Rule::ProtectionChecks));
    play.amina(check(3)).unwrap();
    assert_eq!(play.amina(check(3)), Err(Rule::ProtectionChecks));
}

#[test]
fn action_first() {
    let acted = Event::Acted {
        actions: vec![],
        text: "Nothing".into(),
    };
    assert_eq!(
        Play::at(Step::FindingsReviewed).amina(acted),
        Err(Rule::ActionFirst)
    );
}
