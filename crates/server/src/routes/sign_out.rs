//! `POST /api/v1/o/{org}/logout`: the end of a session.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
use crate::session;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::NotFound];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_sign_out>(Access::AnySession, PROBLEMS, || web::to(sign_out))
}

/// Signs out: every copy of the session's cookie is worthless from now on.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/logout",
    tag = "account",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    responses((status = 204, description = "Signed out"))
)]
pub(crate) async fn sign_out(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    app.store.end_session(&me.org, &me.person, &me.token).await?;
    Ok(HttpResponse::NoContent().cookie(session::removal()).finish())
}
