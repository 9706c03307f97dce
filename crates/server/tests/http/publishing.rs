//! Publishing a roster: what clients could not use or may not follow is not taken.

use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{ProblemCode, Sha256};

use crate::cast::{OrganisationKey, roster_text};
use crate::client::{Answer, ask};
use crate::running::{API, Running, report};

const ORIGIN: &str = "https://report.example.org";
const POINT: [&str; 1] = ["reporting-point"];

/// A running organisation that has no roster yet, and a session of its administrator.
async fn without_roster() -> (Running, String) {
    let running = Running::start_without_roster(|config| config.origins = vec![ORIGIN.into()]).await;
    let zola = running.sign_in("zola").await;
    (running, zola)
}

async fn put(running: &Running, cookie: &str, bundle: &RosterBundle) -> Answer {
    running
        .send(ask("PUT", &format!("{API}/roster")).cookie(cookie).json(bundle))
        .await
}

fn hash(bundle: &RosterBundle) -> Sha256 {
    Sha256::of(bundle.roster.as_bytes())
}

#[tokio::test]
async fn rosters_follow_one_another_under_one_key_and_hold_at_once() {
    let (running, zola) = without_roster().await;
    let key = OrganisationKey::generate();
    let first = key.sign(roster_text(1, None, ORIGIN, &POINT));
    for _ in 0..2 {
        let put = put(&running, &zola, &first).await;
        assert_eq!(put.status, 204, "the same again is fine: {}", put.text());
    }
    let taken = running
        .send(ask("POST", &format!("{API}/reports")).json(&report(1)))
        .await;
    assert_eq!(taken.status, 201);
    let second = key.sign(roster_text(2, Some(hash(&first)), ORIGIN, &["other-point"]));
    assert_eq!(put(&running, &zola, &second).await.status, 204);
    let served: RosterBundle = running.send(ask("GET", &format!("{API}/roster"))).await.json();
    assert_eq!(served.roster, second.roster);
    let closed = running
        .send(ask("POST", &format!("{API}/reports")).json(&report(2)))
        .await;
    assert_eq!(
        closed.problem(),
        ProblemCode::UnknownChannel,
        "the channel is gone at once"
    );
    let third = key.sign(roster_text(3, Some(hash(&first)), ORIGIN, &POINT));
    assert_eq!(
        put(&running, &zola, &third).await.problem(),
        ProblemCode::SequenceConflict,
        "somebody else published meanwhile"
    );
    assert_eq!(
        put(&running, &zola, &first).await.problem(),
        ProblemCode::SequenceConflict,
        "an older one does not come back"
    );
    running.stop().await;
}

#[tokio::test]
async fn a_roster_that_clients_would_refuse_is_refused() {
    let (running, zola) = without_roster().await;
    let key = OrganisationKey::generate();
    let good = key.sign(roster_text(1, None, ORIGIN, &POINT));
    let changed = RosterBundle {
        roster: good.roster.replace("Example Aid", "Example Aids"),
        ..good.clone()
    };
    let elsewhere = key.sign(roster_text(1, None, "https://evil.example", &POINT));
    let foreign = key.sign(good.roster.replace("\"example-aid\"", "\"other-aid\""));
    let expired = key.sign(good.roster.replace("2027-12-31", "2026-11-01"));
    let unread = key.sign(
        good.roster
            .replace("\"readers\":[\"amina\"", "\"readers\":[\"nobody\""),
    );
    let mut made_up = good.clone();
    made_up.signature = "signature".to_owned();
    for (name, bundle) in [
        ("changed after signing", changed),
        ("of another address", elsewhere),
        ("of another organisation", foreign),
        ("past its last day", expired),
        ("names nobody", unread),
        ("not signed", made_up),
    ] {
        let answer = put(&running, &zola, &bundle).await;
        assert_eq!(answer.problem(), ProblemCode::RosterRefused, "{name}");
    }
    let none = running.send(ask("GET", &format!("{API}/roster"))).await;
    assert_eq!(none.problem(), ProblemCode::NoRoster);
    assert_eq!(put(&running, &zola, &good).await.status, 204);
    let thief = OrganisationKey::generate();
    let stolen = thief.sign(roster_text(2, Some(hash(&good)), ORIGIN, &POINT));
    assert_eq!(
        put(&running, &zola, &stolen).await.problem(),
        ProblemCode::RosterRefused,
        "another key"
    );
    running.stop().await;
}
