//! What a reporter may rely on when writing a code down and typing it back.

use proptest::prelude::*;
use zegel_protocol::{PublicSalt, Sha256};

use super::*;
use crate::chance::chance;

fn code(seed: u64) -> ReceiptCode {
    ReceiptCode::generate(&mut chance(seed))
}

fn plain(code: &ReceiptCode) -> String {
    code.grouped().replace(' ', "")
}

fn with_digit(text: &str, place: usize, digit: char) -> String {
    text.chars()
        .enumerate()
        .map(|(at, c)| if at == place { digit } else { c })
        .collect()
}

fn with_swap(text: &str, place: usize) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    characters.swap(place, place + 1);
    characters.into_iter().collect()
}

fn suspects_of(text: &str) -> Vec<u8> {
    match ReceiptCode::parse(text) {
        Err(CodeError::Mistyped { suspects }) => suspects,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn a_code_is_shown_in_six_groups_of_four() {
    let code = ReceiptCode::parse("314159265358979323846276").unwrap();
    assert_eq!(*code.grouped(), "3141 5926 5358 9793 2384 6276");
    assert_eq!(*code.group(1).unwrap(), "3141");
    assert_eq!(*code.group(6).unwrap(), "6276");
    assert!(code.group(0).is_none() && code.group(7).is_none());
}

#[test]
fn a_code_never_shows_in_debug_output() {
    let code = ReceiptCode::parse("314159265358979323846276").unwrap();
    let keys = code.derive(&PublicSalt::from_bytes([7; 32])).unwrap();
    let shown = format!("{code:?} {keys:?}");
    assert!(!shown.chars().any(|c| c.is_ascii_digit()), "{shown}");
    assert!(!shown.contains(&*keys.mailbox.to_base64url()));
}

/// Made with argon2-cffi (the reference C library), Python's hmac and hashlib, and OpenSSL's Ed25519.
#[test]
fn keys_are_those_of_an_independent_implementation() {
    let code = ReceiptCode::parse("3141 5926 5358 9793 2384 6276").unwrap();
    let salt: [u8; 32] = std::array::from_fn(|place| place as u8);
    let keys = code.derive(&PublicSalt::from_bytes(salt)).unwrap();
    assert_eq!(
        *keys.mailbox.to_base64url(),
        "dIoneRrzSqctxgNAB0FHzkpFpaN1Zu7RcCgFhzVndsE"
    );
    assert_eq!(
        keys.mailbox.sha256().to_string(),
        "u36-dSm1wKFWyyLyRe6IZfeOBFeewwz37QgEc5URhTY"
    );
    let seed = Sha256::from_bytes(*keys.identity.seed());
    assert_eq!(seed.to_string(), "4sxGDzFNKql9c0274RjT8VJ6NEZnkZR7ZpUbOvQM6oI");
    assert_eq!(
        keys.signing.verifying_key().to_string(),
        "ifNbTrrdeAZFrX9bQCMJjgbNVbya0S2cKdNeJ2_-1Fk"
    );
}

#[test]
fn another_salt_gives_other_keys() {
    let code = code(1);
    let one = code.derive(&PublicSalt::from_bytes([1; 32])).unwrap();
    let other = code.derive(&PublicSalt::from_bytes([2; 32])).unwrap();
    assert_ne!(one.mailbox.sha256(), other.mailbox.sha256());
}

#[test]
fn digits_are_drawn_evenly() {
    let mut rng = chance(2);
    let mut counts = [0u32; 10];
    for _ in 0..2_000 {
        for digit in &ReceiptCode::generate(&mut rng).0[..RANDOM_DIGITS] {
            counts[usize::from(*digit)] += 1;
        }
    }
    // 44,000 digits: 4,400 of each expected, with a standard deviation of 63.
    assert!(
        counts.iter().all(|count| (4_100..4_700).contains(count)),
        "{counts:?}"
    );
}

#[test]
fn every_script_and_separator_is_read() {
    let plain_code = "314159265358979323846276";
    for zero in ['0', '٠', '۰', '०', '০', '၀', '０'] {
        let translated: String = plain_code
            .chars()
            .map(|c| char::from_u32(u32::from(zero) + c.to_digit(10).unwrap()).unwrap())
            .collect();
        assert_eq!(plain(&ReceiptCode::parse(&translated).unwrap()), plain_code);
    }
    for between in [
        " ", "-", "–", "—", "−", "\u{2011}", ".", "·", "\u{A0}", "\u{202F}", "\u{200B}", "\u{FEFF}",
        "\t\r\n", "۔", "ـ", "。",
    ] {
        let spread: String = plain_code.chars().map(|c| format!("{c}{between}")).collect();
        assert_eq!(
            plain(&ReceiptCode::parse(&spread).unwrap()),
            plain_code,
            "{between:?}"
        );
    }
    let from_a_right_to_left_page = "\u{2067}\u{200F}٣١٤١ ٥٩٢٦ ٥٣٥٨\u{2069} \u{202B}٩٧٩٣ ٢٣٨٤ ٦٢٧٦\u{202C}";
    assert_eq!(
        plain(&ReceiptCode::parse(from_a_right_to_left_page).unwrap()),
        plain_code
    );
}

#[test]
fn what_is_not_a_code_is_named() {
    let error = |text: &str| ReceiptCode::parse(text).unwrap_err();
    assert_eq!(error(""), CodeError::TooShort { digits: 0 });
    assert_eq!(error("3141 5926"), CodeError::TooShort { digits: 8 });
    assert_eq!(error("314159265358979323846276 1"), CodeError::TooLong);
    assert_eq!(error("3141 59x6"), CodeError::NotADigit { position: 8 });
    assert_eq!(error("٣١O"), CodeError::NotADigit { position: 3 });
    // A letter after too many digits and a code of endless length are no trouble either.
    assert_eq!(error(&"1".repeat(100_000)), CodeError::TooLong);
    // Roman, Thai and mathematical digits are other people's digits or none: not guessed at.
    for foreign in ["Ⅷ", "๓", "𝟏", "²", "½"] {
        assert_eq!(error(foreign), CodeError::NotADigit { position: 1 }, "{foreign}");
    }
}

#[test]
fn check_digits_that_are_never_issued_are_refused() {
    // 00, 01 and 99 leave the same remainder as 97, 98 and 02.
    let mut tried = 0;
    for seed in 0..400 {
        let text = plain(&code(seed));
        let twin = match &text[22..] {
            "97" => "00",
            "98" => "01",
            "02" => "99",
            _ => continue,
        };
        tried += 1;
        assert!(ReceiptCode::parse(&format!("{}{twin}", &text[..22])).is_err());
    }
    assert!(tried > 3, "no code ended in 97, 98 or 02");
}

#[test]
fn errors_are_plain_words() {
    let shown = |error: CodeError| error.to_string();
    assert_eq!(
        shown(CodeError::TooShort { digits: 23 }),
        "these are 23 digits; the code has 24"
    );
    assert_eq!(
        shown(CodeError::Mistyped { suspects: vec![4] }),
        "a digit is wrong; please look at group 4 again"
    );
    assert_eq!(
        shown(CodeError::Mistyped {
            suspects: vec![4, 1, 6, 2]
        }),
        "a digit is wrong; please look at group 4 again, and then at 1, 6 and 2"
    );
}

#[test]
fn swaps_and_neighbours_on_the_keypad_are_suspected_first() {
    let (mut swaps_first, mut neighbours_early) = (0, 0);
    for seed in 0..100 {
        let text = plain(&code(seed));
        let swapped = with_swap(&text, 9);
        if swapped != text && suspects_of(&swapped)[0] == 3 {
            swaps_first += 1;
        }
        let six_for_five = text.find('5').map(|place| (place, with_digit(&text, place, '6')));
        if let Some((place, typed)) = six_for_five {
            let group = u8::try_from(place / GROUP_DIGITS + 1).unwrap();
            if suspects_of(&typed).iter().position(|g| *g == group).unwrap() < 2 {
                neighbours_early += 1;
            }
        }
    }
    assert!(swaps_first > 70, "{swaps_first}");
    assert!(neighbours_early > 75, "{neighbours_early}");
}

#[test]
fn the_suspects_narrow_the_search() {
    let (mut cases, mut groups, mut first) = (0usize, 0usize, 0usize);
    for seed in 0..20 {
        let text = plain(&code(seed));
        for place in 0..CODE_DIGITS {
            let digit = char::from(b'0' + (text.as_bytes()[place] - b'0' + 1) % 10);
            let suspects = suspects_of(&with_digit(&text, place, digit));
            cases += 1;
            groups += suspects.len();
            first += usize::from(usize::from(suspects[0]) == place / GROUP_DIGITS + 1);
        }
    }
    // On average about three of six groups are named, and the first is the right one more often than not.
    assert!(groups * 10 < cases * 35, "{groups} groups for {cases} mistakes");
    assert!(first * 2 > cases, "{first} of {cases}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_code_survives_writing_down_and_typing_back(seed: u64) {
        let code = code(seed);
        let again = ReceiptCode::parse(&code.grouped()).unwrap();
        prop_assert_eq!(code.0, again.0);
        prop_assert_eq!(plain(&code).len(), CODE_DIGITS);
    }

    #[test]
    fn every_single_wrong_digit_is_refused_and_its_group_suspected(seed: u64) {
        let text = plain(&code(seed));
        for place in 0..CODE_DIGITS {
            for digit in ('0'..='9').filter(|d| text.as_bytes()[place] != *d as u8) {
                let suspects = suspects_of(&with_digit(&text, place, digit));
                let group = u8::try_from(place / GROUP_DIGITS + 1).unwrap();
                prop_assert!(suspects.contains(&group), "{place} {digit} {suspects:?}");
                prop_assert!(suspects.iter().all(|g| (1..=6).contains(g)));
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_refused_and_its_groups_suspected(seed: u64) {
        let text = plain(&code(seed));
        for place in 0..CODE_DIGITS - 1 {
            let swapped = with_swap(&text, place);
            if swapped == text {
                continue;
            }
            let suspects = suspects_of(&swapped);
            for at in [place, place + 1] {
                let group = u8::try_from(at / GROUP_DIGITS + 1).unwrap();
                prop_assert!(suspects.contains(&group), "{place} {suspects:?}");
            }
        }
    }

    #[test]
    fn any_text_is_answered_without_panic(text in "\\PC{0,60}|[0-9 ]{20,40}") {
        if let Ok(code) = ReceiptCode::parse(&text) {
            prop_assert_eq!(plain(&code).len(), CODE_DIGITS);
        }
        let _ = check_group(&text);
    }

    #[test]
    fn typing_a_group_is_followed_digit_by_digit(digits in "[0-9]{0,9}") {
        let expected = match digits.len() {
            0..=3 => GroupState::Incomplete { digits: u8::try_from(digits.len()).unwrap() },
            4 => GroupState::Complete,
            _ => GroupState::TooLong,
        };
        prop_assert_eq!(check_group(&digits), expected);
        let spaced: String = digits.chars().map(|c| format!(" {c}")).collect();
        prop_assert_eq!(check_group(&spaced), expected);
        let foreign = format!("{digits}x");
        prop_assert_eq!(check_group(&foreign), GroupState::NotADigit { position: digits.len() + 1 });
    }
}
