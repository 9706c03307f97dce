//! What the server has to remember between a passkey's challenge and its answer.
//!
//! The memory travels with the client, authenticated and for five minutes, so that however many challenges somebody asks
//! for, nobody else's is pushed out, and any node of several can take the answer. Only ceremonies that ended well are
//! remembered here, so that each works once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zegel_protocol::sign_in::Ceremony;
use zegel_protocol::{ProblemCode, Sha256};

use crate::keys::Keys;
use crate::refusal::Refusal;

/// Seconds between challenge and answer, at most.
const LIFE: i64 = 5 * 60;
/// Characters of a ceremony, at most: challenge, policy and a handful of credential ids.
const MOST: usize = 24 << 10;

#[derive(Serialize, Deserialize)]
struct Memory<T> {
    until: i64,
    state: T,
}

/// Ceremonies that ended well and are not over yet.
#[derive(Default)]
pub(crate) struct Ceremonies {
    used: Mutex<HashMap<Sha256, i64>>,
}

/// A ceremony on its way to its end.
pub(crate) struct Begun<T> {
    pub(crate) state: T,
    mac: Sha256,
    until: i64,
}

/// Writes down what the ceremony is about; `bound` is whom and what it is for.
pub(crate) fn begin<T: Serialize>(
    keys: &Keys,
    bound: &[&[u8]],
    state: T,
    now: i64,
) -> Result<Ceremony, Refusal> {
    let until = now.saturating_add(LIFE);
    let memory = serde_json::to_vec(&Memory { until, state }).map_err(|_| ProblemCode::Internal)?;
    let mac = keys.ceremony_mac(&[bound, &[&memory]].concat());
    let text = format!("{}.{}", BASE64.encode(&memory), BASE64.encode(mac.as_bytes()));
    if text.len() > MOST {
        return Err(ProblemCode::Internal.into());
    }
    Ok(Ceremony::new(text))
}

/// Reads what [`begin`] wrote for the same purpose, if its time is not over.
pub(crate) fn resume<T: DeserializeOwned>(
    keys: &Keys,
    bound: &[&[u8]],
    ceremony: &Ceremony,
    now: i64,
) -> Option<Begun<T>> {
    let text = ceremony.as_str();
    if text.len() > MOST {
        return None;
    }
    let (memory, mac) = text.split_once('.')?;
    let memory = BASE64.decode(memory).ok()?;
    let given = Sha256::from_bytes(BASE64.decode(mac).ok()?.try_into().ok()?);
    let mac = keys.ceremony_mac(&[bound, &[&memory]].concat());
    if !mac.equals_in_constant_time(&given) {
        return None;
    }
    let Memory { until, state } = serde_json::from_slice(&memory).ok()?;
    (now < until).then_some(Begun { state, mac, until })
}

impl Ceremonies {
    /// Ends a ceremony; false if it has ended before.
    pub(crate) fn use_up<T>(&self, begun: &Begun<T>, now: i64) -> bool {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, until| now < *until);
        used.insert(begun.mac, begun.until).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn keys() -> Keys {
        Keys::derive(&[7; 32])
    }

    fn read(ceremony: &Ceremony, bound: &[&[u8]], now: i64) -> Option<String> {
        resume(&keys(), bound, ceremony, now).map(|begun| begun.state)
    }

    #[test]
    fn a_ceremony_is_for_one_purpose_and_five_minutes() {
        let ceremony = begin(&keys(), &[b"login", b"aid"], "state".to_owned(), NOW).unwrap();
        let now = NOW + LIFE - 1;
        assert_eq!(read(&ceremony, &[b"login", b"aid"], now).unwrap(), "state");
        assert_eq!(read(&ceremony, &[b"login", b"aid"], NOW + LIFE), None);
        assert_eq!(read(&ceremony, &[b"login", b"other"], NOW), None);
        assert_eq!(read(&ceremony, &[b"loginaid"], NOW), None);
        assert_eq!(read(&Ceremony::new("x.y".into()), &[b"login"], NOW), None);
    }

    #[test]
    fn a_changed_ceremony_is_none() {
        let ceremony = begin(&keys(), &[b"login"], "state".to_owned(), NOW).unwrap();
        for position in 0..ceremony.as_str().len() {
            let mut bytes = ceremony.as_str().as_bytes().to_vec();
            bytes[position] = if bytes[position] == b'Z' { b'Q' } else { b'Z' };
            let changed = Ceremony::new(String::from_utf8(bytes).unwrap());
            // The last character of base64 carries bits that mean nothing; the decoder takes only zeros there.
            assert_eq!(read(&changed, &[b"login"], NOW), None, "{position}");
        }
    }

    #[test]
    fn a_ceremony_ends_once_and_is_forgotten_when_it_is_over() {
        let ceremonies = Ceremonies::default();
        let ceremony = begin(&keys(), &[b"login"], 1, NOW).unwrap();
        let begun = || resume::<u8>(&keys(), &[b"login"], &ceremony, NOW).unwrap();
        assert!(ceremonies.use_up(&begun(), NOW));
        assert!(!ceremonies.use_up(&begun(), NOW + 1));
        let other = begin(&keys(), &[b"login"], 2, NOW + LIFE).unwrap();
        let other = resume::<u8>(&keys(), &[b"login"], &other, NOW + LIFE).unwrap();
        assert!(ceremonies.use_up(&other, NOW + LIFE));
        assert_eq!(ceremonies.used.lock().unwrap().len(), 1);
    }
}
