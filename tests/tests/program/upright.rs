//! The journey that everything else stands on, through the built program: sealed, sent, read, answered, read again.

use zegel_case_management::{ClosingReason, Step};
use zegel_protocol::clocks::Stage;
use zegel_protocol::reports::ReportReceived;
use zegel_tests::database::Kind;
use zegel_tests::reporter::{File, answers, download};
use zegel_tests::world::World;

on_both_databases!(
    a_report_is_read_answered_and_read_again_with_the_receipt_code,
    a_report_sent_again_is_one_report,
    what_was_accepted_is_there_after_a_restart,
);

fn a_report_is_read_answered_and_read_again_with_the_receipt_code(kind: Kind) {
    let world = World::new(kind);
    let mut reporter = world.reporter();
    // Over 4 MiB when sealed: two parts.
    let bytes: Vec<u8> = (0..5_000_000_u32)
        .map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let photo = File {
        name: "photo.jpg".into(),
        media_type: "image/jpeg".into(),
        bytes,
    };
    let report = reporter.report(answers("They sold the blankets."), std::slice::from_ref(&photo));
    let case = report.sealed.case;

    let mut amina = world.handler("amina");
    assert_eq!(amina.inbox().len(), 1);
    amina.begin(case);
    let file = amina.case(case);
    let record = file.report().unwrap().attachments[0].clone();
    assert_eq!((record.name.as_str(), record.parts), ("photo.jpg", 2));
    let opened = download(
        &mut amina.client,
        case,
        file.open_attachment(&record.blob).unwrap(),
    )
    .unwrap();
    assert!(opened == photo.bytes, "the photo arrived as it was");
    amina.acknowledge(case, "A person has read it.");
    amina.note(case, "Ask the driver.");
    amina.reply(case, "Which market?");

    let thread = reporter.thread(&report.receipt);
    let texts: Vec<_> = thread
        .messages()
        .iter()
        .map(|message| message.content.text().to_owned())
        .collect();
    assert_eq!(
        texts,
        [
            "They sold the blankets.",
            "A person has read it.",
            "Which market?"
        ],
        "and not the note"
    );
    reporter.reply(&report.receipt, "The one by the river.");

    let mut boris = world.handler("boris");
    assert_eq!(
        boris.case(case).messages(),
        [],
        "nothing before he says that he has no conflict of interest"
    );
    boris.declare(case);
    let file = boris.case(case);
    assert_eq!(
        file.messages().last().unwrap().content.text(),
        "The one by the river."
    );
    assert_eq!(file.log().len(), 6);
    assert_eq!(file.warnings(), []);
    boris.close(case, ClosingReason::ResolvedInformally, "It was true.");
    assert_eq!(amina.case(case).step(), Step::Closed);
    assert_eq!(
        reporter.thread(&report.receipt).clocks().unwrap().stage(),
        Stage::FeedbackGiven
    );
}

fn a_report_sent_again_is_one_report(kind: Kind) {
    let world = World::new(kind);
    let mut reporter = world.reporter();
    let report = reporter.seal(answers("The line broke while it was sent."), &[]);
    let first = reporter.send(&report);
    assert_eq!(first.status, 201);
    let counts = world.database.counts();
    let again = reporter.send(&report);
    assert_eq!(again.status, 200);
    assert_eq!(first.json::<ReportReceived>(), again.json::<ReportReceived>());
    assert_eq!(world.database.counts(), counts);
    assert_eq!(world.handler("amina").inbox().len(), 1);
}

fn what_was_accepted_is_there_after_a_restart(kind: Kind) {
    let mut world = World::new(kind);
    let mut reporter = world.reporter();
    let report = reporter.report(answers("Before the restart."), &[]);
    let mut amina = world.handler("amina");
    amina.begin(report.sealed.case);
    world.stop();
    assert!(world.read("server.log").contains("stopped"));
    world.start();
    assert_eq!(
        amina.case(report.sealed.case).report().unwrap().text,
        "Before the restart.",
        "the session holds as well"
    );
    assert_eq!(reporter.thread(&report.receipt).messages().len(), 1);
}
