//! Signing in, staying signed in, signing out.

use std::time::Duration;

use zegel_protocol::handlers::{LoginChallenge, LoginChallengeRequest, Me, SignedIn};
use zegel_protocol::roster::Role;
use zegel_protocol::{ProblemCode, PublicSalt, Sha256};

use crate::client::{Answer, ask};
use crate::running::{API, Running, person, proof_of};

async fn challenge(running: &Running, login: &str) -> LoginChallenge {
    let asked = LoginChallengeRequest {
        login: login.to_owned(),
    };
    let answer = running
        .send(ask("POST", &format!("{API}/login/challenge")).json(&asked))
        .await;
    assert_eq!(answer.status, 200);
    answer.json()
}

async fn me(running: &Running, cookie: &str) -> Answer {
    running
        .send(ask("GET", &format!("{API}/me")).cookie(cookie))
        .await
}

#[tokio::test]
async fn a_handler_signs_in_and_out() {
    let running = Running::start().await;
    let salt = PublicSalt::from_bytes(*Sha256::of(b"amina").as_bytes());
    assert_eq!(challenge(&running, "amina").await.salt, salt);
    let answer = running
        .send(ask("POST", &format!("{API}/login")).json(&proof_of("amina")))
        .await;
    let signed_in: SignedIn = answer.json();
    assert_eq!(
        (signed_in.person, signed_in.role),
        (person("amina"), Role::Handler)
    );
    assert_eq!(signed_in.wrapped.as_bytes(), [1; 300]);
    let set = answer.header("set-cookie").unwrap();
    for attribute in ["__Host-zegel=", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
        assert!(set.contains(attribute), "{set}");
    }
    let cookie = answer.cookie().unwrap();
    assert_eq!(
        me(&running, &cookie).await.json::<Me>(),
        Me {
            person: person("amina"),
            role: Role::Handler
        }
    );
    let out = running
        .send(ask("POST", &format!("{API}/logout")).cookie(&cookie))
        .await;
    assert_eq!(out.status, 204);
    assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!(me(&running, &cookie).await.problem(), ProblemCode::SignInNeeded);
    running.stop().await;
}

#[tokio::test]
async fn an_unknown_name_looks_like_a_known_one() {
    let running = Running::start().await;
    let (first, again) = (
        challenge(&running, "nobody").await,
        challenge(&running, "nobody").await,
    );
    assert_eq!(first, again, "asking twice tells nothing");
    assert_ne!(first.salt, challenge(&running, "nobody-else").await.salt);
    assert_eq!(first.kdf, challenge(&running, "amina").await.kdf);
    let unknown = running
        .send(ask("POST", &format!("{API}/login")).json(&proof_of("nobody")))
        .await;
    let mut wrong = proof_of("bram");
    wrong.login = "amina".to_owned();
    let wrong = running
        .send(ask("POST", &format!("{API}/login")).json(&wrong))
        .await;
    assert_eq!((unknown.status, &unknown.body), (wrong.status, &wrong.body));
    let without_date = |answer: &Answer| {
        let mut headers = answer.headers.clone();
        headers.retain(|(name, _)| name != "date");
        headers.sort();
        headers
    };
    assert_eq!(without_date(&unknown), without_date(&wrong));
    running.stop().await;
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_goes_on_when_it_is() {
    let running = Running::start().await;
    let mut cookie = running.sign_in("amina").await;
    running.clock.advance(Duration::from_secs(20 * 60));
    let answer = me(&running, &cookie).await;
    assert_eq!(answer.status, 200);
    let first = std::mem::replace(
        &mut cookie,
        answer.cookie().expect("a used session gets a new cookie"),
    );
    running.clock.advance(Duration::from_secs(20 * 60));
    assert_eq!(me(&running, &cookie).await.status, 200);
    assert_eq!(
        me(&running, &first).await.problem(),
        ProblemCode::SignInNeeded,
        "the cookie of 40 minutes ago"
    );
    running.clock.advance(Duration::from_secs(31 * 60));
    assert_eq!(me(&running, &cookie).await.problem(), ProblemCode::SignInNeeded);
    running.stop().await;
}

#[tokio::test]
async fn a_session_ends_after_half_a_day_however_much_it_is_used() {
    let running = Running::start().await;
    let mut cookie = running.sign_in("amina").await;
    for _ in 0..35 {
        running.clock.advance(Duration::from_secs(20 * 60));
        let answer = me(&running, &cookie).await;
        assert_eq!(answer.status, 200);
        cookie = answer.cookie().unwrap_or(cookie);
    }
    running.clock.advance(Duration::from_secs(20 * 60));
    assert_eq!(me(&running, &cookie).await.problem(), ProblemCode::SignInNeeded);
    running.stop().await;
}

#[tokio::test]
async fn a_session_holds_in_its_own_organisation_only() {
    let running = Running::start().await;
    let other = zegel_storage::types::NewOrganisation {
        slug: "other".parse().unwrap(),
    };
    running.store.create_organisation(&other).await.unwrap();
    let cookie = running.sign_in("amina").await;
    let answer = running
        .send(ask("GET", "/api/v1/o/other/me").cookie(&cookie))
        .await;
    assert_eq!(answer.problem(), ProblemCode::SignInNeeded);
    running.stop().await;
}

#[tokio::test]
async fn guessing_is_slowed_down_alike_for_known_and_unknown_names_and_never_for_long() {
    let running = Running::start().await;
    for name in ["amina", "nobody"] {
        let mut wrong = proof_of("bram");
        wrong.login = name.to_owned();
        let guess = ask("POST", &format!("{API}/login")).json(&wrong);
        let mut answers = Vec::new();
        for _ in 0..12 {
            answers.push(running.send(guess.clone()).await);
        }
        assert!(
            answers[..10]
                .iter()
                .all(|answer| answer.problem() == ProblemCode::WrongCredentials),
            "{name}"
        );
        assert_eq!(answers[11].problem(), ProblemCode::SlowDown, "{name}");
        let wait: u64 = answers[11].header("retry-after").unwrap().parse().unwrap();
        assert!((1..=30).contains(&wait));
    }
    assert_eq!(
        running
            .send(ask("POST", &format!("{API}/login")).json(&proof_of("bram")))
            .await
            .status,
        200
    );
    running.clock.advance(Duration::from_secs(6));
    running.sign_in("amina").await;
    running.stop().await;
}

#[tokio::test]
async fn only_our_own_pages_may_use_the_cookie_to_change_something() {
    let running =
        Running::start_with(|config| config.origins = vec!["https://report.example.org".into()]).await;
    let login = || ask("POST", &format!("{API}/login")).json(&proof_of("amina"));
    for (site, origin, allowed) in [
        (None, None, true),
        (Some("same-origin"), Some("null"), true),
        (Some("same-origin"), Some("https://report.example.org"), true),
        (None, Some("https://report.example.org"), true),
        (Some("cross-site"), None, false),
        (Some("same-site"), Some("https://report.example.org"), false),
        (Some("none"), None, false),
        (None, Some("null"), false),
        (None, Some("https://report.example.org.evil.example"), false),
    ] {
        let mut asked = login();
        if let Some(site) = site {
            asked = asked.header("sec-fetch-site", site);
        }
        if let Some(origin) = origin {
            asked = asked.header("origin", origin);
        }
        let answer = running.send(asked).await;
        if allowed {
            assert_eq!(answer.status, 200, "{site:?} {origin:?}");
        } else {
            assert_eq!(answer.problem(), ProblemCode::Forbidden, "{site:?} {origin:?}");
        }
    }
    running.stop().await;
}
