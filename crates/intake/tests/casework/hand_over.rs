//! Taking a matter elsewhere: what goes along, and what does not.

use rand::rngs::StdRng;
use zegel_intake::{Act, Draft, HandOver, HandOverError, Moving, Part};
use zegel_protocol::BlobId;
use zegel_protocol::conversation::{Attachment, ConsentKind, Consents, Content, IdentityChoice, Report};
use zegel_protocol::reports::{NewReport, StoredEntry};
use zegel_sealing::attachment::{AttachmentError, AttachmentOpener, FileInfo};
use zegel_sealing::conversation::Conversation;

use crate::office::{Office, answers, conversation, start};

const FILE: &[u8] = b"a photograph of the back gate";

/// The sealed bytes of a file of the report, as the server keeps them.
fn with_file(kept: &mut Vec<u8>) -> Office {
    Office::with(answers("The fuel was sold."), |draft, rng| {
        let info = FileInfo {
            name: "gate.png".into(),
            media_type: "image/png".into(),
            size: FILE.len() as u64,
        };
        let (_, mut sealer) = draft.seal_attachment(info, rng).unwrap();
        kept.extend(sealer.push(FILE).unwrap());
        while let Some(piece) = sealer.finish_step().unwrap() {
            kept.extend(piece);
        }
        vec![sealer.record()]
    })
}

fn choice(parts: &[(u32, &str)]) -> HandOver {
    let part = |(seq, title): &(u32, &str)| Part {
        seq: *seq,
        title: (*title).to_owned(),
    };
    HandOver {
        channel: "ombuds".parse().unwrap(),
        category: "fraud".into(),
        excluded: [].into(),
        escalation: false,
        language: "en".parse().unwrap(),
        words: "They looked away.".into(),
        parts: parts.iter().map(part).collect(),
        identity: false,
        consents: false,
    }
}

fn draft(office: &mut Office, choice: HandOver) -> Draft {
    let thread = office.thread();
    let answers = thread.hand_over(choice, &office.standing(start())).unwrap();
    let mut rng = office.rng.clone();
    Draft::new(office.roster(), answers, start(), &mut rng).unwrap()
}

/// What Olga, who reads the ombudsperson's channel, finds.
fn opened(office: &Office, new: &NewReport) -> Conversation {
    let given = new.grants.iter().find(|g| g.person.as_str() == "olga").unwrap();
    let entries = [StoredEntry {
        seq: 0,
        sealed: new.first_entry.clone(),
    }];
    conversation(
        &office.identity("olga"),
        new,
        given.sealed.as_bytes(),
        &entries,
        office.rosters(),
    )
}

fn report(conversation: &Conversation) -> Report {
    match &conversation.messages()[0].content {
        Content::Report(report) => report.clone(),
        _ => panic!("no report"),
    }
}

/// Moves a file as a client does; gives the new record and the bytes that the server would get.
fn move_file(
    office: &mut Office,
    draft: &Draft,
    blob: BlobId,
    kept: &[u8],
) -> Result<(Attachment, Vec<u8>), AttachmentError> {
    let mut rng: StdRng = office.rng.clone();
    let (old, name, mut moving) = Moving::begin(&office.thread(), draft, &blob, &mut rng)?.unwrap();
    assert_eq!(old.blob, blob);
    assert_ne!(name, blob, "the server would see the same name twice");
    let mut sealed = Vec::new();
    for piece in kept.chunks(1000) {
        sealed.extend(moving.push(piece)?);
    }
    while let Some(piece) = moving.finish_step()? {
        sealed.extend(piece);
    }
    assert_eq!(sealed.len() as u64, moving.expected_len());
    Ok((moving.record(), sealed))
}

#[test]
fn only_what_was_left_in_goes_along() {
    let mut office = Office::new();
    let mine = office.say(
        Act::Message {
            text: "It was in March.".into(),
        },
        start(),
    );
    office.handler(
        &Content::Question {
            text: "HANDLERS-WORDS".into(),
        },
        start(),
    );
    let dropped = office.say(
        Act::Message {
            text: "DROPPED".into(),
        },
        start(),
    );
    office.say(
        Act::Consent {
            kind: ConsentKind::Support,
            given: true,
        },
        start(),
    );
    let draft = draft(&mut office, choice(&[(0, "My report:"), (mine, "Later:")]));
    let new = draft.seal(office.roster(), start()).unwrap();
    assert_ne!(new.case, office.report.case);
    assert_ne!(
        new.mailbox, office.report.mailbox,
        "the server would know that they belong together"
    );

    let told = report(&opened(&office, &new));
    assert_eq!(
        told.text,
        "They looked away.\n\nMy report:\nReceipts are made up at the warehouse.\n\nLater:\nIt was in March."
    );
    assert_eq!(told.refers_to, Some(office.report.case));
    // Name, contact and consents stay behind unless they are chosen too.
    assert_eq!((told.identity, told.contact), (IdentityChoice::Anonymous, None));
    assert_eq!(told.consents, Consents::default());
    assert!(dropped > mine);
    // Nobody of the old channel has a key to it.
    assert!(new.grants.iter().all(|grant| grant.person.as_str() == "olga"));
}

#[test]
fn name_and_consents_go_along_when_they_are_chosen() {
    let mut office = Office::new();
    office.say(
        Act::Consent {
            kind: ConsentKind::Support,
            given: true,
        },
        start(),
    );
    office.say(
        Act::Consent {
            kind: ConsentKind::Investigate,
            given: false,
        },
        start(),
    );
    let choice = HandOver {
        identity: true,
        consents: true,
        ..choice(&[])
    };
    let draft = draft(&mut office, choice);
    let told = report(&opened(&office, &draft.seal(office.roster(), start()).unwrap()));
    assert_eq!(
        (told.identity, told.contact.as_deref()),
        (IdentityChoice::Confidential, Some("Samira, 0612"))
    );
    let consents = Consents {
        support: Some(true),
        share: None,
        investigate: Some(false),
    };
    assert_eq!(told.consents, consents);
    assert_eq!(told.text, "They looked away.");
}

#[test]
fn it_goes_to_another_channel_and_with_parts_that_exist() {
    let office = Office::new();
    let refused = |choice| office.thread().hand_over(choice, &office.standing(start())).err();
    let same = HandOver {
        channel: "point".parse().unwrap(),
        ..choice(&[])
    };
    assert!(matches!(refused(same), Some(HandOverError::SameChannel)));
    assert!(matches!(
        refused(choice(&[(7, "")])),
        Some(HandOverError::NoSuchPart)
    ));
}

#[test]
fn a_file_is_opened_and_sealed_again_under_another_name() {
    let mut kept = Vec::new();
    let mut office = with_file(&mut kept);
    let blob = office.thread().files_of(0)[0].blob;
    let mut draft = draft(&mut office, choice(&[(0, "My report:")]));
    let (record, sealed) = move_file(&mut office, &draft, blob, &kept).unwrap();
    assert_eq!(
        (record.name.as_str(), record.size),
        ("gate.png", FILE.len() as u64)
    );
    draft.attach(record.clone()).unwrap();
    let new = draft.seal(office.roster(), start()).unwrap();
    let seen = opened(&office, &new);
    assert_eq!(report(&seen).attachments, std::slice::from_ref(&record));
    let mut opener = AttachmentOpener::new(record, seen.thread_key());
    let mut file = opener.push(&sealed).unwrap().to_vec();
    file.extend_from_slice(&opener.finish().unwrap());
    assert_eq!(file, FILE);
}

#[test]
fn a_file_that_the_server_exchanged_or_cut_off_does_not_go_along() {
    let (mut kept, mut other) = (Vec::new(), Vec::new());
    let mut office = with_file(&mut kept);
    with_file(&mut other);
    let blob = office.thread().files_of(0)[0].blob;
    let draft = draft(&mut office, choice(&[]));
    for wrong in [&other[..], &kept[..kept.len() - 1], &[]] {
        assert!(move_file(&mut office, &draft, blob, wrong).is_err());
    }
}
