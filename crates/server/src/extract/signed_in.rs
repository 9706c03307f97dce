//! The person who is signed in to the organisation of the address, as the gate let them in.

use std::future::{Ready, ready};

use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use zegel_protocol::{OrgSlug, PersonId, ProblemCode, Sha256};

use crate::refusal::Refusal;
use crate::session::Session;

/// A person with a session, whose role may do what the route is for. On a route that lets others in as well, there is
/// none, and asking for one is a fault of ours.
#[derive(Clone)]
pub(crate) struct SignedIn {
    /// The organisation that the session is of.
    pub(crate) org: OrgSlug,
    pub(crate) person: PersonId,
    /// Whether they proved within the last minutes who they are.
    pub(crate) stepped_up: bool,
    /// What the store knows the session by.
    pub(crate) token: Sha256,
    pub(crate) session: Session,
}

/// A cookie to send along with the answer, because the session was used.
pub(crate) struct Renewal(pub(crate) Cookie<'static>);

impl FromRequest for SignedIn {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let admitted = request.extensions().get::<Self>().cloned();
        ready(admitted.ok_or_else(|| ProblemCode::Internal.into()))
    }
}
