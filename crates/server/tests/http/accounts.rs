//! One's own account: passphrase, recovery sheet, vault.

use zegel_protocol::accounts::{Me, NewPassphrase, NewRecovery, NewTotp, NewVault, PublicKeys, Recovered};
use zegel_protocol::sign_in::{KeySlot, LoginRequest, SignedIn};
use zegel_protocol::{ProblemCode, Sealed, Sha256, VerifyingKey};

use crate::cast::{COST, auth_of, proof_of, recipient_of, recovery_of, salt_of, vault_of};
use crate::client::{Answer, Ask, ask};
use crate::running::{API, Running};

fn put(path: &str, cookie: &str) -> Ask {
    ask("PUT", &format!("{API}/me/{path}")).cookie(cookie)
}

fn with_passphrase(login: &str, passphrase: &str) -> LoginRequest {
    LoginRequest {
        login: login.to_owned(),
        ..proof_of(passphrase)
    }
}

async fn login(running: &Running, request: &LoginRequest) -> Answer {
    running
        .send(ask("POST", &format!("{API}/login")).json(request))
        .await
}

async fn is_over(running: &Running, cookie: &str) -> bool {
    let answer = running
        .send(ask("GET", &format!("{API}/me")).cookie(cookie))
        .await;
    answer.status == 401
}

fn recovered() -> Recovered {
    Recovered {
        salt: salt_of("new"),
        kdf: COST,
        auth: auth_of("new"),
        slot: Sealed::new(b"new slot".to_vec()),
        recovery_auth: auth_of("new sheet"),
        recovery_slot: Sealed::new(b"slot of the new sheet".to_vec()),
    }
}

#[tokio::test]
async fn a_new_passphrase_holds_at_once_and_ends_the_other_sessions() {
    let running = Running::start().await;
    let elsewhere = running.sign_in("amina").await;
    let new = NewPassphrase {
        salt: salt_of("new"),
        kdf: COST,
        auth: auth_of("new"),
        slot: Sealed::new(b"new slot".to_vec()),
    };
    let plain = running.send(put("passphrase", &elsewhere).json(&new)).await;
    assert_eq!(plain.problem(), ProblemCode::StepUpNeeded);
    let cookie = running.step_up("amina").await;
    assert_eq!(
        running.send(put("passphrase", &cookie).json(&new)).await.status,
        204
    );
    assert!(is_over(&running, &elsewhere).await && !is_over(&running, &cookie).await);
    assert_eq!(
        login(&running, &proof_of("amina")).await.problem(),
        ProblemCode::WrongCredentials
    );
    let signed_in: SignedIn = login(&running, &with_passphrase("amina", "new")).await.json();
    assert_eq!(signed_in.slot, new.slot);
    assert_eq!(signed_in.vault, vault_of("amina"), "the vault is the same");
    running.stop().await;
}

#[tokio::test]
async fn with_the_sheet_somebody_sets_a_new_passphrase_and_does_nothing_else_before() {
    let running = Running::start().await;
    let elsewhere = running.step_up("amina").await;
    let secret = NewTotp {
        secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().unwrap(),
        code: "000000".parse().unwrap(),
    };
    running
        .store
        .set_totp(
            &crate::running::org(),
            &crate::running::person("amina"),
            Some(&secret.secret),
            &running.token_of("amina").await,
        )
        .await
        .unwrap();
    let answer = running
        .send(ask("POST", &format!("{API}/login/recovery")).json(&recovery_of("amina")))
        .await;
    let cookie = answer.cookie().unwrap();
    assert!(answer.device().is_none(), "the device is not known yet");
    let signed_in: SignedIn = answer.json();
    assert_eq!(signed_in.key_slot, KeySlot::Recovery);
    assert_eq!(signed_in.slot.as_bytes(), [3; 300]);
    for path in ["inbox", "me", "me/sessions"] {
        let refused = running
            .send(ask("GET", &format!("{API}/{path}")).cookie(&cookie))
            .await;
        assert_eq!(refused.problem(), ProblemCode::Forbidden, "{path}");
    }
    let ordinary = running
        .send(put("recovered", &elsewhere).json(&recovered()))
        .await;
    assert_eq!(
        ordinary.problem(),
        ProblemCode::Forbidden,
        "an ordinary session does not skip the old passphrase"
    );
    let done = running.send(put("recovered", &cookie).json(&recovered())).await;
    assert_eq!(done.status, 204, "{}", done.text());
    let after = done.cookie().unwrap();
    assert!(is_over(&running, &elsewhere).await);
    let again = running.send(put("recovered", &cookie).json(&recovered())).await;
    assert_eq!(
        again.problem(),
        ProblemCode::SignInNeeded,
        "the session of recovery is over"
    );
    let me: Me = running
        .send(ask("GET", &format!("{API}/me")).cookie(&after))
        .await
        .json();
    assert!(!me.totp, "second factors are gone");
    assert_eq!(
        login(&running, &with_passphrase("amina", "new")).await.status,
        200
    );
    let used = running
        .send(ask("POST", &format!("{API}/login/recovery")).json(&recovery_of("amina")))
        .await;
    assert_eq!(used.problem(), ProblemCode::WrongCredentials, "the old sheet");
    running.stop().await;
}

#[tokio::test]
async fn a_sheet_of_nobody_looks_like_a_wrong_one_and_guessing_gets_slow() {
    let running = Running::start().await;
    let asked = |login: &str| {
        let mut request = recovery_of("somebody else");
        request.login = login.to_owned();
        ask("POST", &format!("{API}/login/recovery")).json(&request)
    };
    let (known, unknown) = (
        running.send(asked("amina")).await,
        running.send(asked("nobody")).await,
    );
    assert_eq!(known.problem(), ProblemCode::WrongCredentials);
    assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
    for login in ["amina", "nobody"] {
        for _ in 0..9 {
            running.send(asked(login)).await;
        }
        assert_eq!(
            running.send(asked(login)).await.problem(),
            ProblemCode::SlowDown,
            "{login}"
        );
    }
    assert_eq!(
        login(&running, &proof_of("amina")).await.status,
        200,
        "the passphrase has tries of its own"
    );
    let sheet = ask("POST", &format!("{API}/login/recovery")).json(&recovery_of("amina"));
    assert_eq!(
        running.send(sheet).await.status,
        200,
        "strangers keep nobody from coming back with their sheet"
    );
    running.stop().await;
}

#[tokio::test]
async fn a_new_sheet_makes_the_old_one_worthless_and_ends_the_other_sessions() {
    let running = Running::start().await;
    let elsewhere = running.sign_in("amina").await;
    let begun = running
        .send(ask("POST", &format!("{API}/login/recovery")).json(&recovery_of("amina")))
        .await;
    let begun = begun.cookie().unwrap();
    let cookie = running.step_up("amina").await;
    let new = NewRecovery {
        recovery_auth: auth_of("new sheet"),
        recovery_slot: Sealed::new(b"slot of the new sheet".to_vec()),
    };
    assert_eq!(
        running.send(put("recovery", &cookie).json(&new)).await.status,
        204
    );
    assert!(is_over(&running, &elsewhere).await && !is_over(&running, &cookie).await);
    let late = running.send(put("recovered", &begun).json(&recovered())).await;
    assert_eq!(
        late.problem(),
        ProblemCode::SignInNeeded,
        "what somebody began with the old sheet is over, too"
    );
    let recover = |auth: &str| {
        let mut request = recovery_of("amina");
        request.auth = auth_of(auth);
        ask("POST", &format!("{API}/login/recovery")).json(&request)
    };
    let old = running.send(recover("sheet of amina")).await;
    assert_eq!(old.problem(), ProblemCode::WrongCredentials);
    let signed_in: SignedIn = running.send(recover("new sheet")).await.json();
    assert_eq!(signed_in.slot, new.recovery_slot);
    running.stop().await;
}

#[tokio::test]
async fn a_vault_takes_the_place_of_the_one_that_was_read_and_new_keys_need_more() {
    let running = Running::start().await;
    let cookie = running.sign_in("amina").await;
    let first = Sha256::of(vault_of("amina").as_bytes());
    let vault = |text: &str, replaces, keys| NewVault {
        replaces,
        vault: Sealed::new(text.as_bytes().to_vec()),
        keys,
    };
    let second = vault("second", first, None);
    for _ in 0..2 {
        assert_eq!(
            running.send(put("vault", &cookie).json(&second)).await.status,
            204,
            "the same again is fine"
        );
    }
    let lost = running
        .send(put("vault", &cookie).json(&vault("third", first, None)))
        .await;
    assert_eq!(lost.problem(), ProblemCode::SequenceConflict);
    let keys = PublicKeys {
        recipient: recipient_of("newest"),
        signing_key: VerifyingKey::from_bytes([9; 32]),
    };
    let rotated = vault("rotated", Sha256::of(b"second"), Some(keys));
    let plain = running.send(put("vault", &cookie).json(&rotated)).await;
    assert_eq!(plain.problem(), ProblemCode::StepUpNeeded);
    let cookie = running.step_up("amina").await;
    assert_eq!(
        running.send(put("vault", &cookie).json(&rotated)).await.status,
        204
    );
    let me: Me = running
        .send(ask("GET", &format!("{API}/me")).cookie(&cookie))
        .await
        .json();
    assert_eq!(me.recipient, recipient_of("newest"));
    running.stop().await;
}
