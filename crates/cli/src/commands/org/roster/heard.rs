//! A fingerprint as somebody read it out: words, digits, or both.

use std::str::FromStr;

use zegel_sealing::fingerprint::{Fingerprint, GROUPS};

/// Digits in one group.
const DIGITS: usize = 4;

/// What was heard. It is compared with the fingerprint of the very keys that go into the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heard {
    /// None or six, in lower case.
    words: Vec<String>,
    /// None or 24.
    digits: String,
}

impl FromStr for Heard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty());
        let (numbers, words): (Vec<_>, Vec<_>) =
            parts.partition(|part| part.bytes().all(|b| b.is_ascii_digit()));
        let heard = Self {
            words: words.into_iter().map(str::to_lowercase).collect(),
            digits: numbers.concat(),
        };
        let fits = |length: usize, whole: usize| length == 0 || length == whole;
        if text.trim().is_empty()
            || !fits(heard.words.len(), GROUPS)
            || !fits(heard.digits.len(), GROUPS * DIGITS)
            || heard.words.is_empty() && heard.digits.is_empty()
        {
            return Err("a fingerprint is six words, or six groups of four digits".to_owned());
        }
        Ok(heard)
    }
}

impl Heard {
    /// Whether everything that was heard is the fingerprint's.
    pub(super) fn is(&self, fingerprint: &Fingerprint) -> bool {
        let words = self.words.is_empty() || self.words == fingerprint.words;
        let digits = self.digits.is_empty() || self.digits == fingerprint.digits.concat();
        words && digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint() -> Fingerprint {
        Fingerprint {
            words: ["one", "two", "three", "four", "five", "six"],
            digits: ["0001", "0002", "0003", "0004", "0005", "0006"].map(str::to_owned),
        }
    }

    #[test]
    fn words_digits_or_both_are_heard_in_any_writing() {
        for text in [
            "one two three four five six",
            " One, two, THREE - four five six ",
            "0001 0002 0003 0004 0005 0006",
            "000100020003000400050006",
            &fingerprint().to_string(),
        ] {
            assert!(text.parse::<Heard>().unwrap().is(&fingerprint()), "{text}");
        }
    }

    #[test]
    fn less_than_all_of_it_and_anything_else_does_not_pass() {
        for text in [
            "",
            "-",
            "one two three four five",
            "0001 0002 0003 0004 0005",
            "yes",
        ] {
            assert!(text.parse::<Heard>().is_err(), "{text}");
        }
        for text in [
            "one two three four five seven",
            "two one three four five six",
            "0001 0002 0003 0004 0005 0007",
            // The words fit and the digits do not.
            "one two three four five six (0001 0002 0003 0004 0005 0007)",
        ] {
            assert!(!text.parse::<Heard>().unwrap().is(&fingerprint()), "{text}");
        }
    }
}
