//! Passphrases made of random words.

use rand::{CryptoRng, RngCore};
use zeroize::{Zeroize as _, Zeroizing};

/// The fewest words a generated passphrase has: 77 bits.
pub const MIN_WORDS: usize = 6;

/// See the file's first lines for where the words come from and under which licence.
const LIST: &str = include_str!("../../data/eff-long-words.txt");

/// A passphrase of fewer than [`MIN_WORDS`] words was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a passphrase needs at least {MIN_WORDS} words")]
pub struct TooFewWords;

/// A passphrase of so many words, each drawn uniformly from 7,772 English ones (12.9 bits), lower case, with single spaces.
///
/// # Errors
/// `TooFewWords` under [`MIN_WORDS`].
pub fn generate_passphrase<R: RngCore + CryptoRng>(
    rng: &mut R,
    words: usize,
) -> Result<Zeroizing<String>, TooFewWords> {
    if words < MIN_WORDS {
        return Err(TooFewWords);
    }
    let list: Vec<&str> = self::words().collect();
    let longest = list.iter().map(|word| word.len()).max().unwrap_or_default();
    let mut passphrase = Zeroizing::new(String::with_capacity((longest + 1).saturating_mul(words)));
    for _ in 0..words {
        if !passphrase.is_empty() {
            passphrase.push(' ');
        }
        passphrase.push_str(random_word(rng, &list));
    }
    Ok(passphrase)
}

pub(super) fn words() -> impl Iterator<Item = &'static str> {
    LIST.lines().filter(|line| !line.starts_with('#'))
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
