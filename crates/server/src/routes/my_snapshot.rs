//! `GET /api/v1/o/{org}/me/snapshot`: which pieces there are of what the person's client keeps of their cases.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Permission;
use zegel_protocol::registers::Snapshot;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_my_snapshot>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(my_snapshot)
    })
}

/// The pieces of the person's own snapshot, without their bytes.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/me/snapshot",
    tag = "handler",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    responses((status = 200, description = "The pieces", body = Snapshot))
)]
pub(crate) async fn my_snapshot(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let shards = app.store.snapshot(&me.org, &me.person).await?;
    Ok(HttpResponse::Ok().json(Snapshot { shards }))
}
