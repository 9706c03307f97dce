//! Where a case stands for its reporter, and what may be said.

use zegel_intake::{Act, ActError, ConsentWord, EscalationReason};
use zegel_protocol::clocks::Stage;
use zegel_protocol::conversation::{ConsentKind, Consents, Content, Heard, PublicStep};
use zegel_sealing::conversation::Speaker;

use crate::office::{Office, answers, conversation, day, start};

fn text(words: &str) -> String {
    words.to_owned()
}

fn feedback() -> Content {
    Content::Feedback {
        text: text("The storekeeper repaid it."),
        attachments: vec![],
    }
}

fn rating(heard: u8) -> Act {
    Act::Rating {
        heard: Heard::try_from(heard).unwrap(),
        text: text(""),
    }
}

fn escalate() -> Act {
    Act::Escalate {
        reader: "olga".parse().unwrap(),
        text: text(""),
    }
}

#[test]
fn the_stage_is_what_was_said_last() {
    let mut office = Office::new();
    let standing = office.standing(start());
    assert_eq!(
        (standing.stage, standing.step, standing.since),
        (Stage::Received, None, start())
    );

    let progress = |step| Content::Progress { step, text: text("") };
    office.handler(
        &Content::Acknowledgement { text: text("Read.") },
        day("2026-11-24"),
    );
    office.handler(&progress(PublicStep::Investigating), day("2026-11-30"));
    let standing = office.standing(day("2026-12-01"));
    assert_eq!(standing.stage, Stage::Acknowledged);
    assert_eq!(standing.step, Some(PublicStep::Investigating));
    assert_eq!(standing.since, day("2026-11-30"));

    office.handler(&feedback(), day("2026-12-10"));
    assert_eq!(office.standing(day("2026-12-10")).step, None);
    office.handler(&progress(PublicStep::Reopened), day("2026-12-12"));
    let standing = office.standing(day("2026-12-12"));
    assert_eq!(
        (standing.stage, standing.step),
        (Stage::FeedbackGiven, Some(PublicStep::Reopened))
    );
}

#[test]
fn questions_wait_until_they_are_answered() {
    let mut office = Office::new();
    let first = office.handler(
        &Content::Question {
            text: text("Which week?"),
        },
        start(),
    );
    let second = office.handler(
        &Content::Question {
            text: text("Which store?"),
        },
        start(),
    );
    assert_eq!(office.standing(start()).questions, [first, second]);
    office.say(
        Act::Answer {
            question: first,
            text: text("The week of the flood."),
        },
        start(),
    );
    assert_eq!(office.standing(start()).questions, [second]);
    // Something to add; but not to what nobody asked.
    office.say(
        Act::Answer {
            question: first,
            text: text("Or the one before."),
        },
        start(),
    );
    let refused = |question| {
        let act = Act::Answer {
            question,
            text: text("?"),
        };
        office.thread().say(act, vec![], office.rosters(), start())
    };
    assert!(matches!(refused(0), Err(ActError::NoSuchQuestion)));
    assert!(matches!(refused(99), Err(ActError::NoSuchQuestion)));
}

#[test]
fn a_transcript_is_agreed_to_or_corrected_once() {
    let mut office = Office::new();
    let transcript = office.handler(
        &Content::Transcript {
            text: text("She said in March."),
        },
        start(),
    );
    assert_eq!(office.standing(start()).transcripts, [transcript]);
    let reply = |agreed, words: &str| Act::TranscriptReply {
        transcript,
        agreed,
        text: text(words),
    };
    let thread = office.thread();
    assert!(
        thread
            .say(reply(false, " "), vec![], office.rosters(), start())
            .is_err(),
        "what is not right?"
    );
    office.say(reply(false, "In May."), start());
    assert!(office.standing(start()).transcripts.is_empty());
    let again = office
        .thread()
        .say(reply(true, ""), vec![], office.rosters(), start());
    assert!(matches!(again, Err(ActError::NoSuchTranscript)));
}

#[test]
fn consent_can_be_given_refused_and_withdrawn_each_for_itself() {
    let mut with = answers("Receipts are made up.");
    with.consents = Consents {
        support: Some(true),
        share: None,
        investigate: Some(false),
    };
    let mut office = Office::with(with, |_, _| vec![]);
    let words = |office: &Office| {
        office
            .standing(start())
            .consents
            .iter()
            .map(|c| c.word)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        words(&office),
        [ConsentWord::Given, ConsentWord::Unknown, ConsentWord::Refused]
    );

    let request = Content::ConsentRequest {
        kind: ConsentKind::Share,
        text: text("May the partner know?"),
    };
    let request = office.handler(&request, start());
    let asked = office.standing(start()).asked;
    assert_eq!(
        asked.iter().map(|a| (a.kind, a.request)).collect::<Vec<_>>(),
        [(ConsentKind::Share, request)]
    );
    let say = |kind, given| Act::Consent { kind, given };
    office.say(say(ConsentKind::Share, true), day("2026-11-25"));
    assert!(office.standing(start()).asked.is_empty());
    office.say(say(ConsentKind::Support, false), day("2026-11-26"));
    office.say(say(ConsentKind::Investigate, true), day("2026-11-26"));
    assert_eq!(
        words(&office),
        [ConsentWord::Withdrawn, ConsentWord::Given, ConsentWord::Given]
    );
    assert_eq!(office.standing(start()).consents[1].day, Some(day("2026-11-25")));
}

#[test]
fn turning_to_the_escalation_reader_is_offered_when_a_clock_ran_out() {
    let mut office = Office::new();
    let on_the_last_day = office.standing(day("2026-11-30"));
    assert!(!on_the_last_day.overdue && on_the_last_day.may.escalate.is_none());
    let early = office
        .thread()
        .say(escalate(), vec![], office.rosters(), day("2026-11-30"));
    assert!(matches!(early, Err(ActError::NotOffered)));

    let late = day("2026-12-01");
    let standing = office.standing(late);
    let offered = standing.may.escalate.unwrap();
    assert!(standing.overdue);
    assert_eq!(
        (offered.reader.as_str(), offered.why),
        ("olga", EscalationReason::Late)
    );
    // Who was shown is who is let in, and nobody else.
    let other = Act::Escalate {
        reader: "vera".parse().unwrap(),
        text: text(""),
    };
    assert!(matches!(
        office.thread().say(other, vec![], office.rosters(), late),
        Err(ActError::NotOffered)
    ));

    let reply = office
        .thread()
        .say(escalate(), vec![], office.rosters(), late)
        .unwrap();
    let [grant] = &reply.grants[..] else {
        panic!("one key, for one person")
    };
    assert_eq!((grant.person.as_str(), grant.withheld_until), ("olga", None));
    let sealed = grant.sealed.as_bytes().to_vec();
    office.take(reply);
    // With it Olga reads everything, by the reporter's own word.
    let identity = office.identity("olga");
    let seen = conversation(
        &identity,
        &office.report,
        &sealed,
        &office.entries,
        office.rosters(),
    );
    let last = seen.messages().last().unwrap();
    assert!(last.from == Speaker::Reporter && matches!(last.content, Content::Escalate { .. }));
    let turned = office.standing(late).turned_to.unwrap();
    assert_eq!((turned.name.as_str(), turned.day), ("Olga Marin", late));
    assert!(
        office.standing(late).may.escalate.is_none(),
        "it is not offered twice"
    );
}

#[test]
fn who_disagrees_with_the_feedback_can_turn_to_the_escalation_reader() {
    let mut office = Office::new();
    office.handler(&feedback(), start());
    let standing = office.standing(start());
    assert_eq!(standing.may.escalate.unwrap().why, EscalationReason::Disagree);
    assert!(!standing.overdue);
    office.say(escalate(), start());
}

#[test]
fn feedback_that_was_extended_is_not_late_before_the_new_day() {
    let mut office = Office::new();
    office.handler(
        &Content::Acknowledgement { text: text("Read.") },
        day("2026-11-24"),
    );
    let by = day("2027-02-24");
    assert_eq!(office.standing(by).clocks.feedback_by, by);
    let until = day("2027-04-24");
    office.handler(
        &Content::Extension {
            until,
            text: text("The auditors need longer."),
        },
        day("2027-02-01"),
    );
    assert_eq!(office.standing(by).clocks.feedback_by, until);
    assert!(!office.standing(until).overdue);
    assert!(office.standing(day("2027-04-25")).overdue);
}

#[test]
fn the_handling_is_rated_after_feedback_and_once_for_each() {
    let mut office = Office::new();
    let early = office.thread().say(rating(4), vec![], office.rosters(), start());
    assert!(matches!(early, Err(ActError::NotOffered)));
    office.handler(&feedback(), start());
    assert!(office.standing(start()).may.rate);
    office.say(rating(2), start());
    assert!(!office.standing(start()).may.rate);
    office.handler(&feedback(), start());
    assert!(office.standing(start()).may.rate);
}

#[test]
fn not_being_safe_needs_no_words_and_no_stage() {
    let mut office = Office::new();
    office.say(Act::Unsafe { text: text("") }, start());
    office.handler(&feedback(), start());
    office.handler(
        &Content::Progress {
            step: PublicStep::Closed,
            text: text(""),
        },
        start(),
    );
    office.say(
        Act::Unsafe {
            text: text(" They know. "),
        },
        start(),
    );
    let thread = office.thread();
    assert_eq!(thread.messages().last().unwrap().content.text(), "They know.");
}
