//! The server is killed while 200 reports come in at once: what it said it had, it has; what it did not finish left nothing
//! half-written; sending again makes no second report.
//!
//! `SIGKILL` leaves the kernel's caches alone, so this shows that no answer comes before its commit and that no commit is
//! partial. That a commit is on disk is the databases' promise, which the stores' own tests hold to their settings.

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rand::rngs::OsRng;
use zegel_protocol::conversation::{Attachment, Content, IdentityChoice, Report};
use zegel_protocol::limits::PART_LEN;
use zegel_protocol::reports::{BlobClaim, Chain, GrantKind, NewGrant, NewReport};
use zegel_protocol::roster_check::Roster;
use zegel_protocol::{CaseId, Sealed, Sha256};
use zegel_sealing::attachment::AttachmentSealer;
use zegel_sealing::entry::{Place, seal_entry};
use zegel_sealing::grant::{Purpose, Terms, seal_grant};
use zegel_sealing::signing::SigningKey;
use zegel_sealing::{Identity, Recipient};
use zegel_tests::database::Kind;
use zegel_tests::desk::Handler;
use zegel_tests::reporter::{File, download, fetch_roster, info};
use zegel_tests::today;
use zegel_tests::wire::{Client, ask};
use zegel_tests::world::{API, World};

/// Reports that come in at once.
const AT_ONCE: usize = 200;
/// One in so many has an attachment, which is uploaded in the same storm.
const ONE_IN: usize = 8;
/// Grants of each: three readers, and one withheld.
const GRANTS: u64 = 4;

/// A report that is ready to be sent.
struct Ready {
    case: CaseId,
    text: String,
    body: Vec<u8>,
    file: Option<(Attachment, Vec<u8>, Vec<u8>)>,
}

/// Seals a report as `intake` does, without the receipt's Argon2id, which nobody comes back with here.
fn ready(roster: &Roster, number: usize) -> Ready {
    let (thread, signing) = (Identity::generate(&mut OsRng), SigningKey::generate(&mut OsRng));
    let case = CaseId::from_random(rand::Rng::r#gen(&mut OsRng));
    let file = number
        .is_multiple_of(ONE_IN)
        .then(|| sealed_file(&thread.to_recipient(), number));
    let channel = roster.channel(&"reporting-point".parse().unwrap()).unwrap();
    let report = Report {
        refers_to: None,
        consents: Default::default(),
        channel: channel.id.clone(),
        category: "fraud".to_owned(),
        text: format!("Report number {number} of {case}."),
        identity: IdentityChoice::Anonymous,
        contact: None,
        language: "en".parse().unwrap(),
        readers: channel.readers.clone(),
        escalation: None,
        attachments: file.iter().map(|(record, _, _)| record.clone()).collect(),
    };
    let text = report.text.clone();
    let place = Place::first(Chain::Conversation, case);
    let content = Content::Report(report);
    let first = seal_entry(
        &place,
        roster.hash(),
        today(),
        &content,
        &signing,
        &thread.to_recipient(),
    )
    .unwrap();
    let reporter = signing.verifying_key();
    let purpose = Purpose::Thread {
        first_entry: first.hash,
        reporter,
    };
    let terms = Terms {
        case,
        purpose,
        roster: roster.hash(),
        day: today(),
    };
    let grant = |to: &Recipient| Sealed::new(seal_grant(&terms, &thread, &signing, to).unwrap());
    let escalation = channel.escalation.as_ref().unwrap();
    let withheld = Some(today().plus_days(i32::from(escalation.after_days)));
    let readers = channel
        .readers
        .iter()
        .map(|person| (person, None))
        .chain([(&escalation.reader, withheld)]);
    let grants = readers.map(|(person, withheld_until)| NewGrant {
        person: person.clone(),
        kind: GrantKind::Thread,
        sealed: grant(&roster.handler(person).unwrap().recipient.parse().unwrap()),
        withheld_until,
    });
    let report = NewReport {
        case,
        channel: channel.id.clone(),
        mailbox: Sha256::of(case.as_uuid().as_bytes()),
        reporter_grant: grant(&Identity::generate(&mut OsRng).to_recipient()),
        grants: grants.collect(),
        first_entry: Sealed::new(first.sealed),
        blobs: file
            .iter()
            .map(|(record, _, _)| BlobClaim {
                blob: record.blob,
                parts: record.parts,
            })
            .collect(),
    };
    Ready {
        case,
        text,
        body: serde_json::to_vec(&report).unwrap(),
        file,
    }
}

fn sealed_file(to: &Recipient, number: usize) -> (Attachment, Vec<u8>, Vec<u8>) {
    let bytes: Vec<u8> = (0..60_000).map(|at| (at * 31 + number) as u8).collect();
    let file = File {
        name: format!("{number}.bin"),
        media_type: "application/octet-stream".into(),
        bytes,
    };
    let (_, mut sealer) = AttachmentSealer::with_new_name(info(&file), to, &mut OsRng).unwrap();
    let mut sealed = sealer.push(&file.bytes).unwrap();
    while let Some(more) = sealer.finish_step().unwrap() {
        sealed.extend_from_slice(&more);
    }
    assert!(sealed.len() < PART_LEN);
    (sealer.record(), sealed, file.bytes)
}

/// Uploads and sends; gives the status, if an answer came.
fn send(client: &mut Client, ready: &Ready) -> Option<u16> {
    if let Some((record, sealed, _)) = &ready.file {
        let path = format!("{API}/uploads/{}/parts/0", record.blob);
        let answer = client.try_send(&ask("PUT", &path).part(sealed.clone())).ok()?;
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
    }
    let report = ask("POST", &format!("{API}/reports")).bytes("application/json", ready.body.clone());
    let answer = client.try_send(&report).ok()?;
    assert!(
        [200, 201].contains(&answer.status),
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    Some(answer.status)
}

/// Sends all of them at once; kills the server when so many were answered. Gives which were answered.
fn storm(world: &mut World, reports: &[Ready], answers: usize) -> Vec<bool> {
    let (barrier, answered) = (Barrier::new(reports.len() + 1), AtomicUsize::new(0));
    let client = world.client();
    std::thread::scope(|scope| {
        let senders: Vec<_> = reports
            .iter()
            .map(|report| {
                let (mut client, barrier, answered) = (client.clone(), &barrier, &answered);
                scope.spawn(move || {
                    barrier.wait();
                    let success = send(&mut client, report).is_some();
                    if success {
                        answered.fetch_add(1, Ordering::SeqCst);
                    }
                    success
                })
            })
            .collect();
        barrier.wait();
        while answered.load(Ordering::SeqCst) < answers
            && !senders.iter().all(std::thread::ScopedJoinHandle::is_finished)
        {
            std::thread::sleep(Duration::from_micros(200));
        }
        world.kill();
        senders.into_iter().map(|sender| sender.join().unwrap()).collect()
    })
}

/// Every report that is there opens for its handler and is what was sent; gives which are there.
fn check_content(amina: &mut Handler, reports: &[Ready]) -> Vec<bool> {
    let inbox: std::collections::BTreeSet<_> =
        amina.inbox().into_iter().map(|summary| summary.case).collect();
    let mut there = Vec::new();
    for report in reports {
        there.push(inbox.contains(&report.case));
        if !inbox.contains(&report.case) {
            assert_eq!(amina.ask_for(report.case).status, 404);
            continue;
        }
        // Opening proves that it is what its reporter signed. To be shown it, Amina begins the case, which takes its time: once in
        // a while, and wherever there is a file.
        if report.file.is_none() && there.len() % 20 != 1 {
            drop(amina.case(report.case));
            continue;
        }
        amina.begin(report.case);
        let file = amina.case(report.case);
        assert_eq!(file.report().unwrap().text, report.text);
        if let Some((record, _, bytes)) = &report.file {
            let opening = file.open_attachment(&record.blob).unwrap();
            assert!(
                download(&mut amina.client, report.case, opening).unwrap() == *bytes,
                "the attachment is what was sent"
            );
        }
    }
    there
}

/// Nothing in the books is half of something.
fn check_books(world: &World) {
    let books = &world.database;
    let without = |what: &str, from: &str| {
        let sql = format!("SELECT count(*) FROM {from}");
        assert_eq!(books.number(&sql), 0, "{what}");
    };
    without(
        "cases without their first entry",
        "cases c WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.org = c.org AND e.case_id = c.case_id AND e.seq = 0)",
    );
    without(
        "cases without all the grants that their reports brought",
        &format!(
            "cases c WHERE (SELECT count(*) FROM grants g WHERE g.org = c.org AND g.case_id = c.case_id AND g.kind = 0) \
             <> {GRANTS}"
        ),
    );
    without(
        "attachments that were claimed without all their parts",
        "blobs b WHERE b.case_id IS NOT NULL \
         AND (SELECT count(*) FROM parts p WHERE p.org = b.org AND p.blob_id = b.blob_id) <> b.parts",
    );
}

fn rounds(kind: Kind, rounds: usize) {
    let mut world = World::new(kind);
    let roster = fetch_roster(&mut world.client(), &world.origin(), &world.pin());
    let mut amina = world.handler("amina");
    let mut lost = 0;
    for round in 0..rounds {
        let reports: Vec<_> = (0..AT_ONCE).map(|number| ready(&roster, number)).collect();
        // From almost the first answer to almost the last.
        let answered = storm(&mut world, &reports, 5 + round * (AT_ONCE - 30) / rounds);
        lost += answered.iter().filter(|success| !**success).count();

        world.start();
        let there = check_content(&mut amina, &reports);
        let broken: Vec<_> = (0..AT_ONCE).filter(|&at| answered[at] && !there[at]).collect();
        assert!(
            broken.is_empty(),
            "round {round}: said to have arrived and gone: {broken:?}"
        );
        check_books(&world);

        for again in 0..2 {
            for (at, report) in reports.iter().enumerate() {
                let status = send(&mut world.client(), report).expect("an answer");
                let expected = if there[at] || again == 1 { 200 } else { 201 };
                assert_eq!(status, expected, "round {round}, report {at}, sent again");
            }
        }
        assert_eq!(
            world.database.number("SELECT count(*) FROM cases"),
            ((round + 1) * AT_ONCE) as u64
        );
        // Those that came with the second try; the others were read above.
        let late = reports.into_iter().zip(there).filter(|(_, there)| !there);
        let late: Vec<_> = late.map(|(report, _)| report).collect();
        assert!(check_content(&mut amina, &late).into_iter().all(|there| there));
        check_books(&world);
    }
    assert!(lost > 0, "the server was never killed in the middle of anything");
}

#[test]
fn ten_times_killed_among_200_reports_on_sqlite() {
    rounds(Kind::Sqlite, 10);
}

#[test]
fn three_times_killed_among_200_reports_on_postgres() {
    rounds(Kind::Postgres, 3);
}
