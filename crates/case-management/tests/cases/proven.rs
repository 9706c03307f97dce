//! A case taken out with its proof: whoever has the organisation's key can check it, and nothing in it can be changed.

use crate::office::{Office, new_key, person, today};
use zegel_case_management::{Command, NoProof, ProofError, RuleError, Step, verify_proof};
use zegel_protocol::Sha256;
use zegel_protocol::roster::RosterBundle;
use zegel_sealing::entry::{ChainError, EntryError};
use zegel_sealing::proof;

fn note(office: &mut Office, name: &str, text: &str) {
    let (text, mentions) = (text.into(), vec![]);
    office.run(name, &Command::Note { text, mentions }).unwrap();
}

/// A case over two epochs and two rosters.
fn case() -> (Office, Vec<RosterBundle>) {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    office.declare("boris");
    note(&mut office, "boris", "A note of Boris's.");
    let first = office.bundle.clone();
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    office.exchange(&roster);
    office
        .run(
            "amina",
            &Command::Revoke {
                person: person("boris"),
            },
        )
        .unwrap();
    let (text, safety) = ("We have read it.".into(), Some("Safe.".into()));
    office
        .run("amina", &Command::Acknowledge { text, safety })
        .unwrap();
    let bundles = vec![office.bundle.clone(), first];
    (office, bundles)
}

fn proof_of(office: &Office, rosters: &[RosterBundle], whole: bool) -> Result<String, NoProof> {
    let (desk, file) = (office.desk("amina"), office.open("amina"));
    file.proof(&desk, &office.conversation, &office.log, rosters, whole)
        .map(|text| text.to_string())
}

#[test]
fn a_proof_holds_without_any_server_and_tells_who_wrote_what_and_where_the_case_stands() {
    let (office, rosters) = case();
    let text = proof_of(&office, &rosters, true).unwrap();
    let verified = verify_proof(text.as_bytes(), &office.bundle.key).unwrap();
    let log = verified.proven.log.unwrap();
    let kinds: Vec<_> = log.iter().map(|entry| entry.content.to_string()).collect();
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    assert!(matches!(&log[3].by, proof::Signer::Handler { person, .. } if person.as_str() == "boris"));
    assert_eq!(
        verified.proven.conversation.unwrap()[0].by,
        proof::Signer::Reporter
    );
    let desk = office.desk("amina");
    assert_eq!(verified.state, office.open("amina").state(&desk));
    assert_eq!(verified.state.unwrap().step, Step::Acknowledged);

    // The log alone says less, and shows nothing of what the reporter wrote.
    let text = proof_of(&office, &rosters, false).unwrap();
    assert!(!text.contains("warehouse"));
    let verified = verify_proof(text.as_bytes(), &office.bundle.key).unwrap();
    assert_eq!(verified.proven.log.unwrap().len(), 7);
    assert!(verified.proven.conversation.is_none() && verified.state.is_none());
}

#[test]
fn a_proof_asks_for_every_roster_that_it_names_and_for_the_entries_that_were_read() {
    let (office, rosters) = case();
    let missing = |given: &[RosterBundle], hash: Sha256| {
        let result = proof_of(&office, given, true);
        assert!(
            matches!(result, Err(NoProof::NeedsRoster(found)) if found == hash),
            "{result:?}"
        );
    };
    missing(&[], Sha256::of(rosters[0].roster.as_bytes()));
    missing(&rosters[..1], Sha256::of(rosters[1].roster.as_bytes()));
    let (desk, file) = (office.desk("amina"), office.open("amina"));
    let fewer = &office.log[..6];
    let result = file.proof(&desk, &office.conversation, fewer, &rosters, true);
    assert!(matches!(result, Err(NoProof::OtherEntries)));
    let undeclared = {
        let mut office = Office::new();
        office.send(office.answers());
        office.begin("amina");
        let (desk, file) = (office.desk("boris"), office.open("boris"));
        let bundles = [office.bundle.clone()];
        file.proof(&desk, &office.conversation, &office.log, &bundles, true)
            .map(|_| ())
    };
    assert!(matches!(undeclared, Err(NoProof::Unread)));
}

#[test]
fn whatever_is_changed_dropped_reordered_or_exchanged_in_a_proof_is_found() {
    let (office, rosters) = case();
    let text = proof_of(&office, &rosters, true).unwrap();
    let honest: serde_json::Value = serde_json::from_str(&text).unwrap();
    let key = office.bundle.key.clone();
    let check = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut changed = honest.clone();
        change(&mut changed);
        verify_proof(changed.to_string().as_bytes(), &key).map(|_| ())
    };
    assert!(check(&|_| {}).is_ok());
    let entries =
        |proof: &mut serde_json::Value, chain: &str| proof[chain]["entries"].as_array_mut().unwrap().clone();
    let with = |chain: &'static str, change: &dyn Fn(&mut Vec<serde_json::Value>)| {
        check(&|proof| {
            let mut all = entries(proof, chain);
            change(&mut all);
            proof[chain]["entries"] = all.into();
        })
    };
    let gap = with("log", &|all| drop(all.remove(3)));
    assert!(matches!(
        gap,
        Err(ProofError::Sealed(proof::ProofError::Chain {
            error: ChainError::Gap { .. },
            ..
        }))
    ));
    let repeated = with("conversation", &|all| all.insert(1, all[0].clone()));
    assert!(matches!(
        repeated,
        Err(ProofError::Sealed(proof::ProofError::Chain {
            error: ChainError::Repeat { .. },
            ..
        }))
    ));
    let changed = with("log", &|all| {
        let text = all[3].as_str().unwrap();
        // One character in the middle of the note.
        let at = text.len() - 20;
        let other = if &text[at..=at] == "A" { "B" } else { "A" };
        all[3] = format!("{}{other}{}", &text[..at], &text[at + 1..]).into();
    });
    assert!(matches!(
        changed,
        Err(ProofError::Sealed(proof::ProofError::Entry {
            error: EntryError::BadSignature(_),
            seq: 3,
            ..
        }))
    ));
    let foreign = check(&|proof| proof["case"] = "3f0c9a52-7f0e-4a5e-9d55-0a4d1c5b8e11".into());
    assert!(matches!(
        foreign,
        Err(ProofError::Sealed(proof::ProofError::Chain {
            error: ChainError::ForeignCase,
            ..
        }))
    ));
    let no_roster = check(&|proof| drop(proof["rosters"].as_array_mut().unwrap().pop()));
    assert!(matches!(
        no_roster,
        Err(ProofError::Sealed(proof::ProofError::RosterMissing { .. }))
    ));
    let other_key = check(&|proof| {
        let mut keys = proof["log"]["recipients"].as_array().unwrap().clone();
        keys[1] = keys[0].clone();
        proof["log"]["recipients"] = keys.into();
    });
    assert!(matches!(
        other_key,
        Err(ProofError::Sealed(proof::ProofError::OtherKey { seq: 4 }))
    ));
    // Another organisation's key, which the verifier would be told by whoever forged it.
    let stranger = verify_proof(text.as_bytes(), &new_key().public_key());
    assert!(matches!(
        stranger,
        Err(ProofError::Sealed(proof::ProofError::Roster(_)))
    ));
    let none = verify_proof(b"{}", &key);
    assert!(matches!(
        none,
        Err(ProofError::Sealed(proof::ProofError::Malformed))
    ));
}

/// Somebody who is not on the case, or a step that is not allowed, can be signed and chained as well as can be: the rules find it.
#[test]
fn a_proof_with_a_step_that_the_rules_forbid_is_refused() {
    use zegel_protocol::reports::GrantKind;
    use zegel_sealing::entry::{Chain, ChainReader, open_entry, recipient_set, seal_entry};
    use zegel_sealing::grant::open_grant;
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let view = office.view_for("amina").unwrap();
    let kind = GrantKind::File { epoch: 0 };
    let grant = view.summary.grants.iter().find(|g| g.kind == kind).unwrap();
    let grant = open_grant(grant.sealed.as_bytes(), &office.secrets_of("amina").identity).unwrap();
    let key = grant
        .verify(view.summary.case, kind, |_, _| true)
        .unwrap()
        .into_key();
    let to = key.to_recipient();
    let mut reader = ChainReader::new(
        Chain::CaseLog,
        view.summary.case,
        recipient_set(std::slice::from_ref(&to)),
    );
    for entry in &office.log {
        let opened = open_entry::<serde_json::Value>(entry.sealed.as_bytes(), &key).unwrap();
        reader.accept(opened, |_| true).unwrap();
    }
    // Made by hand: no program of ours gives such a proof out.
    let honest: serde_json::Value =
        serde_json::from_str(&proof_of(&office, &[office.bundle.clone()], true).unwrap()).unwrap();
    for (author, event, wanted) in [
        (
            "amina",
            serde_json::json!("acknowledged"),
            Some(RuleError::SafetyFirst),
        ),
        ("carla", serde_json::json!("no-conflict"), None),
    ] {
        let signing = office.secrets_of(author).signing;
        let sealed = seal_entry(
            &reader.next_place(),
            office.roster().hash(),
            today(),
            &event,
            &signing,
            &to,
        )
        .unwrap();
        let body = zegel_sealing::open(&sealed.sealed, zegel_sealing::Padding::Message, &key).unwrap();
        let mut forged = honest.clone();
        let added = proof::ProvenChain::new(vec![], [body.as_slice()]);
        let added = serde_json::to_value(added).unwrap()["entries"][0].clone();
        forged["log"]["entries"].as_array_mut().unwrap().push(added);
        let result = verify_proof(forged.to_string().as_bytes(), &office.bundle.key).map(|_| ());
        match wanted {
            Some(rule) => {
                assert!(
                    matches!(result, Err(ProofError::Rule { error, seq: 2 }) if error == rule),
                    "{result:?}"
                );
            }
            None => assert!(
                matches!(result, Err(ProofError::NotOnCase { seq: 2 })),
                "{result:?}"
            ),
        }
    }
}
