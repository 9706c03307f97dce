//! The escalation reader: let in by the reporter, before the day by somebody on the case, or on the day; with the keys of all epochs.

use crate::epochs::{case, note, notes, revoke};
use crate::office::{Office, person, today};
use zegel_case_management::{Command, CommandError, RuleError, Warning};

/// "They did nothing with my report": the reporter lets the escalation reader in by their own act.
#[test]
fn whom_the_reporter_turned_to_reads_the_conversation_and_is_not_sent_away() {
    let (mut office, code) = case();
    let (reader, text) = (person("olga"), "Nothing happened.".into());
    let act = zegel_intake::Act::Escalate { reader, text };
    let later = today().plus_days(8);
    let reply = office.thread(&code).say(act, vec![], &office.rosters(), later);
    let reply = reply.unwrap();
    office.take_reply(reply);
    let olga = office.desk("olga");
    // The reporter had agreed to her: what was withheld from her is given out, the key of the log with it.
    assert!(!office.open("olga").declared());
    office.declare("olga");
    assert_eq!(notes(&office.open("olga")).len(), 2);
    let file = office.open("olga");
    let reply = Command::Reply {
        text: "I look into it.".into(),
        attachments: vec![],
    };
    let append = file.run(&olga, &reply, today(), &mut office.rng).unwrap();
    office.take_append(append);
    assert_eq!(office.open("amina").warnings(), [], "she is on the case");
    assert!(matches!(
        revoke(&mut office, "amina", "olga"),
        Err(CommandError::Rule(RuleError::OtherLane))
    ));
}

#[test]
fn whom_the_reporter_turns_to_without_having_agreed_before_reads_without_the_log_until_somebody_gives_it() {
    let mut office = Office::new();
    let mut answers = office.answers();
    answers.escalation = false;
    let code = office.send(answers);
    office.begin("amina");
    note(&mut office, "amina", "First.").unwrap();
    let (reader, text) = (person("olga"), String::new());
    let act = zegel_intake::Act::Escalate { reader, text };
    let later = today().plus_days(8);
    let reply = office.thread(&code).say(act, vec![], &office.rosters(), later);
    office.take_reply(reply.unwrap());
    let olga = office.desk("olga");
    let mut file = office.open("olga");
    assert_eq!(file.warnings(), [Warning::LogWithoutKey]);
    assert!(!file.declared() && file.messages().is_empty());
    file.declare_without_log();
    assert_eq!(file.messages().len(), 2);
    let reply = Command::Reply {
        text: "I look into it.".into(),
        attachments: vec![],
    };
    let append = file.run(&olga, &reply, today(), &mut office.rng).unwrap();
    office.take_append(append);
    assert_eq!(
        office.open("amina").warnings(),
        [],
        "left out first, on the case now"
    );
    // Amina gives her the log, too.
    office
        .run(
            "amina",
            &Command::Grant {
                person: person("olga"),
            },
        )
        .unwrap();
    office.declare("olga");
    assert_eq!(notes(&office.open("olga")), ["First."]);
}

#[test]
fn the_escalation_reader_can_be_let_in_before_the_day_if_the_reporter_agreed() {
    let (mut office, _) = case();
    assert_eq!(
        office.open("amina").may_escalate_to(&office.desk("amina")),
        Some(person("olga"))
    );
    let command = Command::Escalate {
        person: person("olga"),
        why: "We are too few.".into(),
    };
    office.run("amina", &command).unwrap();
    office.declare("olga");
    assert_eq!(notes(&office.open("olga")).len(), 2);
    assert_eq!(office.open("amina").may_escalate_to(&office.desk("amina")), None);

    let mut office = Office::new();
    let mut answers = office.answers();
    answers.escalation = false;
    office.send(answers);
    office.begin("amina");
    assert!(matches!(
        office.run("amina", &command),
        Err(CommandError::Rule(RuleError::LeftOut))
    ));
}

/// A new epoch reaches the escalation reader who is still waiting, so that the log opens when she is let in.
#[test]
fn a_withheld_key_of_a_later_epoch_is_given_out_with_the_first() {
    let (mut office, _) = case();
    revoke(&mut office, "amina", "boris").unwrap();
    note(&mut office, "amina", "After.").unwrap();
    assert!(office.view_for("olga").is_none());
    office.release();
    office.declare("olga");
    assert_eq!(notes(&office.open("olga")), ["First.", "Second.", "After."]);
}
