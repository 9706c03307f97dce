//! A fingerprint of a person's keys, short enough to be read out on the telephone.
//!
//! Administrator and new handler compare it. It also covers the organisation's key that the handler was given, so that one
//! comparison shows both: that the server passed on the handler's own keys, and that it gave the handler the right organisation.

#[cfg(feature = "handler")]
use std::fmt;

#[cfg(feature = "handler")]
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use zegel_protocol::{OrgSlug, PersonId, VerifyingKey};

#[cfg(feature = "handler")]
use crate::passphrase::words;

/// Groups of four digits, and words.
pub const GROUPS: usize = 6;

/// Words in the English list, which never changes: a fingerprint is the same for everybody and for ever.
const WORDS: u32 = 7_747;

/// 77 bits, shown twice: as six words, and as each word's number in the list, four digits each. Whoever wants another person's
/// keys to have the same one has to try 2⁷⁷ pairs of keys.
#[cfg(feature = "handler")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fingerprint {
    /// English words, whatever the language, so that both sides see the same.
    pub words: [&'static str; GROUPS],
    /// The same as digits.
    pub digits: [String; GROUPS],
}

/// The fingerprint of keys that were announced for a person. `organisation_key` is the one that the person was given, or `None`
/// before there is one.
#[cfg(feature = "handler")]
#[must_use]
pub fn fingerprint(
    organisation_key: Option<&str>,
    organisation: &OrgSlug,
    person: &PersonId,
    recipient: &str,
    signing_key: &VerifyingKey,
) -> Fingerprint {
    let numbers = numbers(organisation_key, organisation, person, recipient, signing_key);
    let list = words("en");
    let word = |number: u32| list.get(usize::try_from(number).ok()?).copied();
    Fingerprint {
        words: numbers.map(|number| word(number).unwrap_or_default()),
        digits: numbers.map(four_digits),
    }
}

/// The digits alone, for pages that do without the words: of a person in a roster that this key signed.
#[must_use]
pub fn fingerprint_digits(
    organisation_key: &str,
    organisation: &OrgSlug,
    person: &PersonId,
    recipient: &str,
    signing_key: &VerifyingKey,
) -> [String; GROUPS] {
    numbers(
        Some(organisation_key),
        organisation,
        person,
        recipient,
        signing_key,
    )
    .map(four_digits)
}

fn four_digits(number: u32) -> String {
    let mut digits = number.to_string();
    while digits.len() < 4 {
        digits.insert(0, '0');
    }
    digits
}

fn numbers(
    organisation_key: Option<&str>,
    organisation: &OrgSlug,
    person: &PersonId,
    recipient: &str,
    signing_key: &VerifyingKey,
) -> [u32; GROUPS] {
    let signing_key = signing_key.to_string();
    let parts = [
        organisation_key.unwrap_or_default(),
        organisation.as_str(),
        person.as_str(),
        recipient,
        &signing_key,
    ];
    let mut hash = Sha256::new();
    hash.update(b"zegel/v1/fingerprint\0");
    for part in parts {
        // Lengths first: nothing can be moved from one part to the next.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let digest = hash.finalize();
    // 32 bits for one of 7,747 words: no word is likelier than another by more than one in 500,000.
    let mut numbers = digest.chunks_exact(4).map(|four| {
        let number = four
            .iter()
            .fold(0u32, |number, byte| number << 8 | u32::from(*byte));
        number % WORDS
    });
    std::array::from_fn(|_| numbers.next().unwrap_or_default())
}

#[cfg(feature = "handler")]
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.words.join(" "), self.digits.join(" "))
    }
}

#[cfg(test)]
#[cfg(feature = "handler")]
mod tests {
    use super::*;

    fn of(key: Option<&str>, org: &str, person: &str, recipient: &str, byte: u8) -> Fingerprint {
        let signing = VerifyingKey::from_bytes([byte; 32]);
        fingerprint(
            key,
            &org.parse().unwrap(),
            &person.parse().unwrap(),
            recipient,
            &signing,
        )
    }

    #[test]
    fn words_and_digits_say_the_same_and_change_with_every_part() {
        let one = of(Some("RWQkey"), "example-aid", "amina", "age1pq1abc", 1);
        let list = words("en");
        assert_eq!(list.len(), usize::try_from(WORDS).unwrap());
        for (word, digits) in one.words.iter().zip(&one.digits) {
            assert_eq!(digits.len(), 4);
            assert_eq!(list[digits.parse::<usize>().unwrap()], *word);
        }
        let others = [
            of(None, "example-aid", "amina", "age1pq1abc", 1),
            of(Some("RWQkez"), "example-aid", "amina", "age1pq1abc", 1),
            of(Some("RWQkey"), "example-aie", "amina", "age1pq1abc", 1),
            of(Some("RWQkey"), "example-aid", "aminb", "age1pq1abc", 1),
            of(Some("RWQkey"), "example-aid", "amina", "age1pq1abd", 1),
            of(Some("RWQkey"), "example-aid", "amina", "age1pq1abc", 2),
            // The same letters cut elsewhere.
            of(Some("RWQkeye"), "xample-aid", "amina", "age1pq1abc", 1),
        ];
        for other in others {
            assert!(one.words.iter().zip(&other.words).filter(|(a, b)| a == b).count() < 3);
        }
        assert_eq!(one, of(Some("RWQkey"), "example-aid", "amina", "age1pq1abc", 1));
        assert!(one.to_string().contains(&one.digits[5]));
    }

    /// With Python's hashlib and the same list.
    #[test]
    fn the_fingerprint_is_that_of_an_independent_implementation() {
        let one = of(Some("RWQkey"), "example-aid", "amina", "age1pq1abc", 1);
        let alone = fingerprint_digits(
            "RWQkey",
            &"example-aid".parse().unwrap(),
            &"amina".parse().unwrap(),
            "age1pq1abc",
            &VerifyingKey::from_bytes([1; 32]),
        );
        assert_eq!(one.digits, alone);
        assert_eq!(one.digits.join(" "), "7699 3339 6993 6086 1786 5595");
    }
}
