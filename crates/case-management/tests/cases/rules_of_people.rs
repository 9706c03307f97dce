//! A test for every rule that depends on who is on a case and on what the organisation's list says, named after it.

use crate::office::{Office, person, today};
use crate::writing::Writing as _;
use serde_json::json;
use zegel_case_management::{
    Assessment, Closing, ClosingReason, Command, CommandError, Feedback, RuleError as Rule, Step,
};
use zegel_protocol::Day;

/// A case that Amina has opened, and the rule that a command of hers breaks.
fn opened() -> Office {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    office
}

fn broken(office: &Office, command: Command) -> Option<Rule> {
    let written = office
        .open("amina")
        .command(&office.desk("amina"), command, today());
    match written.map(|_| ()) {
        Ok(()) => None,
        Err(CommandError::Rule(rule)) => Some(rule),
        Err(error) => panic!("{error}"),
    }
}

fn grant(name: &str) -> Command {
    let person = person(name);
    Command::Grant { person }
}

#[test]
fn left_out() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.excluded = [person("boris")].into();
    office.send(answers);
    office.begin("amina");
    assert_eq!(broken(&office, grant("boris")), Some(Rule::LeftOut));
}

#[test]
fn other_lane() {
    let mut office = Office::new();
    let mut roster = office.roster_json();
    roster["handlers"][3]["role"] = "adviser".into();
    office.exchange(&roster);
    office.send(office.answers());
    office.begin("amina");
    assert_eq!(broken(&office, grant("carla")), Some(Rule::OtherLane));
}

#[test]
fn reads_already() {
    assert_eq!(broken(&opened(), grant("boris")), Some(Rule::ReadsAlready));
}

#[test]
fn not_in_roster() {
    assert_eq!(broken(&opened(), grant("nobody")), Some(Rule::NotInRoster));
}

#[test]
fn not_on_case() {
    let office = opened();
    let person = person("carla");
    let (text, due) = ("Call".to_owned(), today());
    let assign = Command::Assign {
        person: Some(person.clone()),
    };
    assert_eq!(broken(&office, assign), Some(Rule::NotOnCase));
    let task = Command::Task {
        text,
        owner: person,
        due,
    };
    assert_eq!(broken(&office, task), Some(Rule::NotOnCase));
    let to_boris = Command::Assign {
        person: Some(crate::office::person("boris")),
    };
    assert_eq!(broken(&office, to_boris), None);
}

#[test]
fn unknown_category() {
    let office = opened();
    let assess = |category: &str| {
        let category = Some(category.to_owned());
        let assessment = Box::new(Assessment {
            category,
            ..Assessment::default()
        });
        Command::Assess { assessment }
    };
    assert_eq!(broken(&office, assess("weather")), Some(Rule::UnknownCategory));
    assert_eq!(broken(&office, assess("fraud")), None);
}

fn close(own: Option<&str>, feedback: Feedback) -> Command {
    Command::Close {
        reason: ClosingReason::ResolvedInformally,
        own: own.map(str::to_owned),
        feedback,
        merged_into: None,
        destroy: false,
    }
}

fn acknowledged() -> Office {
    let mut office = opened();
    let read = office
        .open("amina")
        .acknowledge(&office.desk("amina"), "Read.", today());
    office.take_append(read.unwrap());
    office
}

#[test]
fn unknown_reason() {
    let mut office = acknowledged();
    let give = || Feedback::Give("It is settled.".into());
    assert_eq!(
        broken(&office, close(Some("mediated"), give())),
        Some(Rule::UnknownReason)
    );
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    roster["organisation"]["closing_reasons"] = json!([{"id": "mediated", "labels": {"en": "Mediated"}, "counts_as": "resolved-informally"},
               {"id": "moved-on", "labels": {"en": "Moved on"}, "counts_as": "referred"}]);
    office.exchange(&roster);
    assert_eq!(broken(&office, close(Some("mediated"), give())), None);
    let other = broken(&office, close(Some("moved-on"), give()));
    assert_eq!(other, Some(Rule::UnknownReason), "it counts as another reason");
}

#[test]
fn feedback_first() {
    let mut office = acknowledged();
    let never = close(None, Feedback::AlreadyGiven);
    assert_eq!(broken(&office, never.clone()), Some(Rule::FeedbackFirst));
    let desk = office.desk("amina");
    let feedback = Command::Feedback {
        text: "This is what we did.".into(),
        attachments: vec![],
        concluding: false,
    };
    let given = office.open("amina").command(&desk, feedback, today());
    office.take_append(given.unwrap());
    assert_eq!(broken(&office, never), None);
    let blank = close(None, Feedback::NotPossible(" ".into()));
    let written = office.open("amina").command(&desk, blank, today());
    assert!(
        matches!(written, Err(CommandError::Empty)),
        "or the reason why none was possible"
    );
}

/// Everything through real keys: Amina proposes to close a grave case, Boris agrees, and the reporter hears of it from him.
#[test]
fn a_grave_case_is_closed_by_two_people_and_the_reporter_hears_it_from_the_second() {
    let mut office = acknowledged();
    office.declare("boris");
    let (amina, boris) = (office.desk("amina"), office.desk("boris"));
    let assessment = Box::new(Assessment {
        severity: Some(4),
        ..Assessment::default()
    });
    let assess = office
        .open("amina")
        .command(&amina, Command::Assess { assessment }, today());
    office.take_append(assess.unwrap());
    let propose = close(None, Feedback::Give("It is settled.".into()));
    let proposed = office.open("amina").command(&amina, propose, today()).unwrap();
    assert_eq!(
        proposed.entries.len(),
        1,
        "nothing is said before a second person agrees"
    );
    office.take_append(proposed);
    assert_eq!(office.open("amina").step(), Step::Acknowledged);
    let proposal = office.open("amina").state(&amina).unwrap().proposals[0].seq;
    assert_eq!(
        broken(&office, Command::Second { proposal }),
        Some(Rule::SamePerson)
    );
    let seconded = office
        .open("boris")
        .command(&boris, Command::Second { proposal }, today());
    office.take_append(seconded.unwrap());
    let file = office.open("amina");
    assert_eq!(file.step(), Step::Closed);
    let closing: Closing = file.state(&amina).unwrap().closing.unwrap();
    assert_eq!(closing.reason, ClosingReason::ResolvedInformally);
    assert_eq!(file.messages().last().unwrap().content.text(), "It is settled.");
}

/// The log is replayed alone: what depends on the reporter's word brings the word along.
#[test]
fn a_step_that_depends_on_the_reporters_word_brings_it_into_the_log() {
    use zegel_protocol::conversation::{ConsentKind, Content};
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.consents.share = Some(true);
    answers.consents.investigate = Some(false);
    let code = office.send(answers);
    office.begin("amina");
    let desk = office.desk("amina");
    let read = office.open("amina").acknowledge(&desk, "Read.", today());
    office.take_append(read.unwrap());
    let assessing = office.open("amina").go(&desk, Step::Assessing, today());
    office.take_append(assessing.unwrap());
    let refer = Command::Refer {
        to: "A partner".into(),
        how: "A sealed package".into(),
        tell: Some(String::new()),
    };
    let referred = office.open("amina").command(&desk, refer, today());
    office.take_append(referred.unwrap());
    let file = office.open("amina");
    assert_eq!(file.step(), Step::Referred);
    let kinds: Vec<_> = file.log().iter().map(|entry| entry.event.kind()).collect();
    assert_eq!(kinds[kinds.len() - 2..], ["consent", "referred"]);
    let thread = office.thread(&code);
    assert!(matches!(
        thread.messages().last().unwrap().content,
        Content::Progress { .. }
    ));
    // The reporter does not want an investigation: it is proposed, not begun.
    let back = office.open("amina").go(&desk, Step::Assessing, today());
    office.take_append(back.unwrap());
    let plan = Command::Move {
        to: Step::InvestigationPlanned,
        why: "Others are at risk.".into(),
        tell: None,
    };
    let planned = office.open("amina").command(&desk, plan, today());
    office.take_append(planned.unwrap());
    let state = office.open("amina").state(&desk).unwrap();
    assert_eq!((state.step, state.proposals.len()), (Step::Assessing, 1));
    let word = state.consents.of(ConsentKind::Investigate);
    assert_eq!((word.said, word.on), (Some(0), Some(today())));
}

#[test]
fn attention_is_the_next_day_that_something_is_due_and_never_tells_of_tier_a() {
    let mut office = Office::new();
    let mut roster = office.roster_json();
    roster["channels"][0]["categories"][0]["tier"] = "A".into();
    office.exchange(&roster);
    office.send(office.answers());
    let desk = office.desk("amina");
    let attention = |office: &Office, command: Command| -> Option<Day> {
        let append = office.open("amina").command(&desk, command, today()).unwrap();
        append.marks.attention.day()
    };
    assert_eq!(
        attention(&office, Command::NoConflict {}),
        Some(today().plus_days(7))
    );
    office.begin("amina");
    let note = Command::Note {
        text: "Ask.".into(),
        mentions: vec![],
    };
    assert_eq!(attention(&office, note), Some(today().plus_days(7)));
    let task = Command::Task {
        text: "Call".into(),
        owner: person("boris"),
        due: today().plus_days(2),
    };
    assert_eq!(attention(&office, task), Some(today().plus_days(2)));
    // What is overdue is due today: how late it is, is none of the server's concern.
    let later = today().plus_days(20);
    let late = office.open("amina").note(&desk, "Late.", later).unwrap();
    assert_eq!(late.marks.attention.day(), Some(later));
}
