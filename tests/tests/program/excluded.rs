//! Who is left out sees nothing of the case: not in the inbox, not by its name, not in counts, no part of an attachment.

use zegel_protocol::handlers::Append;
use zegel_protocol::{ProblemCode, Sealed};
use zegel_tests::database::Kind;
use zegel_tests::reporter::{File, answers, download};
use zegel_tests::wire::ask;
use zegel_tests::world::{API, World};

on_both_databases!(who_is_left_out_sees_nothing_of_the_case);

fn who_is_left_out_sees_nothing_of_the_case(kind: Kind) {
    let world = World::new(kind);
    let mut reporter = world.reporter();
    let mut answers = answers("Boris took the money.");
    answers.excluded = ["boris".parse().unwrap(), "olga".parse().unwrap()].into();
    let photo = File {
        name: "till.jpg".into(),
        media_type: "image/jpeg".into(),
        bytes: vec![7; 50_000],
    };
    let report = reporter.report(answers, std::slice::from_ref(&photo));
    let case = report.sealed.case;

    // Amina reads all of it, so there is something to be left out of.
    let mut amina = world.handler("amina");
    amina.begin(case);
    amina.acknowledge(case, "We have read it.");
    amina.note(case, "Boris must not know.");
    let file = amina.case(case);
    let attachment = file.report().unwrap().attachments[0].clone();
    let opened = download(
        &mut amina.client,
        case,
        file.open_attachment(&attachment.blob).unwrap(),
    )
    .unwrap();
    assert_eq!(opened, photo.bytes);
    let readers: Vec<_> = amina
        .view(case)
        .summary
        .readers
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(readers, ["amina", "chen"]);

    // Vera reads another channel, Olga would be let in later if the reporter had agreed: for all three it does not exist.
    for outsider in ["boris", "olga", "vera"] {
        let mut outsider = world.handler(outsider);
        assert!(outsider.inbox().is_empty());
        let nowhere = "00000000-0000-4000-8000-000000000000";
        let raw = outsider.client.send(&ask("GET", &format!("{API}/inbox")));
        for name in [case.to_string(), attachment.blob.to_string()] {
            assert!(!String::from_utf8_lossy(&raw.body).contains(&name));
        }
        let (there, absent) = (outsider.ask_for(case), outsider.ask_for(nowhere.parse().unwrap()));
        assert_eq!(there.problem(), ProblemCode::NoCase);
        assert_eq!(
            (there.status, &there.body),
            (absent.status, &absent.body),
            "absent and left out look the same"
        );
        for part in 0..attachment.parts {
            let path = format!("{API}/cases/{case}/blobs/{}/parts/{part}", attachment.blob);
            let there = outsider.client.send(&ask("GET", &path));
            let absent = outsider
                .client
                .send(&ask("GET", &path.replace(&case.to_string(), nowhere)));
            assert_eq!((there.status, &there.body), (absent.status, &absent.body));
            assert!(matches!(
                there.problem(),
                ProblemCode::NoBlob | ProblemCode::NoCase
            ));
        }
        let view = amina.view(case);
        let reply = zegel_case_management::Command::Reply {
            text: "By whom?".into(),
            attachments: vec![],
        };
        let mut entry = amina.command(case, &reply).unwrap();
        assert_eq!(outsider.append(case, &entry).problem(), ProblemCode::NoCase);
        // Nor by granting oneself something.
        entry.grants = vec![zegel_protocol::reports::NewGrant {
            person: outsider.desk.person().clone(),
            kind: zegel_protocol::reports::GrantKind::Thread,
            sealed: Sealed::new(vec![1; 600]),
            withheld_until: None,
        }];
        assert_eq!(outsider.append(case, &entry).problem(), ProblemCode::NoCase);
        assert_eq!(amina.view(case), view, "nothing was added");
    }
}

#[test]
fn an_append_without_entries_cannot_slip_a_grant_in() {
    let world = World::new(Kind::Sqlite);
    let mut reporter = world.reporter();
    let case = reporter.report(answers("For the readers only."), &[]).sealed.case;
    let mut amina = world.handler("amina");
    let grant = zegel_protocol::reports::NewGrant {
        person: "vera".parse().unwrap(),
        kind: zegel_protocol::reports::GrantKind::Thread,
        sealed: Sealed::new(vec![1; 600]),
        withheld_until: None,
    };
    let append = Append {
        entries: Vec::new(),
        grants: vec![grant],
        blobs: Vec::new(),
        marks: Default::default(),
        revoke: Vec::new(),
    };
    assert_eq!(amina.append(case, &append).problem(), ProblemCode::Malformed);
    assert!(world.handler("vera").inbox().is_empty());
}
