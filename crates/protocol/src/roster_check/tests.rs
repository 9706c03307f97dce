//! What a hostile server may try with a roster, and what the client says to it.

use minisign::KeyPair;
use serde_json::{Value, json};

use super::*;
use crate::roster::KeyLink;

mod casework;
mod people;
mod succession;

const ORIGIN: &str = "https://report.example.org";

fn body() -> Value {
    let key = |n: u8| VerifyingKey::from_bytes([n; 32]);
    let handler = |id: &str, n: u8| {
        json!({"id": id, "name": id, "role": "handler", "about": {}, "languages": ["en"],
            "recipient": format!("age1pq1{id}"), "signing_key": key(n), "from": "2026-01-01"})
    };
    json!({"v": 1, "origins": [ORIGIN], "seq": 3, "issued": "2026-11-01", "expires": "2027-02-01",
        "organisation": {"slug": "example-aid", "name": "Example Aid", "languages": ["en"]},
        "receipt_salt": Sha256::ZERO, "handlers": [handler("amina", 1), handler("boris", 2), handler("olga", 3)],
        "channels": [{"id": "point", "lane": "reporting", "region": {}, "names": {}, "about": {}, "next_steps": {},
            "categories": [{"id": "fraud", "labels": {}}], "readers": ["amina", "boris"],
            "escalation": {"reader": "olga", "after_days": 7}}]})
}

fn sign(pair: &KeyPair, text: &str) -> String {
    minisign::sign(None, &pair.sk, text.as_bytes(), Some("2026-11-23"), None)
        .unwrap()
        .into_string()
}

fn pair() -> KeyPair {
    KeyPair::generate_unencrypted_keypair().unwrap()
}

fn bundle(pair: &KeyPair, body: &Value) -> RosterBundle {
    let roster = body.to_string();
    RosterBundle {
        signature: sign(pair, &roster),
        roster,
        key: pair.pk.to_base64(),
        chain: vec![],
    }
}

fn expected(pin: Option<&str>) -> Expected<'_> {
    Expected {
        origin: ORIGIN,
        slug: "example-aid",
        pin,
        newest_seq: Some(3),
        today: Some("2026-11-23".parse().unwrap()),
    }
}

#[test]
fn a_signed_roster_is_taken_with_and_without_a_pin() {
    let pair = pair();
    let bundle = bundle(&pair, &body());
    let pin = pair.pk.to_base64();
    assert!(Roster::check(&bundle, &expected(Some(&pin))).unwrap().is_pinned());
    let first_use = Roster::check(&bundle, &expected(None)).unwrap();
    assert!(!first_use.is_pinned());
    assert_eq!(first_use.key(), pin);
    assert_eq!(first_use.hash(), Sha256::of(bundle.roster.as_bytes()));
}

#[test]
fn a_roster_of_the_servers_own_key_is_refused_when_the_link_names_another() {
    let (real, servers) = (pair(), pair());
    let pin = real.pk.to_base64();
    let forged = bundle(&servers, &body());
    assert_eq!(
        Roster::check(&forged, &expected(Some(&pin))).unwrap_err(),
        RosterError::WrongKey
    );
    let claims_real_key = RosterBundle {
        key: pin.clone(),
        ..forged
    };
    assert_eq!(
        Roster::check(&claims_real_key, &expected(Some(&pin))).unwrap_err(),
        RosterError::BadSignature
    );
}

#[test]
fn one_changed_byte_breaks_the_signature() {
    let pair = pair();
    let mut bundle = bundle(&pair, &body());
    bundle.roster = bundle.roster.replace("age1pq1amina", "age1pq1anima");
    assert_eq!(
        Roster::check(&bundle, &expected(None)).unwrap_err(),
        RosterError::BadSignature
    );
}

#[test]
fn an_older_expired_foreign_or_newer_roster_is_refused() {
    let pair = pair();
    let with = |path: &str, value: Value| {
        let mut body = body();
        *body.pointer_mut(path).unwrap() = value;
        Roster::check(&bundle(&pair, &body), &expected(None)).unwrap_err()
    };
    assert_eq!(with("/seq", json!(2)), RosterError::Older);
    assert_eq!(with("/expires", json!("2026-11-22")), RosterError::Expired);
    assert_eq!(
        with("/origins/0", json!("https://evil.example")),
        RosterError::WrongOrigin
    );
    assert_eq!(
        with("/organisation/slug", json!("other")),
        RosterError::WrongOrganisation
    );
    assert_eq!(with("/v", json!(2)), RosterError::UnknownVersion);
    assert_eq!(with("/channels", json!({})), RosterError::Malformed);
}

#[test]
fn a_roster_that_contradicts_itself_is_refused() {
    let pair = pair();
    let with = |path: &str, value: Value| {
        let mut body = body();
        *body.pointer_mut(path).unwrap() = value;
        matches!(
            Roster::check(&bundle(&pair, &body), &expected(None)),
            Err(RosterError::Inconsistent(_))
        )
    };
    assert!(with("/handlers/0/recipient", json!("age1plainx25519")));
    assert!(with(
        "/handlers/0/signing_key",
        json!(VerifyingKey::from_bytes([2; 32]))
    ));
    assert!(with("/channels/0/readers", json!(["amina", "nobody"])));
    assert!(with("/channels/0/escalation/reader", json!("boris")));
}

#[test]
fn an_old_poster_works_through_the_chain_of_keys_and_only_through_it() {
    let (first, second, third) = (pair(), pair(), pair());
    let link = |old: &KeyPair, new: &KeyPair| KeyLink {
        key: old.pk.to_base64(),
        next_signature: sign(old, &new.pk.to_base64()),
    };
    let mut bundle = bundle(&third, &body());
    bundle.chain = vec![link(&first, &second), link(&second, &third)];
    for pin in [&first, &second, &third] {
        assert!(Roster::check(&bundle, &expected(Some(&pin.pk.to_base64()))).is_ok());
    }
    bundle.chain = vec![link(&first, &second)];
    let pin = first.pk.to_base64();
    assert_eq!(
        Roster::check(&bundle, &expected(Some(&pin))).unwrap_err(),
        RosterError::WrongKey
    );
}

#[test]
fn a_roster_of_the_past_is_taken_under_todays_key_or_one_that_handed_over_to_it() {
    let (first, second, servers) = (pair(), pair(), pair());
    let mut today = bundle(&second, &body());
    today.chain = vec![KeyLink {
        key: first.pk.to_base64(),
        next_signature: sign(&first, &second.pk.to_base64()),
    }];
    let today = Roster::check(&today, &expected(None)).unwrap();
    let mut old = body();
    old["expires"] = json!("2026-11-02");
    old["seq"] = json!(1);
    assert!(today.check_past(&bundle(&first, &old)).is_ok());
    assert!(today.check_past(&bundle(&second, &old)).is_ok());
    assert_eq!(
        today.check_past(&bundle(&servers, &old)).unwrap_err(),
        RosterError::WrongKey
    );
    old["organisation"]["slug"] = json!("other");
    assert_eq!(
        today.check_past(&bundle(&first, &old)).unwrap_err(),
        RosterError::WrongOrganisation
    );
}
