//! `PUT /api/v1/o/{org}/cases/{case}/mute`: no mails about a case to the one who asks.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::{CaseId, ProblemCode};

use super::Endpoint;
use crate::extract::{AppRef, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_mute_case>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(mute_case)
    })
}

/// No mails about a case to the one who asks.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/cases/{case}/mute",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("case" = CaseId, Path, description = "The case"),
    ),
    responses((status = 204, description = "Done"))
)]
pub(crate) async fn mute_case(
    me: SignedIn,
    Named(case): Named<CaseId>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    if app.store.mute(&me.org, &me.person, &case, true).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(ProblemCode::NotFound.into())
    }
}
