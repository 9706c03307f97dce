//! The recovery key: printed at enrolment and kept in a drawer, it opens the handler's identities when the passphrase is lost.
//!
//! 32 random bytes and 24 bits of check, in Crockford's base 32: 56 signs in 14 groups of four. The check is wide enough to tell
//! which group is mistyped.

use std::fmt;

use rand::{CryptoRng, RngCore};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, Zeroizing};

/// Groups of four signs on the sheet.
pub const RECOVERY_GROUPS: usize = 14;

const GROUP: usize = 4;
const SIGNS: usize = RECOVERY_GROUPS * GROUP;
const KEY: usize = 32;
const CHECK: usize = 3;
/// 35 bytes are exactly 56 signs of five bits.
const BYTES: usize = KEY + CHECK;

/// Crockford's alphabet: no I, L, O, U.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M',
    'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// Why a text is not a recovery key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecoveryError {
    /// Fewer than 56 signs.
    TooShort {
        /// How many there are.
        signs: u8,
    },
    /// More than 56 signs.
    TooLong,
    /// A character that recovery keys do not use.
    NotASign {
        /// Which character of the text it is, counted from 1.
        position: usize,
    },
    /// 56 signs that do not belong together.
    Mistyped {
        /// Groups (1 to 14) in which one wrong sign or one swap of neighbours explains it; mostly one, empty if there is more than
        /// one mistake.
        suspects: Vec<u8>,
    },
}

impl fmt::Display for RecoveryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { signs } => write!(f, "these are {signs} signs; the recovery key has {SIGNS}"),
            Self::TooLong => write!(f, "these are more than {SIGNS} signs"),
            Self::NotASign { position } => write!(f, "character {position} does not occur in recovery keys"),
            Self::Mistyped { suspects } => match suspects.as_slice() {
                [] => f.write_str("some signs are wrong; please compare every group"),
                [first, ..] => write!(f, "a sign is wrong; please look at group {first} again"),
            },
        }
    }
}

impl std::error::Error for RecoveryError {}

/// A recovery key. Wiped when dropped, never printed by `Debug`.
pub struct RecoveryKey(Zeroizing<[u8; KEY]>);

impl RecoveryKey {
    /// A new key from 32 random bytes.
    pub fn generate<R: RngCore + CryptoRng>(rng: &mut R) -> Self {
        let mut key = Zeroizing::new([0u8; KEY]);
        rng.fill_bytes(&mut *key);
        Self(key)
    }

    /// The key as it is printed: 14 groups of four signs with dashes between them.
    #[must_use]
    pub fn grouped(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0u8; BYTES]);
        let (key, check) = bytes.split_at_mut(KEY);
        key.copy_from_slice(&*self.0);
        check.copy_from_slice(&check_of(&self.0));
        let mut text = Zeroizing::new(String::with_capacity(SIGNS + RECOVERY_GROUPS - 1));
        for (place, sign) in signs_of(&bytes).iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            text.extend(ALPHABET.get(usize::from(*sign)));
        }
        text
    }

    /// Reads a key back: any case, any white space and dashes; O is read as 0, I and L as 1.
    ///
    /// # Errors
    /// Says what is wrong, and in which group.
    pub fn parse(typed: &str) -> Result<Self, RecoveryError> {
        let mut signs = Zeroizing::new([0u8; SIGNS]);
        let mut count = 0u8;
        for (position, character) in (1..).zip(typed.chars()) {
            if character.is_whitespace()
                || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{AD}')
            {
                continue;
            }
            let sign = sign_of(character).ok_or(RecoveryError::NotASign { position })?;
            *signs.get_mut(usize::from(count)).ok_or(RecoveryError::TooLong)? = sign;
            count += 1;
        }
        if usize::from(count) < SIGNS {
            return Err(RecoveryError::TooShort { signs: count });
        }
        checked(&signs).map(Self).ok_or_else(|| RecoveryError::Mistyped {
            suspects: suspects(&signs),
        })
    }

    /// Whether `typed` is the group of that number, 1 to 14, read as [`parse`](Self::parse) reads: for making sure that a sheet was
    /// printed or written down.
    #[must_use]
    pub fn group_is(&self, group: usize, typed: &str) -> bool {
        let grouped = self.grouped();
        let printed = group
            .checked_sub(1)
            .and_then(|place| grouped.split('-').nth(place));
        let wanted = printed.map(|group| group.chars().map(sign_of).collect::<Option<Vec<_>>>());
        let typed = typed.chars().filter(|c| !c.is_whitespace());
        let typed: Option<Vec<_>> = typed.map(sign_of).collect();
        wanted.is_some_and(|wanted| wanted.is_some() && wanted == typed)
    }

    pub(super) fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

fn check_of(key: &[u8; KEY]) -> [u8; CHECK] {
    let digest = Sha256::new()
        .chain_update(b"zegel/v1/recovery-check\0")
        .chain_update(key)
        .finalize();
    digest.first_chunk().copied().unwrap_or_default()
}

/// The key, if the check at the end of the signs is its own.
fn checked(signs: &[u8; SIGNS]) -> Option<Zeroizing<[u8; KEY]>> {
    let bytes = bytes_of(signs);
    let (key, check) = bytes.split_first_chunk::<KEY>()?;
    (check_of(key) == check).then(|| Zeroizing::new(*key))
}

/// Tries every single mistake: 1,736 substitutions and 55 swaps. A wrong one passes the 24-bit check once in ten thousand keys.
fn suspects(signs: &[u8; SIGNS]) -> Vec<u8> {
    let mut places = Vec::new();
    let mut trial = Zeroizing::new(*signs);
    for (place, typed) in signs.iter().enumerate() {
        for meant in (0..32).filter(|meant| meant != typed) {
            trial
                .iter_mut()
                .skip(place)
                .take(1)
                .for_each(|sign| *sign = meant);
            if checked(&trial).is_some() {
                places.push(place);
            }
        }
        trial
            .iter_mut()
            .skip(place)
            .take(1)
            .for_each(|sign| *sign = *typed);
    }
    for place in 1..SIGNS {
        trial.swap(place - 1, place);
        if checked(&trial).is_some() {
            places.extend([place - 1, place]);
        }
        trial.swap(place - 1, place);
    }
    let mut groups: Vec<u8> = places
        .into_iter()
        .filter_map(|place| u8::try_from(place / GROUP + 1).ok())
        .collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

fn sign_of(character: char) -> Option<u8> {
    let sign = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET
        .iter()
        .position(|known| *known == sign)
        .and_then(|place| u8::try_from(place).ok())
}

/// Eight signs of five bits for every five bytes.
fn signs_of(bytes: &[u8; BYTES]) -> Zeroizing<[u8; SIGNS]> {
    let mut signs = Zeroizing::new([0u8; SIGNS]);
    for (five, eight) in bytes.chunks(5).zip(signs.chunks_mut(8)) {
        let mut bits = five.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        for sign in eight.iter_mut().rev() {
            *sign = u8::try_from(bits & 31).unwrap_or_default();
            bits >>= 5;
        }
        bits.zeroize();
    }
    signs
}

/// Five bytes for every eight signs.
fn bytes_of(signs: &[u8; SIGNS]) -> Zeroizing<[u8; BYTES]> {
    let mut bytes = Zeroizing::new([0u8; BYTES]);
    for (eight, five) in signs.chunks(8).zip(bytes.chunks_mut(5)) {
        let mut bits = eight.iter().fold(0u64, |bits, sign| bits << 5 | u64::from(*sign));
        for byte in five.iter_mut().rev() {
            *byte = u8::try_from(bits & 255).unwrap_or_default();
            bits >>= 8;
        }
        bits.zeroize();
    }
    bytes
}
