//! Which side may write what, where, and what a message has to say at least.

use super::*;
use zegel_protocol::conversation::{
    ConsentKind, Consents, EscalationConsent, Heard, IdentityChoice, PublicStep, Report,
};

fn report() -> Content {
    Content::Report(Report {
        channel: "point".parse().unwrap(),
        category: "fraud".into(),
        text: "What happened.".into(),
        identity: IdentityChoice::Anonymous,
        contact: None,
        language: "en".parse().unwrap(),
        readers: vec!["amina".parse().unwrap()],
        escalation: None::<EscalationConsent>,
        refers_to: None,
        consents: Consents::default(),
        attachments: vec![],
    })
}

fn handler() -> Speaker {
    Speaker::Handler {
        person: "amina".parse().unwrap(),
        name: "Amina".into(),
        role: Role::Handler,
    }
}

fn message(seq: u32, from: Speaker, content: Content) -> Message {
    Message {
        seq,
        from,
        day: "2026-11-24".parse().unwrap(),
        roster: Sha256::ZERO,
        content,
    }
}

/// A report, a question and a transcript.
fn talk() -> Vec<Message> {
    let text = || "What, and when?".to_owned();
    vec![
        message(0, Speaker::Reporter, report()),
        message(1, handler(), Content::Question { text: text() }),
        message(2, handler(), Content::Transcript { text: text() }),
    ]
}

fn of_handlers() -> Vec<Content> {
    let text = || "text".to_owned();
    vec![
        Content::Acknowledgement { text: text() },
        Content::Feedback {
            text: text(),
            attachments: vec![],
        },
        Content::Progress {
            step: PublicStep::Investigating,
            text: String::new(),
        },
        Content::Question { text: text() },
        Content::Transcript { text: text() },
        Content::ConsentRequest {
            kind: ConsentKind::Share,
            text: text(),
        },
        Content::Extension {
            until: "2027-02-24".parse().unwrap(),
            text: text(),
        },
    ]
}

fn of_the_reporter() -> Vec<Content> {
    let text = String::new;
    let reader = "olga".parse().unwrap();
    vec![
        Content::Answer {
            question: 1,
            text: "In May.".into(),
            attachments: vec![],
        },
        Content::TranscriptReply {
            transcript: 2,
            agreed: true,
            text: text(),
        },
        Content::Consent {
            kind: ConsentKind::Investigate,
            given: false,
        },
        Content::Unsafe { text: text() },
        Content::Escalate { reader, text: text() },
        Content::HandedOver { text: text() },
        Content::Rating {
            heard: Heard::try_from(2).unwrap(),
            text: text(),
        },
    ]
}

#[test]
fn every_kind_is_written_by_its_side_only_and_the_report_first_and_only_once() {
    let talk = talk();
    for content in of_handlers() {
        assert!(may_follow(&talk, &handler(), &content), "{}", content.kind());
        assert!(
            !may_follow(&talk, &Speaker::Reporter, &content),
            "{}",
            content.kind()
        );
        assert!(!may_follow(&[], &handler(), &content), "{}", content.kind());
    }
    for content in of_the_reporter() {
        assert!(
            may_follow(&talk, &Speaker::Reporter, &content),
            "{}",
            content.kind()
        );
        assert!(!may_follow(&talk, &handler(), &content), "{}", content.kind());
        assert!(
            !may_follow(&[], &Speaker::Reporter, &content),
            "{}",
            content.kind()
        );
    }
    let said = Content::Message {
        text: "Hello.".into(),
        attachments: vec![],
    };
    assert!(may_follow(&talk, &Speaker::Reporter, &said) && may_follow(&talk, &handler(), &said));
    assert!(may_follow(&[], &Speaker::Reporter, &report()));
    assert!(!may_follow(&[], &handler(), &report()));
    assert!(!may_follow(&talk, &Speaker::Reporter, &report()));
}

#[test]
fn an_answer_names_a_question_and_a_reply_to_a_transcript_a_transcript() {
    let talk = talk();
    for (question, good) in [(0, false), (1, true), (2, false), (3, false)] {
        let answer = Content::Answer {
            question,
            text: "In May.".into(),
            attachments: vec![],
        };
        assert_eq!(may_follow(&talk, &Speaker::Reporter, &answer), good, "{question}");
    }
    for (transcript, good) in [(1, false), (2, true)] {
        let reply = Content::TranscriptReply {
            transcript,
            agreed: false,
            text: "No.".into(),
        };
        assert_eq!(
            may_follow(&talk, &Speaker::Reporter, &reply),
            good,
            "{transcript}"
        );
    }
}

#[test]
fn what_says_enough_by_its_kind_needs_no_words_and_everything_else_does() {
    for content in of_the_reporter() {
        assert!(check_content(&content).is_ok(), "{}", content.kind());
    }
    let empty = || " ".to_owned();
    for content in [
        Content::Message {
            text: empty(),
            attachments: vec![],
        },
        Content::Question { text: empty() },
        Content::Extension {
            until: "2027-02-24".parse().unwrap(),
            text: empty(),
        },
        Content::TranscriptReply {
            transcript: 2,
            agreed: false,
            text: empty(),
        },
        Content::Answer {
            question: 1,
            text: empty(),
            attachments: vec![],
        },
        Content::ConsentRequest {
            kind: ConsentKind::Support,
            text: empty(),
        },
    ] {
        assert!(
            matches!(check_content(&content), Err(WriteError::Empty)),
            "{}",
            content.kind()
        );
    }
}
