//! Grants: a key of a case, sealed to one person and signed by who gives it (protocol §5).
//!
//! A grant says for which case and purpose its key is and for whom it was made; the server can neither put one under another
//! case nor pass one on. [`open_grant`] gives an [`UntrustedGrant`] that shows no key; [`UntrustedGrant::verify`] gives it out.

#[cfg(test)]
mod tests;

use std::fmt;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zegel_protocol::{CaseId, Day, Sha256, VerifyingKey};
use zeroize::Zeroizing;

pub use zegel_protocol::reports::GrantKind;

use crate::entry::recipient_set;
use crate::frame::Padding;
use crate::hybrid::{Identity, Recipient};
use crate::json::to_json;
use crate::seal::{OpenError, SealError, open, seal};
use crate::signing::{self, Context, SigningKey};

/// The version of grants that this program writes and reads.
const VERSION: u32 = 1;
/// Bytes that the JSON of a grant may have. It needs about 500; the frame has 2 KiB.
const MAX_JSON: usize = 1024;

/// What a granted key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Purpose {
    /// The thread key of a conversation.
    Thread {
        /// Hash of the conversation's entry 0, the report.
        first_entry: Sha256,
        /// The key that the reporter signs with.
        reporter: VerifyingKey,
    },
    /// The file key of a case log.
    File {
        /// Counts from 0; a new one starts when a reader is removed.
        epoch: u32,
    },
}

impl Purpose {
    /// How the wire calls it.
    #[must_use]
    pub const fn kind(&self) -> GrantKind {
        match *self {
            Self::Thread { .. } => GrantKind::Thread,
            Self::File { epoch } => GrantKind::File { epoch },
        }
    }
}

/// What a grant says beside the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// The case.
    pub case: CaseId,
    /// What the key is for.
    pub purpose: Purpose,
    /// Hash of the roster that the giver went by.
    pub roster: Sha256,
    /// The day by the giver's device.
    pub day: Day,
}

/// Why a grant could not be made, opened or accepted. The words are for people; clients translate by the variant.
#[derive(Debug, thiserror::Error)]
pub enum GrantError {
    /// It could not be sealed.
    #[error("A key of this case could not be sealed.")]
    Seal(#[from] SealError),
    /// It does not open with this identity.
    #[error("A key of this case could not be opened: it is damaged or was meant for somebody else.")]
    Open(#[from] OpenError),
    /// The signature is not the stated author's over these bytes.
    #[error("A key of this case was changed after it had been given.")]
    BadSignature(#[from] signing::BadSignature),
    /// Written by a newer program.
    #[error("A key of this case is of a newer kind. Please use a newer version of this program.")]
    TooNew {
        /// The version of the grant.
        version: u32,
    },
    /// Rightly signed, but not a grant.
    #[error("A key of this case cannot be understood.")]
    Malformed,
    /// Made for somebody else, who sealed it again.
    #[error("A key of this case was made for somebody else and passed on.")]
    NotForYou,
    /// Made for another case.
    #[error("The server sent a key that belongs to another case.")]
    ForeignCase,
    /// Made for another purpose than the server says.
    #[error("The server sent a key that is for something else in this case.")]
    WrongPurpose,
    /// Signed by a key that nobody here is known to have.
    #[error("A key of this case was given by somebody who is not known here.")]
    UnknownAuthor,
}

/// A key's seed inside the JSON: base64url without padding, no copy left behind.
pub(crate) struct Seed(pub(crate) Zeroizing<[u8; 32]>);

impl Serialize for Seed {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&Zeroizing::new(BASE64.encode(*self.0)))
    }
}

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Seed;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("32 bytes in base64url")
            }
            // The message never repeats the text: serde's own "invalid value" would.
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Seed, E> {
                let mut seed = Zeroizing::new([0u8; 32]);
                match BASE64.decode_slice(text, &mut *seed) {
                    Ok(32) => Ok(Seed(seed)),
                    _ => Err(E::custom("not 32 bytes in base64url")),
                }
            }
        }
        d.deserialize_str(Visitor)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireGrant {
    v: u32,
    case: CaseId,
    purpose: Purpose,
    key_seed: Seed,
    /// Whom it was made for, see [`recipient_set`].
    to: Sha256,
    roster: Sha256,
    day: Day,
    /// Who gave it first, where the person it was made for sealed it again, to newer keys of theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    giver: Option<VerifyingKey>,
}

#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

/// Seals `key` to one person, under terms that `giver` signs.
///
/// # Errors
/// `Seal`, if the seal itself fails.
pub fn seal_grant(
    terms: &Terms,
    key: &Identity,
    giver: &SigningKey,
    to: &Recipient,
) -> Result<Vec<u8>, GrantError> {
    let Terms {
        case,
        purpose,
        roster,
        day,
    } = *terms;
    let to_hash = recipient_set(std::slice::from_ref(to));
    let grant = WireGrant {
        v: VERSION,
        case,
        purpose,
        key_seed: Seed(Zeroizing::new(*key.seed())),
        to: to_hash,
        roster,
        day,
        giver: None,
    };
    sign_and_seal(&grant, giver, to)
}

fn sign_and_seal(grant: &WireGrant, key: &SigningKey, to: &Recipient) -> Result<Vec<u8>, GrantError> {
    let json = to_json(grant, MAX_JSON).map_err(|_| GrantError::Malformed)?;
    let body = signing::sign_body(Context::Grant, &json, key);
    Ok(seal(&body, Padding::Grant, std::slice::from_ref(to))?)
}

/// Opens a grant and checks that its stated author signed it, and made it for this identity.
///
/// # Errors
/// `Open`, `BadSignature`, `TooNew`, `Malformed`, or `NotForYou`.
pub fn open_grant(sealed: &[u8], identity: &Identity) -> Result<UntrustedGrant, GrantError> {
    read_grant(&open(sealed, Padding::Grant, identity)?, &identity.to_recipient())
}

/// Reads the body of a grant to `to` that something else opened, an age tool for instance; the checks of [`open_grant`].
///
/// # Errors
/// `BadSignature`, `TooNew`, `Malformed`, or `NotForYou`.
pub fn read_grant(body: &[u8], to: &Recipient) -> Result<UntrustedGrant, GrantError> {
    let signed = signing::check_body(Context::Grant, body)?;
    let version: VersionOnly = serde_json::from_slice(signed.json).map_err(|_| GrantError::Malformed)?;
    if version.v != VERSION {
        return Err(GrantError::TooNew { version: version.v });
    }
    let grant: WireGrant = serde_json::from_slice(signed.json).map_err(|_| GrantError::Malformed)?;
    if grant.to != recipient_set(std::slice::from_ref(to)) {
        return Err(GrantError::NotForYou);
    }
    let WireGrant {
        v: _,
        case,
        purpose,
        key_seed,
        to: _,
        roster,
        day,
        giver,
    } = grant;
    Ok(UntrustedGrant {
        terms: Terms {
            case,
            purpose,
            roster,
            day,
        },
        author: giver.unwrap_or(signed.author),
        resealed_by: giver.map(|_| signed.author),
        seed: key_seed.0,
    })
}

/// A grant that somebody signed, for this person. Whether it may be used, [`verify`](Self::verify) tells.
pub struct UntrustedGrant {
    terms: Terms,
    author: VerifyingKey,
    resealed_by: Option<VerifyingKey>,
    seed: Zeroizing<[u8; 32]>,
}

impl UntrustedGrant {
    /// Says which signing key is this person's own, and belongs to the identity that opened the grant. With that, a grant that the
    /// person sealed again is taken for what it was before: it still counts who gave it first. Without it, none is taken.
    ///
    /// # Errors
    /// `UnknownAuthor` if somebody else sealed it again.
    pub fn of_person(self, own: &VerifyingKey) -> Result<Self, GrantError> {
        match self.resealed_by {
            Some(by) if by != *own => Err(GrantError::UnknownAuthor),
            _ => Ok(Self {
                resealed_by: None,
                ..self
            }),
        }
    }

    /// Seals the grant again, to a newer identity of the same person, and signs with the signing key that belongs to it. What it
    /// says stays as it was, also who gave it: sealing again makes nothing believable that was not.
    ///
    /// # Errors
    /// `ForeignCase` or `WrongPurpose` if it is not what the server says; `UnknownAuthor` before [`of_person`](Self::of_person) took
    /// one that was sealed again before; `Seal`.
    pub fn reseal(
        &self,
        case: CaseId,
        kind: GrantKind,
        own: &SigningKey,
        to: &Recipient,
    ) -> Result<Vec<u8>, GrantError> {
        self.check_place(case, kind)?;
        let grant = WireGrant {
            v: VERSION,
            case,
            purpose: self.terms.purpose,
            key_seed: Seed(self.seed.clone()),
            to: recipient_set(std::slice::from_ref(to)),
            roster: self.terms.roster,
            day: self.terms.day,
            giver: Some(self.author),
        };
        sign_and_seal(&grant, own, to)
    }

    fn check_place(&self, case: CaseId, kind: GrantKind) -> Result<(), GrantError> {
        if self.terms.case != case {
            return Err(GrantError::ForeignCase);
        }
        if self.terms.purpose.kind() != kind {
            return Err(GrantError::WrongPurpose);
        }
        if self.resealed_by.is_some() {
            return Err(GrantError::UnknownAuthor);
        }
        Ok(())
    }

    /// Gives the key out if the grant is for this case and this purpose and its author may give it.
    ///
    /// `is_known_author` is asked last. For a thread key that came with the report the author is the reporter (whom the terms
    /// name); the conversation's first entry must then turn out to be theirs.
    ///
    /// # Errors
    /// `ForeignCase`, `WrongPurpose`, or `UnknownAuthor`.
    pub fn verify(
        self,
        case: CaseId,
        kind: GrantKind,
        is_known_author: impl FnOnce(&VerifyingKey, &Terms) -> bool,
    ) -> Result<VerifiedGrant, GrantError> {
        self.check_place(case, kind)?;
        if !is_known_author(&self.author, &self.terms) {
            return Err(GrantError::UnknownAuthor);
        }
        Ok(VerifiedGrant {
            key: Identity::from_seed(&self.seed),
            author: self.author,
            terms: self.terms,
        })
    }
}

impl fmt::Debug for UntrustedGrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UntrustedGrant(…)")
    }
}

/// A key for this case, this purpose and this person, given by somebody who may. Only [`UntrustedGrant::verify`] makes one.
pub struct VerifiedGrant {
    key: Identity,
    author: VerifyingKey,
    terms: Terms,
}

impl VerifiedGrant {
    /// The key: opens what is sealed to it.
    #[must_use]
    pub const fn key(&self) -> &Identity {
        &self.key
    }

    /// Who gave it.
    #[must_use]
    pub const fn author(&self) -> &VerifyingKey {
        &self.author
    }

    /// What was signed beside the key.
    #[must_use]
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Gives the key away.
    #[must_use]
    pub fn into_key(self) -> Identity {
        self.key
    }
}

impl fmt::Debug for VerifiedGrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifiedGrant")
            .field("author", &self.author)
            .field("terms", &self.terms)
            .finish_non_exhaustive()
    }
}
