//! A test for every rule that the workflow enforces, named after it (`domain.md` §4 and §5).

use crate::play::{AMINA, BORIS, Play, assessed, close, closed, moved, note, person, proposed, today};
use zegel_case_management::{
    Act, Action, ClosingReason, Consent, ConsentKind, Event, Phase, RuleError as Rule, Side, Step,
};
use zegel_protocol::Sha256;
use zegel_protocol::roster::{Lane, Tier};

#[test]
fn opened_once() {
    let mut play = Play::unopened(Lane::Reporting, Tier::B);
    assert_eq!(play.amina(Event::NoConflict), Err(Rule::OpenedOnce));
    assert_eq!(play.amina(note()), Err(Rule::OpenedOnce));
    play.amina(Event::Opened).unwrap();
    assert_eq!(play.boris(Event::Opened), Err(Rule::OpenedOnce));
}

#[test]
fn no_conflict_first() {
    let mut play = Play::unopened(Lane::Reporting, Tier::B);
    play.amina(Event::Opened).unwrap();
    for event in [
        note(),
        Event::Support {
            what: "Clinic".into(),
        },
        assessed(Some(1)),
        moved(Step::Assessing),
    ] {
        assert_eq!(play.amina(event), Err(Rule::NoConflictFirst));
    }
    // Letting another in, so that somebody can take it on, and going: both before the word.
    play.amina(Event::Granted {
        person: person("carla"),
    })
    .unwrap();
    play.by("dora", Event::Recused).unwrap();
    play.amina(Event::NoConflict).unwrap();
    play.amina(note()).unwrap();
    // The word is everybody's own.
    assert_eq!(play.boris(note()), Err(Rule::NoConflictFirst));
}

#[test]
fn declared_once() {
    assert_eq!(Play::new().amina(Event::NoConflict), Err(Rule::DeclaredOnce));
}

#[test]
fn recused() {
    let mut play = Play::at(Step::Assessing);
    play.amina(Event::Assigned {
        person: Some(person(BORIS)),
    })
    .unwrap();
    play.boris(proposed(Act::Hold {
        on: true,
        why: "Court".into(),
    }))
    .unwrap();
    play.boris(Event::Recused).unwrap();
    assert_eq!(play.state.assigned, None, "nothing is his any more");
    assert_eq!(play.state.proposals.len(), 0, "nor what he proposed");
    for event in [note(), Event::NoConflict, Event::Recused] {
        assert_eq!(play.boris(event), Err(Rule::Recused), "for good");
    }
    for event in [
        Event::Granted {
            person: person(BORIS),
        },
        Event::Escalated {
            person: person(BORIS),
            why: "Help".into(),
        },
        Event::Assigned {
            person: Some(person(BORIS)),
        },
        Event::Task {
            text: "Call".into(),
            owner: person(BORIS),
            due: today(),
        },
    ] {
        assert_eq!(play.amina(event), Err(Rule::Recused), "nobody brings him back");
    }
}

#[test]
fn who_was_taken_off_a_case_is_off_it_until_let_in_again_and_declares_again() {
    let mut play = Play::new();
    let key = Sha256::of(b"key");
    let revoked = |epoch| Event::Revoked {
        person: person(BORIS),
        epoch,
        key,
    };
    play.amina(revoked(1)).unwrap();
    assert_eq!(play.boris(note()), Err(Rule::Recused));
    assert_eq!(play.amina(revoked(2)), Err(Rule::Recused), "once is enough");
    play.amina(Event::Granted {
        person: person(BORIS),
    })
    .unwrap();
    assert_eq!(play.boris(note()), Err(Rule::NoConflictFirst));
    play.boris(Event::NoConflict).unwrap();
    play.boris(note()).unwrap();
}

#[test]
fn epoch_order() {
    let mut play = Play::new();
    for epoch in [0, 2] {
        let revoked = Event::Revoked {
            person: person(BORIS),
            epoch,
            key: Sha256::of(b"key"),
        };
        assert_eq!(play.amina(revoked), Err(Rule::EpochOrder));
    }
}

#[test]
fn last_reader() {
    let oneself = Event::Revoked {
        person: person(AMINA),
        epoch: 1,
        key: Sha256::of(b"key"),
    };
    assert_eq!(Play::new().amina(oneself), Err(Rule::LastReader));
}

#[test]
fn safety_first() {
    let mut play = Play::new();
    assert_eq!(play.amina(Event::Acknowledged), Err(Rule::SafetyFirst));
    play.amina(Event::SafetyChecked {
        note: "Nobody is in danger.".into(),
    })
    .unwrap();
    play.amina(Event::Acknowledged).unwrap();
    assert_eq!(play.state.acknowledged, Some(today()));
}

#[test]
fn acknowledged_once() {
    let mut play = Play::at(Step::Acknowledged);
    assert_eq!(play.boris(Event::Acknowledged), Err(Rule::AcknowledgedOnce));
}

#[test]
fn acknowledge_first() {
    for step in [Step::Received, Step::SafetyChecked] {
        for event in [
            moved(Step::Assessing),
            closed(ClosingReason::SurvivorDeclined),
            Event::Feedback {
                seq: 1,
                concluding: false,
            },
            Event::Waiting {
                side: Side::ForReporter,
                on: true,
                why: "A date".into(),
                until: None,
            },
            Event::Referred {
                to: "Clinic".into(),
                how: "By telephone".into(),
            },
            proposed(close(ClosingReason::SurvivorDeclined)),
        ] {
            assert_eq!(Play::at(step).amina(event), Err(Rule::AcknowledgeFirst));
        }
    }
}

#[test]
fn not_from_here() {
    for (from, to) in [
        (Step::Acknowledged, Step::Investigating),
        (Step::Assessing, Step::Investigating),
        (Step::Assessing, Step::FindingsReviewed),
        (Step::InvestigationPlanned, Step::FindingsReviewed),
        (Step::Assessing, Step::ProtectionMonitoring),
        (Step::Assessing, Step::Closed),
        (Step::Investigating, Step::Acknowledged),
        (Step::Assessing, Step::FeedbackGiven),
    ] {
        assert_eq!(
            Play::at(from).amina(moved(to)),
            Err(Rule::NotFromHere),
            "{from:?} to {to:?}"
        );
    }
    let acted = Event::Acted {
        actions: vec![Action::Training],
        text: String::new(),
    };
    assert_eq!(Play::at(Step::Investigating).amina(acted), Err(Rule::NotFromHere));
    let last_word = Event::Feedback {
        seq: 2,
        concluding: true,
    };
    assert_eq!(
        Play::at(Step::Investigating).amina(last_word),
        Err(Rule::NotFromHere)
    );
}

#[test]
fn a_case_goes_through_the_whole_workflow_and_its_phases() {
    let mut play = Play::new();
    assert_eq!(play.state.phase(), Phase::Receive);
    play = play.then(Step::FindingsReviewed);
    assert_eq!(play.state.phase(), Phase::Address);
    play.amina(Event::Acted {
        actions: vec![Action::Dismissed],
        text: "He left.".into(),
    })
    .unwrap();
    assert_eq!(play.state.step, Step::ActionDecided);
    play.amina(Event::Feedback {
        seq: 3,
        concluding: true,
    })
    .unwrap();
    assert_eq!(
        (play.state.step, play.state.phase()),
        (Step::FeedbackGiven, Phase::Conclude)
    );
    play.amina(closed(ClosingReason::Substantiated)).unwrap();
    play.amina(moved(Step::ProtectionMonitoring)).unwrap();
    for months in [3, 6, 12] {
        play.amina(Event::ProtectionCheck {
            months,
            text: "She is well.".into(),
        })
        .unwrap();
    }
    assert_eq!(play.state.due(today()), []);
}

#[test]
fn findings_first() {
    for reason in ClosingReason::ALL
        .into_iter()
        .filter(|reason| reason.is_finding())
    {
        let mut play = Play::at(Step::Assessing);
        assert_eq!(play.amina(closed(reason)), Err(Rule::FindingsFirst), "{reason:?}");
        assert_eq!(
            play.amina(proposed(close(reason))),
            Err(Rule::FindingsFirst),
            "{reason:?}"
        );
    }
    Play::at(Step::FindingsReviewed)
        .amina(closed(ClosingReason::Unsubstantiated))
        .unwrap();
}

#[test]
fn second_person() {
    // Closing what is grave, or was reported knowing that it was false.
    let mut play = Play::at(Step::FindingsReviewed).grave();
    assert_eq!(
        play.amina(closed(ClosingReason::Substantiated)),
        Err(Rule::SecondPerson)
    );
    let mut play = Play::at(Step::FindingsReviewed);
    assert_eq!(
        play.amina(closed(ClosingReason::KnowinglyFalse)),
        Err(Rule::SecondPerson)
    );
    play.amina(proposed(close(ClosingReason::KnowinglyFalse)))
        .unwrap();
    play.second().unwrap();
    assert_eq!(play.state.step, Step::Closed);
    // Investigating against the reporter's wish, from planning it to reviewing it.
    for given in [Consent::Refused, Consent::Withdrawn] {
        for (from, to) in [
            (Step::Assessing, Step::InvestigationPlanned),
            (Step::InvestigationPlanned, Step::Investigating),
            (Step::Investigating, Step::FindingsReviewed),
        ] {
            let mut play = Play::at(from);
            play.consent(ConsentKind::Investigate, given);
            assert_eq!(play.amina(moved(to)), Err(Rule::SecondPerson), "{given:?} {to:?}");
        }
    }
}

#[test]
fn same_person() {
    let mut play = Play::at(Step::Acknowledged).grave();
    play.amina(proposed(close(ClosingReason::SurvivorDeclined)))
        .unwrap();
    let proposal = play.state.proposals[0].seq;
    let seconded = Event::Seconded {
        proposal,
        feedback: None,
    };
    assert_eq!(play.amina(seconded.clone()), Err(Rule::SamePerson));
    play.boris(seconded).unwrap();
    assert_eq!(play.state.step, Step::Closed);
}

#[test]
fn no_such_proposal() {
    let mut play = Play::new();
    play.amina(proposed(Act::Hold {
        on: true,
        why: "Court".into(),
    }))
    .unwrap();
    let proposal = play.state.proposals[0].seq;
    let nothing = Event::Seconded {
        proposal: proposal + 1,
        feedback: None,
    };
    assert_eq!(play.boris(nothing), Err(Rule::NoSuchProposal));
    // Amina takes it back; then nobody can agree to it.
    play.amina(Event::Refused {
        proposal,
        why: "A mistake".into(),
    })
    .unwrap();
    assert_eq!(
        play.boris(Event::Seconded {
            proposal,
            feedback: None
        }),
        Err(Rule::NoSuchProposal)
    );
}
