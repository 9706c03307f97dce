//! `GET /api/v1/o/{org}/roster`: the current roster with its signature.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::roster::RosterBundle;

use super::Endpoint;
use crate::extract::{AppRef, Org};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::NotFound, ProblemCode::NoRoster];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_current_roster>(Access::Public, PROBLEMS, || web::to(current_roster))
}

/// The organisation's current roster with what proves it.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/roster",
    tag = "everybody",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    responses((status = 200, description = "The roster, as it was signed", body = RosterBundle))
)]
pub(crate) async fn current_roster(
    org: Org,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let roster = app
        .store
        .current_roster(&org)
        .await?
        .ok_or(ProblemCode::NoRoster)?;
    Ok(app.packed.answer(&request, &org, &roster))
}
