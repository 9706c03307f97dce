//! The receipt code: 24 digits on paper, the only thing that leads a reporter back to the conversation.
//!
//! 22 random digits (73 bits) and two check digits (ISO 7064 mod 97-10, which catches every wrong digit and every swap of
//! neighbours). Digits because every keypad has them, they can be dictated by telephone and written in any script. The code
//! never leaves the reporter's device; what the server gets is derived from it in [`keys`](ReceiptCode::derive).

mod keys;
mod reading;
mod suspects;
#[cfg(test)]
mod tests;

use std::fmt;

use rand::{CryptoRng, RngCore};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

pub use keys::{MailboxSecret, ReceiptKeys};
pub use reading::{CodeError, GroupState, check_group};

/// Digits of a code, check digits included.
pub const CODE_DIGITS: usize = 24;
/// Groups a code is shown in.
pub const CODE_GROUPS: usize = 6;
/// Digits of one group.
pub const GROUP_DIGITS: usize = CODE_DIGITS / CODE_GROUPS;

const RANDOM_DIGITS: usize = 22;

/// A receipt code whose check digits are right. Wiped when dropped, never printed by `Debug`, deliberately not `Clone`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct ReceiptCode(
    /// Digit values, 0 to 9.
    [u8; CODE_DIGITS],
);

impl ReceiptCode {
    /// A new code from 22 uniformly random digits.
    pub fn generate<R: RngCore + CryptoRng>(rng: &mut R) -> Self {
        let mut code = ReceiptCode([0; CODE_DIGITS]);
        for digit in code.0.iter_mut().take(RANDOM_DIGITS) {
            *digit = random_digit(rng);
        }
        code.write_check_digits();
        code
    }

    /// Reads what a person typed: digits of seven scripts, with any spaces, dashes, dots and invisible marks between them.
    ///
    /// # Errors
    /// Says what is wrong: too few or too many digits, a character that is no digit, or a typing mistake and in which groups
    /// it probably is.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        reading::parse(typed)
    }

    /// The code as it is shown and printed: `1234 5678 …`, six groups of four.
    #[must_use]
    pub fn grouped(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(CODE_DIGITS + CODE_GROUPS - 1));
        for (place, digit) in self.0.iter().enumerate() {
            if place > 0 && place % GROUP_DIGITS == 0 {
                text.push(' ');
            }
            text.push(char::from(b'0' + digit));
        }
        text
    }

    /// One group of four digits; groups are counted from 1 to 6, as people do. `None` for any other number.
    #[must_use]
    pub fn group(&self, number: u8) -> Option<Zeroizing<String>> {
        let group = self
            .0
            .chunks(GROUP_DIGITS)
            .nth(usize::from(number).checked_sub(1)?)?;
        let mut text = Zeroizing::new(String::with_capacity(GROUP_DIGITS));
        group.iter().for_each(|digit| text.push(char::from(b'0' + digit)));
        Some(text)
    }

    /// The 24 ASCII digits that the keys are derived from.
    fn ascii(&self) -> Zeroizing<[u8; CODE_DIGITS]> {
        let mut ascii = Zeroizing::new(self.0);
        ascii.iter_mut().for_each(|digit| *digit += b'0');
        ascii
    }

    fn write_check_digits(&mut self) {
        let check = check_value(&self.0);
        let [.., tens, units] = &mut self.0;
        *tens = check / 10;
        *units = check % 10;
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiptCode(…)")
    }
}

/// One uniformly random digit. Bytes from 250 are drawn again: taken modulo 10 they would favour the low digits.
fn random_digit<R: RngCore + CryptoRng>(rng: &mut R) -> u8 {
    let mut byte = [0u8; 1];
    loop {
        rng.fill_bytes(&mut byte);
        let [drawn] = byte;
        if drawn < 250 {
            byte.zeroize();
            return drawn % 10;
        }
    }
}

/// The check number 2..=98 that belongs to the first 22 digits (ISO 7064 mod 97-10).
fn check_value(digits: &[u8; CODE_DIGITS]) -> u8 {
    let remainder = digits
        .iter()
        .take(RANDOM_DIGITS)
        .fold(0u16, |r, digit| (r * 10 + u16::from(*digit)) % 97);
    let check = 98 - (remainder * 100) % 97;
    u8::try_from(check).unwrap_or_default()
}

/// Whether the last two digits are the ones that belong to the first 22.
///
/// Compared, not just reduced modulo 97: 00, 01 and 99 leave the same remainder as 97, 98 and 02 but are never issued.
fn adds_up(digits: &[u8; CODE_DIGITS]) -> bool {
    let check = check_value(digits);
    let [.., tens, units] = digits;
    *tens == check / 10 && *units == check % 10
}
