//! Signing in, staying signed in, signing out.

use std::time::Duration;

use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::{Me, Sessions};
use zegel_protocol::people::AccountRole;
use zegel_protocol::sign_in::{KeySlot, LoginChallenge, LoginChallengeRequest, SignedIn};

use crate::cast::{proof_of, salt_of, vault_of};
use crate::client::{Answer, ask};
use crate::running::{API, Running, person};

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
    assert_eq!(challenge(&running, "amina").await.salt, salt_of("amina"));
    let answer = running
        .send(ask("POST", &format!("{API}/login")).json(&proof_of("amina")))
        .await;
    let signed_in: SignedIn = answer.json();
    assert_eq!(
        (signed_in.person, signed_in.role),
        (person("amina"), AccountRole::Handler)
    );
    assert_eq!(signed_in.vault, vault_of("amina"));
    assert_eq!(signed_in.slot.as_bytes(), [2; 300]);
    assert_eq!(signed_in.key_slot, KeySlot::Passphrase);
    let set = answer.set_cookie("__Host-zegel").unwrap();
    for attribute in ["__Host-zegel=", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
        assert!(set.contains(attribute), "{set}");
    }
    let cookie = answer.cookie().unwrap();
    let shown: Me = me(&running, &cookie).await.json();
    assert_eq!(
        (shown.person, shown.login.as_str(), shown.role),
        (person("amina"), "amina", AccountRole::Handler)
    );
    assert!(!shown.totp && shown.passkeys.is_empty() && !shown.stepped_up);
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

#[tokio::test]
async fn a_stranger_cannot_use_up_the_owners_tries_on_a_device_that_the_owner_knows() {
    let running = Running::start().await;
    let login = || ask("POST", &format!("{API}/login"));
    let first = running.send(login().json(&proof_of("amina"))).await;
    let device = first.device().unwrap();
    let set = first.set_cookie("__Secure-zegel-device").unwrap();
    assert!(set.contains("Path=/api/v1/o/example-aid/login"), "{set}");
    let mut wrong = proof_of("bram");
    wrong.login = "amina".to_owned();
    while running.send(login().json(&wrong)).await.problem() != ProblemCode::SlowDown {}
    let stranger = running.send(login().json(&proof_of("amina"))).await;
    assert_eq!(stranger.problem(), ProblemCode::SlowDown);
    let owner = running
        .send(login().json(&proof_of("amina")).cookie(&device))
        .await;
    assert_eq!(owner.status, 200);
    let thief = running.send(login().json(&wrong).cookie(&device)).await;
    assert_eq!(
        thief.problem(),
        ProblemCode::WrongCredentials,
        "the device proves nothing"
    );
    running.stop().await;
}

#[tokio::test]
async fn somebody_sees_their_sessions_and_ends_them() {
    let running = Running::start().await;
    let (here, there) = (running.sign_in("amina").await, running.sign_in("amina").await);
    let foreign = running.sign_in("bram").await;
    let list = ask("GET", &format!("{API}/me/sessions")).cookie(&here);
    let listed: Sessions = running.send(list.clone()).await.json();
    assert_eq!(listed.sessions.len(), 2);
    let other = listed.sessions.iter().find(|session| !session.current).unwrap();
    let end = |cookie: &str| ask("DELETE", &format!("{API}/me/sessions/{}", other.id)).cookie(cookie);
    assert_eq!(running.send(end(&foreign)).await.status, 204);
    assert_eq!(
        me(&running, &there).await.status,
        200,
        "nobody ends somebody else's session"
    );
    assert_eq!(running.send(end(&here)).await.status, 204);
    assert_eq!(me(&running, &there).await.problem(), ProblemCode::SignInNeeded);
    let (third, rest) = (
        running.sign_in("amina").await,
        ask("DELETE", &format!("{API}/me/sessions")),
    );
    assert_eq!(running.send(rest.cookie(&here)).await.status, 204);
    assert_eq!(me(&running, &third).await.problem(), ProblemCode::SignInNeeded);
    let left: Sessions = running.send(list).await.json();
    assert!(left.sessions.len() == 1 && left.sessions[0].current);
    running.stop().await;
}
