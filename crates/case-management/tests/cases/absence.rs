//! People who are away, channels that nobody reads yet, and a server that shows reporters an older list than before.

use rand::rngs::StdRng;
use serde_json::json;
use zegel_case_management::RuleError;
use zegel_intake::{Choices, Draft, DraftError, Receipt, Thread, ThreadError};
use zegel_protocol::{Day, PersonId};
use zegel_sealing::conversation::ReadError;
use zegel_sealing::receipt::ReceiptCode;

use crate::office::{Office, day, person, sign, today};
use crate::writing::Writing as _;

/// Boris is away in December; Carla stands in for him.
fn with_boris_away(deputy: Option<&str>) -> Office {
    let mut office = Office::new();
    let mut roster = office.roster_json();
    let mut away = json!({"from": "2026-12-01", "until": "2026-12-31"});
    if let Some(deputy) = deputy {
        away["deputy"] = json!(deputy);
    }
    roster["handlers"][1]["away"] = away;
    office.bundle = sign(&office.key, &roster);
    office
}

fn offered(office: &Office, on: Day) -> Vec<PersonId> {
    let choices = Choices::new(&office.roster(), &"en".parse().unwrap(), on);
    let readers = choices.channels.into_iter().flat_map(|channel| channel.readers);
    readers.map(|reader| reader.id).collect()
}

fn granted(office: &Office, on: Day, excluded: &[&str]) -> Result<Vec<PersonId>, DraftError> {
    let roster = office.roster();
    let mut answers = office.answers();
    answers.excluded = excluded.iter().map(|name| person(name)).collect();
    answers.escalation = false;
    let mut rng: StdRng = rand::SeedableRng::seed_from_u64(5);
    let draft = Draft::new(&roster, answers, on, &mut rng)?;
    let report = draft.seal(&roster, on)?;
    Ok(report.grants.into_iter().map(|grant| grant.person).collect())
}

#[test]
fn a_deputy_is_offered_and_gets_a_key_while_a_reader_is_away() {
    let office = with_boris_away(Some("carla"));
    let december = day("2026-12-01");
    assert_eq!(offered(&office, today()), [person("amina"), person("boris")]);
    assert_eq!(offered(&office, december), [person("amina"), person("carla")]);
    assert_eq!(
        offered(&office, day("2027-01-01")),
        [person("amina"), person("boris")]
    );
    assert_eq!(
        granted(&office, december, &[]).unwrap(),
        [person("amina"), person("carla")]
    );
    // A deputy can be left out like anybody else, and so can who is away.
    assert_eq!(granted(&office, december, &["carla"]).unwrap(), [person("amina")]);
    assert_eq!(
        granted(&office, december, &["boris", "amina"]).unwrap(),
        [person("carla")]
    );
    assert!(matches!(
        granted(&office, today(), &["carla"]),
        Err(DraftError::UnknownReader)
    ));
    assert!(matches!(
        granted(&office, december, &["amina", "carla"]),
        Err(DraftError::NobodyLeft)
    ));
}

#[test]
fn who_is_away_without_a_deputy_reads_where_nobody_else_would() {
    let office = with_boris_away(None);
    let december = day("2026-12-24");
    assert_eq!(offered(&office, december), [person("amina")]);
    let mut alone = with_boris_away(None);
    let mut roster = alone.roster_json();
    roster["channels"][0]["readers"] = json!(["boris"]);
    alone.bundle = sign(&alone.key, &roster);
    assert_eq!(offered(&alone, december), [person("boris")]);
}

#[test]
fn a_channel_that_nobody_reads_yet_is_not_offered_and_takes_no_report() {
    let mut office = Office::new();
    let mut roster = office.roster_json();
    roster["channels"][0]["readers"] = json!([]);
    office.bundle = sign(&office.key, &roster);
    assert!(offered(&office, today()).is_empty());
    let choices = Choices::new(&office.roster(), &"en".parse().unwrap(), today());
    assert!(choices.channels.is_empty());
    assert!(matches!(
        granted(&office, today(), &[]),
        Err(DraftError::NobodyLeft)
    ));
}

/// The deputy who was left out is nobody whom a colleague can let in later.
#[test]
fn a_deputy_who_was_left_out_stays_out() {
    let mut office = with_boris_away(Some("carla"));
    let roster = office.roster();
    let mut answers = office.answers();
    answers.excluded = [person("carla")].into();
    let december = day("2026-12-02");
    let draft = Draft::new(&roster, answers, december, &mut office.rng).unwrap();
    let report = draft.seal(&roster, december).unwrap();
    office.take(report);
    office.begin("amina");
    let desk = office.desk("amina");
    let let_in = |name: &str| office.open("amina").grant_to(&desk, &person(name), december);
    assert!(matches!(
        let_in("carla"),
        Err(zegel_case_management::CommandError::Rule(RuleError::LeftOut))
    ));
    // Boris was away and could not be chosen: nobody decided against him.
    assert!(let_in("boris").is_ok());
}

#[test]
fn a_reporter_who_comes_back_is_not_shown_an_older_list_than_the_one_they_wrote_under() {
    let mut office = Office::new();
    let older = office.bundle.clone();
    let mut roster = office.roster_json();
    roster["seq"] = 2.into();
    office.bundle = sign(&office.key, &roster);
    let code = office.send(office.answers());
    let newer = office.bundle.clone();
    let read = |office: &Office| {
        let code = ReceiptCode::parse(&code).unwrap();
        let receipt = Receipt::derive(&code, &office.roster().body().receipt_salt).unwrap();
        let mut thread = Thread::open(receipt, &office.thread_view()).unwrap();
        let mut rosters = office.rosters();
        let first = thread.read(&office.thread_view(), &rosters);
        if !matches!(first, Err(ThreadError::Read(ReadError::NeedsRoster(_)))) {
            return (thread.messages().len(), first);
        }
        // An honest server shows the one that is asked for, and gives itself away; another one cannot show it at all.
        rosters.add_past(&newer).unwrap();
        let again = thread.read(&office.thread_view(), &rosters);
        (thread.messages().len(), again)
    };
    assert!(matches!(read(&office), (1, Ok(()))));
    office.bundle = older;
    assert!(matches!(read(&office), (1, Err(ThreadError::OlderRoster))));
}
