//! Which roster may come after which.

use super::{Roster, parse};
use crate::Sha256;
use crate::roster::{RosterBody, RosterBundle};

/// Why a roster may not come after another one. The words are for its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Succession {
    /// Its sequence number is not higher.
    #[error("seq must be higher than that of the roster before it")]
    NotNewer,
    /// It does not name the roster before it.
    #[error("previous_sha256 is not the hash of the roster before it")]
    NotNext,
    /// It is of another organisation.
    #[error("the roster is of another organisation than the one before it")]
    OtherOrganisation,
    /// Old receipt codes would stop working.
    #[error(
        "receipt_salt differs from the roster before it: every receipt code handed out so far would stop working"
    )]
    OtherSalt,
    /// Nobody handed over to the key that signed it.
    #[error("the key that signed the roster before it did not hand over to this one")]
    OtherKey,
    /// The key that follows is not the one whose hash was announced.
    #[error("the key that follows is not the spare key that the roster before it announced")]
    NotTheSpareKey,
    /// The same key signed, but the spare key that it announced is gone or another one: nobody would follow that spare.
    #[error(
        "the spare key that was announced stays until it takes over; the key that announced it cannot change or drop it"
    )]
    SpareStays,
    /// Keys that led to the one before are missing from its chain: their links and posters would stop working.
    #[error("the keys that handed over before are missing, so older links and posters would stop working")]
    LostKeys,
    /// The roster before it cannot be understood, so nothing can be said.
    #[error("the roster before it cannot be understood")]
    Unclear,
}

impl Succession {
    /// Whether somebody else published meanwhile: read what is there now, and begin again on top of it.
    pub const fn is_conflict(self) -> bool {
        matches!(self, Self::NotNewer | Self::NotNext)
    }
}

/// Whether `next` may come after `current`, whose signed text is `current_text`, as far as the texts tell. That the
/// key follows, too, is [`Roster::follows`].
///
/// # Errors
/// The first rule that it breaks.
pub fn follows(next: &RosterBody, current: &RosterBody, current_text: &str) -> Result<(), Succession> {
    if next.organisation.slug != current.organisation.slug {
        return Err(Succession::OtherOrganisation);
    }
    if next.receipt_salt != current.receipt_salt {
        return Err(Succession::OtherSalt);
    }
    if next.seq <= current.seq {
        return Err(Succession::NotNewer);
    }
    if next.previous_sha256 != Some(Sha256::of(current_text.as_bytes())) {
        return Err(Succession::NotNext);
    }
    Ok(())
}

impl Roster {
    /// Whether this roster may come after `current`: in its text, because the same key signed it or one that the
    /// current key handed over to, which must be the announced one, and with every key that came before still in its chain.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn follows(&self, current: &RosterBundle) -> Result<(), Succession> {
        let body = parse(&current.roster).map_err(|_| Succession::Unclear)?;
        follows(&self.body, &body, &current.roster)?;
        self.continues(&current.key, body.next_key_sha256.as_ref())?;
        let mut kept = self.earlier_keys.iter();
        if current.chain.iter().all(|link| kept.next() == Some(&link.key)) {
            Ok(())
        } else {
            Err(Succession::LostKeys)
        }
    }

    /// Whether the organisation that signed with `key`, and announced the hash of the public text of the key after it, is
    /// the one that signed this roster. An announcement binds the key that made it: as long as that one signs, it stays.
    /// Otherwise a thief of the key would first announce a spare of their own and then hand over to it.
    ///
    /// # Errors
    /// `OtherKey`, `NotTheSpareKey` or `SpareStays`.
    pub fn continues(&self, key: &str, announced: Option<&Sha256>) -> Result<(), Succession> {
        if self.key == key {
            return keeps_spare(&self.body, announced);
        }
        let mut later = self
            .earlier_keys
            .iter()
            .map(String::as_str)
            .skip_while(|one| *one != key);
        if later.next().is_none() {
            return Err(Succession::OtherKey);
        }
        let successor = later.next().unwrap_or(&self.key);
        if announced.is_none_or(|hash| *hash == Sha256::of(successor.as_bytes())) {
            Ok(())
        } else {
            Err(Succession::NotTheSpareKey)
        }
    }
}

/// Whether a roster that is signed with the same key as the one before still announces what that one did. A spare may be
/// announced where there was none.
///
/// # Errors
/// `SpareStays`.
pub fn keeps_spare(next: &RosterBody, announced: Option<&Sha256>) -> Result<(), Succession> {
    match announced {
        Some(spare) if next.next_key_sha256.as_ref() != Some(spare) => Err(Succession::SpareStays),
        _ => Ok(()),
    }
}
