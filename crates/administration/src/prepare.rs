//! From what an administrator changed to a text that can be signed.

use serde::Serialize;
use zegel_protocol::roster::{RosterBody, RosterBundle};
use zegel_protocol::roster_check::{RosterError, Succession, follows, keeps_spare, parse};
use zegel_protocol::{Day, PersonId, Sha256};
use zegel_sealing::Recipient;

use crate::advice::{Advice, advice};
use crate::templates::VALID_DAYS;

/// A roster ready for signing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Prepared {
    /// The bytes to sign.
    pub text: String,
    /// What its author may want to look at again.
    pub advice: Vec<Advice>,
}

/// Why a roster cannot be signed. The words are for its author.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrepareError {
    /// It contradicts itself, or clients would refuse it for another reason.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// It may not come after the current one.
    #[error(transparent)]
    Succession(#[from] Succession),
    /// Nobody could seal anything to this person.
    #[error("the key of {0} is damaged")]
    Recipient(PersonId),
}

/// Counts up, names the roster before, dates it for a year from today, and checks all that clients will check but the signature.
///
/// `signing_key` is the public key that will sign, where it is known: a spare that has become the key is not announced any longer,
/// or no key could ever follow it.
///
/// # Errors
/// [`PrepareError`].
pub fn prepare(
    mut body: RosterBody,
    current: Option<&RosterBundle>,
    signing_key: Option<&str>,
    today: Day,
) -> Result<Prepared, PrepareError> {
    body.v = 1;
    body.issued = today;
    body.expires = today.plus_days(VALID_DAYS);
    if body.next_key_sha256 == signing_key.map(|key| Sha256::of(key.as_bytes())) {
        body.next_key_sha256 = None;
    }
    match current {
        Some(bundle) => {
            let before = parse(&bundle.roster)?;
            body.seq = before.seq.saturating_add(1);
            body.previous_sha256 = Some(Sha256::of(bundle.roster.as_bytes()));
            follows(&body, &before, &bundle.roster)?;
            if signing_key == Some(&bundle.key) {
                keeps_spare(&body, before.next_key_sha256.as_ref())?;
            }
        }
        None => {
            body.seq = 1;
            body.previous_sha256 = None;
        }
    }
    let text = serde_json::to_string(&body).map_err(|_| RosterError::Malformed)?;
    check_text(&text)?;
    Ok(Prepared {
        advice: advice(&body, today),
        text,
    })
}

/// A text agrees with itself, and every reader's key is one that can be sealed to.
pub(crate) fn check_text(text: &str) -> Result<RosterBody, PrepareError> {
    let body = parse(text)?;
    for handler in &body.handlers {
        handler
            .recipient
            .parse::<Recipient>()
            .map_err(|_| PrepareError::Recipient(handler.id.clone()))?;
    }
    Ok(body)
}
