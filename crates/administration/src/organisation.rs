//! The organisation's key at work: signing rosters, and handing over to the next key.

use zegel_protocol::limits::MAX_KEY_CHAIN;
use zegel_protocol::roster::{KeyLink, RosterBundle};
use zegel_protocol::roster_check::{Expected, Roster, RosterError, Succession, parse};
use zegel_protocol::{Day, Sha256};
use zegel_sealing::roster_signing::{OrganisationKey, OrganisationKeyError, is_public_key};

use crate::prepare::{PrepareError, check_text};

/// Why a roster could not be signed. The words are for its author.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The text is not one that clients accept.
    #[error(transparent)]
    Prepare(#[from] PrepareError),
    /// It announces the key that signs it as the one that comes next: no key could ever follow.
    #[error("the roster names the key that signs it as the spare one")]
    SpareIsKey,
    /// The key was handed over more often than clients follow.
    #[error("the organisation's key was handed over too often; people need new links")]
    TooManyKeys,
    /// The key could not be used.
    #[error(transparent)]
    Key(#[from] OrganisationKeyError),
}

impl From<RosterError> for SignError {
    fn from(error: RosterError) -> Self {
        Self::Prepare(error.into())
    }
}

impl From<Succession> for SignError {
    fn from(error: Succession) -> Self {
        Self::Prepare(error.into())
    }
}

/// Why a key cannot hand over. The words are for the administrator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HandOverError {
    /// The current roster announces another key as the next one; clients would refuse this one.
    #[error("the current list of readers announces another spare key than this one")]
    NotTheSpare,
    /// It is the same key.
    #[error("this is the key that signs already")]
    SameKey,
    /// The text is no public key of an organisation.
    #[error("this is no public key of an organisation")]
    NotAKey,
    /// The link was not made by the key that signs now, or not for this one.
    #[error("this link does not lead from the current key to this one")]
    BadLink,
    /// The key could not be used.
    #[error(transparent)]
    Key(#[from] OrganisationKeyError),
}

/// An opened organisation key, and the proofs that earlier ones handed over to it since it was opened.
#[derive(Debug)]
pub struct OrganisationSigner {
    key: OrganisationKey,
    links: Vec<KeyLink>,
}

impl From<OrganisationKey> for OrganisationSigner {
    fn from(key: OrganisationKey) -> Self {
        Self {
            key,
            links: Vec::new(),
        }
    }
}

impl OrganisationSigner {
    /// The public key that signs.
    #[must_use]
    pub fn public_key(&self) -> String {
        self.key.public_key()
    }

    /// Hands over in advance: the opened key signs the public key of a spare one. Kept with the spare key's file, away from this
    /// one's, the link lets the spare take over when this key is lost. It is worth nothing without the spare key.
    ///
    /// # Errors
    /// `NotAKey`, `SameKey`, or `Key`.
    pub fn link_to(&self, spare: &str, today: Day) -> Result<KeyLink, HandOverError> {
        if !is_public_key(spare) {
            return Err(HandOverError::NotAKey);
        }
        let key = self.key.public_key();
        if key == spare {
            return Err(HandOverError::SameKey);
        }
        Ok(KeyLink {
            next_signature: self.key.sign(spare.as_bytes(), &today.to_string())?,
            key,
        })
    }

    /// Takes over with a spare key after the current one was lost, by the link that the current one made for it.
    ///
    /// # Errors
    /// `NotTheSpare` if the current roster announces another one; `BadLink`; `Key`.
    pub fn by_link(
        link: KeyLink,
        spare: OrganisationKey,
        current: &RosterBundle,
        today: Day,
    ) -> Result<Self, HandOverError> {
        let body = parse(&current.roster).map_err(|_| HandOverError::BadLink)?;
        let public = spare.public_key();
        if body
            .next_key_sha256
            .is_some_and(|announced| announced != Sha256::of(public.as_bytes()))
        {
            return Err(HandOverError::NotTheSpare);
        }
        let signer = Self {
            key: spare,
            links: vec![link],
        };
        // Whether clients will follow: they would take the current roster from the spare key.
        let trial = RosterBundle {
            signature: signer.key.sign(current.roster.as_bytes(), &today.to_string())?,
            roster: current.roster.clone(),
            key: public,
            chain: signer.chain(Some(current)),
        };
        let expected = Expected {
            origin: body.origins.first().map_or("", String::as_str),
            slug: body.organisation.slug.as_str(),
            pin: Some(&current.key),
            newest_seq: None,
            today: None,
        };
        Roster::check(&trial, &expected).map_err(|_| HandOverError::BadLink)?;
        Ok(signer)
    }

    /// Hands over to another key, which signs from now on. People who have the old key on a link or poster follow, once a roster
    /// with the proof is published.
    ///
    /// # Errors
    /// [`HandOverError`]; nothing changes then.
    pub fn hand_over(
        &mut self,
        next: OrganisationKey,
        current: Option<&RosterBundle>,
        today: Day,
    ) -> Result<(), HandOverError> {
        let (old, new) = (self.key.public_key(), next.public_key());
        if old == new {
            return Err(HandOverError::SameKey);
        }
        let announced = current
            .filter(|bundle| bundle.key == old)
            .and_then(|bundle| parse(&bundle.roster).ok()?.next_key_sha256);
        if announced.is_some_and(|spare| spare != Sha256::of(new.as_bytes())) {
            return Err(HandOverError::NotTheSpare);
        }
        let next_signature = self.key.sign(new.as_bytes(), &today.to_string())?;
        self.links.push(KeyLink {
            key: old,
            next_signature,
        });
        self.key = next;
        Ok(())
    }

    /// Signs a text, and checks the result as clients will: whole, today, and as the one that comes after `current`.
    ///
    /// # Errors
    /// [`SignError`].
    pub fn sign(
        &self,
        text: &str,
        current: Option<&RosterBundle>,
        today: Day,
    ) -> Result<RosterBundle, SignError> {
        let body = check_text(text)?;
        let key = self.key.public_key();
        if body.next_key_sha256 == Some(Sha256::of(key.as_bytes())) {
            return Err(SignError::SpareIsKey);
        }
        let chain = self.chain(current);
        if chain.len() > MAX_KEY_CHAIN {
            return Err(SignError::TooManyKeys);
        }
        let bundle = RosterBundle {
            roster: text.to_owned(),
            signature: self.key.sign(text.as_bytes(), &today.to_string())?,
            key,
            chain,
        };
        let origin = body.origins.first().ok_or(RosterError::Malformed)?;
        let expected = Expected {
            origin,
            slug: body.organisation.slug.as_str(),
            pin: None,
            newest_seq: None,
            today: Some(today),
        };
        let roster = Roster::check(&bundle, &expected)?;
        if let Some(current) = current {
            roster.follows(current)?;
        }
        Ok(bundle)
    }

    /// The current roster's older keys, and those of this signer from the current key on.
    fn chain(&self, current: Option<&RosterBundle>) -> Vec<KeyLink> {
        let Some(current) = current else {
            return self.links.clone();
        };
        if current.key == self.key.public_key() {
            return current.chain.clone();
        }
        let mut from_current = self
            .links
            .iter()
            .skip_while(|link| link.key != current.key)
            .peekable();
        if from_current.peek().is_none() {
            // Nobody handed over: the older keys do not lead here.
            return Vec::new();
        }
        current.chain.iter().chain(from_current).cloned().collect()
    }
}
