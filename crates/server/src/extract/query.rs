//! The query of the address, by type; unknown names are refused.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use zegel_protocol::ProblemCode;

use crate::refusal::Refusal;

/// A query of the shape `T`.
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned + 'static> FromRequest for Query<T> {
    type Error = Refusal;
    type Future = Ready<Result<Self, Refusal>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = web::Query::<T>::from_query(request.query_string());
        ready(
            read.map(|query| Self(query.into_inner()))
                .map_err(|_| ProblemCode::BadHeader.into()),
        )
    }
}
