//! The inbox over real cases: what is listed and found before and after one's own word that there is no conflict, and what the
//! snapshot holds of it.

use zegel_case_management::survey::{Line, Query, Scope, Survey, survey};
use zegel_case_management::{Command, Step, What};
use zegel_protocol::registers::{BriefCase, ShortHash, snapshot_shard};
use zegel_protocol::{CaseId, Sha256};

use crate::office::{Office, person, today};

fn case(office: &Office) -> CaseId {
    office.report.as_ref().unwrap().case
}

fn brief(office: &Office) -> BriefCase {
    let summary = office.view_for("amina").unwrap().summary;
    BriefCase {
        case: summary.case,
        changed: summary.changed,
        conversation_len: summary.conversation_len,
        log_len: summary.log_len,
        rest: ShortHash::of(&Sha256::of(b"rest")),
    }
}

/// The inbox of somebody who has read the case as it is.
fn inbox(office: &Office, name: &str) -> Survey {
    let mut inbox = Survey::new(person(name));
    inbox.expect([brief(office)]);
    look(&mut inbox, office, name);
    inbox
}

fn look(inbox: &mut Survey, office: &Office, name: &str) {
    let surveyed = survey(&office.open(name), &office.desk(name), today(), None, None);
    assert!(inbox.take(case(office), surveyed));
}

fn finds(inbox: &mut Survey, text: &str) -> bool {
    let query = Query {
        text: text.to_owned(),
        scope: Scope::All,
        ..Query::default()
    };
    inbox.list(&query, today(), 0, 1).total == 1
}

fn line(inbox: &Survey, office: &Office) -> Line {
    inbox.line(case(office)).unwrap().clone()
}

fn piece(inbox: &Survey, office: &Office) -> Vec<u8> {
    inbox.save(snapshot_shard(&case(office))).to_vec()
}

fn note(office: &mut Office, name: &str, text: &str, mentions: &[&str]) {
    let mentions = mentions.iter().map(|name| person(name)).collect();
    let text = text.to_owned();
    office.run(name, &Command::Note { text, mentions }).unwrap();
}

#[test]
fn before_ones_own_word_a_line_has_channel_and_day_and_nothing_is_found_or_kept() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let mut boris = inbox(&office, "boris");
    let seen = line(&boris, &office);
    assert_eq!(
        (seen.channel.as_str(), seen.received, seen.content.as_ref()),
        ("point", today(), None)
    );
    assert!(seen.lane.is_some());
    for word in ["receipts", "warehouse", "fraud"] {
        assert!(!finds(&mut boris, word), "{word}");
    }
    let bytes = piece(&boris, &office);
    for word in ["warehouse", "Receipts", "fraud"] {
        assert!(
            !bytes.windows(word.len()).any(|window| window == word.as_bytes()),
            "{word}"
        );
    }
    assert!(seen.needs(&person("boris"), today()));

    office.declare("boris");
    look(&mut boris, &office, "boris");
    assert!(finds(&mut boris, "WAREHOUSE receipts"));
    let content = line(&boris, &office).content.unwrap();
    assert_eq!(
        (content.step, content.category.as_str()),
        (Step::Received, "fraud")
    );
}

#[test]
fn whatever_somebody_wrote_into_the_case_is_found() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    note(&mut office, "amina", "Ask the storekeeper Émile.", &[]);
    let text = "May we call you?".to_owned();
    office.run("amina", &Command::Question { text }).unwrap();
    let mut amina = inbox(&office, "amina");
    for word in ["receipts", "storekeeper emile", "may we call", "émi"] {
        assert!(finds(&mut amina, word), "{word}");
    }
    for word in ["receiptsx", "storekeeper nobody", "opened"] {
        assert!(!finds(&mut amina, word), "{word}");
    }
    assert!(finds(&mut amina, &case(&office).to_string()));
}

#[test]
fn the_next_clock_stands_in_the_line_and_a_mention_until_it_was_answered() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    office.declare("boris");
    note(&mut office, "amina", "Boris, can you look?", &["boris"]);
    let mut boris = inbox(&office, "boris");
    let seen = line(&boris, &office);
    let what = seen.due().map(|due| due.what);
    assert!(
        matches!(what, Some(What::Acknowledgement | What::FirstLook | What::Reply)),
        "{what:?}"
    );
    assert!(seen.content.unwrap().mentioned);
    note(&mut office, "boris", "I did.", &[]);
    look(&mut boris, &office, "boris");
    assert!(!line(&boris, &office).content.unwrap().mentioned);
}

#[test]
fn the_snapshot_opens_the_inbox_without_opening_a_case() {
    let mut office = Office::new();
    office.send(office.answers());
    office.begin("amina");
    let first = inbox(&office, "amina");
    let shard = snapshot_shard(&case(&office));
    assert_eq!(first.unsaved(), [shard]);
    let desk = office.desk("amina");
    let sealed = desk.seal_shard(shard, None, &piece(&first, &office)).unwrap();

    let mut second = Survey::new(person("amina"));
    second.expect([brief(&office)]);
    assert_eq!(second.waiting(), [case(&office)]);
    assert!(second.load(shard, &desk.open_shard(shard, &sealed).unwrap()));
    assert!(second.waiting().is_empty());
    assert!(finds(&mut second, "warehouse"));
    assert_eq!(line(&second, &office), line(&first, &office));
    // Somebody else's desk does not even open it.
    assert!(office.desk("boris").open_shard(shard, &sealed).is_err());
}
