//! The organisation that the address names, known to exist.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use zegel_protocol::{OrgSlug, ProblemCode};

use super::segment::{Segment as _, segment};
use crate::app::App;
use crate::refusal::Refusal;

/// An organisation of this server.
#[derive(Debug, Clone)]
pub(crate) struct Org(OrgSlug);

impl Deref for Org {
    type Target = OrgSlug;
    fn deref(&self) -> &OrgSlug {
        &self.0
    }
}

impl FromRequest for Org {
    type Error = Refusal;
    type Future = LocalBoxFuture<'static, Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::prove(&request, &*super::app(&request)?).await })
    }
}

impl Org {
    /// Looks whether the organisation that the address names exists.
    pub(crate) async fn prove(request: &HttpRequest, app: &App) -> Result<Self, Refusal> {
        let org = segment::<OrgSlug>(request, OrgSlug::NAME, OrgSlug::ABSENT)?;
        if app.organisations.exists(&*app.store, &org).await? {
            Ok(Self(org))
        } else {
            Err(ProblemCode::NotFound.into())
        }
    }
}
