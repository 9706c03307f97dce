//! A report, its thread and its case, over HTTP.

use zegel_protocol::handlers::{Append, Appended, CaseView, InboxPage, Marks, NewEntry};
use zegel_protocol::reports::{Chain, NewReply, ReportReceived, ThreadView};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{ProblemCode, Sealed, Sha256};

use crate::cast::publish_roster;
use crate::client::{Answer, ask};
use crate::running::{API, Running, case, mailbox, report};

async fn send_report(running: &Running, number: u8) -> Answer {
    running
        .send(ask("POST", &format!("{API}/reports")).json(&report(number)))
        .await
}

fn entry(chain: Chain, seq: u32, byte: u8) -> NewEntry {
    NewEntry {
        chain,
        seq,
        sealed: Sealed::new(vec![byte; 1000]),
    }
}

fn append(entries: Vec<NewEntry>) -> Append {
    Append {
        entries,
        grants: Vec::new(),
        blobs: Vec::new(),
        marks: Marks::default(),
        revoke: Vec::new(),
    }
}

#[tokio::test]
async fn a_report_is_sent_read_answered_and_replied_to() {
    let running = Running::start().await;
    let received = send_report(&running, 1).await;
    assert_eq!(
        (received.status, received.json::<ReportReceived>().received),
        (201, running.today())
    );
    let again = send_report(&running, 1).await;
    assert_eq!(again.status, 200, "a retry is not a second report");

    let cookie = running.sign_in("amina").await;
    let inbox: InboxPage = running
        .send(ask("GET", &format!("{API}/inbox")).cookie(&cookie))
        .await
        .json();
    assert_eq!(inbox.cases.len(), 1);
    assert_eq!(
        (inbox.cases[0].case, inbox.cases[0].acknowledged),
        (case(1), None)
    );
    let answer = Append {
        marks: Marks {
            acknowledged: true,
            ..Marks::default()
        },
        ..append(vec![
            entry(Chain::Conversation, 1, 8),
            entry(Chain::CaseLog, 0, 9),
        ])
    };
    let entries = format!("{API}/cases/{}/entries", case(1));
    let appended: Appended = running
        .send(ask("POST", &entries).cookie(&cookie).json(&answer))
        .await
        .json();
    assert_eq!(
        appended,
        Appended {
            conversation_len: 2,
            log_len: 1
        }
    );
    let again: Appended = running
        .send(ask("POST", &entries).cookie(&cookie).json(&answer))
        .await
        .json();
    assert_eq!(again, appended, "a retry is not a second answer");

    let thread = |from: u32| ask("GET", &format!("{API}/thread?from={from}")).mailbox(&mailbox(1));
    let view: ThreadView = running.send(thread(0)).await.json();
    assert_eq!(
        (view.length, view.entries.len(), view.acknowledged),
        (2, 2, Some(running.today()))
    );
    assert_eq!(view.entries[0].sealed, report(1).first_entry);
    let reply = NewReply {
        seq: 2,
        sealed: Sealed::new(vec![7; 1000]),
        blobs: Vec::new(),
        grants: Vec::new(),
    };
    let reply = ask("POST", &format!("{API}/thread/entries"))
        .mailbox(&mailbox(1))
        .json(&reply);
    let replied: Appended = running.send(reply).await.json();
    assert_eq!(
        replied,
        Appended {
            conversation_len: 3,
            log_len: 0
        },
        "reporters do not learn of the case log"
    );
    let rest: ThreadView = running.send(thread(2)).await.json();
    assert_eq!(
        rest.entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(),
        [2]
    );

    let path = format!("{API}/cases/{}?conversation_from=2&log_from=0", case(1));
    let view: CaseView = running.send(ask("GET", &path).cookie(&cookie)).await.json();
    assert_eq!(
        (
            view.conversation.len(),
            view.log.len(),
            view.summary.conversation_len
        ),
        (1, 1, 3)
    );
    running.stop().await;
}

#[tokio::test]
async fn of_two_handlers_who_append_at_once_one_has_to_look_again() {
    let running = Running::start().await;
    send_report(&running, 1).await;
    let cookie = running.sign_in("amina").await;
    let entries = format!("{API}/cases/{}/entries", case(1));
    let post = |byte: u8| {
        let append = append(vec![entry(Chain::Conversation, 1, byte)]);
        running.send(ask("POST", &entries).cookie(&cookie).json(&append))
    };
    let (one, two) = tokio::join!(post(1), post(2));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let refused = if one.status == 409 { one } else { two };
    assert_eq!(refused.problem(), ProblemCode::SequenceConflict);
    assert_eq!(running.stored().await, (1, 2, 0));
    running.stop().await;
}

#[tokio::test]
async fn the_roster_is_served_as_it_was_signed_and_old_ones_by_their_hash() {
    let running = Running::start().await;
    let first: RosterBundle = running.send(ask("GET", &format!("{API}/roster"))).await.json();
    let hash = Sha256::of(first.roster.as_bytes());
    publish_roster(&*running.store, 2, &["new-point"]).await;
    let second: RosterBundle = running.send(ask("GET", &format!("{API}/roster"))).await.json();
    assert_ne!(first.roster, second.roster);
    let old: RosterBundle = running
        .send(ask("GET", &format!("{API}/rosters/{hash}")))
        .await
        .json();
    assert_eq!(old, first);
    running.stop().await;
}

#[tokio::test]
async fn a_new_channel_can_be_reported_to_at_once() {
    let running = Running::start().await;
    send_report(&running, 1).await;
    let mut to_new = report(2);
    to_new.channel = "new-point".parse().unwrap();
    let to_new = ask("POST", &format!("{API}/reports")).json(&to_new);
    assert_eq!(
        running.send(to_new.clone()).await.problem(),
        ProblemCode::UnknownChannel
    );
    publish_roster(&*running.store, 2, &["new-point"]).await;
    assert_eq!(running.send(to_new).await.status, 201);
    running.clock.advance(std::time::Duration::from_secs(10));
    assert_eq!(
        send_report(&running, 3).await.problem(),
        ProblemCode::UnknownChannel,
        "the old one is gone"
    );
    running.stop().await;
}

/// The escalation reader's grant is given out on its day if nobody acknowledged, and not before.
#[tokio::test]
async fn a_withheld_grant_shows_nothing_before_its_day() {
    let running = Running::start().await;
    let mut escalating = report(1);
    let mut withheld = crate::running::grant("okello");
    withheld.withheld_until = Some(running.today().plus_days(14));
    escalating.grants.push(withheld);
    assert_eq!(
        running
            .send(ask("POST", &format!("{API}/reports")).json(&escalating))
            .await
            .status,
        201
    );
    let cookie = running.sign_in("okello").await;
    let inbox: InboxPage = running
        .send(ask("GET", &format!("{API}/inbox")).cookie(&cookie))
        .await
        .json();
    assert!(inbox.cases.is_empty());
    let direct = running
        .send(ask("GET", &format!("{API}/cases/{}", case(1))).cookie(&cookie))
        .await;
    assert_eq!(direct.problem(), ProblemCode::NoCase);
    running
        .store
        .release_due_grants(running.today().plus_days(14))
        .await
        .unwrap();
    let inbox: InboxPage = running
        .send(ask("GET", &format!("{API}/inbox")).cookie(&cookie))
        .await
        .json();
    assert_eq!(inbox.cases.len(), 1);
    running.stop().await;
}
