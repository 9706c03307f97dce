//! `GET /api/v1/o/{org}/figures`: how many reports came.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::figures::Figures;
use zegel_protocol::people::Permission;
use zegel_storage::types::Actor;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_figures>(Access::Person(Permission::ReadFigures), PROBLEMS, || {
        web::to(figures)
    })
}

/// Counts of reports by channel and year, of years that are over. Counts under five are not told.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/figures",
    tag = "analyst",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    responses((status = 200, description = "The counts", body = Figures))
)]
pub(crate) async fn figures(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let (actor, today) = (Actor::Person(me.person), app.clock.today());
    let figures = app.store.figures(&me.org, &actor, today).await?;
    Ok(HttpResponse::Ok().json(figures.ok_or(ProblemCode::Forbidden)?))
}
