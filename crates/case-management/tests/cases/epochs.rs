//! People who leave a case: what follows is sealed to a key that they do not get, whatever the server keeps for them or gives out.

use crate::office::{Office, open_view, person, sign, today};
use zegel_case_management::{CaseError, CaseFile, Command, CommandError, Event, RuleError, Warning};
use zegel_protocol::handlers::{CaseView, MyGrant};
use zegel_protocol::reports::{GrantKind, StoredEntry};
use zegel_protocol::{Sealed, Sha256};
use zegel_sealing::Identity;
use zegel_sealing::entry::{ChainError, ChainReader, Place, open_entry, recipient_set, seal_entry};
use zegel_sealing::grant::{GrantError, Purpose, Terms, open_grant, seal_grant};

/// A case that Amina opened, on which Boris is too, with a note of each.
pub fn case() -> (Office, String) {
    let mut office = Office::new();
    let code = office.send(office.answers());
    office.begin("amina");
    office.declare("boris");
    note(&mut office, "amina", "First.").unwrap();
    note(&mut office, "boris", "Second.").unwrap();
    (office, code)
}

pub fn note(office: &mut Office, name: &str, text: &str) -> Result<(), CommandError> {
    let (text, mentions) = (text.into(), vec![]);
    office.run(name, &Command::Note { text, mentions })
}

pub fn revoke(office: &mut Office, by: &str, who: &str) -> Result<(), CommandError> {
    office.run(by, &Command::Revoke { person: person(who) })
}

fn kinds(file: &CaseFile) -> Vec<&'static str> {
    file.log().iter().map(|entry| entry.event.kind()).collect()
}

pub fn notes(file: &CaseFile) -> Vec<String> {
    let note = |event: &Event| match event {
        Event::Note { text, .. } => Some(text.clone()),
        _ => None,
    };
    file.log().iter().filter_map(|entry| note(&entry.event)).collect()
}

/// The server keeps what it was told to delete.
fn kept_for(office: &Office, name: &str) -> Vec<MyGrant> {
    office.view_for(name).unwrap().summary.grants
}

/// What a hostile server shows to somebody whose grants it kept.
fn shown_to(office: &Office, grants: Vec<MyGrant>) -> CaseView {
    let mut view = office.view_for("amina").unwrap();
    view.summary.grants = grants;
    view
}

#[test]
fn who_was_taken_off_opens_nothing_of_what_follows_whatever_the_server_kept() {
    let (mut office, _) = case();
    let kept = kept_for(&office, "boris");
    revoke(&mut office, "amina", "boris").unwrap();
    note(&mut office, "amina", "Without Boris.").unwrap();
    assert!(
        office.view_for("boris").is_none(),
        "an honest server shows nothing more"
    );
    let file = office.open("amina");
    assert_eq!(
        kinds(&file),
        [
            "opened",
            "no-conflict",
            "no-conflict",
            "note",
            "note",
            "revoked",
            "note"
        ]
    );
    assert_eq!(file.warnings(), []);
    assert_eq!(file.people(), [person("amina")]);

    let boris = open_view(&office.desk("boris"), &shown_to(&office, kept.clone())).unwrap();
    assert_eq!(
        boris.messages().len() + boris.log().len(),
        0,
        "their word counts no more"
    );
    assert!(boris.warnings().contains(&Warning::LogWithoutKey));
    assert!(!boris.has_more(), "nobody asks for ever for what cannot be read");
    let keys: Vec<_> = kept.iter().filter(|g| g.kind != GrantKind::Thread).collect();
    for grant in keys {
        let identity = office.secrets_of("boris").identity;
        let key = open_grant(grant.sealed.as_bytes(), &identity).unwrap();
        let key = key.verify(file.summary().case, grant.kind, |_, _| true).unwrap();
        let last = office.log.last().unwrap();
        assert!(open_entry::<Event>(last.sealed.as_bytes(), key.key()).is_err());
    }
    // Amina is warned if the server still gives their keys out.
    let mut view = office.view_for("amina").unwrap();
    view.summary.readers.push(person("boris"));
    let warned = open_view(&office.desk("amina"), &view).unwrap().warnings();
    assert_eq!(
        warned,
        [Warning::UninvitedReader {
            person: person("boris")
        }]
    );
}

#[test]
fn what_somebody_writes_after_they_were_taken_off_is_refused() {
    let (mut office, _) = case();
    let old = file_key(&office, "boris", 0);
    revoke(&mut office, "amina", "boris").unwrap();
    let new = file_key(&office, "amina", 1);
    // With the old key, or with the new one that somebody leaked to them.
    for (key, expected) in [(&old, None), (&new, Some(ChainError::UnknownAuthor))] {
        let place = next_place(&office, &[&old, &new]);
        let event = serde_json::json!({"note": {"text": "I am still here.", "mentions": []}});
        let signing = office.secrets_of("boris").signing;
        let roster = office.roster().hash();
        let sealed = seal_entry(&place, roster, today(), &event, &signing, &key.to_recipient()).unwrap();
        office.log.push(StoredEntry {
            seq: place.seq,
            sealed: Sealed::new(sealed.sealed),
        });
        let result = office.try_open("amina").map(|_| ());
        match expected {
            None => assert!(matches!(result, Err(CaseError::Entry(_))), "{result:?}"),
            Some(error) => assert!(
                matches!(result, Err(CaseError::Chain(found)) if found == error),
                "{result:?}"
            ),
        }
        office.log.pop();
    }
}

#[test]
fn who_is_let_in_later_reads_the_history_and_who_was_taken_off_can_come_back() {
    let (mut office, _) = case();
    revoke(&mut office, "amina", "boris").unwrap();
    note(&mut office, "amina", "Between.").unwrap();
    office
        .run(
            "amina",
            &Command::Grant {
                person: person("carla"),
            },
        )
        .unwrap();
    office.declare("carla");
    assert_eq!(notes(&office.open("carla")), ["First.", "Second.", "Between."]);
    note(&mut office, "carla", "From Carla.").unwrap();
    // Boris comes back, by Carla, and says again that he has no conflict of interest.
    office
        .run(
            "carla",
            &Command::Grant {
                person: person("boris"),
            },
        )
        .unwrap();
    assert!(!office.open("boris").declared());
    office.declare("boris");
    assert_eq!(
        notes(&office.open("boris")),
        ["First.", "Second.", "Between.", "From Carla."]
    );
    note(&mut office, "boris", "Back.").unwrap();
    assert_eq!(notes(&office.open("amina")).len(), 5);
    // A second epoch follows the first.
    revoke(&mut office, "boris", "carla").unwrap();
    note(&mut office, "boris", "Without Carla.").unwrap();
    assert_eq!(notes(&office.open("amina")).len(), 6);
    assert!(matches!(
        revoke(&mut office, "boris", "carla"),
        Err(CommandError::Rule(RuleError::NotOnCase))
    ));
    assert!(matches!(
        revoke(&mut office, "boris", "boris"),
        Err(CommandError::Rule(RuleError::LastReader))
    ));
}

/// `domain.md` §1: a person with a conflict of interest is off the case for good, and the next entry is closed to them.
#[test]
fn rule_who_declares_a_conflict_is_off_for_good_and_the_next_writer_begins_a_new_epoch() {
    let (mut office, _) = case();
    let kept = kept_for(&office, "boris");
    office.take_recusal("boris");
    note(&mut office, "amina", "After.").unwrap();
    let file = office.open("amina");
    assert_eq!(kinds(&file)[5..], ["recused", "revoked", "note"]);
    assert!(matches!(
        office.run(
            "amina",
            &Command::Grant {
                person: person("boris")
            }
        ),
        Err(CommandError::Rule(RuleError::Recused))
    ));
    let boris = open_view(&office.desk("boris"), &shown_to(&office, kept)).unwrap();
    assert!(!boris.declared() && boris.warnings().contains(&Warning::LogWithoutKey));
    // One epoch is enough.
    note(&mut office, "amina", "And after.").unwrap();
    assert_eq!(
        kinds(&office.open("amina"))
            .iter()
            .filter(|kind| **kind == "revoked")
            .count(),
        1
    );
}

#[test]
fn who_declares_a_conflict_before_the_case_was_opened_gets_no_key_of_its_log() {
    let mut office = Office::new();
    office.send(office.answers());
    office.take_recusal("boris");
    office.begin("amina");
    assert!(office.view_for("boris").is_none());
    let file_grants = office.grants.iter().filter(|(g, _)| g.kind != GrantKind::Thread);
    let to: Vec<_> = file_grants.map(|(g, _)| g.person.to_string()).collect();
    assert_eq!(to, ["amina", "olga"]);
    // By the server's word alone Boris could have had the key: the log does not say that he is gone. The first note says it.
    note(&mut office, "amina", "First.").unwrap();
    note(&mut office, "amina", "Second.").unwrap();
    assert_eq!(
        kinds(&office.open("amina")),
        ["opened", "no-conflict", "revoked", "note", "note"]
    );
}

#[test]
fn who_left_the_organisation_is_closed_out_by_the_next_entry() {
    let (mut office, _) = case();
    let kept = kept_for(&office, "boris");
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    roster["handlers"].as_array_mut().unwrap().remove(1);
    roster["channels"][0]["readers"] = serde_json::json!(["amina"]);
    office.exchange(&roster);
    let warned = office.open("amina").warnings();
    assert!(warned.contains(&Warning::ReaderHasLeft {
        person: person("boris")
    }));
    note(&mut office, "amina", "After.").unwrap();
    let file = office.open("amina");
    assert_eq!(kinds(&file)[5..], ["revoked", "note"]);
    assert_eq!(file.warnings(), [], "the honest server deleted what was kept");
    let boris = open_view(&office.desk("boris"), &shown_to(&office, kept)).unwrap();
    assert!(boris.warnings().contains(&Warning::LogWithoutKey));
}

#[test]
fn a_key_that_is_not_the_one_that_the_log_names_is_refused() {
    let (mut office, _) = case();
    office
        .run(
            "amina",
            &Command::Grant {
                person: person("carla"),
            },
        )
        .unwrap();
    revoke(&mut office, "amina", "boris").unwrap();
    // Boris and the server make a key of their own for Carla.
    let key = Identity::generate(&mut office.rng);
    let mut view = office.view_for("carla").unwrap();
    let terms = Terms {
        case: view.summary.case,
        purpose: Purpose::File { epoch: 1 },
        roster: office.roster().hash(),
        day: today(),
    };
    let to = office.secrets_of("carla").identity.to_recipient();
    let sealed = seal_grant(&terms, &key, &office.secrets_of("boris").signing, &to).unwrap();
    let grants = view.summary.grants.iter_mut();
    let mine = grants
        .into_iter()
        .find(|g| g.kind == (GrantKind::File { epoch: 1 }))
        .unwrap();
    mine.sealed = Sealed::new(sealed);
    let result = open_view(&office.desk("carla"), &view).map(|_| ());
    assert!(
        matches!(result, Err(CaseError::Grant(GrantError::WrongPurpose))),
        "{result:?}"
    );
    // Without any, the log ends there, and nothing is written into it.
    view.summary
        .grants
        .retain(|g| g.kind != (GrantKind::File { epoch: 1 }));
    let desk = office.desk("carla");
    let file = open_view(&desk, &view).unwrap();
    assert!(file.warnings().contains(&Warning::LogWithoutKey));
    let written = file.run(&desk, &Command::NoConflict {}, today(), &mut office.rng);
    assert!(matches!(written, Err(CommandError::NoFileKey)));
}

#[test]
fn an_epoch_that_leaves_one_out_or_is_begun_by_an_outsider_is_refused() {
    let (mut office, _) = case();
    let key = file_key(&office, "amina", 0);
    let next = Identity::generate(&mut office.rng);
    let commitment = Sha256::of(next.to_recipient().to_string().as_bytes());
    for (author, epoch) in [("amina", 2), ("carla", 1)] {
        let place = next_place(&office, &[&key]);
        let event = Event::Revoked {
            person: person("boris"),
            epoch,
            key: commitment,
        };
        let signing = office.secrets_of(author).signing;
        let roster = office.roster().hash();
        let sealed = seal_entry(&place, roster, today(), &event, &signing, &key.to_recipient()).unwrap();
        office.log.push(StoredEntry {
            seq: place.seq,
            sealed: Sealed::new(sealed.sealed),
        });
        let result = office.try_open("amina").map(|_| ());
        assert!(
            matches!(
                result,
                Err(CaseError::Rule(RuleError::EpochOrder) | CaseError::Chain(ChainError::UnknownAuthor))
            ),
            "{result:?}"
        );
        office.log.pop();
    }
}

#[test]
fn a_reporter_who_names_people_who_do_not_exist_keeps_nobody_from_writing() {
    let (mut office, _) = {
        let mut office = Office::new();
        let mut roster = office.roster_json();
        for number in 0..20 {
            let mut ghost = roster["handlers"][3].clone();
            let identity = Identity::generate(&mut office.rng);
            let signing = zegel_sealing::signing::SigningKey::generate(&mut office.rng);
            ghost["id"] = format!("ghost-{number}").into();
            ghost["recipient"] = serde_json::to_value(identity.to_recipient()).unwrap();
            ghost["signing_key"] = serde_json::to_value(signing.verifying_key()).unwrap();
            roster["handlers"].as_array_mut().unwrap().push(ghost);
            roster["channels"][0]["readers"]
                .as_array_mut()
                .unwrap()
                .push(format!("ghost-{number}").into());
        }
        let honest = office.roster_json();
        office.bundle = sign(&office.key, &roster);
        let code = office.send(office.answers());
        let mut honest = honest;
        honest["seq"] = 2.into();
        office.exchange(&honest);
        (office, code)
    };
    office.begin("amina");
    for text in ["One.", "Two."] {
        note(&mut office, "amina", text).unwrap();
    }
    assert_eq!(
        kinds(&office.open("amina")),
        ["opened", "no-conflict", "note", "note"]
    );
}

fn file_key(office: &Office, name: &str, epoch: u32) -> Identity {
    let view = office.view_for(name).unwrap();
    let kind = GrantKind::File { epoch };
    let grant = view.summary.grants.iter().find(|g| g.kind == kind).unwrap();
    let grant = open_grant(grant.sealed.as_bytes(), &office.secrets_of(name).identity).unwrap();
    grant
        .verify(view.summary.case, kind, |_, _| true)
        .unwrap()
        .into_key()
}

/// The place after the last entry of the log, as somebody with these keys finds it.
fn next_place(office: &Office, keys: &[&Identity]) -> Place {
    let case = office.report.as_ref().unwrap().case;
    let mut keys = keys.iter();
    let mut key = keys.next().unwrap();
    let chain = zegel_protocol::reports::Chain::CaseLog;
    let mut reader = ChainReader::new(chain, case, recipient_set(&[key.to_recipient()]));
    for entry in &office.log {
        let opened = open_entry::<Event>(entry.sealed.as_bytes(), key).unwrap();
        let read = reader.accept(opened, |_| true).unwrap();
        if matches!(read.content(), Event::Revoked { .. }) {
            key = keys.next().unwrap();
            reader.begin_epoch(recipient_set(&[key.to_recipient()]));
        }
    }
    reader.next_place()
}
