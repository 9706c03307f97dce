//! `GET /api/v1/o/{org}/rosters/{sha256}`: a roster of the past, for checking who wrote an old entry.

use actix_web::{HttpResponse, web};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{ProblemCode, Sha256};

use super::Endpoint;
use crate::extract::{AppRef, InOrder, Named, Org};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::NotFound, ProblemCode::NoRoster];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_roster_by_hash>(Access::Public, PROBLEMS, || web::to(roster_by_hash))
}

/// A roster of the organisation, current or not, by the SHA-256 of its signed bytes.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/rosters/{sha256}",
    tag = "everybody",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("sha256" = Sha256, Path, description = "SHA-256 of the signed bytes"),
    ),
    responses((status = 200, description = "The roster, as it was signed", body = RosterBundle))
)]
pub(crate) async fn roster_by_hash(
    InOrder((org, Named(sha256))): InOrder<(Org, Named<Sha256>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let roster = app
        .store
        .roster(&org, &sha256)
        .await?
        .ok_or(ProblemCode::NoRoster)?;
    Ok(HttpResponse::Ok().json(roster.bundle))
}
