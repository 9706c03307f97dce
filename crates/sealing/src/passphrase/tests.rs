//! What handlers may rely on when they sign in, lose a passphrase, or meet a hostile server.

use proptest::prelude::*;
use zegel_protocol::Sha256;

use super::*;
use crate::chance::chance;

fn salt() -> PublicSalt {
    PublicSalt::from_bytes(std::array::from_fn(|place| place as u8))
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
    // The same letters from keyboards that write them in one piece or in two, or in a form for the end of a word.
    for (one, other) in [
        ("caf\u{E9} violin", "cafe\u{301} violin"),
        ("\u{645}\u{62D}\u{645}\u{62F}", "\u{FEE3}\u{FEA4}\u{FEE4}\u{FEAA}"),
        ("ﬁn", "fin"),
    ] {
        assert_eq!(tidy(one).unwrap(), tidy(other).unwrap());
    }
    assert_ne!(tidy("cafe").unwrap(), tidy("caf\u{E9}").unwrap());
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
fn a_recovery_key_is_printed_as_an_independent_implementation_prints_it() {
    let key =
        RecoveryKey::parse("000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-XKV6").unwrap();
    assert_eq!(
        *key.grouped(),
        "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-XKV6"
    );
    let split = key.split().unwrap();
    let wrap = Sha256::from_bytes(*split.wrap.seed());
    assert_eq!(wrap.to_string(), "I127aurxRVJsu0Ukx__Khd7T6m9s56RhsR8k-LR5N54");
    assert_eq!(
        serde_json::to_string(&split.auth).unwrap(),
        "\"TY_bN6rGZNu9vMyqQdflWqH2-Umj_KkHYlZGNyWMtOg\""
    );
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
fn one_group_of_a_sheet_is_compared_as_it_is_read() {
    let key =
        RecoveryKey::parse("000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-XKV6").unwrap();
    for right in ["P70X", "p7ox", " P7 0X "] {
        assert!(key.group_is(12, right), "{right:?}");
    }
    for wrong in ["P70", "P70X0", "34D1", "", "ü70X"] {
        assert!(!key.group_is(12, wrong), "{wrong:?}");
    }
    assert!(key.group_is(1, "OOOG") && key.group_is(14, "XKV6"));
    assert!(!key.group_is(0, "") && !key.group_is(15, ""));
}

#[test]
fn the_word_lists_are_what_their_strength_is_reckoned_from() {
    for (language, len, count) in [
        ("en", 7_747, 6),
        ("fr", 1_663, 8),
        ("es", 1_687, 8),
        ("pt", 2_039, 8),
    ] {
        let list = words(language);
        assert_eq!(list.len(), len, "{language}");
        assert!(
            list.iter()
                .all(|word| (3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()))
        );
        assert!(
            list.windows(2).all(|pair| pair[0] < pair[1]),
            "{language}: sorted and each once"
        );
        assert_eq!(words::words_needed(list.len()), count);
        assert!((list.len() as f64).log2() * count as f64 >= MIN_BITS);
        for unlucky in ["autistic", "womb", "matar", "honteux", "nudez"] {
            assert!(!list.contains(&unlucky), "{unlucky}");
        }
    }
}

#[test]
fn passphrases_are_in_words_of_ones_language_where_there_is_a_list() {
    let with = |seed: u64, language: &str| generate_passphrase(&mut chance(seed), &language.parse().unwrap());
    for (language, list, count) in [
        ("en", "en", 6),
        ("fr", "fr", 8),
        ("es", "es", 8),
        ("pt", "pt", 8),
        ("nl", "en", 6),
        ("ar", "en", 6),
    ] {
        let passphrase = with(7, language);
        let list = words(list);
        assert_eq!(passphrase.split(' ').count(), count, "{language}");
        assert!(passphrase.split(' ').all(|word| list.contains(&word)));
        assert_eq!(*tidy(&passphrase).unwrap(), *passphrase);
        assert_ne!(passphrase, with(8, language));
    }
    assert_eq!(word_languages().collect::<Vec<_>>(), ["en", "fr", "es", "pt"]);
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
