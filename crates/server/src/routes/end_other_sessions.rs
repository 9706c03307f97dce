//! `DELETE /api/v1/o/{org}/me/sessions`: the end of all other sessions.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Permission;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_end_other_sessions>(Access::Person(Permission::OwnAccount), PROBLEMS, || {
        web::to(end_other_sessions)
    })
}

/// Ends all sessions of the person but this one.
#[utoipa::path(
    delete,
    path = "/api/v1/o/{org}/me/sessions",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    responses((status = 204, description = "They are over"))
)]
pub(crate) async fn end_other_sessions(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    app.store
        .end_other_sessions(&me.org, &me.person, &me.token)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
