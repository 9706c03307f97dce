//! Proving once more who sits there, and what a changed second factor does to other sessions.

use std::time::Duration;

use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::NewTotp;
use zegel_protocol::sign_in::StepUp;

use super::SECRET;
use crate::cast::{auth_of, proof_of, step_up_of};
use crate::client::ask;
use crate::running::{API, Running};

#[tokio::test]
async fn a_second_factor_is_changed_only_by_somebody_who_proved_again_who_they_are() {
    let running = Running::start().await;
    let cookie = running.sign_in("amina").await;
    let new = NewTotp {
        secret: SECRET.parse().unwrap(),
        code: running.code(),
    };
    let put = |cookie: &str| ask("PUT", &format!("{API}/me/totp")).cookie(cookie).json(&new);
    assert_eq!(
        running.send(put(&cookie)).await.problem(),
        ProblemCode::StepUpNeeded
    );
    let prove = |login: &str| {
        ask("POST", &format!("{API}/me/step-up"))
            .cookie(&cookie)
            .json(&step_up_of(login))
    };
    assert_eq!(
        running.send(prove("bram")).await.problem(),
        ProblemCode::WrongCredentials
    );
    let stepped = running.send(prove("amina")).await.cookie().unwrap();
    assert!(running.me(&stepped).await.stepped_up);
    running.clock.advance(Duration::from_secs(301));
    assert_eq!(
        running.send(put(&stepped)).await.problem(),
        ProblemCode::StepUpNeeded,
        "five minutes are over"
    );
    let stepped = running.send(prove("amina")).await.cookie().unwrap();
    let stale = running.send(put(&stepped)).await;
    assert_eq!(
        stale.problem(),
        ProblemCode::SecondFactorNeeded,
        "the code is of five minutes ago"
    );
    let stepped = running.set_totp("amina").await;
    let delete = ask("DELETE", &format!("{API}/me/totp"));
    let mut again = proof_of("amina");
    again.totp = Some(running.code());
    let cookie = running.login(&again).await.cookie().unwrap();
    assert_eq!(
        running.send(delete.clone().cookie(&cookie)).await.problem(),
        ProblemCode::StepUpNeeded
    );
    assert_eq!(running.send(delete.cookie(&stepped)).await.status, 204);
    assert_eq!(running.login(&proof_of("amina")).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn with_digits_set_up_proving_again_needs_them_too() {
    let running = Running::start().await;
    let cookie = running.set_totp("amina").await;
    let mut proof = step_up_of("amina");
    let asked = ask("POST", &format!("{API}/me/step-up")).cookie(&cookie);
    let alone = running.send(asked.clone().json(&proof)).await;
    assert_eq!(alone.problem(), ProblemCode::SecondFactorNeeded);
    proof.totp = Some(running.code());
    assert_eq!(running.send(asked.json(&proof)).await.status, 204);
    running.stop().await;
}

#[tokio::test]
async fn with_a_passkey_and_no_digits_proving_again_needs_the_passkey() {
    let running = Running::start().await;
    let (mut own, mut foreign) = (running.authenticator(1), running.authenticator(2));
    let cookie = running.step_up("amina").await;
    running.add_passkey_with(&cookie, &mut own, None).await;
    running.add_passkey("bram", &mut foreign, None).await;
    let prove = async |proof: &StepUp| {
        let asked = ask("POST", &format!("{API}/me/step-up")).cookie(&cookie);
        running.send(running.at_name(asked).json(proof)).await
    };
    let mut proof = step_up_of("amina");
    let needed = ProblemCode::SecondFactorNeeded;
    assert_eq!(prove(&proof).await.problem(), needed);
    proof.totp = Some(running.code());
    assert_eq!(
        prove(&proof).await.problem(),
        needed,
        "digits that it never set up"
    );
    proof.totp = None;
    let challenge = running.challenge("login/passkey/challenge", None).await;
    proof.passkey = Some(foreign.sign_in(&challenge));
    assert_eq!(prove(&proof).await.problem(), needed, "somebody else's");
    proof.passkey = Some(own.sign_in(&challenge));
    proof.auth = auth_of("bram");
    assert_eq!(
        prove(&proof).await.problem(),
        ProblemCode::WrongCredentials,
        "it does not take the place of the passphrase"
    );
    proof.auth = auth_of("amina");
    let stepped = prove(&proof).await;
    assert_eq!(stepped.status, 204, "{}", stepped.text());
    assert!(running.me(&stepped.cookie().unwrap()).await.stepped_up);
    assert_eq!(prove(&proof).await.problem(), needed, "an answer works once");
    running.stop().await;
}

#[tokio::test]
async fn with_a_passkey_and_digits_either_proves_it_again() {
    let running = Running::start().await;
    let mut own = running.authenticator(1);
    let cookie = running.set_totp("amina").await;
    running.add_passkey_with(&cookie, &mut own, None).await;
    let asked = running.at_name(ask("POST", &format!("{API}/me/step-up")).cookie(&cookie));
    let mut proof = step_up_of("amina");
    proof.totp = Some(running.code());
    assert_eq!(running.send(asked.clone().json(&proof)).await.status, 204);
    let challenge = running.challenge("login/passkey/challenge", None).await;
    let mut proof = step_up_of("amina");
    proof.passkey = Some(own.sign_in(&challenge));
    assert_eq!(running.send(asked.json(&proof)).await.status, 204);
    running.stop().await;
}

#[tokio::test]
async fn a_changed_second_factor_ends_the_other_sessions() {
    let running = Running::start().await;
    let mut own = running.authenticator(1);
    let is_over = async |cookie: &str| {
        let answer = running
            .send(ask("GET", &format!("{API}/me")).cookie(cookie))
            .await;
        answer.status == 401
    };
    let elsewhere = running.sign_in("amina").await;
    let cookie = running.set_totp("amina").await;
    assert!(is_over(&elsewhere).await, "digits were set up");
    let again = async || {
        let mut proof = proof_of("amina");
        proof.totp = Some(running.code());
        running.clock.advance(Duration::from_secs(30));
        running.login(&proof).await.cookie().unwrap()
    };
    let elsewhere = again().await;
    running.add_passkey_with(&cookie, &mut own, None).await;
    assert!(is_over(&elsewhere).await, "a passkey was added");
    for path in [format!("passkeys/{}", own.id()), "totp".to_owned()] {
        let elsewhere = again().await;
        let delete = ask("DELETE", &format!("{API}/me/{path}")).cookie(&cookie);
        assert_eq!(running.send(delete).await.status, 204, "{path}");
        assert!(is_over(&elsewhere).await, "{path}");
    }
    assert!(!is_over(&cookie).await);
    running.stop().await;
}
