//! The person who is signed in to the organisation of the address.

use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use futures_util::future::LocalBoxFuture;
use zegel_protocol::roster::Role;
use zegel_protocol::{OrgSlug, PersonId, ProblemCode, Sha256};

use super::same_site::SameSite;
use super::segment::{Segment as _, segment};
use crate::refusal::Refusal;
use crate::session::COOKIE;

/// A person with a session. For requests that change something, they come from our own pages as well.
pub(crate) struct SignedIn {
    pub(crate) person: PersonId,
    pub(crate) role: Role,
    /// What the store knows the session by.
    pub(crate) token: Sha256,
}

/// A cookie to send along with the answer, because the session was used.
pub(crate) struct Renewal(pub(crate) Cookie<'static>);

impl FromRequest for SignedIn {
    type Error = Refusal;
    type Future = LocalBoxFuture<'static, Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let app = super::app(&request)?;
            if *request.method() != Method::GET {
                SameSite::prove(&request)?;
            }
            let org = segment::<OrgSlug>(&request, OrgSlug::NAME, OrgSlug::ABSENT)?;
            let now = app.clock.unix_seconds();
            let cookie = request.cookie(COOKIE).ok_or(ProblemCode::SignInNeeded)?;
            let session = app
                .keys
                .open(&cookie, &org, now)
                .ok_or(ProblemCode::SignInNeeded)?;
            let token = session.token_hash();
            let owner = app.store.session(&org, &token, app.clock.today()).await?;
            let owner = owner.ok_or(ProblemCode::SignInNeeded)?;
            if let Some(renewed) = session.renewed(now) {
                request.extensions_mut().insert(Renewal(app.keys.seal(&renewed)));
            }
            Ok(Self {
                person: owner.person,
                role: owner.role,
                token,
            })
        })
    }
}
