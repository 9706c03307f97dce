//! Six digits that follow from a shared secret and the time (RFC 6238): SHA-1, half a minute, one step early or late.
//!
//! SHA-1, because that is what authenticator apps have in common; in HMAC it is not broken.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use totp_rs::{Algorithm, Builder, Secret};
use zegel_protocol::accounts::{TotpCode, TotpSecret};

/// Seconds for which a code is the current one.
const STEP: u64 = 30;
/// Steps early or late that a code may be.
const SKEW: u16 = 1;

/// The step that the code is of, if it is one of the secret's now.
pub(crate) fn step_of(secret: &TotpSecret, code: &TotpCode, now: i64) -> Option<u64> {
    let secret = Secret::try_from_base32(secret.as_base32()).ok()?;
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(SKEW)
        .with_step_duration(STEP)
        .with_secret(secret)
        .build()
        .ok()?;
    totp.check(code.as_str(), u64::try_from(now).ok()?)
}

/// The last step that each account used, in memory only: a code works once. After a start of the server one that was
/// used in the last minute works again.
#[derive(Default)]
pub(crate) struct UsedCodes {
    last: Mutex<HashMap<[u8; 32], u64>>,
}

impl UsedCodes {
    /// Uses up a code; false if it, or a later one, was used before.
    pub(crate) fn use_up(&self, account: [u8; 32], step: u64, now: i64) -> bool {
        let oldest = (u64::try_from(now).unwrap_or_default() / STEP).saturating_sub(u64::from(SKEW) + 1);
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.retain(|_, step| *step >= oldest);
        if last.get(&account).is_some_and(|used| *used >= step) {
            return false;
        }
        last.insert(account, step);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret is the twenty bytes `12345678901234567890`; the last six digits.
    const RFC: [(i64, &str); 4] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_234_567_890, "005924"),
        (20_000_000_000, "353130"),
    ];

    fn secret() -> TotpSecret {
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().unwrap()
    }

    fn code(digits: &str) -> TotpCode {
        digits.parse().unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        for (now, digits) in RFC {
            let step = u64::try_from(now).unwrap() / STEP;
            assert_eq!(step_of(&secret(), &code(digits), now), Some(step));
        }
    }

    #[test]
    fn a_code_may_be_half_a_minute_early_or_late_and_no_more() {
        let (now, digits) = RFC[1];
        for (shift, taken) in [(-60, false), (-30, true), (30, true), (60, false)] {
            let step = step_of(&secret(), &code(digits), now + shift);
            assert_eq!(step.is_some(), taken, "{shift}");
        }
        assert_eq!(step_of(&secret(), &code("000000"), now), None);
    }

    #[test]
    fn a_code_works_once_and_an_older_one_not_after_it() {
        let (used, now) = (UsedCodes::default(), 3000);
        assert!(used.use_up([1; 32], 100, now));
        assert!(!used.use_up([1; 32], 100, now));
        assert!(!used.use_up([1; 32], 99, now));
        assert!(used.use_up([2; 32], 99, now), "another account");
        assert!(used.use_up([1; 32], 101, now + 30));
        assert!(used.use_up([3; 32], 200, 6000));
        assert_eq!(used.last.lock().unwrap().len(), 1, "old ones are forgotten");
    }
}
