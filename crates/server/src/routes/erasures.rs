//! `POST /api/v1/o/{org}/erasures`: which of some cases were erased, for those who know their identifiers.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Permission;
use zegel_protocol::registers::{AskErased, Erasures};

use super::Endpoint;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_erased>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(erased)
    })
}

/// Those of the named cases that were erased, and on which day: so that a client can tell them from cases that it may not read.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/erasures",
    tag = "handler",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    request_body = AskErased,
    responses((status = 200, description = "The erased ones among them", body = Erasures))
)]
pub(crate) async fn erased(
    me: SignedIn,
    Checked(asked): Checked<AskErased>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let erased = app.store.erased(&me.org, &asked.cases).await?;
    Ok(HttpResponse::Ok().json(Erasures { erased }))
}
