//! Reading a code back from what a person typed or pasted, and saying in plain words what is wrong with it.

use std::fmt;

use super::{CODE_DIGITS, GROUP_DIGITS, ReceiptCode, adds_up, suspects};

/// Why a text is not a receipt code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeError {
    /// Fewer than 24 digits.
    TooShort {
        /// How many digits there are.
        digits: u8,
    },
    /// More than 24 digits.
    TooLong,
    /// Something that is neither a digit nor a separator.
    NotADigit {
        /// Which character of the text it is, counted from 1.
        position: usize,
    },
    /// 24 digits that do not belong together.
    Mistyped {
        /// Groups (1 to 6) in which one wrong digit or one swap of neighbours explains it, the likeliest first. Empty if there is
        /// more than one mistake.
        suspects: Vec<u8>,
    },
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { digits: 0 } => f.write_str("there is no digit here yet; the code has 24 digits"),
            Self::TooShort { digits: 1 } => f.write_str("this is 1 digit; the code has 24"),
            Self::TooShort { digits } => write!(f, "these are {digits} digits; the code has 24"),
            Self::TooLong => f.write_str("these are more than 24 digits"),
            Self::NotADigit { position } => write!(f, "character {position} is not a digit"),
            Self::Mistyped { suspects } => match suspects.split_first() {
                None => f.write_str("some digits are wrong; please compare every group"),
                Some((first, [])) => write!(f, "a digit is wrong; please look at group {first} again"),
                Some((first, others)) => {
                    write!(
                        f,
                        "a digit is wrong; please look at group {first} again, and then at "
                    )?;
                    let last = others.len() - 1;
                    for (place, group) in others.iter().enumerate() {
                        let link = match place {
                            0 => "",
                            _ if place == last => " and ",
                            _ => ", ",
                        };
                        write!(f, "{link}{group}")?;
                    }
                    Ok(())
                }
            },
        }
    }
}

impl std::error::Error for CodeError {}

/// How far the typing of one group of four digits has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupState {
    /// Fewer than four digits so far.
    Incomplete {
        /// How many there are, 0 to 3.
        digits: u8,
    },
    /// Four digits.
    Complete,
    /// More than four digits.
    TooLong,
    /// Something that is neither a digit nor a separator.
    NotADigit {
        /// Which character it is, counted from 1.
        position: usize,
    },
}

/// Looks at one group while it is being typed. It only counts: whether the digits are right shows when all six are there.
#[must_use]
pub fn check_group(typed: &str) -> GroupState {
    let mut digits = 0u8;
    for (position, character) in (1..).zip(typed.chars()) {
        match Sign::of(character) {
            Sign::Digit(_) => digits = digits.saturating_add(1),
            Sign::Separator => {}
            Sign::Foreign => return GroupState::NotADigit { position },
        }
    }
    match usize::from(digits) {
        ..GROUP_DIGITS => GroupState::Incomplete { digits },
        GROUP_DIGITS => GroupState::Complete,
        _ => GroupState::TooLong,
    }
}

pub(super) fn parse(typed: &str) -> Result<ReceiptCode, CodeError> {
    // The code wipes itself on every way out of here, the unsuccessful ones included.
    let mut code = ReceiptCode([0; CODE_DIGITS]);
    let mut digits = 0u8;
    for (position, character) in (1..).zip(typed.chars()) {
        match Sign::of(character) {
            Sign::Digit(value) => {
                *code.0.get_mut(usize::from(digits)).ok_or(CodeError::TooLong)? = value;
                digits += 1;
            }
            Sign::Separator => {}
            Sign::Foreign => return Err(CodeError::NotADigit { position }),
        }
    }
    if usize::from(digits) < CODE_DIGITS {
        return Err(CodeError::TooShort { digits });
    }
    if !adds_up(&code.0) {
        return Err(CodeError::Mistyped {
            suspects: suspects::suspects(&code.0),
        });
    }
    Ok(code)
}

/// What one character means in a code.
enum Sign {
    Digit(u8),
    Separator,
    Foreign,
}

impl Sign {
    fn of(character: char) -> Self {
        match digit(character) {
            Some(value) => Self::Digit(value),
            None if is_separator(character) => Self::Separator,
            None => Self::Foreign,
        }
    }
}

/// The zeros of the scripts whose digits are read; the other nine follow each of them in Unicode.
const ZEROS: [char; 7] = [
    '0', '\u{0660}', // Arabic-Indic
    '\u{06F0}', // Extended Arabic-Indic (Persian, Urdu, Pashto)
    '\u{0966}', // Devanagari
    '\u{09E6}', // Bengali
    '\u{1040}', // Burmese
    '\u{FF10}', // full-width
];

fn digit(character: char) -> Option<u8> {
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(character).checked_sub(u32::from(*zero))?;
        u8::try_from(value).ok().filter(|value| *value < 10)
    })
}

/// Spaces, dashes, dots, and the invisible marks that come along when text is copied or written from right to left.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character,
            // Dashes: the whole of Unicode's category Pd, minus signs, the soft hyphen, and the tatweel used as a dash in Arabic.
            '-' | '\u{AD}' | '\u{058A}' | '\u{05BE}' | '\u{0640}' | '\u{1400}' | '\u{1806}'
            | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{207B}' | '\u{208B}' | '\u{2212}' | '\u{2E17}' | '\u{2E1A}'
            | '\u{2E3A}' | '\u{2E3B}' | '\u{2E40}' | '\u{2E5D}' | '\u{301C}' | '\u{3030}' | '\u{30A0}' | '\u{FE31}'
            | '\u{FE32}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{10EAD}'
            // Dots, and the full stops of Arabic, Devanagari and Bengali, Burmese, Chinese.
            | '.' | '\u{B7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{22C5}' | '\u{30FB}' | '\u{FF0E}' | '\u{FE52}'
            | '\u{06D4}' | '\u{0964}' | '\u{0965}' | '\u{104A}' | '\u{104B}' | '\u{3002}' | '\u{FF61}'
            // Zero-width characters and marks of direction.
            | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
