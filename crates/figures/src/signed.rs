//! A release with its signature and the list of readers that names who signed it: a file that stands for itself.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};
use zegel_protocol::roster::{Lane, Role, RosterBundle};
use zegel_protocol::roster_check::{Expected, Roster, RosterError, parse};
use zegel_protocol::{PersonId, Sha256, VerifyingKey};

use crate::release::{MAX_RELEASE, Release, ReleaseError};

/// What the signature is made for; `zegel-sealing` has a context of this name.
pub const CONTEXT: &str = "figures";

/// A release file as it came from somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UntrustedRelease {
    /// The signed text: a [`Release`] as JSON.
    pub release: String,
    /// Who signed it, as the organisation's list names them.
    pub person: PersonId,
    /// With which key.
    pub key: VerifyingKey,
    /// The signature, 64 bytes in base64url.
    pub signature: String,
    /// The organisation's signed list of readers.
    pub roster: RosterBundle,
}

/// Why a release file is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// It is not one.
    #[error(transparent)]
    Release(#[from] ReleaseError),
    /// The list of readers in it is not right.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// Nobody in the organisation's list signed it, or somebody of another lane.
    #[error("Nobody who reads this lane's cases signed these figures.")]
    UnknownAuthor,
    /// The signature does not fit the text.
    #[error("These figures were changed after they were signed.")]
    BadSignature,
}

/// A release whose signature was checked. There is no other way to get one.
#[derive(Debug, Clone)]
pub struct SignedRelease {
    release: Release,
    text: Sha256,
    person: PersonId,
    organisation_key: String,
    pinned: bool,
}

/// The lane that somebody of this role reads, and draws up figures of.
#[must_use]
pub const fn lane_of(role: Role) -> Lane {
    match role {
        Role::Adviser => Lane::Advice,
        Role::Handler => Lane::Reporting,
        Role::Ombuds => Lane::Ombuds,
    }
}

impl UntrustedRelease {
    /// The file of a release that somebody signed.
    #[must_use]
    pub fn new(
        release: &Release,
        person: PersonId,
        key: VerifyingKey,
        signature: &[u8; 64],
        roster: RosterBundle,
    ) -> Self {
        Self {
            release: release.to_text(),
            person,
            key,
            signature: BASE64.encode(signature),
            roster,
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// `Malformed`.
    pub fn parse(text: &str) -> Result<Self, ReleaseError> {
        serde_json::from_slice(text.as_bytes()).map_err(|_| ReleaseError::Malformed)
    }

    /// Checks the file. `pin` is the organisation's key, where somebody knows it; `is_signed` checks an Ed25519 signature over
    /// bytes for the context [`CONTEXT`].
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn verify(
        &self,
        pin: Option<&str>,
        is_signed: impl FnOnce(&VerifyingKey, &[u8], &[u8; 64]) -> bool,
    ) -> Result<SignedRelease, VerifyError> {
        if self.release.len() > MAX_RELEASE {
            return Err(ReleaseError::Malformed.into());
        }
        let release = Release::parse(&self.release)?;
        let origins = parse(&self.roster.roster)?.origins;
        let expected = Expected {
            origin: origins.first().map_or("", String::as_str),
            slug: release.organisation().as_str(),
            pin,
            newest_seq: None,
            today: None,
        };
        let roster = Roster::check(&self.roster, &expected)?;
        let author = roster
            .author(&self.key)
            .filter(|author| author.id == self.person && lane_of(author.role) == release.lane())
            .ok_or(VerifyError::UnknownAuthor)?;
        let signature: [u8; 64] = BASE64
            .decode(&self.signature)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(VerifyError::BadSignature)?;
        if !is_signed(&author.signing_key, self.release.as_bytes(), &signature) {
            return Err(VerifyError::BadSignature);
        }
        Ok(SignedRelease {
            text: Sha256::of(self.release.as_bytes()),
            person: self.person.clone(),
            organisation_key: roster.key().to_owned(),
            pinned: roster.is_pinned(),
            release,
        })
    }
}

impl SignedRelease {
    /// The figures.
    #[must_use]
    pub const fn release(&self) -> &Release {
        &self.release
    }

    /// SHA-256 of the signed text.
    #[must_use]
    pub const fn text_sha256(&self) -> Sha256 {
        self.text
    }

    /// Who signed it.
    #[must_use]
    pub const fn person(&self) -> &PersonId {
        &self.person
    }

    /// The organisation's key that vouches for them.
    #[must_use]
    pub fn organisation_key(&self) -> &str {
        &self.organisation_key
    }

    /// Whether that key was known before, or only the file says that it is the organisation's.
    #[must_use]
    pub const fn is_pinned(&self) -> bool {
        self.pinned
    }
}
