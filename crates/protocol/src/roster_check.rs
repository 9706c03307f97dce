//! The way from bytes that a server sent to a roster that a client may rely on.

use minisign_verify::{PublicKey, Signature};

use crate::limits::{MAX_KEY_CHAIN, MAX_ROSTER};
use crate::roster::{Channel, Handler, RosterBody, RosterBundle};
use crate::{ChannelId, Day, PersonId, Sha256, VerifyingKey};

mod consistency;
mod succession;

pub use succession::{Succession, follows, keeps_spare};

/// Why a roster is refused. The words are for people; clients translate by the variant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// Not JSON, not the promised shape, or larger than allowed.
    #[error("The list of readers cannot be understood.")]
    Malformed,
    /// Of a newer version than this program.
    #[error("The list of readers is of a newer kind. Please use a newer version of this program.")]
    UnknownVersion,
    /// The key on the link or poster, or one it handed over to, did not sign it.
    #[error("The list of readers was not signed with the key on your link or poster. Do not send anything.")]
    WrongKey,
    /// The signature does not fit the bytes.
    #[error("The list of readers was changed after it was signed. Do not send anything.")]
    BadSignature,
    /// For another address.
    #[error("The list of readers belongs to another address.")]
    WrongOrigin,
    /// For another organisation.
    #[error("The list of readers belongs to another organisation.")]
    WrongOrganisation,
    /// Past its last day.
    #[error("The list of readers is out of date. Please tell the organisation.")]
    Expired,
    /// Older than one this client has seen.
    #[error("The server sent an older list of readers than before. Do not send anything.")]
    Older,
    /// Signed by a key after it had been replaced: its number is not below those of its successor.
    #[error("A list of readers was signed with a key that had been replaced by then.")]
    ReplacedKey,
    /// Internally inconsistent: names somebody who is not in it, a key that is not hybrid, and the like.
    #[error("The list of readers contradicts itself: {0}.")]
    Inconsistent(&'static str),
}

/// What a client knows before it looks at a roster.
#[derive(Debug, Clone)]
pub struct Expected<'a> {
    /// The origin of the page or the link, `scheme://host[:port]`.
    pub origin: &'a str,
    /// The organisation's name in the address.
    pub slug: &'a str,
    /// The key from the link, QR code or poster; none means trust on first use.
    pub pin: Option<&'a str>,
    /// The highest sequence number this client has seen.
    pub newest_seq: Option<u64>,
    /// Today; `None` only for a roster of the past, see [`Roster::check_past`].
    pub today: Option<Day>,
}

/// A roster that was checked. There is no other way to get one.
#[derive(Debug, Clone)]
pub struct Roster {
    body: RosterBody,
    hash: Sha256,
    key: String,
    earlier_keys: Vec<String>,
    pinned: bool,
}

impl Roster {
    /// Checks signature, key, origin, age and inner consistency, in this order.
    ///
    /// # Errors
    /// The first check that fails.
    pub fn check(bundle: &RosterBundle, expected: &Expected<'_>) -> Result<Self, RosterError> {
        if bundle.roster.len() > MAX_ROSTER || bundle.chain.len() > MAX_KEY_CHAIN {
            return Err(RosterError::Malformed);
        }
        let earlier_keys = earlier_keys(bundle)?;
        let pinned = |pin: &str| pin == bundle.key || earlier_keys.iter().any(|key| key == pin);
        if !expected.pin.is_none_or(pinned) {
            return Err(RosterError::WrongKey);
        }
        check_signature(&bundle.key, &bundle.signature, bundle.roster.as_bytes()).map_err(|e| match e {
            SignatureError::Key => RosterError::WrongKey,
            SignatureError::Signature => RosterError::BadSignature,
        })?;
        let body = parse(&bundle.roster)?;
        if !body.origins.iter().any(|o| o == expected.origin) {
            return Err(RosterError::WrongOrigin);
        }
        if body.organisation.slug.as_str() != expected.slug {
            return Err(RosterError::WrongOrganisation);
        }
        if expected.today.is_some_and(|today| today > body.expires) {
            return Err(RosterError::Expired);
        }
        if expected.newest_seq.is_some_and(|seen| body.seq < seen) {
            return Err(RosterError::Older);
        }
        Ok(Self {
            hash: Sha256::of(bundle.roster.as_bytes()),
            key: bundle.key.clone(),
            pinned: expected.pin.is_some(),
            earlier_keys,
            body,
        })
    }

    /// Checks a roster of the past, fetched by the hash that an old entry names: signed by this roster's key or one
    /// that handed over to it, for the same organisation. It may be expired, and the address may have changed since.
    /// One by this roster's key may even be newer, published while a page was open; one by an earlier key may not: whoever
    /// stole that key and had it replaced cannot go on with it.
    ///
    /// # Errors
    /// The first check that fails; `ReplacedKey` for what an earlier key signed too late.
    pub fn check_past(&self, bundle: &RosterBundle) -> Result<Self, RosterError> {
        if bundle.key != self.key && !self.earlier_keys.contains(&bundle.key) {
            return Err(RosterError::WrongKey);
        }
        let origin = parse(&bundle.roster)?
            .origins
            .into_iter()
            .next()
            .unwrap_or_default();
        let slug = self.body.organisation.slug.as_str();
        let expected = Expected {
            origin: &origin,
            slug,
            pin: Some(&bundle.key),
            newest_seq: None,
            today: None,
        };
        let past = Self::check(bundle, &expected)?;
        self.check_order(&past, self)?;
        Ok(past)
    }

    /// Whether two rosters stand in the order of their keys, as this roster's chain tells it: what a key signed is older than
    /// everything that its successors signed.
    ///
    /// # Errors
    /// `ReplacedKey`.
    pub fn check_order(&self, one: &Self, other: &Self) -> Result<(), RosterError> {
        let place = |roster: &Self| {
            let mut keys = self.earlier_keys.iter();
            keys.position(|key| *key == roster.key)
                .unwrap_or(self.earlier_keys.len())
        };
        let by_key = place(one).cmp(&place(other));
        if by_key.is_eq() || by_key == one.body.seq.cmp(&other.body.seq) {
            Ok(())
        } else {
            Err(RosterError::ReplacedKey)
        }
    }

    /// The signed content.
    pub fn body(&self) -> &RosterBody {
        &self.body
    }
    /// SHA-256 of the signed bytes; goes into every report and entry.
    pub fn hash(&self) -> Sha256 {
        self.hash
    }
    /// The organisation's public key that signed it.
    pub fn key(&self) -> &str {
        &self.key
    }
    /// Whether a link or poster named the key, or it was taken on first use.
    pub fn is_pinned(&self) -> bool {
        self.pinned
    }
    /// The channel of that name.
    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.body.channels.iter().find(|c| &c.id == id)
    }
    /// The handler of that name.
    pub fn handler(&self, id: &PersonId) -> Option<&Handler> {
        self.body.handler(id)
    }
    /// Who reads a channel on a day; see [`RosterBody::readers_on`].
    pub fn readers_on(&self, channel: &Channel, day: Day) -> Vec<&Handler> {
        self.body.readers_on(channel, day)
    }
    /// The handler who signs with that key.
    pub fn author(&self, key: &VerifyingKey) -> Option<&Handler> {
        self.body.handlers.iter().find(|h| &h.signing_key == key)
    }
}

/// Reads a roster's JSON and checks that it agrees with itself, without any signature.
/// For the people who write rosters; clients use [`Roster::check`].
///
/// # Errors
/// `Malformed`, `UnknownVersion` or `Inconsistent`.
pub fn parse(text: &str) -> Result<RosterBody, RosterError> {
    #[derive(serde::Deserialize)]
    struct Version {
        v: u32,
    }
    let version: Version = serde_json::from_slice(text.as_bytes()).map_err(|_| RosterError::Malformed)?;
    if version.v != 1 {
        return Err(RosterError::UnknownVersion);
    }
    let body: RosterBody = serde_json::from_slice(text.as_bytes()).map_err(|_| RosterError::Malformed)?;
    consistency::check(&body).map_err(RosterError::Inconsistent)?;
    Ok(body)
}

enum SignatureError {
    Key,
    Signature,
}

fn check_signature(key: &str, signature: &str, bytes: &[u8]) -> Result<(), SignatureError> {
    let key = PublicKey::from_base64(key).map_err(|_| SignatureError::Key)?;
    let signature = Signature::decode(signature).map_err(|_| SignatureError::Signature)?;
    key.verify(bytes, &signature, false)
        .map_err(|_| SignatureError::Signature)
}

/// The keys before the one that signed, oldest first, after checking that each signed the text of the next.
fn earlier_keys(bundle: &RosterBundle) -> Result<Vec<String>, RosterError> {
    let nexts = bundle
        .chain
        .iter()
        .skip(1)
        .map(|link| &link.key)
        .chain(std::iter::once(&bundle.key));
    for (link, next) in bundle.chain.iter().zip(nexts) {
        check_signature(&link.key, &link.next_signature, next.as_bytes())
            .map_err(|_| RosterError::WrongKey)?;
    }
    Ok(bundle.chain.iter().map(|link| link.key.clone()).collect())
}

#[cfg(test)]
mod tests;
