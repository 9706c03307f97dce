//! What handlers may rely on when they sign in, lose a passphrase, or meet a hostile server.

use proptest::prelude::*;
use zegel_protocol::Sha256;

use super::*;
use crate::chance::chance;
use crate::frame::Padding;
use crate::seal::seal;
use crate::signing::SigningKey;

fn salt() -> PublicSalt {
    PublicSalt::from_bytes(std::array::from_fn(|place| place as u8))
}

fn secrets(seed: u64) -> HandlerSecrets {
    let mut rng = chance(seed);
    HandlerSecrets {
        identity: Identity::generate(&mut rng),
        signing: SigningKey::generate(&mut rng),
    }
}

/// Made with argon2-cffi (the reference C library) and Python's hmac and hashlib.
#[test]
fn the_halves_are_those_of_an_independent_implementation() {
    let split = split("correct horse battery staple gong violin", &salt(), KDF).unwrap();
    assert_eq!(
        serde_json::to_string(&split.auth).unwrap(),
        "\"kyVB8cfVfU6YhYl3KZj_4vU3tD72v2J9RP91TjlSzxI\""
    );
    let wrap = Sha256::from_bytes(*split.wrap.seed());
    assert_eq!(wrap.to_string(), "f5dujTNnPa0Ytk_wBvmNycirbSBLK1pxKwCto1Lgnc4");
    assert!(!format!("{split:?}").contains("kyVB8"));
}

#[test]
fn spaces_do_not_matter_and_everything_else_does() {
    let same = tidy("gong violin").unwrap();
    for typed in [
        "  gong violin",
        "gong  violin\n",
        "gong\u{A0}violin",
        "gong\r\n\tviolin",
    ] {
        assert_eq!(tidy(typed).unwrap(), same, "{typed:?}");
    }
    for other in ["Gong violin", "gongviolin", "gong-violin", "violin gong"] {
        assert_ne!(tidy(other).unwrap(), same);
    }
    assert_eq!(tidy(" \t\n"), Err(PassphraseError::Empty));
    assert_eq!(tidy(&"a".repeat(1025)), Err(PassphraseError::TooLong));
    assert!(tidy(&"a".repeat(1024)).is_ok());
}

#[test]
fn a_server_cannot_ask_for_cheap_guessing_or_endless_work() {
    let kdf = |m_kib, t, p| accept(KdfParams { m_kib, t, p }).map(|_| ());
    assert_eq!(kdf(65_536, 3, 1), Ok(()));
    assert_eq!(kdf(524_288, 10, 4), Ok(()));
    for weak in [
        kdf(65_535, 3, 1),
        kdf(65_536, 2, 1),
        kdf(65_536, 3, 0),
        kdf(8, 1, 1),
        kdf(0, 0, 0),
    ] {
        assert_eq!(weak, Err(PassphraseError::TooWeak));
    }
    for costly in [
        kdf(524_289, 3, 1),
        kdf(65_536, 11, 1),
        kdf(65_536, 3, 5),
        kdf(u32::MAX, u32::MAX, u32::MAX),
    ] {
        assert_eq!(costly, Err(PassphraseError::TooCostly));
    }
}

#[test]
fn the_most_costly_parameters_that_are_accepted_also_fit_argon2() {
    // Argon2 wants 8 KiB for every lane; the floor on memory is far over that for every accepted number of lanes.
    assert!(
        split(
            "gong",
            &salt(),
            KdfParams {
                m_kib: KDF.m_kib,
                t: KDF.t,
                p: KDF_CEILING.p
            }
        )
        .is_ok()
    );
}

#[test]
fn wrapped_identities_open_with_passphrase_and_recovery_key_and_nothing_else() {
    let mut rng = chance(3);
    let secrets = secrets(4);
    let wrap = Identity::generate(&mut rng);
    let recovery = RecoveryKey::generate(&mut rng);
    let sheet = RecoveryKey::parse(&recovery.grouped())
        .unwrap()
        .identity()
        .unwrap();
    for (recipient, opener) in [
        (wrap.to_recipient(), &wrap),
        (recovery.identity().unwrap().to_recipient(), &sheet),
    ] {
        let sealed = wrap_identities(&secrets, &recipient).unwrap();
        assert!(sealed.len() <= zegel_protocol::limits::MAX_GRANT_SEALED);
        let opened = unwrap_identities(&sealed, opener).unwrap();
        assert_eq!(opened.identity.seed(), secrets.identity.seed());
        assert_eq!(opened.signing.verifying_key(), secrets.signing.verifying_key());
        let stranger = Identity::generate(&mut rng);
        assert!(matches!(
            unwrap_identities(&sealed, &stranger),
            Err(WrapError::Open(_))
        ));
        assert!(matches!(
            unwrap_identities(&sealed, &secrets.identity),
            Err(WrapError::Open(_))
        ));
    }
}

#[test]
fn what_is_wrapped_but_no_identities_is_refused() {
    let wrap = Identity::generate(&mut chance(5));
    let unwrap = |json: &str| {
        let sealed = seal(json.as_bytes(), Padding::Grant, &[wrap.to_recipient()]).unwrap();
        unwrap_identities(&sealed, &wrap)
    };
    let seed = "A".repeat(43);
    assert!(
        unwrap(&format!(
            r#"{{"v":1,"identity_seed":"{seed}","signing_seed":"{seed}"}}"#
        ))
        .is_ok()
    );
    let newer = format!(r#"{{"v":2,"keys":["{seed}"]}}"#);
    assert!(matches!(unwrap(&newer), Err(WrapError::TooNew { version: 2 })));
    for bad in [
        "",
        "{}",
        "[1]",
        r#"{"v":1}"#,
        &format!(r#"{{"v":1,"identity_seed":"{seed}","signing_seed":"AAAA"}}"#),
        &format!(r#"{{"v":1,"identity_seed":"{seed}A","signing_seed":"{seed}"}}"#),
        &format!(r#"{{"v":1,"identity_seed":"{seed}","signing_seed":"{seed}","more":1}}"#),
    ] {
        let error = unwrap(bad).unwrap_err();
        assert!(matches!(error, WrapError::Malformed), "{bad}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("AAAA"));
    }
}

#[test]
fn a_recovery_key_is_printed_as_an_independent_implementation_prints_it() {
    let key =
        RecoveryKey::parse("000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-XKV6").unwrap();
    assert_eq!(
        *key.grouped(),
        "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-XKV6"
    );
    let seed = Sha256::from_bytes(*key.identity().unwrap().seed());
    assert_eq!(seed.to_string(), "-bg2Ryd_clDoEojgHZI_jjrZNXVF7EXnIx5gN-ORRSQ");
    assert_eq!(format!("{key:?}"), "RecoveryKey(…)");
}

#[test]
fn a_recovery_key_is_read_in_any_case_with_look_alikes() {
    let typed = "ooog 4or4 om3o e2o9\n185g r38e lw8i 24gk — 2gah c5rr 34dL p7ox 3rfs xkv6";
    assert!(RecoveryKey::parse(typed).is_ok());
    let error = |text: &str| RecoveryKey::parse(text).unwrap_err();
    assert_eq!(error("000G-40"), RecoveryError::TooShort { signs: 6 });
    assert_eq!(error("000U"), RecoveryError::NotASign { position: 4 });
    assert_eq!(error(&"0".repeat(57)), RecoveryError::TooLong);
}

#[test]
fn a_mistyped_recovery_key_tells_its_group() {
    let printed = RecoveryKey::generate(&mut chance(6)).grouped().to_string();
    for place in (0..printed.len()).filter(|place| printed.as_bytes()[*place] != b'-') {
        let mut typed = printed.clone().into_bytes();
        typed[place] = if typed[place] == b'7' { b'8' } else { b'7' };
        let group = u8::try_from(place / 5 + 1).unwrap();
        match RecoveryKey::parse(&String::from_utf8(typed).unwrap()) {
            Err(RecoveryError::Mistyped { suspects }) => assert_eq!(suspects, [group], "{place}"),
            other => panic!("{other:?}"),
        }
    }
    let swapped: String = [&printed[..7], &printed[8..9], &printed[7..8], &printed[9..]].concat();
    if swapped != printed {
        assert_eq!(
            RecoveryKey::parse(&swapped).unwrap_err(),
            RecoveryError::Mistyped { suspects: vec![2] }
        );
    }
}

#[test]
fn the_word_list_is_what_its_strength_is_reckoned_from() {
    let list: Vec<&str> = words::words().collect();
    assert_eq!(list.len(), 7_772);
    assert!(
        list.iter()
            .all(|word| (3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()))
    );
    assert!(
        list.windows(2).all(|pair| pair[0] < pair[1]),
        "sorted and each once"
    );
    assert!((list.len() as f64).log2() * MIN_WORDS as f64 > 77.0);
}

#[test]
fn passphrases_have_as_many_words_as_asked_for_and_never_too_few() {
    let list: Vec<&str> = words::words().collect();
    let passphrase = generate_passphrase(&mut chance(7), 6).unwrap();
    assert_eq!(passphrase.split(' ').count(), 6);
    assert!(passphrase.split(' ').all(|word| list.contains(&word)));
    assert_eq!(*tidy(&passphrase).unwrap(), *passphrase);
    assert_ne!(passphrase, generate_passphrase(&mut chance(8), 6).unwrap());
    assert_eq!(generate_passphrase(&mut chance(7), 5), Err(TooFewWords));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_recovery_key_survives_paper(seed: u64) {
        let key = RecoveryKey::generate(&mut chance(seed));
        let again = RecoveryKey::parse(&key.grouped().to_lowercase()).unwrap();
        prop_assert_eq!(key.grouped(), again.grouped());
        prop_assert_eq!(key.grouped().split('-').count(), RECOVERY_GROUPS);
    }

    #[test]
    fn any_text_is_no_recovery_key_or_is_read(text in "\\PC{0,80}|[0-9A-Z]{50,60}") {
        if let Ok(key) = RecoveryKey::parse(&text) {
            prop_assert!(RecoveryKey::parse(&key.grouped()).is_ok());
        }
    }
}
