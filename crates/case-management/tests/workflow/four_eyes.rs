//! Two pairs of eyes: what is proposed takes effect with the second person's entry, and with nobody else's.

use crate::play::{BORIS, Play, assessed, close, closed, moved, person, proposed, reopened, today};
use zegel_case_management::{
    Act, ClosingReason, Consent, ConsentKind, Event, Feedback, FeedbackRecord, RuleError as Rule, Step,
};
use zegel_protocol::Sha256;

#[test]
fn a_lower_severity_later_does_not_undo_the_need_for_a_second_person() {
    let mut play = Play::at(Step::FindingsReviewed).grave();
    play.amina(assessed(Some(1))).unwrap();
    assert_eq!(
        play.amina(closed(ClosingReason::Substantiated)),
        Err(Rule::SecondPerson)
    );
    play.amina(assessed(None)).unwrap();
    assert_eq!(
        play.amina(closed(ClosingReason::Substantiated)),
        Err(Rule::SecondPerson)
    );
}

#[test]
fn a_hold_and_its_end_need_two() {
    let mut play = Play::at(Step::Closed);
    let hold = |on| {
        proposed(Act::Hold {
            on,
            why: "A court asked.".into(),
        })
    };
    assert_eq!(
        play.amina(hold(false)),
        Err(Rule::NotFromHere),
        "there is none to end"
    );
    play.amina(hold(true)).unwrap();
    assert!(play.state.hold.is_none(), "proposed is not agreed");
    play.second().unwrap();
    let held = play.state.hold.clone().unwrap();
    assert_eq!(
        (held.proposed.as_str(), held.seconded.as_str()),
        ("amina", "boris")
    );
    play.amina(hold(false)).unwrap();
    assert!(play.state.hold.is_some());
    play.second().unwrap();
    assert!(play.state.hold.is_none());
}

#[test]
fn a_proposed_closing_takes_its_feedback_with_the_second_persons_entry() {
    let mut play = Play::at(Step::Acknowledged).grave();
    let act = Act::Close {
        reason: ClosingReason::SurvivorDeclined,
        own: None,
        feedback: Feedback::Give("We stop here, as you wished.".into()),
        merged_into: None,
        destroy: false,
    };
    play.amina(proposed(act)).unwrap();
    assert_eq!(
        play.second(),
        Err(Rule::FeedbackFirst),
        "without the feedback it is not closed"
    );
    let proposal = play.state.proposals[0].seq;
    play.boris(Event::Seconded {
        proposal,
        feedback: Some(4),
    })
    .unwrap();
    let closing = play.state.closing.clone().unwrap();
    assert!(closing.feedback == FeedbackRecord::Given { seq: 4 });
    assert_eq!(
        (play.state.closed, play.state.feedback),
        (Some(today()), Some(today()))
    );
    assert!(play.state.proposals.is_empty());
}

#[test]
fn what_was_proposed_is_checked_again_when_it_is_seconded() {
    let mut play = Play::at(Step::Acknowledged).grave();
    play.amina(proposed(close(ClosingReason::SurvivorDeclined)))
        .unwrap();
    play.amina(proposed(close(ClosingReason::ResolvedInformally)))
        .unwrap();
    play.second().unwrap();
    assert!(
        play.state.proposals.is_empty(),
        "closed: the other proposal is gone"
    );
    play.amina(reopened(false)).unwrap();
    assert!(play.state.proposals.is_empty(), "and does not come back");
}

#[test]
fn two_people_investigate_against_the_reporters_wish_until_there_is_another_word() {
    let mut play = Play::at(Step::Assessing);
    play.consent(ConsentKind::Investigate, Consent::Refused);
    play.amina(proposed(Act::Investigate {
        why: "Children are at risk.".into(),
    }))
    .unwrap();
    play.second().unwrap();
    assert_eq!(play.state.step, Step::InvestigationPlanned);
    play.amina(moved(Step::Investigating)).unwrap();
    play.today = today().plus_days(1);
    play.consent(ConsentKind::Investigate, Consent::Withdrawn);
    assert_eq!(
        play.amina(moved(Step::FindingsReviewed)),
        Err(Rule::SecondPerson),
        "it was not this word that two people decided against"
    );
    play.today = today().plus_days(2);
    play.consent(ConsentKind::Investigate, Consent::Given);
    play.amina(moved(Step::FindingsReviewed)).unwrap();
}

#[test]
fn nobody_seconds_what_somebody_proposed_who_is_off_the_case() {
    let mut play = Play::at(Step::Acknowledged).grave();
    play.boris(proposed(close(ClosingReason::SurvivorDeclined)))
        .unwrap();
    let proposal = play.state.proposals[0].seq;
    let key = Sha256::of(b"key");
    play.amina(Event::Revoked {
        person: person(BORIS),
        epoch: 1,
        key,
    })
    .unwrap();
    assert_eq!(
        play.amina(Event::Seconded {
            proposal,
            feedback: None
        }),
        Err(Rule::NoSuchProposal)
    );
}
