//! Back-off: a bucket of tries for each thing that can be guessed, in memory, under a keyed hash of its name.
//!
//! It slows guessing down and never locks anybody out for long: the wait is at most the time of one try. The bucket of
//! a name without an account works alike, so that the answer does not tell them apart. Devices on which the owner signed
//! in before have buckets of their own (`device`), so that a stranger cannot use up the owner's tries there. Each rate has
//! its own room: a flood of names to sign in with pushes out nobody's tries at six digits.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many tries there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Rate {
    /// Wrong tries without waiting.
    burst: u32,
    /// Seconds until one more try is free.
    seconds: i64,
}

/// For passphrases, recovery keys and links, which nobody guesses in a lifetime at this rate.
pub(crate) const SECRETS: Rate = Rate {
    burst: 10,
    seconds: 6,
};

/// For six digits, of which three are right at any time. Whoever has the passphrase already needs years of trying.
pub(crate) const CODES: Rate = Rate {
    burst: 5,
    seconds: 5 * 60,
};

/// For mails of one organisation: whoever has an administrator's session cannot flood strangers' mailboxes.
pub(crate) const MAILS: Rate = Rate {
    burst: 60,
    seconds: 60,
};

/// Buckets of a rate remembered at the same time.
const MOST: usize = 20_000;

#[derive(Clone, Copy)]
struct Bucket {
    /// Tries used up.
    used: u32,
    /// The second at which `used` was last brought up to date.
    at: i64,
    /// Seconds until one more try is free.
    seconds: i64,
}

impl Bucket {
    fn drain(&mut self, now: i64) {
        let freed = now.saturating_sub(self.at).max(0) / self.seconds.max(1);
        self.used = self.used.saturating_sub(u32::try_from(freed).unwrap_or(u32::MAX));
        self.at = if self.used == 0 {
            now
        } else {
            self.at.saturating_add(freed * self.seconds)
        };
    }
}

/// All buckets.
#[derive(Default)]
pub(crate) struct Patience {
    buckets: Mutex<HashMap<Rate, Buckets>>,
}

type Buckets = HashMap<[u8; 32], Bucket>;

impl Patience {
    /// Uses up a try.
    ///
    /// # Errors
    /// The seconds to wait, if none is left.
    pub(crate) fn try_again(&self, key: [u8; 32], rate: Rate, now: i64) -> Result<(), u32> {
        let mut all = self.lock();
        let buckets = all.entry(rate).or_default();
        if buckets.len() >= MOST && !buckets.contains_key(&key) {
            make_room(buckets, now);
        }
        let bucket = buckets.entry(key).or_insert(Bucket {
            used: 0,
            at: now,
            seconds: rate.seconds,
        });
        bucket.drain(now);
        if bucket.used >= rate.burst {
            let wait = bucket.at.saturating_add(rate.seconds).saturating_sub(now);
            return Err(u32::try_from(wait).unwrap_or(1).max(1));
        }
        bucket.used += 1;
        Ok(())
    }

    /// Gives the tries back: the right one came.
    pub(crate) fn forgive(&self, key: [u8; 32]) {
        for buckets in self.lock().values_mut() {
            buckets.remove(&key);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Rate, Buckets>> {
        self.buckets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Forgets buckets that are empty by now, or else the half that was used least.
fn make_room(buckets: &mut Buckets, now: i64) {
    for bucket in buckets.values_mut() {
        bucket.drain(now);
    }
    buckets.retain(|_, bucket| bucket.used > 0);
    if buckets.len() < MOST {
        return;
    }
    let mut used: Vec<u32> = buckets.values().map(|bucket| bucket.used).collect();
    used.sort_unstable();
    let middle = used.get(used.len() / 2).copied().unwrap_or_default();
    let mut room = MOST / 2;
    buckets.retain(|_, bucket| {
        let keep = bucket.used > middle || (bucket.used == middle && room > 0);
        room = room.saturating_sub(usize::from(keep));
        keep
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_gets_slow_and_waiting_helps() {
        let patience = Patience::default();
        for _ in 0..SECRETS.burst {
            assert_eq!(patience.try_again([1; 32], SECRETS, 100), Ok(()));
        }
        assert_eq!(patience.try_again([1; 32], SECRETS, 100), Err(6));
        assert_eq!(patience.try_again([1; 32], SECRETS, 104), Err(2));
        assert_eq!(
            patience.try_again([2; 32], SECRETS, 104),
            Ok(()),
            "somebody else does not wait"
        );
        assert_eq!(patience.try_again([1; 32], SECRETS, 106), Ok(()));
        assert_eq!(patience.try_again([1; 32], SECRETS, 106), Err(6));
    }

    #[test]
    fn nobody_waits_longer_than_half_a_minute_however_often_they_tried() {
        let patience = Patience::default();
        for _ in 0..10_000 {
            if let Err(seconds) = patience.try_again([1; 32], SECRETS, 0) {
                assert!((1..=30).contains(&seconds));
            }
        }
        assert_eq!(patience.try_again([1; 32], SECRETS, SECRETS.seconds), Ok(()));
    }

    #[test]
    fn the_right_passphrase_gives_all_tries_back() {
        let patience = Patience::default();
        for round in 0..50 {
            assert_eq!(patience.try_again([1; 32], SECRETS, 0), Ok(()), "round {round}");
            patience.forgive([1; 32]);
        }
    }

    #[test]
    fn a_flood_of_names_takes_bounded_room_and_does_not_free_a_guessed_account() {
        let patience = Patience::default();
        for _ in 0..SECRETS.burst {
            patience.try_again([255; 32], SECRETS, 0).unwrap();
        }
        for number in 0..(2 * MOST as u64) {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&number.to_be_bytes());
            patience.try_again(key, SECRETS, 0).unwrap();
        }
        assert!(patience.lock()[&SECRETS].len() <= MOST);
        assert!(patience.try_again([255; 32], SECRETS, 0).is_err());
    }

    #[test]
    fn a_flood_of_names_however_often_tried_does_not_free_guessed_digits() {
        let patience = Patience::default();
        for _ in 0..CODES.burst {
            patience.try_again([255; 32], CODES, 0).unwrap();
        }
        for number in 0..(2 * MOST as u64) {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&number.to_be_bytes());
            for _ in 0..=CODES.burst {
                patience.try_again(key, SECRETS, 0).unwrap();
            }
        }
        assert_eq!(patience.try_again([255; 32], CODES, 0), Err(300));
        patience.forgive([255; 32]);
        assert_eq!(patience.try_again([255; 32], CODES, 0), Ok(()));
    }
}
