//! Letting others in: who may be, what they then can do, and who can never make it look as if somebody had been.

use crate::office::{Office, open_view, person, today};
use crate::writing::Writing as _;
use zegel_case_management::{CaseError, CaseFile, CommandError, Event, RuleError, Warning};
use zegel_protocol::handlers::{Append, MyGrant, NewEntry};
use zegel_protocol::reports::{Chain, GrantKind};
use zegel_protocol::{CaseId, Sealed};
use zegel_sealing::Identity;
use zegel_sealing::entry::{Place, seal_entry};
use zegel_sealing::grant::{GrantError, Terms, VerifiedGrant, open_grant, seal_grant};

fn grant(office: &mut Office, from: &str, to: &str) -> Result<(), CommandError> {
    let append = office
        .open(from)
        .grant_to(&office.desk(from), &person(to), today())?;
    office.take_append(append);
    Ok(())
}

fn names(office: &Office, file: &CaseFile, name: &str) -> Vec<String> {
    let desk = office.desk(name);
    let candidates = file.may_grant_to(&desk, today());
    candidates.iter().map(|handler| handler.id.to_string()).collect()
}

#[test]
fn somebody_who_was_let_in_reads_writes_and_lets_others_in() {
    let mut office = Office::new();
    let code = office.send(office.answers());
    assert!(matches!(
        grant(&mut office, "amina", "carla"),
        Err(CommandError::Rule(RuleError::OpenedOnce))
    ));
    office.begin("amina");
    assert_eq!(names(&office, &office.open("amina"), "amina"), ["carla", "dora"]);
    grant(&mut office, "amina", "carla").unwrap();
    assert!(matches!(
        grant(&mut office, "boris", "carla"),
        Err(CommandError::Rule(RuleError::ReadsAlready))
    ));
    // Her file key comes from somebody whom only the log names, and so does Dora's.
    grant(&mut office, "carla", "dora").unwrap();
    office.declare("dora");
    let file = office.open("dora");
    assert_eq!(file.warnings(), []);
    assert!(matches!(&file.log()[3].event, Event::Granted { person } if person.as_str() == "dora"));
    assert_eq!(file.log()[3].author, person("carla"));
    let desk = office.desk("dora");
    office.take_append(file.note(&desk, "I take it on.", today()).unwrap());
    let reply = office.open("dora").reply(&desk, "Hello.", vec![], today());
    office.take_append(reply.unwrap());
    assert_eq!(
        office.thread(&code).messages().last().unwrap().content.text(),
        "Hello."
    );
    office.declare("boris");
    let file = office.open("boris");
    assert_eq!(file.warnings(), []);
    assert_eq!(file.log().len(), 7);
}

#[test]
fn who_was_left_out_is_never_let_in_and_nobody_of_another_lane() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris")].into();
    answers.escalation = false;
    office.send(answers);
    office.begin("amina");
    let file = office.open("amina");
    assert!(file.only_reader(&office.desk("amina")));
    assert_eq!(names(&office, &file, "amina"), ["carla", "dora"]);
    for (name, rule) in [
        ("boris", RuleError::LeftOut),
        // The reporter did not want it to go to her, whenever.
        ("olga", RuleError::LeftOut),
        ("nobody", RuleError::NotInRoster),
    ] {
        let refused = grant(&mut office, "amina", name);
        assert!(
            matches!(refused, Err(CommandError::Rule(found)) if found == rule),
            "{name}: {refused:?}"
        );
    }
    grant(&mut office, "amina", "carla").unwrap();
    assert!(!office.open("amina").only_reader(&office.desk("amina")));

    // Where the reporter agreed to the ombudsperson, she is let in by the day and not by a handler.
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    assert!(matches!(
        grant(&mut office, "amina", "olga"),
        Err(CommandError::Rule(RuleError::OtherLane))
    ));
}

/// Boris closed his account and was invited anew, because he had lost everything: he is the same person.
#[test]
fn who_was_left_out_is_not_let_in_under_another_identifier() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris")].into();
    office.send(answers);
    office.begin("amina");
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    roster["handlers"][3]["name"] = " BORIS ".into();
    office.exchange(&roster);
    assert_eq!(names(&office, &office.open("amina"), "amina"), ["dora"]);
    assert!(matches!(
        grant(&mut office, "amina", "carla"),
        Err(CommandError::Rule(RuleError::LeftOut))
    ));
    grant(&mut office, "amina", "dora").unwrap();
}

#[test]
fn a_closed_case_can_be_handed_on_too() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let desk = office.desk("amina");
    let read = office
        .open("amina")
        .acknowledge(&desk, "We have read it.", today());
    office.take_append(read.unwrap());
    let close = office.open("amina").close(
        &desk,
        zegel_case_management::ClosingReason::SurvivorDeclined,
        zegel_case_management::Feedback::Give("We found nothing.".into()),
        today(),
    );
    office.take_append(close.unwrap());
    grant(&mut office, "amina", "dora").unwrap();
    assert_eq!(office.open("dora").step(), office.open("amina").step());
}

/// A real key of the case, as somebody on it could leak it.
fn leaked(office: &Office, kind: GrantKind) -> (CaseId, VerifiedGrant) {
    let view = office.view_for("amina").unwrap();
    let grant = view.summary.grants.iter().find(|g| g.kind == kind).unwrap();
    let identity = office.secrets_of("amina").identity;
    let grant = open_grant(grant.sealed.as_bytes(), &identity).unwrap();
    (
        view.summary.case,
        grant.verify(view.summary.case, kind, |_, _| true).unwrap(),
    )
}

fn given(office: &Office, by: &str, to: &str, case: CaseId, leak: &VerifiedGrant) -> MyGrant {
    let terms = Terms {
        case,
        roster: office.roster().hash(),
        day: today(),
        ..*leak.terms()
    };
    let to = office.secrets_of(to).identity.to_recipient();
    let sealed = seal_grant(&terms, leak.key(), &office.secrets_of(by).signing, &to).unwrap();
    MyGrant {
        kind: terms.purpose.kind(),
        sealed: Sealed::new(sealed),
        escalated: false,
    }
}

#[test]
fn a_grant_by_somebody_who_is_not_on_the_case_is_refused_even_with_the_real_keys() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris")].into();
    office.send(answers);
    office.begin("amina");
    let mut view = office.view_for("amina").unwrap();
    let (case, thread) = leaked(&office, GrantKind::Thread);
    let (_, file) = leaked(&office, GrantKind::File { epoch: 0 });
    view.summary.grants = vec![
        given(&office, "boris", "dora", case, &thread),
        given(&office, "boris", "dora", case, &file),
    ];
    let result = open_view(&office.desk("dora"), &view).map(|_| ());
    assert!(
        matches!(result, Err(CaseError::Grant(GrantError::UnknownAuthor))),
        "{result:?}"
    );
    // Nor does it help to say that there is more to come, so that it could still turn out: nothing can be written.
    view.summary.log_len += 1;
    let desk = office.desk("dora");
    let mut file = open_view(&desk, &view).unwrap();
    file.declare_without_log();
    assert!(matches!(
        file.reply(&desk, "Who are you?", vec![], today()),
        Err(CommandError::NoFileKey)
    ));
    assert!(matches!(
        file.note(&desk, "For us.", today()),
        Err(CommandError::NoFileKey)
    ));
}

#[test]
fn a_log_that_lets_in_somebody_who_was_left_out_raises_the_alarm() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris")].into();
    office.send(answers);
    office.begin("amina");
    grant(&mut office, "amina", "carla").unwrap();
    // Amina's program was changed, or it is Amina who means harm.
    let (case, file) = leaked(&office, GrantKind::File { epoch: 0 });
    let place = next_place(&office, case, file.key());
    let event = serde_json::json!({"granted": {"person": "boris"}});
    let sealed = seal_entry(
        &place,
        office.roster().hash(),
        today(),
        &event,
        &office.secrets_of("amina").signing,
        &file.key().to_recipient(),
    );
    office.take_append(Append {
        entries: vec![NewEntry {
            chain: Chain::CaseLog,
            seq: place.seq,
            sealed: Sealed::new(sealed.unwrap().sealed),
        }],
        grants: vec![],
        blobs: vec![],
        marks: Default::default(),
        revoke: Vec::new(),
    });
    assert!(matches!(
        office.try_open("carla").map(|_| ()),
        Err(CaseError::Rule(RuleError::LeftOut))
    ));
}

fn next_place(office: &Office, case: CaseId, key: &Identity) -> Place {
    use zegel_sealing::entry::{ChainReader, open_entry, recipient_set};
    let mut reader = ChainReader::new(Chain::CaseLog, case, recipient_set(&[key.to_recipient()]));
    for entry in &office.log {
        let opened = open_entry::<serde_json::Value>(entry.sealed.as_bytes(), key).unwrap();
        reader.accept(opened, |_| true).unwrap();
    }
    reader.next_place()
}

#[test]
fn a_reader_whom_only_the_server_knows_and_another_channel_are_warned_of() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let mut view = office.view_for("amina").unwrap();
    view.summary.readers.push(person("dora"));
    view.summary.channel = "elsewhere".parse().unwrap();
    let file = open_view(&office.desk("amina"), &view).unwrap();
    assert_eq!(
        file.warnings(),
        [
            Warning::UninvitedReader {
                person: person("dora")
            },
            Warning::OtherChannel
        ]
    );
}
