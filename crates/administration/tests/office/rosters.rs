//! A roster from the first templates to a signature, and the organisation's key from one hand to the next.

use zegel_administration::{
    Advice, HandOverError, OrganisationSigner, PrepareError, SignError, advice, prepare,
};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{Expected, Roster, RosterError, Succession};
use zegel_protocol::{PublicSalt, Sha256};

use crate::{chance, first, new_key, today};

fn check(bundle: &RosterBundle, pin: &str) -> Result<Roster, RosterError> {
    let expected = Expected {
        origin: "https://report.example.org",
        slug: "example-aid",
        pin: Some(pin),
        newest_seq: None,
        today: Some(today()),
    };
    Roster::check(bundle, &expected)
}

fn publish(
    signer: &OrganisationSigner,
    current: Option<&RosterBundle>,
    spare: Option<Sha256>,
) -> RosterBundle {
    let mut body = first();
    body.next_key_sha256 = spare;
    let prepared = prepare(body, current, Some(&signer.public_key()), today()).unwrap();
    signer.sign(&prepared.text, current, today()).unwrap()
}

#[test]
fn a_prepared_roster_counts_up_and_names_the_one_before() {
    let signer = OrganisationSigner::from(new_key());
    let one = publish(&signer, None, None);
    let two = publish(&signer, Some(&one), None);
    let checked = check(&two, &signer.public_key()).unwrap();
    assert_eq!(checked.body().seq, 2);
    assert_eq!(
        checked.body().previous_sha256,
        Some(Sha256::of(one.roster.as_bytes()))
    );
    assert_eq!(checked.body().expires, today().plus_days(365));
}

#[test]
fn what_clients_would_refuse_is_not_signed() {
    let signer = OrganisationSigner::from(new_key());
    let one = publish(&signer, None, None);
    let mut other_salt = first();
    other_salt.receipt_salt = PublicSalt::from_bytes([9; 32]);
    assert_eq!(
        prepare(other_salt, Some(&one), None, today()),
        Err(PrepareError::Succession(Succession::OtherSalt))
    );
    let mut unknown = first();
    unknown.channels[0].readers = vec!["nobody".parse().unwrap()];
    assert!(matches!(
        prepare(unknown, None, None, today()),
        Err(PrepareError::Roster(RosterError::Inconsistent(_)))
    ));
    let mut damaged = serde_json::to_value(first()).unwrap();
    damaged["handlers"] = serde_json::json!([{"id": "amina", "name": "Amina", "role": "handler", "about": {},
        "languages": ["en"], "recipient": "age1pq1mistyped", "signing_key": Sha256::of(b"key"), "from": "2026-01-01"}]);
    let damaged = serde_json::from_value(damaged).unwrap();
    assert_eq!(
        prepare(damaged, None, None, today()),
        Err(PrepareError::Recipient("amina".parse().unwrap()))
    );
    // A text for the place after the first one, signed when another one has come meanwhile.
    let late = prepare(first(), Some(&one), None, today()).unwrap();
    let two = publish(&signer, Some(&one), None);
    assert_eq!(
        signer.sign(&late.text, Some(&two), today()),
        Err(SignError::from(Succession::NotNewer))
    );
}

#[test]
fn an_organisation_key_hands_over_and_old_posters_keep_working() {
    let mut signer = OrganisationSigner::from(new_key());
    let (old, next, last) = (signer.public_key(), new_key(), new_key());
    let one = publish(&signer, None, Some(Sha256::of(next.public_key().as_bytes())));
    assert_eq!(
        signer.hand_over(new_key(), Some(&one), today()),
        Err(HandOverError::NotTheSpare)
    );
    assert_eq!(signer.public_key(), old);
    signer.hand_over(next, Some(&one), today()).unwrap();
    // The spare has become the key: preparing takes it out, and signing insists.
    let spare_is_key = Some(Sha256::of(signer.public_key().as_bytes()));
    let two = publish(&signer, Some(&one), spare_is_key);
    let checked = check(&two, &old).unwrap();
    assert_eq!(checked.body().next_key_sha256, None);
    let mut body = first();
    body.next_key_sha256 = spare_is_key;
    let careless = prepare(body, Some(&two), None, today()).unwrap();
    assert_eq!(
        signer.sign(&careless.text, Some(&two), today()),
        Err(SignError::SpareIsKey)
    );

    signer.hand_over(last, Some(&two), today()).unwrap();
    let three = publish(&signer, Some(&two), None);
    assert_eq!(three.chain.len(), 2);
    for poster in [&old, &two.key, &three.key] {
        check(&three, poster).unwrap();
    }
    // From then on the newest key signs alone.
    let four = publish(&signer, Some(&three), None);
    assert_eq!(four.chain, three.chain);

    let stranger = OrganisationSigner::from(new_key());
    let prepared = prepare(first(), Some(&four), None, today()).unwrap();
    assert_eq!(
        stranger.sign(&prepared.text, Some(&four), today()),
        Err(SignError::from(Succession::OtherKey))
    );
}

#[test]
fn the_key_that_announced_a_spare_cannot_take_it_back() {
    let mut signer = OrganisationSigner::from(new_key());
    let (spare, thiefs) = (new_key(), new_key());
    let hash = |key: &str| Some(Sha256::of(key.as_bytes()));
    let announced = hash(&spare.public_key());
    let one = publish(&signer, None, announced);
    for other in [None, hash(&thiefs.public_key())] {
        let mut body = first();
        body.next_key_sha256 = other;
        let refused = Err(PrepareError::Succession(Succession::SpareStays));
        assert_eq!(
            prepare(body.clone(), Some(&one), Some(&signer.public_key()), today()),
            refused
        );
        // Nor is it signed, where it was prepared without saying who signs.
        let prepared = prepare(body, Some(&one), None, today()).unwrap();
        assert_eq!(
            signer.sign(&prepared.text, Some(&one), today()),
            Err(SignError::from(Succession::SpareStays))
        );
    }
    let two = publish(&signer, Some(&one), announced);
    signer.hand_over(spare, Some(&two), today()).unwrap();
    let three = publish(&signer, Some(&two), hash(&thiefs.public_key()));
    assert_eq!(
        check(&three, &one.key).unwrap().body().next_key_sha256,
        hash(&thiefs.public_key())
    );
}

#[test]
fn a_lost_key_is_followed_by_the_spare_that_it_had_signed_in_advance() {
    let signer = OrganisationSigner::from(new_key());
    let spare = new_key();
    let public = spare.public_key();
    let one = publish(&signer, None, Some(Sha256::of(public.as_bytes())));
    let link = signer.link_to(&public, today()).unwrap();
    let same = signer.link_to(&signer.public_key(), today());
    assert_eq!(same, Err(HandOverError::SameKey));
    assert_eq!(signer.link_to("RWQ", today()), Err(HandOverError::NotAKey));
    let (lost, not_lost) = (signer.public_key(), signer);

    let other = OrganisationSigner::by_link(link.clone(), new_key(), &one, today());
    assert_eq!(other.map(|_| ()), Err(HandOverError::NotTheSpare));
    let taken_over = OrganisationSigner::by_link(link.clone(), spare, &one, today()).unwrap();
    let two = publish(&taken_over, Some(&one), None);
    assert_eq!(two.key, public);
    check(&two, &lost).unwrap();

    // A link by another key, or for another spare, leads nowhere.
    let unannounced = publish(&not_lost, None, None);
    let for_another = OrganisationSigner::by_link(link, new_key(), &unannounced, today());
    assert_eq!(for_another.map(|_| ()), Err(HandOverError::BadLink));
    let next = new_key();
    let by_stranger = OrganisationSigner::from(new_key())
        .link_to(&next.public_key(), today())
        .unwrap();
    let strange = OrganisationSigner::by_link(by_stranger, next, &unannounced, today());
    assert_eq!(strange.map(|_| ()), Err(HandOverError::BadLink));
}

#[test]
fn a_roster_can_be_handed_over_twice_before_it_is_published_and_not_for_ever() {
    let mut signer = OrganisationSigner::from(new_key());
    let one = publish(&signer, None, None);
    let old = signer.public_key();
    signer.hand_over(new_key(), Some(&one), today()).unwrap();
    signer.hand_over(new_key(), Some(&one), today()).unwrap();
    let two = publish(&signer, Some(&one), None);
    assert_eq!(two.chain.len(), 2);
    check(&two, &old).unwrap();
    for _ in 0..6 {
        signer.hand_over(new_key(), Some(&two), today()).unwrap();
    }
    let eight = publish(&signer, Some(&two), None);
    assert_eq!(eight.chain.len(), 8);
    signer.hand_over(new_key(), Some(&eight), today()).unwrap();
    let prepared = prepare(first(), Some(&eight), None, today()).unwrap();
    assert_eq!(
        signer.sign(&prepared.text, Some(&eight), today()),
        Err(SignError::TooManyKeys)
    );
}

#[test]
fn advice_says_what_is_probably_not_meant() {
    let body = first();
    let words = advice(&body, today());
    let nobody = Advice::NobodyReads {
        channel: "adviser".parse().unwrap(),
    };
    assert!(words.contains(&nobody) && words.contains(&Advice::NoSpareKey));
    assert_eq!(
        serde_json::to_value(&nobody).unwrap(),
        serde_json::json!({"advice": "nobody-reads", "channel": "adviser"})
    );
    assert!(nobody.to_string().contains("adviser"));

    let person = |id: &str, seed: u64| {
        let account = zegel_administration::NewAccount::generate(&mut chance(seed));
        let keys = account.vault().newest();
        serde_json::from_value(serde_json::json!({"id": id, "name": id, "role": "adviser", "about": {},
            "languages": ["en"], "recipient": keys.identity.to_recipient(), "signing_key": keys.signing.verifying_key(),
            "from": "2026-01-01", "away": {"from": "2026-12-01", "until": "2026-12-31"}}))
        .unwrap()
    };
    let mut body = first();
    body.handlers = vec![person("amina", 11), person("boris", 12)];
    body.channels[0].readers = vec!["amina".parse().unwrap()];
    body.organisation.languages.push("sw".parse().unwrap());
    let words = advice(&body, today());
    let (adviser, amina) = ("adviser".parse().unwrap(), "amina".parse().unwrap());
    for wanted in [
        Advice::OneReader {
            channel: "adviser".parse().unwrap(),
            person: "amina".parse().unwrap(),
        },
        Advice::AwayAlone {
            channel: adviser,
            person: amina,
        },
        Advice::ReadsNothing {
            person: "boris".parse().unwrap(),
        },
        Advice::NoEscalation {
            channel: "reporting-point".parse().unwrap(),
        },
    ] {
        assert!(words.contains(&wanted), "{wanted:?} in {words:?}");
    }
    assert!(words.iter().any(|word| word.to_string().contains("in sw")));
}
