//! `GET /api/v1/instance/organisations`: the organisations of this server.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::figures::Organisations;
use zegel_protocol::people::Permission;
use zegel_storage::types::Actor;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_organisations>(Access::Person(Permission::ManageInstance), PROBLEMS, || {
        web::to(organisations)
    })
}

/// All organisations with the room that they take; nobody in them and no case.
#[utoipa::path(
    get,
    path = "/api/v1/instance/organisations",
    tag = "instance",
    responses((status = 200, description = "All of them", body = Organisations))
)]
pub(crate) async fn organisations(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let all = app
        .store
        .organisation_summaries(&Actor::Person(me.person))
        .await?;
    let organisations = all.ok_or(ProblemCode::Forbidden)?;
    Ok(HttpResponse::Ok().json(Organisations { organisations }))
}
