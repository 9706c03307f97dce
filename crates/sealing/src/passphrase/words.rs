//! Passphrases made of random words, and the word lists.

use rand::{CryptoRng, RngCore};
use zegel_protocol::Language;
use zeroize::{Zeroize as _, Zeroizing};

/// Bits that a generated passphrase has at the least: what six dice words have.
pub const MIN_BITS: f64 = 77.0;

/// The lists, English first, which stands in for every language that has none. Where the words come from, and under which
/// licences, is in the files' first lines. For Dutch and Arabic no list of short, unlike words under a free licence is to be had.
const LISTS: [(&str, &str); 4] = [
    ("en", include_str!("../../data/eff-long-words.txt")),
    ("fr", include_str!("../../data/bip39-fr.txt")),
    ("es", include_str!("../../data/bip39-es.txt")),
    ("pt", include_str!("../../data/bip39-pt.txt")),
];

const LEFT_OUT: &str = include_str!("../../data/left-out-words.txt");

/// The languages of which there is a word list; passphrases are English in all others.
pub fn word_languages() -> impl Iterator<Item = &'static str> {
    LISTS.iter().map(|(language, _)| *language)
}

/// A passphrase of at least [`MIN_BITS`], each word drawn uniformly: six English words, eight French, Spanish or Portuguese ones.
/// Lower case, no accents, single spaces.
pub fn generate_passphrase<R: RngCore + CryptoRng>(rng: &mut R, language: &Language) -> Zeroizing<String> {
    let list = words(language.as_str());
    let count = words_needed(list.len());
    let longest = list.iter().map(|word| word.len()).max().unwrap_or_default();
    let mut passphrase = Zeroizing::new(String::with_capacity((longest + 1).saturating_mul(count)));
    for _ in 0..count {
        if !passphrase.is_empty() {
            passphrase.push(' ');
        }
        passphrase.push_str(random_word(rng, &list));
    }
    passphrase
}

/// How many words of a list of `len` words make [`MIN_BITS`].
pub(super) fn words_needed(len: usize) -> usize {
    let each = (len as f64).log2();
    (1..=64)
        .find(|count| each * *count as f64 >= MIN_BITS)
        .unwrap_or(64)
}

/// The words of a language's list, or the English ones; sorted, each once, without those that nobody should be offered.
pub(crate) fn words(language: &str) -> Vec<&'static str> {
    let named = LISTS.iter().find(|(known, _)| *known == language);
    let (_, text) = named.unwrap_or(&LISTS[0]);
    let left_out: Vec<_> = lines(LEFT_OUT).collect();
    lines(text)
        .filter(|word| left_out.binary_search(word).is_err())
        .collect()
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

/// One word, drawn uniformly: numbers over the last whole multiple of the list's length are drawn again.
fn random_word<'a, R: RngCore + CryptoRng>(rng: &mut R, list: &[&'a str]) -> &'a str {
    let mut bytes = [0u8; 4];
    loop {
        rng.fill_bytes(&mut bytes);
        let mut drawn = u64::from(u32::from_le_bytes(bytes));
        bytes.zeroize();
        let count = list.len() as u64;
        let range = 1u64 << 32;
        if drawn < range - range % count {
            drawn %= count;
            if let Some(word) = usize::try_from(drawn).ok().and_then(|place| list.get(place)) {
                return word;
            }
        }
    }
}
