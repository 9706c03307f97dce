//! `DELETE /api/v1/o/{org}/me/sessions/{session}`: the end of one of the person's sessions.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Permission;

use super::Endpoint;
use crate::extract::{AppRef, NamedSession, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_end_session>(Access::Person(Permission::OwnAccount), PROBLEMS, || {
        web::to(end_session)
    })
}

/// Ends a session of the person; ending none is fine.
#[utoipa::path(
    delete,
    path = "/api/v1/o/{org}/me/sessions/{session}",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("session" = zegel_protocol::Sha256, Path, description = "As the list of sessions names it"),
    ),
    responses((status = 204, description = "It is over"))
)]
pub(crate) async fn end_session(
    me: SignedIn,
    NamedSession(session): NamedSession,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    app.store.end_session(&me.org, &me.person, &session).await?;
    Ok(HttpResponse::NoContent().finish())
}
