//! What reporter and handlers do with a case, from the report to its closing; the browser drives the same code.

use crate::office::{Office, day, person, today};
use crate::writing::Writing as _;
use zegel_case_management::{ClosingReason, CommandError, Event, Feedback, RuleError, Step, Warning};
use zegel_intake::DraftError;
use zegel_protocol::clocks::Stage;
use zegel_protocol::conversation::{Content, IdentityChoice};
use zegel_protocol::handlers::Mark;
use zegel_protocol::reports::GrantKind;
use zegel_sealing::attachment::FileInfo;

fn texts(messages: &[zegel_sealing::conversation::Message]) -> Vec<&str> {
    messages.iter().map(|m| m.content.text()).collect()
}

#[test]
fn a_report_is_read_answered_and_read_again_with_the_receipt_code() {
    let mut office = Office::new();
    let code = office.send(office.answers());
    office.begin("amina");
    let desk = office.desk("amina");

    let file = office.open("amina");
    assert_eq!(
        file.report().unwrap().text,
        "Receipts are made up at the warehouse."
    );
    assert_eq!(file.step(), Step::Received);
    office.take_append(file.note(&desk, "Ask the auditor first.", today()).unwrap());
    office.take_append(
        office
            .open("amina")
            .acknowledge(&desk, "We have read it.", today())
            .unwrap(),
    );
    office.take_append(
        office
            .open("amina")
            .reply(&desk, "Which month was it?", vec![], today())
            .unwrap(),
    );

    let thread = office.thread(&code);
    assert_eq!(thread.clocks().unwrap().stage(), Stage::Acknowledged);
    let read = texts(thread.messages());
    assert_eq!(
        read,
        [
            "Receipts are made up at the warehouse.",
            "We have read it.",
            "Which month was it?"
        ]
    );
    let reply = thread
        .reply("In March.", vec![], &office.rosters(), today())
        .unwrap();
    office.take_reply(reply);

    office.declare("boris");
    let file = office.open("boris");
    assert_eq!(texts(file.messages()).last(), Some(&"In March."));
    assert!(matches!(&file.log()[2].event, Event::Note { text, .. } if text == "Ask the auditor first."));
    assert_eq!(file.log()[2].author, person("amina"));
    assert!(file.overview().unwrap().awaits_reply);
    assert_eq!(file.warnings(), []);

    let desk = office.desk("boris");
    for to in [
        Step::Assessing,
        Step::InvestigationPlanned,
        Step::Investigating,
        Step::FindingsReviewed,
    ] {
        let step = office.open("boris").go(&desk, to, today());
        office.take_append(step.unwrap());
    }
    let close = office.open("boris").close(
        &desk,
        ClosingReason::Substantiated,
        Feedback::Give("It was true.".into()),
        today(),
    );
    office.take_append(close.unwrap());
    assert!(matches!(office.open("amina").step(), Step::Closed));
    assert_eq!(
        office.thread(&code).clocks().unwrap().stage(),
        Stage::FeedbackGiven
    );
}

#[test]
fn who_is_left_out_gets_no_key_and_is_named_nowhere_in_the_clear() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris"), person("olga")].into();
    office.send(answers);
    assert_eq!(office.grants.len(), 1);
    assert!(office.view_for("boris").is_none());
    office.begin("amina");
    assert!(office.grants.iter().all(|(g, _)| g.person == person("amina")));
    let file = office.open("amina");
    assert_eq!(file.report().unwrap().readers, [person("amina")]);
    assert!(file.report().unwrap().escalation.is_none());
}

#[test]
fn the_escalation_reader_is_let_in_with_log_and_all_when_the_day_has_come() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    assert!(office.view_for("olga").is_none());
    let withheld: Vec<_> = office
        .grants
        .iter()
        .filter(|(g, _)| g.person == person("olga"))
        .collect();
    assert_eq!(withheld.len(), 2);
    assert!(
        withheld
            .iter()
            .all(|(g, _)| g.withheld_until == Some(day("2026-11-30")))
    );
    office.release();
    assert_eq!(
        office.open("olga").log(),
        [],
        "nothing before she says that she has no conflict"
    );
    office.declare("olga");
    let file = office.open("olga");
    assert_eq!(file.log().len(), 3);
    assert!(file.summary().grants.iter().all(|g| g.escalated));
    assert_eq!(file.warnings(), []);
}

#[test]
fn without_consent_to_escalation_nobody_else_gets_a_key() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.escalation = false;
    office.send(answers);
    office.begin("amina");
    assert!(
        office
            .grants
            .iter()
            .all(|(g, _)| g.person != person("olga") && g.withheld_until.is_none())
    );
}

#[test]
fn somebody_has_to_read_it_and_it_has_to_say_something() {
    let mut office = Office::new();
    let roster = office.roster();
    let mut attempt = |change: fn(&mut zegel_intake::Answers)| {
        let mut answers = office.answers();
        change(&mut answers);
        let draft = zegel_intake::Draft::new(&roster, answers, today(), &mut office.rng);
        draft
            .and_then(|d| d.seal(&roster, today()))
            .map(|_| ())
            .unwrap_err()
    };
    let all = |a: &mut zegel_intake::Answers| a.excluded = [person("amina"), person("boris")].into();
    assert!(matches!(attempt(all), DraftError::NobodyLeft));
    assert!(matches!(
        attempt(|a| a.excluded = [person("zoe")].into()),
        DraftError::UnknownReader
    ));
    assert!(matches!(
        attempt(|a| a.category = "other".into()),
        DraftError::UnknownCategory
    ));
    assert!(matches!(
        attempt(|a| a.channel = "nowhere".parse().unwrap()),
        DraftError::UnknownChannel
    ));
    assert!(matches!(
        attempt(|a| a.text = " \n ".into()),
        DraftError::Content(_)
    ));
}

#[test]
fn an_anonymous_reporter_gives_no_contact_even_if_the_field_was_filled() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.contact = Some("Noor, tent 4".into());
    office.send(answers.clone());
    office.begin("amina");
    assert_eq!(office.open("amina").report().unwrap().contact, None);
    answers.identity = IdentityChoice::Confidential;
    office.send(answers);
    office.begin("amina");
    assert_eq!(
        office.open("amina").report().unwrap().contact.as_deref(),
        Some("Noor, tent 4")
    );
}

#[test]
fn the_workflow_names_the_rule_that_forbids_a_step() {
    let mut office = Office::new();
    office.send(office.answers());
    let desk = office.desk("amina");
    let unopened = office.open("amina").note(&desk, "x", today());
    assert!(matches!(unopened, Err(CommandError::Rule(RuleError::OpenedOnce))));
    office.begin("amina");
    assert!(
        office
            .open("boris")
            .begin(&office.desk("boris"), today(), &mut office.rng)
            .unwrap()
            .is_none()
    );
    let close = |office: &Office, feedback| {
        office
            .open("amina")
            .close(&desk, ClosingReason::SurvivorDeclined, feedback, today())
            .map(|_| ())
    };
    let given = || Feedback::Give("Thank you.".into());
    assert!(matches!(
        close(&office, given()),
        Err(CommandError::Rule(RuleError::AcknowledgeFirst))
    ));
    office.take_append(office.open("amina").acknowledge(&desk, "Read.", today()).unwrap());
    let never = close(&office, Feedback::AlreadyGiven);
    assert!(matches!(never, Err(CommandError::Rule(RuleError::FeedbackFirst))));
    assert!(matches!(
        close(&office, Feedback::NotPossible("  ".into())),
        Err(CommandError::Empty)
    ));
    assert!(
        close(
            &office,
            Feedback::NotPossible("The reporter never came back.".into())
        )
        .is_ok()
    );
}

#[test]
fn an_attachment_arrives_byte_for_byte_and_an_exchanged_one_does_not() {
    let mut office = Office::new();
    let roster = office.roster();
    let picture: Vec<u8> = (0..300_000u32)
        .map(|n| n.to_le_bytes()[0] ^ n.to_le_bytes()[1])
        .collect();
    let mut draft = zegel_intake::Draft::new(&roster, office.answers(), today(), &mut office.rng).unwrap();
    let size = u64::try_from(picture.len()).unwrap();
    let info = FileInfo {
        name: "../photo.jpg".into(),
        media_type: "image/jpeg".into(),
        size,
    };
    let (blob, mut sealer) = draft.seal_attachment(info, &mut office.rng).unwrap();
    let mut sealed = Vec::new();
    for piece in picture.chunks(70_000) {
        sealed.extend(sealer.push(piece).unwrap());
    }
    while let Some(piece) = sealer.finish_step().unwrap() {
        sealed.extend(piece);
    }
    draft.attach(sealer.record()).unwrap();
    office.take(draft.seal(&roster, today()).unwrap());
    assert_eq!(office.report.as_ref().unwrap().blobs[0].blob, blob);

    office.begin("amina");
    let file = office.open("amina");
    let read = |bytes: &[u8]| {
        let (record, mut opener) = file.open_attachment(&blob).unwrap();
        assert_eq!((record.name.as_str(), record.size), ("photo.jpg", size));
        let mut out = Vec::new();
        for piece in bytes.chunks(100_000) {
            out.extend_from_slice(&opener.push(piece)?);
        }
        out.extend_from_slice(&opener.finish()?);
        Ok::<_, zegel_sealing::attachment::AttachmentError>(out)
    };
    assert_eq!(read(&sealed).unwrap(), picture);
    assert!(read(&sealed[..sealed.len() - 1]).is_err());
    // Another file, rightly sealed to the same key by somebody who has it, is still not the one that was signed for.
    let info = FileInfo {
        name: "photo.jpg".into(),
        media_type: "image/jpeg".into(),
        size,
    };
    let (_, mut other) = office
        .open("boris")
        .seal_attachment(info, &mut office.rng)
        .unwrap();
    let mut forged = other.push(&vec![0; picture.len()]).unwrap();
    while let Some(piece) = other.finish_step().unwrap() {
        forged.extend(piece);
    }
    assert!(read(&forged).is_err());
}

#[test]
fn the_desk_says_what_the_server_should_not_have_done() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let mut view = office.view_for("amina").unwrap();
    view.summary.readers.push(person("mallory"));
    view.summary.acknowledged = Some(today());
    let file = crate::office::open_view(&office.desk("amina"), &view).unwrap();
    let uninvited = Warning::UninvitedReader {
        person: person("mallory"),
    };
    let left = Warning::ReaderHasLeft {
        person: person("mallory"),
    };
    assert_eq!(
        file.warnings(),
        [uninvited, left, Warning::AcknowledgedByServerOnly]
    );
    let mut view = office.view_for("boris").unwrap();
    view.summary.grants.retain(|g| g.kind == GrantKind::Thread);
    let mut file = crate::office::open_view(&office.desk("boris"), &view).unwrap();
    file.declare_without_log();
    assert_eq!(file.warnings(), [Warning::LogWithoutKey]);
    let note = file.note(&office.desk("boris"), "x", today());
    assert!(matches!(note, Err(CommandError::NoFileKey)));
    assert!(matches!(file.messages()[0].content, Content::Report(_)));
}

#[test]
fn a_closed_case_is_erased_when_the_roster_says_for_its_lane() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let desk = office.desk("amina");
    let read = office
        .open("amina")
        .acknowledge(&desk, "We have read it.", today());
    office.take_append(read.unwrap());
    let close = |office: &Office| {
        let feedback = Feedback::Give("We found nothing.".into());
        let closing = office.open("amina").close(
            &office.desk("amina"),
            ClosingReason::SurvivorDeclined,
            feedback,
            today(),
        );
        closing.unwrap().marks.erase
    };
    assert_eq!(
        close(&office),
        Mark::On(today().plus_months(2)),
        "without proceedings"
    );
    let mut roster = office.roster_json();
    roster["organisation"]["retention_days"] =
        serde_json::json!({"advice": 60, "reporting": 30, "ombuds": 365});
    office.exchange(&roster);
    assert_eq!(close(&office), Mark::On(today().plus_days(30)));
}
