//! Parts of the address, by type. What does not parse does not exist.

use std::future::{Ready, ready};
use std::str::FromStr;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use zegel_protocol::accounts::CredentialId;
use zegel_protocol::{BlobId, CaseId, OrgSlug, PersonId, ProblemCode, Sha256, limits};

use crate::refusal::Refusal;

/// The segment called `name` in the route's template, or the refusal `absent`.
pub(super) fn segment<T: FromStr>(
    request: &HttpRequest,
    name: &str,
    absent: ProblemCode,
) -> Result<T, Refusal> {
    let text = request.match_info().get(name).ok_or(absent)?;
    text.parse().map_err(|_| absent.into())
}

/// A segment that a type names by itself.
pub(crate) trait Segment: FromStr + 'static {
    /// Its name in templates.
    const NAME: &'static str;
    /// What it means when there is none.
    const ABSENT: ProblemCode;
}

impl Segment for OrgSlug {
    const NAME: &'static str = "org";
    const ABSENT: ProblemCode = ProblemCode::NotFound;
}

impl Segment for Sha256 {
    const NAME: &'static str = "sha256";
    const ABSENT: ProblemCode = ProblemCode::NoRoster;
}

impl Segment for CaseId {
    const NAME: &'static str = "case";
    const ABSENT: ProblemCode = ProblemCode::NoCase;
}

impl Segment for PersonId {
    const NAME: &'static str = "person";
    const ABSENT: ProblemCode = ProblemCode::NotFound;
}

impl Segment for CredentialId {
    const NAME: &'static str = "passkey";
    const ABSENT: ProblemCode = ProblemCode::NotFound;
}

/// A segment of the address. Whether what it names exists for the one who asks, the store says.
pub(crate) struct Named<T>(pub(crate) T);

impl<T: Segment> FromRequest for Named<T> {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(segment(request, T::NAME, T::ABSENT).map(Self))
    }
}

/// The session that the address names, by the hash of its token; nobody can use that as the session.
pub(crate) struct NamedSession(pub(crate) Sha256);

impl FromRequest for NamedSession {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(segment(request, "session", ProblemCode::NotFound).map(Self))
    }
}

/// The organisation that the address names, for whoever runs the server and is in another one.
pub(crate) struct NamedOrganisation(pub(crate) OrgSlug);

impl FromRequest for NamedOrganisation {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(segment(request, "slug", ProblemCode::NotFound).map(Self))
    }
}

/// The piece of the person's own snapshot that the address names.
pub(crate) struct NamedShard(pub(crate) u8);

impl FromRequest for NamedShard {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = || {
            let text: String = segment(request, "shard", ProblemCode::NotFound)?;
            let shard: u8 = text.parse().map_err(|_| ProblemCode::NotFound)?;
            // One piece has one name.
            if shard.to_string() == text {
                Ok(Self(shard))
            } else {
                Err(ProblemCode::NotFound.into())
            }
        };
        ready(read())
    }
}

/// The part of an attachment that the address names.
pub(crate) struct PartAddress {
    pub(crate) blob: BlobId,
    /// From 0, below the greatest number of parts.
    pub(crate) part: u32,
}

impl FromRequest for PartAddress {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = || {
            let blob = segment(request, "blob", ProblemCode::NoBlob)?;
            let part = segment(request, "part", ProblemCode::NoBlob)?;
            if part < limits::MAX_PARTS {
                Ok(Self { blob, part })
            } else {
                Err(ProblemCode::NoBlob.into())
            }
        };
        ready(read())
    }
}
