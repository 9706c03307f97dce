//! What a server that means harm may do to a case, and how reporter and handlers notice.

use crate::office::{Office, person, today};
use crate::writing::Writing as _;
use zegel_case_management::{CaseError, Desk, NotYourKeys};
use zegel_intake::{Receipt, Thread, ThreadError};
use zegel_protocol::handlers::MyGrant;
use zegel_protocol::reports::{GrantKind, StoredEntry, ThreadView};
use zegel_protocol::{Sealed, VerifyingKey};
use zegel_sealing::Identity;
use zegel_sealing::conversation::ReadError;
use zegel_sealing::entry::{ChainError, Place, seal_entry};
use zegel_sealing::grant::{GrantError, Purpose, Terms, open_grant, seal_grant};
use zegel_sealing::receipt::ReceiptCode;
use zegel_sealing::rosters::Rosters;
use zegel_sealing::signing::SigningKey;

/// A case with four messages and its receipt.
fn talk() -> (Office, String) {
    let mut office = Office::new();
    let code = office.send(office.answers());
    office.begin("amina");
    let desk = office.desk("amina");
    office.take_append(
        office
            .open("amina")
            .acknowledge(&desk, "We have read it.", today())
            .unwrap(),
    );
    for text in ["One.", "Two."] {
        office.take_append(office.open("amina").reply(&desk, text, vec![], today()).unwrap());
    }
    (office, code)
}

fn read(office: &Office, code: &str, view: &ThreadView) -> Result<(), ThreadError> {
    let code = ReceiptCode::parse(code).unwrap();
    let receipt = Receipt::derive(&code, &office.roster().body().receipt_salt).unwrap();
    Thread::open(receipt, view)?.read(view, &office.rosters())
}

fn chain_error(result: Result<(), ThreadError>) -> ChainError {
    match result {
        Err(ThreadError::Read(ReadError::Chain(error))) => error,
        other => panic!("not refused for its place: {other:?}"),
    }
}

#[test]
fn dropped_reordered_and_replayed_messages_are_refused_in_words() {
    let (office, code) = talk();
    let honest = office.thread_view();
    assert!(read(&office, &code, &honest).is_ok());

    let renumbered = |order: &[usize]| {
        let entries = order.iter().zip(0..).map(|(&from, seq)| StoredEntry {
            seq,
            sealed: honest.entries[from].sealed.clone(),
        });
        read(
            &office,
            &code,
            &ThreadView {
                entries: entries.collect(),
                ..honest.clone()
            },
        )
    };
    let dropped = chain_error(renumbered(&[0, 1, 3]));
    assert_eq!(
        dropped,
        ChainError::Gap {
            expected: 2,
            found: 3
        }
    );
    assert!(dropped.to_string().contains("missing"), "{dropped}");
    assert_eq!(
        chain_error(renumbered(&[0, 1, 3, 2])),
        ChainError::Gap {
            expected: 2,
            found: 3
        }
    );
    assert_eq!(
        chain_error(renumbered(&[0, 1, 2, 2])),
        ChainError::Repeat { seq: 2 }
    );
    assert_eq!(
        chain_error(renumbered(&[1, 2, 3])),
        ChainError::Gap {
            expected: 0,
            found: 1
        }
    );
}

#[test]
fn a_message_of_another_case_is_refused() {
    let (office, code) = talk();
    let (other, _) = {
        let mut other = Office::new();
        other.rng = rand::SeedableRng::seed_from_u64(8);
        let code = other.send(other.answers());
        (other, code)
    };
    let mut view = office.thread_view();
    view.entries[2].sealed = other.conversation[0].sealed.clone();
    assert!(matches!(
        read(&office, &code, &view),
        Err(ThreadError::Read(ReadError::Entry(_)))
    ));
    view = office.thread_view();
    view.case = other.thread_view().case;
    assert!(matches!(
        read(&office, &code, &view),
        Err(ThreadError::Grant(GrantError::ForeignCase))
    ));
}

#[test]
fn a_message_by_somebody_who_is_not_in_the_roster_is_refused_even_if_they_have_the_key() {
    let (mut office, code) = talk();
    let thread = thread_key(&office);
    let outsider = SigningKey::generate(&mut office.rng);
    let last = office.open("amina");
    let place = next_place(&office);
    assert_eq!(place.seq, last.next().0);
    let content = serde_json::json!({"message": {"text": "Tell me your name."}});
    let forged = seal_entry(
        &place,
        office.roster().hash(),
        today(),
        &content,
        &outsider,
        &thread.to_recipient(),
    )
    .unwrap();
    office.conversation.push(StoredEntry {
        seq: place.seq,
        sealed: Sealed::new(forged.sealed),
    });
    assert_eq!(
        chain_error(read(&office, &code, &office.thread_view())),
        ChainError::UnknownAuthor
    );
}

#[test]
fn a_handler_cannot_write_as_the_reporter_a_second_report() {
    let (mut office, code) = talk();
    let thread = thread_key(&office);
    let amina = office.secrets_of("amina").signing;
    let place = next_place(&office);
    let report = serde_json::json!({"report": {"channel": "point", "category": "fraud", "text": "x", "identity": "anonymous",
        "language": "en", "readers": []}});
    let forged = seal_entry(
        &place,
        office.roster().hash(),
        today(),
        &report,
        &amina,
        &thread.to_recipient(),
    )
    .unwrap();
    office.conversation.push(StoredEntry {
        seq: place.seq,
        sealed: Sealed::new(forged.sealed),
    });
    let result = read(&office, &code, &office.thread_view());
    assert!(matches!(result, Err(ThreadError::Read(ReadError::NotTheirs))));
}

#[test]
fn an_exchanged_reporter_grant_is_refused() {
    let (mut office, code) = talk();
    let mut view = office.thread_view();
    view.reporter_grant = office.grants[0].0.sealed.clone();
    assert!(matches!(read(&office, &code, &view), Err(ThreadError::Grant(_))));

    // The server made a key of its own and somehow learnt the reporter's recipient.
    let code_parsed = ReceiptCode::parse(&code).unwrap();
    let keys = code_parsed.derive(&office.roster().body().receipt_salt).unwrap();
    let servers = SigningKey::generate(&mut office.rng);
    let terms = Terms {
        case: view.case,
        purpose: Purpose::Thread {
            first_entry: office.roster().hash(),
            reporter: servers.verifying_key(),
        },
        roster: office.roster().hash(),
        day: today(),
    };
    let key = Identity::generate(&mut office.rng);
    let sealed = seal_grant(&terms, &key, &servers, &keys.identity.to_recipient()).unwrap();
    view.reporter_grant = Sealed::new(sealed);
    assert!(matches!(
        read(&office, &code, &view),
        Err(ThreadError::Grant(GrantError::UnknownAuthor))
    ));
}

#[test]
fn a_file_key_of_the_servers_own_is_refused_so_that_no_note_is_sealed_to_it() {
    let mut office = Office::new();
    office.send(office.answers());
    let (servers, key) = (
        SigningKey::generate(&mut office.rng),
        Identity::generate(&mut office.rng),
    );
    let mut view = office.view_for("amina").unwrap();
    let terms = Terms {
        case: view.summary.case,
        purpose: Purpose::File { epoch: 0 },
        roster: office.roster().hash(),
        day: today(),
    };
    let amina = office.secrets_of("amina").identity.to_recipient();
    let sealed = Sealed::new(seal_grant(&terms, &key, &servers, &amina).unwrap());
    view.summary.grants.push(MyGrant {
        kind: GrantKind::File { epoch: 0 },
        sealed,
        escalated: false,
    });
    let result = crate::office::open_view(&office.desk("amina"), &view).map(|_| ());
    assert!(matches!(result, Err(CaseError::Grant(GrantError::UnknownAuthor))));
}

#[test]
fn a_file_key_or_a_log_by_a_handler_who_was_left_out_is_refused() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris"), person("olga")].into();
    office.send(answers);
    // Boris, left out, and the server: a file key of his, granted to Amina before she has opened the case, and a log.
    let (boris, key) = (
        office.secrets_of("boris").signing,
        Identity::generate(&mut office.rng),
    );
    let (case, roster) = (office.report.as_ref().unwrap().case, office.roster().hash());
    let terms = Terms {
        case,
        purpose: Purpose::File { epoch: 0 },
        roster,
        day: today(),
    };
    let amina = office.secrets_of("amina").identity.to_recipient();
    let sealed = Sealed::new(seal_grant(&terms, &key, &boris, &amina).unwrap());
    let grant = MyGrant {
        kind: GrantKind::File { epoch: 0 },
        sealed,
        escalated: false,
    };
    let place = Place::first(zegel_sealing::entry::Chain::CaseLog, case);
    let opened = seal_entry(&place, roster, today(), &"opened", &boris, &key.to_recipient()).unwrap();
    let mut view = office.view_for("amina").unwrap();
    view.summary.grants.push(grant);
    view.summary.log_len = 1;
    view.log = vec![StoredEntry {
        seq: 0,
        sealed: Sealed::new(opened.sealed),
    }];
    let result = crate::office::open_view(&office.desk("amina"), &view).map(|_| ());
    assert!(matches!(result, Err(CaseError::Grant(GrantError::UnknownAuthor))));
}

#[test]
fn a_grant_of_another_case_or_a_changed_one_is_refused() {
    let (office, _) = talk();
    let mut other = Office::new();
    other.rng = rand::SeedableRng::seed_from_u64(9);
    other.send(other.answers());
    let mut view = office.view_for("amina").unwrap();
    view.summary.grants[0].sealed = other.view_for("amina").unwrap().summary.grants[0].sealed.clone();
    let result = crate::office::open_view(&office.desk("amina"), &view).map(|_| ());
    assert!(matches!(result, Err(CaseError::Grant(GrantError::ForeignCase))));
    let mut view = office.view_for("amina").unwrap();
    let mut bytes = view.summary.grants[0].sealed.clone().into_bytes();
    let last = bytes.len() - 40;
    bytes[last] ^= 1;
    view.summary.grants[0].sealed = Sealed::new(bytes);
    let result = crate::office::open_view(&office.desk("amina"), &view).map(|_| ());
    assert!(matches!(result, Err(CaseError::Grant(_))));
}

#[test]
fn a_dropped_note_and_a_log_of_another_case_are_refused() {
    let (mut office, _) = talk();
    let desk = office.desk("amina");
    office.take_append(office.open("amina").note(&desk, "Later.", today()).unwrap());
    let mut view = office.view_for("boris").unwrap();
    view.log.remove(1);
    let result = crate::office::open_view(&office.desk("boris"), &view).map(|_| ());
    assert!(matches!(result, Err(CaseError::Chain(ChainError::Gap { .. }))));
}

#[test]
fn a_roster_with_exchanged_keys_is_noticed_by_the_handler_whose_keys_they_are() {
    let mut office = Office::new();
    let mut roster = office.roster_json();
    let stranger = SigningKey::generate(&mut office.rng).verifying_key();
    roster["handlers"][0]["signing_key"] = serde_json::to_value(stranger).unwrap();
    office.bundle = crate::office::sign(&office.key, &roster);
    let desk = Desk::new(person("amina"), office.vault_of("amina"), office.rosters());
    assert_eq!(desk.err(), Some(NotYourKeys));
}

#[test]
fn a_report_under_a_roster_that_the_server_cannot_show_is_asked_for_by_its_hash() {
    let mut office = Office::new();
    let code = office.send(office.answers());
    let first = office.bundle.clone();
    let desk = office.desk("amina");
    office.begin("amina");
    office.take_append(
        office
            .open("amina")
            .reply(&desk, "Hello.", vec![], today())
            .unwrap(),
    );
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    office.bundle = crate::office::sign(&office.key, &roster);

    let result = read(&office, &code, &office.thread_view());
    let Err(ThreadError::Read(ReadError::NeedsRoster(needs))) = result else {
        panic!("{result:?}")
    };
    assert_eq!(needs.0, zegel_protocol::Sha256::of(first.roster.as_bytes()));
    let mut rosters: Rosters = office.rosters();
    rosters.add_past(&first).unwrap();
    let receipt = Receipt::derive(
        &ReceiptCode::parse(&code).unwrap(),
        &office.roster().body().receipt_salt,
    );
    let mut thread = Thread::open(receipt.unwrap(), &office.thread_view()).unwrap();
    thread.read(&office.thread_view(), &rosters).unwrap();
    assert_eq!(thread.messages().len(), 2);
    assert!(office.try_open("boris").err().unwrap().needs_roster().is_some());
}

#[test]
fn a_report_under_a_roster_that_only_the_reporter_was_shown_is_noticed_by_the_handler() {
    let mut office = Office::new();
    let real = office.bundle.clone();
    let servers = crate::office::new_key();
    let mut roster = office.roster_json();
    roster["seq"] = 5.into();
    office.bundle = crate::office::sign(&servers, &roster);
    office.send(office.answers());
    office.bundle = real;
    let needs = office.try_open("amina").err().unwrap().needs_roster().unwrap();
    let mut rosters = office.rosters();
    let shown = crate::office::sign(&servers, &roster);
    assert_eq!(needs, zegel_protocol::Sha256::of(shown.roster.as_bytes()));
    assert!(rosters.add_past(&shown).is_err(), "another organisation key");
}

fn thread_key(office: &Office) -> Identity {
    let report = office.report.as_ref().unwrap();
    let grant = open_grant(
        report.grants[0].sealed.as_bytes(),
        &office.secrets_of("amina").identity,
    )
    .unwrap();
    grant
        .verify(report.case, GrantKind::Thread, |_: &VerifyingKey, _| true)
        .unwrap()
        .into_key()
}

/// The place after the last entry, as somebody with the thread key finds it.
fn next_place(office: &Office) -> Place {
    use zegel_sealing::entry::{Chain, ChainReader, open_entry, recipient_set};
    let key = thread_key(office);
    let case = office.report.as_ref().unwrap().case;
    let mut reader = ChainReader::new(Chain::Conversation, case, recipient_set(&[key.to_recipient()]));
    for entry in &office.conversation {
        let opened = open_entry::<serde_json::Value>(entry.sealed.as_bytes(), &key).unwrap();
        reader.accept(opened, |_| true).unwrap();
    }
    reader.next_place()
}
