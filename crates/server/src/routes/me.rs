//! `GET /api/v1/o/{org}/me`: whose session it is.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::handlers::Me;

use super::Endpoint;
use crate::extract::{InOrder, Org, SignedIn};
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::SignInNeeded, ProblemCode::NotFound];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_me>(PROBLEMS, || web::to(me))
}

/// The person who is signed in.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/me",
    tag = "handler",
    security(("session" = [])),
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    responses((status = 200, description = "Who is signed in", body = Me))
)]
pub(crate) async fn me(InOrder((_, me)): InOrder<(Org, SignedIn)>) -> Result<HttpResponse, Refusal> {
    Ok(HttpResponse::Ok().json(Me {
        person: me.person,
        role: me.role,
    }))
}
