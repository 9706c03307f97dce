//! What a desk remembers of its organisation from one visit to the next, and whether today's roster continues it.

use serde::{Deserialize, Serialize};
use zegel_protocol::Sha256;
use zegel_protocol::roster_check::Roster;

/// The organisation as this person last saw it. It lies in the vault, so the server can neither read nor write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The organisation's public key: minisign, base64.
    pub key: String,
    /// The highest sequence number of a roster seen; 0 before the first.
    pub seq: u64,
    /// The spare key that the roster committed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_key_sha256: Option<Sha256>,
}

/// Why today's roster is not believed. The words are for people; clients translate by the variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KnownError {
    /// Signed by a key that the one known did not hand over to, or that is not the spare it had promised; or by the known one,
    /// which now promises another spare or none.
    #[error(
        "The list of readers is signed with another key than on your last visit. Do not go on; tell your administrator by another way."
    )]
    OtherKey,
    /// A lower sequence number than on an earlier visit.
    #[error(
        "The server sent an older list of readers than on your last visit. Do not go on; tell your administrator."
    )]
    Older,
}

impl Known {
    /// What an invitation says: the key and nothing else yet.
    #[must_use]
    pub const fn from_invitation(key: String) -> Self {
        Self {
            key,
            seq: 0,
            next_key_sha256: None,
        }
    }

    /// What a roster that is believed leaves to remember.
    #[must_use]
    pub fn of(roster: &Roster) -> Self {
        Self {
            key: roster.key().to_owned(),
            seq: roster.body().seq,
            next_key_sha256: roster.body().next_key_sha256,
        }
    }

    /// Checks today's roster against this memory; gives what to remember from now on, which is the same if nothing changed.
    ///
    /// # Errors
    /// [`KnownError`]: the roster must not be used.
    pub fn continued_by(&self, roster: &Roster) -> Result<Self, KnownError> {
        // First for the same key: an older roster may be from before the spare was announced.
        let older = roster.body().seq < self.seq;
        if older && roster.key() == self.key {
            return Err(KnownError::Older);
        }
        roster
            .continues(&self.key, self.next_key_sha256.as_ref())
            .map_err(|_| KnownError::OtherKey)?;
        if older {
            return Err(KnownError::Older);
        }
        Ok(Self::of(roster))
    }
}
