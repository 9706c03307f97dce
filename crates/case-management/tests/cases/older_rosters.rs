//! Boris left, and the server still helps him: what he writes under the roster that named him is refused.

use serde::Serialize;
use zegel_case_management::{CaseError, CommandError, Desk, Event};
use zegel_intake::{Receipt, Thread, ThreadError};
use zegel_protocol::conversation::Content;
use zegel_protocol::reports::{Chain, GrantKind, StoredEntry};
use zegel_protocol::roster_check::RosterError;
use zegel_protocol::{Sealed, Sha256};
use zegel_sealing::Identity;
use zegel_sealing::conversation::ReadError;
use zegel_sealing::entry::{ChainError, ChainReader, Place, open_entry, recipient_set, seal_entry};
use zegel_sealing::grant::open_grant;
use zegel_sealing::receipt::ReceiptCode;
use zegel_sealing::rosters::Rosters;

use crate::office::{Office, new_key, open_view, person, sign, today};
use crate::writing::Writing as _;

/// A case that Amina and Boris read, before Boris leaves; the receipt, and the roster that still names him.
fn before() -> (Office, String, Sha256) {
    let mut office = Office::new();
    let code = office.send(office.answers());
    office.begin("amina");
    let old = office.roster().hash();
    (office, code, old)
}

/// Publishes the roster without Boris.
fn leave(office: &mut Office) {
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    roster["handlers"].as_array_mut().unwrap().remove(1);
    roster["channels"][0]["readers"] = serde_json::json!(["amina"]);
    office.exchange(&roster);
}

/// Boris kept his key of the case, and writes after everything that is there, under the old roster.
fn forge(office: &mut Office, chain: Chain, kind: GrantKind, content: &impl Serialize, old: Sha256) {
    let keys = office.secrets_of("boris");
    let case = office.report.as_ref().unwrap().case;
    let (grant, _) = office
        .grants
        .iter()
        .find(|(g, _)| g.person == person("amina") && g.kind == kind)
        .unwrap();
    // The same key as his, whose grant the server may have deleted.
    let key = open_grant(grant.sealed.as_bytes(), &office.secrets_of("amina").identity)
        .unwrap()
        .verify(case, kind, |_, _| true)
        .unwrap()
        .into_key();
    let entries = match chain {
        Chain::Conversation => &mut office.conversation,
        Chain::CaseLog => &mut office.log,
    };
    let place = end_of(chain, case, &key, entries);
    let forged = seal_entry(&place, old, today(), content, &keys.signing, &key.to_recipient()).unwrap();
    entries.push(StoredEntry {
        seq: place.seq,
        sealed: Sealed::new(forged.sealed),
    });
}

fn end_of(chain: Chain, case: zegel_protocol::CaseId, key: &Identity, entries: &[StoredEntry]) -> Place {
    let mut reader = ChainReader::new(chain, case, recipient_set(&[key.to_recipient()]));
    for entry in entries {
        // What is sealed to another key cannot be read with a leaked one.
        let Ok(entry) = open_entry::<serde_json::Value>(entry.sealed.as_bytes(), key) else {
            break;
        };
        reader.accept(entry, |_| true).unwrap();
    }
    Place {
        seq: u32::try_from(entries.len()).unwrap(),
        ..reader.next_place()
    }
}

fn message() -> Content {
    Content::Message {
        text: "Please tell me your name.".into(),
        attachments: vec![],
    }
}

#[test]
fn who_left_cannot_go_on_writing_to_the_reporter() {
    let (mut office, code, old) = before();
    leave(&mut office);
    let desk = office.desk("amina");
    let reply = office.open("amina").reply(&desk, "I am here.", vec![], today());
    office.take_append(reply.unwrap());
    forge(
        &mut office,
        Chain::Conversation,
        GrantKind::Thread,
        &message(),
        old,
    );

    let too_old = |error: &ReadError| matches!(error, ReadError::Chain(ChainError::OlderRoster { seq: 2 }));
    let refused = office.try_open("amina").map(|_| ());
    assert!(
        matches!(&refused, Err(CaseError::Read(error)) if too_old(error)),
        "{refused:?}"
    );
    let receipt = Receipt::derive(
        &ReceiptCode::parse(&code).unwrap(),
        &office.roster().body().receipt_salt,
    );
    let mut thread = Thread::open(receipt.unwrap(), &office.thread_view()).unwrap();
    let refused = thread.read(&office.thread_view(), &office.rosters());
    assert!(
        matches!(&refused, Err(ThreadError::Read(error)) if too_old(error)),
        "{refused:?}"
    );
    assert_eq!(thread.messages().len(), 2, "what came before can be read");
}

#[test]
fn who_left_cannot_go_on_writing_into_the_log() {
    let (mut office, _, old) = before();
    leave(&mut office);
    let desk = office.desk("amina");
    let note = office.open("amina").note(&desk, "He left.", today());
    office.take_append(note.unwrap());
    let note = Event::Note {
        mentions: vec![],
        text: "Do not look into it.".into(),
    };
    forge(
        &mut office,
        Chain::CaseLog,
        GrantKind::File { epoch: 0 },
        &note,
        old,
    );
    // Amina's note began a new epoch of the log's key, which he does not have.
    let refused = office.try_open("amina").map(|_| ());
    assert!(matches!(refused, Err(CaseError::Entry(_))), "{refused:?}");
}

#[test]
fn an_honest_handler_with_an_older_roster_open_is_told_to_fetch_the_newer_one() {
    let (mut office, _, _) = before();
    let open_all_day = office.roster();
    let boris = office.vault_of("boris");
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    office.exchange(&roster);
    let desk = office.desk("amina");
    office.declare("boris");
    let reply = office.open("amina").reply(&desk, "I am here.", vec![], today());
    office.take_append(reply.unwrap());
    let note = office.open("amina").note(&desk, "A note.", today());
    office.take_append(note.unwrap());

    let mut rosters = Rosters::new(open_all_day);
    rosters.add_past(&office.bundle).unwrap();
    let stale = Desk::new(person("boris"), boris, rosters).unwrap();
    let file = open_view(&stale, &office.view_for("boris").unwrap()).unwrap();
    for refused in [
        file.reply(&stale, "Me too.", vec![], today()),
        file.note(&stale, "Me too.", today()),
    ] {
        assert!(
            matches!(refused, Err(CommandError::NewerRoster)),
            "{:?}",
            refused.map(|_| ())
        );
    }
    let fresh = office.desk("boris");
    let file = office.open("boris");
    let reply = file.reply(&fresh, "Me too.", vec![], today()).unwrap();
    office.take_append(reply);
    assert_eq!(office.open("amina").messages().len(), 3);
}

#[test]
fn a_reporter_who_had_the_page_open_is_not_refused() {
    let (mut office, code, _) = before();
    let page = Rosters::new(office.roster());
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    office.exchange(&roster);
    let desk = office.desk("amina");
    let reply = office.open("amina").reply(&desk, "I am here.", vec![], today());
    office.take_append(reply.unwrap());
    let thread = office.thread(&code);
    let answer = thread.reply("Thank you.", vec![], &page, today()).unwrap();
    office.take_reply(answer);
    assert_eq!(office.open("amina").messages().len(), 3);
    assert_eq!(office.thread(&code).messages().len(), 3);
    // It does not make room for older ones of handlers.
    let reply = office.open("amina").reply(&desk, "Gladly.", vec![], today());
    office.take_append(reply.unwrap());
    office.declare("boris");
    assert_eq!(office.open("boris").messages().len(), 4);
}

#[test]
fn a_thief_of_a_replaced_organisation_key_cannot_add_authors_between_its_successors_rosters() {
    use zegel_protocol::roster::{KeyLink, RosterBundle};
    let office = Office::new();
    let (stolen, next) = (&office.key, new_key());
    let numbered = |seq: u64| {
        let mut roster = office.roster_json();
        roster["seq"] = seq.into();
        roster
    };
    let by_next = |seq: u64| RosterBundle {
        chain: vec![KeyLink {
            key: stolen.public_key(),
            next_signature: stolen.sign(next.public_key().as_bytes(), "2026-11-23").unwrap(),
        }],
        ..sign(&next, &numbered(seq))
    };
    let expected = zegel_protocol::roster_check::Expected {
        origin: crate::office::ORIGIN,
        slug: "example-aid",
        pin: Some(&stolen.public_key()),
        newest_seq: None,
        today: None,
    };
    let today = zegel_protocol::roster_check::Roster::check(&by_next(9), &expected).unwrap();
    let mut rosters = Rosters::new(today);
    rosters.add_past(&sign(stolen, &numbered(4))).unwrap();
    rosters.add_past(&by_next(6)).unwrap();
    for seq in [6, 7, 8, 9, 10] {
        assert_eq!(
            rosters.add_past(&sign(stolen, &numbered(seq))),
            Err(RosterError::ReplacedKey)
        );
    }
    // Nor does a chain help that the server took off.
    let bare = RosterBundle {
        chain: vec![],
        ..by_next(3)
    };
    assert_eq!(rosters.add_past(&bare), Err(RosterError::ReplacedKey));
    rosters.add_past(&sign(stolen, &numbered(5))).unwrap();
}
