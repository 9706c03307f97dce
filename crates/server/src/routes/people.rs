//! `GET /api/v1/o/{org}/people`: the organisation's people.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::{People, Permission};
use zegel_storage::types::Actor;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_people>(Access::Person(Permission::ManagePeople), PROBLEMS, || {
        web::to(people)
    })
}

/// Everybody in the organisation, with what they announced; nothing about cases.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/people",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    responses((status = 200, description = "Everybody", body = People))
)]
pub(crate) async fn people(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let people = app.store.people(&me.org, &Actor::Person(me.person)).await?;
    let mut people = people.ok_or(ProblemCode::Forbidden)?;
    people.mail = app.mail.is_some();
    Ok(HttpResponse::Ok().json(people))
}
