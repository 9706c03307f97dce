//! Several proofs, one after another.
//!
//! The framework asks all of a handler's arguments at once, and the first to fail gives the answer. Ours have an order:
//! an organisation that does not exist is "not found" whatever else is wrong, and no body is read before it is known who
//! sent it.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use crate::refusal::Refusal;

/// A tuple of proofs; each is made when the ones before it are.
pub(crate) struct InOrder<T>(pub(crate) T);

macro_rules! in_order {
    ($($part:ident),+) => {
        impl<$($part),+> FromRequest for InOrder<($($part,)+)>
        where
            $($part: FromRequest<Error = Refusal> + 'static),+
        {
            type Error = Refusal;
            type Future = LocalBoxFuture<'static, Result<Self, Refusal>>;

            fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                let (request, mut payload) = (request.clone(), payload.take());
                Box::pin(async move { Ok(Self(($($part::from_request(&request, &mut payload).await?,)+))) })
            }
        }
    };
}

in_order!(A, B);
in_order!(A, B, C);
in_order!(A, B, C, D);
in_order!(A, B, C, D, E);
