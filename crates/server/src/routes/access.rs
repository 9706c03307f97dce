//! `GET /api/v1/o/{org}/cases/{case}/access`: who opened a case on which day, by the server's word.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::registers::AccessRegister;
use zegel_protocol::{CaseId, ProblemCode};

use super::Endpoint;
use crate::extract::{AppRef, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::NoCase];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_access_register>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(access_register)
    })
}

/// The access register of a case, for those who can read it.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/cases/{case}/access",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("case" = CaseId, Path, description = "The case"),
    ),
    responses((status = 200, description = "The register, oldest first", body = AccessRegister))
)]
pub(crate) async fn access_register(
    me: SignedIn,
    Named(case): Named<CaseId>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let rows = app.store.access(&me.org, &me.person, &case).await?;
    let rows = rows.ok_or(ProblemCode::NoCase)?;
    Ok(HttpResponse::Ok().json(AccessRegister { rows }))
}
