//! Requests that another site made a browser send are refused where a cookie counts.
//!
//! `SameSite=Strict` keeps the cookie at home in current browsers; this is the second lock. Programs that are no
//! browsers send neither header and have no cookies that anybody else could ride on.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::ORIGIN;
use actix_web::{FromRequest, HttpRequest};
use zegel_protocol::ProblemCode;

use crate::refusal::Refusal;

/// The request comes from our own pages or from no browser.
pub(crate) struct SameSite;

impl SameSite {
    /// Looks at what the browser says about who made it send the request.
    pub(crate) fn prove(request: &HttpRequest) -> Result<Self, Refusal> {
        let app = super::app(request)?;
        // Pages send `Origin: null` under our referrer policy in some modes; then `Sec-Fetch-Site` decides.
        let ours = match (
            request.headers().get("sec-fetch-site"),
            request.headers().get(ORIGIN),
        ) {
            (Some(site), _) => site == "same-origin",
            (None, Some(origin)) => app.origins.iter().any(|ours| origin == ours.as_str()),
            (None, None) => true,
        };
        if ours {
            Ok(Self)
        } else {
            Err(ProblemCode::Forbidden.into())
        }
    }
}

impl FromRequest for SameSite {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::prove(request))
    }
}
