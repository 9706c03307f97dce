//! Six digits and passkeys: setting them up, signing in with them, taking them away.

use std::time::Duration;

use zegel_protocol::accounts::{Me, NewPasskey, NewTotp, PasskeyAdded, TotpCode};
use zegel_protocol::sign_in::{
    KeySlot, LoginRequest, PasskeyAnswer, PasskeyChallenge, SignedIn, WebAuthnJson,
};
use zegel_protocol::{ProblemCode, Sealed};
use zegel_server::Clock as _;

use crate::authenticator::{Authenticator, PRF_OUTPUT};
use crate::cast::proof_of;
use crate::client::{Answer, Ask, ask};
use crate::running::{API, Running, files_below};

mod again;

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// What an authenticator app shows (RFC 6238), computed apart from the server.
fn code_at(seconds: i64) -> TotpCode {
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, b"12345678901234567890");
    let tag = ring::hmac::sign(&key, &(seconds / 30).to_be_bytes());
    let tag = tag.as_ref();
    let offset = usize::from(tag[19] & 15);
    let four: [u8; 4] = tag[offset..offset + 4].try_into().unwrap();
    let number = (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000;
    format!("{number:06}").parse().unwrap()
}

impl Running {
    fn code(&self) -> TotpCode {
        code_at(self.clock.unix_seconds())
    }

    async fn me(&self, cookie: &str) -> Me {
        let answer = self.send(ask("GET", &format!("{API}/me")).cookie(cookie)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    async fn set_totp(&self, login: &str) -> String {
        let cookie = self.step_up(login).await;
        let new = NewTotp {
            secret: SECRET.parse().unwrap(),
            code: self.code(),
        };
        let answer = self
            .send(ask("PUT", &format!("{API}/me/totp")).cookie(&cookie).json(&new))
            .await;
        assert_eq!(answer.status, 204, "{}", answer.text());
        self.clock.advance(Duration::from_secs(60));
        cookie
    }

    async fn login(&self, request: &LoginRequest) -> Answer {
        self.send(self.at_name(ask("POST", &format!("{API}/login"))).json(request))
            .await
    }

    /// Browsers know passkeys for names, not for numbers.
    fn at_name(&self, ask: Ask) -> Ask {
        ask.header("host", &format!("localhost:{}", self.addr.port()))
    }

    fn authenticator(&self, id: u8) -> Authenticator {
        Authenticator::new(&format!("http://localhost:{}", self.addr.port()), id)
    }

    async fn challenge(&self, path: &str, cookie: Option<&str>) -> PasskeyChallenge {
        let mut asked = self.at_name(ask("POST", &format!("{API}/{path}"))).text("{}");
        if let Some(cookie) = cookie {
            asked = asked.cookie(cookie);
        }
        let answer = self.send(asked).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    async fn offer(&self, cookie: &str, made: &NewPasskey) -> Answer {
        let path = format!("{API}/me/passkeys");
        self.send(self.at_name(ask("POST", &path)).cookie(cookie).json(made))
            .await
    }

    async fn add_passkey(&self, login: &str, passkey: &mut Authenticator, slot: Option<&[u8]>) {
        let cookie = self.step_up(login).await;
        self.add_passkey_with(&cookie, passkey, slot).await;
    }

    async fn add_passkey_with(&self, cookie: &str, passkey: &mut Authenticator, slot: Option<&[u8]>) {
        let challenge = self.challenge("me/passkeys/challenge", Some(cookie)).await;
        let made = NewPasskey {
            attestation: WebAuthnJson::new(passkey.create(&challenge)),
            ceremony: challenge.ceremony,
            slot: slot.map(|slot| Sealed::new(slot.to_vec())),
        };
        let answer = self.offer(cookie, &made).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        assert_eq!(answer.json::<PasskeyAdded>().id.to_string(), passkey.id());
    }

    async fn with_passkey(&self, answer: &PasskeyAnswer) -> Answer {
        let path = format!("{API}/login/passkey");
        self.send(self.at_name(ask("POST", &path)).json(answer)).await
    }
}

#[tokio::test]
async fn with_six_digits_set_up_the_passphrase_alone_is_not_enough() {
    let running = Running::start().await;
    let cookie = running.set_totp("amina").await;
    assert!(running.me(&cookie).await.totp);
    let alone = running.login(&proof_of("amina")).await;
    assert_eq!(alone.problem(), ProblemCode::SecondFactorNeeded);
    assert!(alone.cookie().is_none() && alone.device().is_none());
    let mut wrong = proof_of("bram");
    wrong.login = "amina".to_owned();
    wrong.totp = Some(running.code());
    assert_eq!(
        running.login(&wrong).await.problem(),
        ProblemCode::WrongCredentials,
        "without the passphrase nobody learns that there are digits"
    );
    let mut both = proof_of("amina");
    both.totp = Some(running.code());
    assert_eq!(running.login(&both).await.status, 200);
    assert_eq!(
        running.login(&both).await.problem(),
        ProblemCode::SecondFactorNeeded,
        "a code works once"
    );
    running.stop().await;
}

#[tokio::test]
async fn six_digits_are_not_to_be_guessed_and_the_owner_is_not_kept_waiting_on_a_known_device() {
    let running = Running::start().await;
    let device = running.login(&proof_of("amina")).await.device().unwrap();
    running.set_totp("amina").await;
    let mut guess = proof_of("amina");
    guess.totp = Some(code_at(0));
    for _ in 0..5 {
        assert_eq!(
            running.login(&guess).await.problem(),
            ProblemCode::SecondFactorNeeded
        );
    }
    let slowed = running.login(&guess).await;
    assert_eq!(slowed.problem(), ProblemCode::SlowDown);
    assert_eq!(slowed.header("retry-after"), Some("300"));
    let mut right = proof_of("amina");
    right.totp = Some(running.code());
    assert_eq!(running.login(&right).await.problem(), ProblemCode::SlowDown);
    let owner = ask("POST", &format!("{API}/login")).json(&right).cookie(&device);
    assert_eq!(running.send(owner).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn a_passkey_alone_signs_in_and_brings_its_own_slot() {
    let running = Running::start().await;
    let (mut laptop, mut telephone) = (running.authenticator(1), running.authenticator(2));
    let cookie = running.step_up("amina").await;
    running
        .add_passkey_with(&cookie, &mut laptop, Some(b"slot of the laptop"))
        .await;
    running.add_passkey_with(&cookie, &mut telephone, None).await;
    let challenge = running.challenge("login/passkey/challenge", None).await;
    let answer = running.with_passkey(&laptop.sign_in(&challenge)).await;
    let cookie = answer.cookie().unwrap();
    let signed_in: SignedIn = answer.json();
    assert_eq!(signed_in.slot.as_bytes(), b"slot of the laptop");
    assert_eq!(signed_in.key_slot, KeySlot::Passkey);
    assert_eq!(signed_in.challenge, None);
    let me = running.me(&cookie).await;
    let unlocks: Vec<_> = me.passkeys.iter().map(|passkey| passkey.unlocks).collect();
    assert_eq!(unlocks, [true, false]);
    let challenge = running.challenge("login/passkey/challenge", None).await;
    let signed_in: SignedIn = running.with_passkey(&telephone.sign_in(&challenge)).await.json();
    assert_eq!(signed_in.key_slot, KeySlot::Passphrase);
    let derived = signed_in.challenge.unwrap();
    assert_eq!(derived.salt, crate::cast::salt_of("amina"));
    running.stop().await;
}

#[tokio::test]
async fn what_a_prf_gave_is_kept_nowhere() {
    let running = Running::start().await;
    let mut laptop = running.authenticator(1);
    running.add_passkey("amina", &mut laptop, None).await;
    let challenge = running.challenge("login/passkey/challenge", None).await;
    assert_eq!(
        running.with_passkey(&laptop.sign_in(&challenge)).await.status,
        200
    );
    let (done, folder) = running.begin_to_stop();
    done.await.unwrap().unwrap();
    let mut looked_at = 0;
    for file in files_below(folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes
            .windows(PRF_OUTPUT.len())
            .any(|window| window == PRF_OUTPUT.as_bytes());
        assert!(!found, "{}", file.display());
        looked_at += 1;
    }
    assert!(looked_at > 3);
}

#[tokio::test]
async fn a_passkeys_answer_works_once_and_only_for_what_it_was_asked() {
    let running = Running::start().await;
    let mut laptop = running.authenticator(1);
    running.add_passkey("amina", &mut laptop, None).await;
    let challenge = running.challenge("login/passkey/challenge", None).await;
    let answer = laptop.sign_in(&challenge);
    assert_eq!(running.with_passkey(&answer).await.status, 200);
    let replayed = running.with_passkey(&answer).await;
    assert_eq!(replayed.problem(), ProblemCode::WrongCredentials);
    let late = running.challenge("login/passkey/challenge", None).await;
    running.clock.advance(Duration::from_secs(301));
    let late = running.with_passkey(&laptop.sign_in(&late)).await;
    assert_eq!(late.problem(), ProblemCode::WrongCredentials);
    let challenge = running.challenge("login/passkey/challenge", None).await;
    let mut stranger = running.authenticator(9);
    let unknown = running.with_passkey(&stranger.sign_in(&challenge)).await;
    let mut forger = running.authenticator(1);
    let forged = running.with_passkey(&forger.sign_in(&challenge)).await;
    assert_eq!(
        (unknown.problem(), &unknown.body),
        (ProblemCode::WrongCredentials, &forged.body)
    );
    laptop.verified = false;
    let unverified = running.with_passkey(&laptop.sign_in(&challenge)).await;
    assert_eq!(
        unverified.problem(),
        ProblemCode::WrongCredentials,
        "nobody looked who held it"
    );
    let mut phisher = Authenticator::new("http://localhost.evil.example", 1);
    let phished = running.with_passkey(&phisher.sign_in(&challenge)).await;
    assert_eq!(phished.problem(), ProblemCode::WrongCredentials);
    running.stop().await;
}

#[tokio::test]
async fn a_passkey_that_was_copied_shows_by_its_counter() {
    let running = Running::start().await;
    let mut laptop = running.authenticator(1);
    laptop.counter = 4;
    running.add_passkey("amina", &mut laptop, None).await;
    for (counter, status) in [(7, 200), (8, 200), (8, 401), (6, 401), (9, 200)] {
        laptop.counter = counter;
        let challenge = running.challenge("login/passkey/challenge", None).await;
        let answer = running.with_passkey(&laptop.sign_in(&challenge)).await;
        assert_eq!(answer.status, status, "{counter}");
    }
    running.stop().await;
}

#[tokio::test]
async fn a_passkey_takes_the_place_of_the_six_digits_and_only_that_of_its_owner() {
    let running = Running::start().await;
    let (mut own, mut foreign) = (running.authenticator(1), running.authenticator(2));
    running.add_passkey("amina", &mut own, Some(b"slot")).await;
    running.add_passkey("bram", &mut foreign, None).await;
    assert_eq!(
        running.login(&proof_of("amina")).await.problem(),
        ProblemCode::SecondFactorNeeded
    );
    let challenge = running.challenge("login/passkey/challenge", None).await;
    let mut request = proof_of("amina");
    request.passkey = Some(foreign.sign_in(&challenge));
    assert_eq!(
        running.login(&request).await.problem(),
        ProblemCode::SecondFactorNeeded
    );
    request.passkey = Some(own.sign_in(&challenge));
    let signed_in: SignedIn = running.login(&request).await.json();
    assert_eq!(signed_in.key_slot, KeySlot::Passphrase);
    running.stop().await;
}

#[tokio::test]
async fn a_new_passkey_is_bound_to_the_session_that_asked_for_it_and_an_authenticator_has_one() {
    let running = Running::start().await;
    let mut laptop = running.authenticator(1);
    let cookie = running.step_up("amina").await;
    let challenge = running.challenge("me/passkeys/challenge", Some(&cookie)).await;
    let made = NewPasskey {
        attestation: WebAuthnJson::new(laptop.create(&challenge)),
        ceremony: challenge.ceremony,
        slot: None,
    };
    let foreign = running.step_up("bram").await;
    assert_eq!(
        running.offer(&foreign, &made).await.problem(),
        ProblemCode::SecondFactorNeeded
    );
    assert_eq!(running.offer(&cookie, &made).await.status, 201);
    assert_eq!(
        running.offer(&cookie, &made).await.problem(),
        ProblemCode::SecondFactorNeeded,
        "an answer works once"
    );
    let again = running.challenge("me/passkeys/challenge", Some(&cookie)).await;
    let excluded = again.options.as_json()["excludeCredentials"][0]["id"].clone();
    assert_eq!(excluded, laptop.id());
    let remove = ask("DELETE", &format!("{API}/me/passkeys/{}", laptop.id()));
    let theirs = running.send(remove.clone().cookie(&foreign)).await;
    assert_eq!(theirs.problem(), ProblemCode::NotFound);
    assert_eq!(running.send(remove.cookie(&cookie)).await.status, 204);
    let challenge = running.challenge("login/passkey/challenge", None).await;
    let removed = running.with_passkey(&laptop.sign_in(&challenge)).await;
    assert_eq!(removed.problem(), ProblemCode::WrongCredentials);
    running.stop().await;
}

#[tokio::test]
async fn browsers_know_no_passkeys_for_numbers() {
    let running = Running::start().await;
    let asked = ask("POST", &format!("{API}/login/passkey/challenge")).text("{}");
    let by_number = asked.header("host", &running.addr.to_string());
    assert_eq!(running.send(by_number).await.problem(), ProblemCode::NotFound);
    running.stop().await;
}
