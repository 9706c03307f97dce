//! Reminders, in a real conversation with a mail server that is not always there.

use zegel_protocol::figures::InstanceHealth;
use zegel_protocol::handlers::{Append, Mark, Marks, NewEntry};
use zegel_protocol::people::People;
use zegel_protocol::reports::Chain;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{ProblemCode, Sealed, Sha256};
use zegel_server::{Config, MailSecurity};
use zegel_storage::types::{Actor, RosterRecord};

use crate::cast::{OPERATOR, publish_roster, roster_text};
use crate::client::ask;
use crate::running::{API, NOON, Running, case, grant, org, person, report};
use crate::smtp::{MailServer, Manner, Received};
use crate::tidying::eventually;

/// A mail server, and the folder with its certificate.
struct Mail {
    server: MailServer,
    folder: tempfile::TempDir,
}

impl Mail {
    async fn open(manner: Manner) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = MailServer::open(folder.path(), MailSecurity::Tls, manner).await;
        Self { server, folder }
    }

    fn configure(&self, config: &mut Config) {
        self.server.configure(config, self.folder.path());
    }

    /// Whether it has so many mails before long, and no further one.
    async fn has(&self, mails: usize) -> bool {
        let came = eventually(async || self.server.received().len() >= mails).await;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        came && self.server.received().len() == mails
    }
}

async fn note_address(running: &Running, name: &str) {
    let noted = running
        .store
        .set_address(
            &org(),
            &Actor::Operator,
            &person(name),
            Some(&format!("{name}@example.org")),
        )
        .await;
    noted.unwrap();
}

/// A report for amina, who can be written to.
async fn with_report() -> Running {
    let running = Running::start().await;
    note_address(&running, "amina").await;
    let sent = running
        .send(ask("POST", &format!("{API}/reports")).json(&report(1)))
        .await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    running
}

/// Hours after the report; the mail server as the configuration has it.
async fn after(running: Running, hours: i64, mail: &Mail) -> Running {
    running
        .start_again_after(hours, |config| mail.configure(config))
        .await
}

async fn health(running: &Running) -> InstanceHealth {
    let robin = running.sign_in_at("/api/v1/o/instance", OPERATOR).await;
    let asked = ask("GET", "/api/v1/instance/health").cookie(&robin);
    running.send(asked).await.json()
}

/// How many mails wait and were given up.
async fn in_outbox(running: &Running) -> (u64, u64) {
    let health = health(running).await;
    assert!(health.mail);
    (health.mail_waiting, health.mail_undelivered)
}

#[tokio::test]
async fn a_reader_is_told_once_a_day_that_something_waits_and_never_what() {
    let mail = Mail::open(Manner::Takes).await;
    let mut running = after(with_report().await, 0, &mail).await;
    for (hours, mails) in [(0, 1), (5, 1), (19, 2), (24, 2), (24 + 19, 3)] {
        running = after(running, hours, &mail).await;
        assert!(mail.has(mails).await, "after {hours} hours");
    }
    let received = mail.server.received();
    let id = case(1).to_string();
    for one in &received {
        assert!(one.to.len() == 1 && one.to[0].contains("amina@example.org"));
        assert_eq!(
            one.header("Subject"),
            Some("Example Aid: something waits at your desk")
        );
        let body = one.body();
        assert_eq!(words(one), words(&received[0]), "the same every day");
        let desk = body.lines().filter(|line| line.ends_with("/o/example-aid/desk/"));
        assert_eq!(desk.count(), 1, "{body}");
        assert!(!one.text.contains(&id));
    }
    assert_ne!(received[0].header("Message-ID"), received[1].header("Message-ID"));
    assert_eq!(in_outbox(&running).await, (0, 0));
    running.stop().await;
}

/// The body without its link, which names the port of a server that was started anew.
fn words(mail: &Received) -> Vec<String> {
    let body = mail.body();
    let words = body.lines().filter(|line| !line.starts_with("http"));
    words.map(str::to_owned).collect()
}

/// The time of a mail tells the hour that the operator chose, and not that of a report.
#[tokio::test]
async fn mails_leave_at_the_hours_of_the_organisations_own_day() {
    let mail = Mail::open(Manner::Takes).await;
    let mut running = with_report().await;
    // Kathmandu is 5:45 ahead of UTC: noon there is 6:15 here.
    publish_roster_in(&running, "Asia/Kathmandu").await;
    for (hours, mails) in [(0, 0), (18, 0), (19, 1)] {
        running = running
            .start_again_after(hours, |config| {
                mail.configure(config);
                config.mail.digest_hours = vec![12];
            })
            .await;
        assert!(mail.has(mails).await, "after {hours} hours");
    }
    running.stop().await;
}

async fn publish_roster_in(running: &Running, zone: &str) {
    let text = roster_text(2, None, "http://127.0.0.1", &["reporting-point"]);
    let mut body: serde_json::Value = serde_json::from_str(&text).unwrap();
    body["organisation"]["time_zone"] = zone.into();
    let roster = body.to_string();
    let sha256 = Sha256::of(roster.as_bytes());
    let bundle = RosterBundle {
        roster,
        signature: "signature".into(),
        key: "key".into(),
        chain: Vec::new(),
    };
    let record = RosterRecord {
        sha256,
        seq: 2,
        bundle,
    };
    let before = running.store.current_roster(&org()).await.unwrap();
    let before = before.map(|roster| roster.sha256);
    running
        .store
        .publish_roster(&org(), &Actor::Operator, &record, before.as_ref())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_closed_or_muted_case_brings_no_mail() {
    let mail = Mail::open(Manner::Takes).await;
    let mut running = with_report().await;
    let path = format!("{API}/cases/{}/mute", case(1));
    let amina = running.sign_in("amina").await;
    let asked = |method: &str, cookie: &str| ask(method, &path).cookie(cookie);
    for _ in 0..2 {
        assert_eq!(running.send(asked("PUT", &amina)).await.status, 204);
    }
    let bram = running.sign_in("bram").await;
    assert_eq!(
        running.send(asked("PUT", &bram)).await.problem(),
        ProblemCode::NotFound
    );
    running = after(running, 0, &mail).await;
    assert!(mail.has(0).await, "muted");
    let amina = running.sign_in("amina").await;
    assert_eq!(running.send(asked("DELETE", &amina)).await.status, 204);
    running = after(running, 24, &mail).await;
    assert!(mail.has(1).await, "no longer");
    let amina = running.sign_in("amina").await;
    let closed = Append {
        entries: vec![NewEntry {
            chain: Chain::CaseLog,
            seq: 0,
            sealed: Sealed::new(vec![9; 16 << 10]),
        }],
        grants: Vec::new(),
        blobs: Vec::new(),
        marks: Marks {
            attention: Mark::Clear,
            ..Marks::default()
        },
        revoke: Vec::new(),
    };
    let taken = ask("POST", &format!("{API}/cases/{}/entries", case(1))).cookie(&amina);
    let taken = running.send(taken.json(&closed)).await;
    assert_eq!(taken.status, 200, "{}", taken.text());
    running = after(running, 48, &mail).await;
    assert!(mail.has(1).await, "closed");
    running.stop().await;
}

#[tokio::test]
async fn what_the_mail_server_refuses_for_a_while_arrives_later() {
    for manner in [Manner::Refuses, Manner::Delays] {
        let mail = Mail::open(manner).await;
        let mut running = after(with_report().await, 0, &mail).await;
        assert!(eventually(async || mail.server.refused() == 1).await);
        assert!(eventually(async || in_outbox(&running).await == (1, 0)).await);
        running = after(running, 1, &mail).await;
        assert!(eventually(async || mail.server.refused() == 2).await);
        mail.server.behave(Manner::Takes);
        running = after(running, 2, &mail).await;
        assert!(mail.has(1).await);
        assert!(eventually(async || in_outbox(&running).await == (0, 0)).await);
        running = after(running, 5, &mail).await;
        assert!(mail.has(1).await, "which was today's");
        running.stop().await;
    }
}

#[tokio::test]
async fn what_nobody_takes_for_five_days_is_given_up_and_said() {
    let mail = Mail::open(Manner::Refuses).await;
    let mut running = with_report().await;
    for day in 0..5 {
        running = after(running, day * 24, &mail).await;
        assert!(
            eventually(async || in_outbox(&running).await == (1, 0)).await,
            "day {day}"
        );
    }
    running = after(running, 5 * 24, &mail).await;
    // The case still waits, so the next one is under way.
    assert!(eventually(async || in_outbox(&running).await == (1, 1)).await);
    mail.server.behave(Manner::Takes);
    running = after(running, 6 * 24, &mail).await;
    assert!(mail.has(1).await);
    assert!(eventually(async || in_outbox(&running).await == (0, 1)).await);
    running.stop().await;
}

#[tokio::test]
async fn a_mail_that_the_mail_server_hangs_up_on_does_not_hold_up_the_others() {
    let running = Running::start().await;
    for name in ["amina", "bram"] {
        note_address(&running, name).await;
    }
    let mut to_both = report(1);
    to_both.grants.push(grant("bram"));
    let sent = ask("POST", &format!("{API}/reports")).json(&to_both);
    assert_eq!(running.send(sent).await.status, 201);
    let mail = Mail::open(Manner::HatesAmina).await;
    let running = after(running, 0, &mail).await;
    assert!(mail.has(1).await);
    assert!(mail.server.received()[0].to[0].contains("bram@example.org"));
    assert!(eventually(async || in_outbox(&running).await == (1, 0)).await);
    running.stop().await;
}

/// It took the mail, or did not: nobody can tell. It gets it again, under the same name.
#[tokio::test]
async fn a_mail_server_that_dies_in_the_middle_gets_the_mail_again() {
    let mail = Mail::open(Manner::Dies).await;
    let running = after(with_report().await, 0, &mail).await;
    assert!(mail.has(1).await);
    assert!(eventually(async || in_outbox(&running).await == (1, 0)).await);
    mail.server.behave(Manner::Takes);
    let running = after(running, 1, &mail).await;
    assert!(mail.has(2).await);
    let received = mail.server.received();
    assert_eq!(received[0].header("Message-ID"), received[1].header("Message-ID"));
    let running = after(running, 2, &mail).await;
    assert!(mail.has(2).await);
    running.stop().await;
}

/// Our server stops after the mail server took a mail and before that is written down.
#[tokio::test]
async fn a_mail_that_was_sent_and_not_marked_is_sent_again_rather_than_lost() {
    let mail = Mail::open(Manner::Hangs).await;
    let running = after(with_report().await, 0, &mail).await;
    assert!(mail.has(1).await);
    mail.server.behave(Manner::Takes);
    let running = after(running, 0, &mail).await;
    assert!(mail.has(2).await);
    let received = mail.server.received();
    assert_eq!(received[0].header("Message-ID"), received[1].header("Message-ID"));
    let running = after(running, 0, &mail).await;
    assert!(mail.has(2).await && in_outbox(&running).await == (0, 0));
    running.stop().await;
}

#[tokio::test]
async fn without_a_mail_server_nothing_is_queued_and_administrators_are_told() {
    let running = with_report().await.start_again(0).await;
    let told = health(&running).await;
    assert!(!told.mail && told.mail_waiting == 0);
    let zola = running.sign_in("zola").await;
    let asked = ask("GET", &format!("{API}/people")).cookie(&zola);
    let people: People = running.send(asked.clone()).await.json();
    assert!(!people.mail);
    let mail = Mail::open(Manner::Takes).await;
    let running = after(running, 0, &mail).await;
    let zola = running.sign_in("zola").await;
    let asked = ask("GET", &format!("{API}/people")).cookie(&zola);
    assert!(running.send(asked).await.json::<People>().mail);
    running.stop().await;
}

/// The roster of the tests expires on 31 December 2027.
#[tokio::test]
async fn administrators_are_reminded_thirty_and_seven_days_before_the_roster_expires_once_each() {
    let mail = Mail::open(Manner::Takes).await;
    let mut running = Running::start().await;
    publish_roster(&*running.store, 2, &["reporting-point"]).await;
    note_address(&running, "zola").await;
    let last: i64 = 403;
    for (days_before, mails) in [(60, 0), (30, 1), (29, 1), (7, 2), (6, 2)] {
        running = after(running, (last - days_before) * 24, &mail).await;
        assert!(mail.has(mails).await, "{days_before}");
    }
    let received = mail.server.received();
    for (one, words) in received.iter().zip(["within 30 days", "within 7 days"]) {
        assert!(one.to[0].contains("zola@example.org"));
        assert!(one.header("Subject").unwrap().contains(words), "{}", one.text);
        let body = one.body();
        assert!(
            body.contains("2027-12-31") && body.contains("/o/example-aid/desk/"),
            "{body}"
        );
    }
    running.stop().await;
}

/// Somebody signs a new roster while the reminder of the old one's end waits.
#[tokio::test]
async fn a_reminder_of_a_roster_that_was_replaced_is_not_sent() {
    let mail = Mail::open(Manner::Refuses).await;
    let mut running = Running::start().await;
    note_address(&running, "zola").await;
    running = after(running, 396 * 24, &mail).await;
    assert!(eventually(async || in_outbox(&running).await == (1, 0)).await);
    publish_roster_in(&running, "UTC").await;
    mail.server.behave(Manner::Takes);
    running = after(running, 396 * 24 + 1, &mail).await;
    assert!(mail.has(0).await);
    assert!(
        eventually(async || in_outbox(&running).await == (0, 0)).await,
        "forgotten"
    );
    // The new one ends on the same day, and that is said for itself.
    running = after(running, 396 * 24 + 2, &mail).await;
    assert!(mail.has(1).await);
    running.stop().await;
}

#[test]
fn the_clock_of_these_tests_begins_at_noon_in_utc() {
    assert_eq!(NOON % 86_400, 12 * 3600);
}
