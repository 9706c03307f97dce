//! A JSON body of the right type, size, shape and bounds.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use zegel_protocol::{Day, ProblemCode};

use super::headers::{announced_length, content_type_is};
use crate::body::Body;
use crate::refusal::Refusal;

/// A wire message with bounds that its type cannot say.
pub(crate) trait Check: DeserializeOwned + 'static {
    /// Bytes of JSON, at most.
    const MOST: usize;

    /// Whether every count, size and day is in bounds on this day.
    fn is_valid(&self, today: Day) -> bool;
}

/// A body that was checked.
pub(crate) struct Checked<T>(pub(crate) T);

impl<T: Check> FromRequest for Checked<T> {
    type Error = Refusal;
    type Future = LocalBoxFuture<'static, Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let app = super::app(&request)?;
            content_type_is(&request, "application/json")?;
            let body = Body::new(payload, app.pace, T::MOST as u64);
            let bytes = body.whole(announced_length(&request)).await?;
            let message: T = serde_json::from_slice(&bytes).map_err(|_| ProblemCode::Malformed)?;
            if message.is_valid(app.clock.today()) {
                Ok(Self(message))
            } else {
                Err(ProblemCode::Malformed.into())
            }
        })
    }
}
