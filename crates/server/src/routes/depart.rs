//! `POST /api/v1/o/{org}/people/{person}/departure`: somebody left.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::{PersonId, ProblemCode};
use zegel_storage::types::Actor;

use super::Endpoint;
use super::records;
use crate::extract::{AppRef, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_depart>(Access::Person(Permission::ManagePeople), PROBLEMS, || {
        web::to(depart)
    })
}

/// Closes the account of somebody who left: sessions end, grants are deleted where somebody else can read the case.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/people/{person}/departure",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("person" = PersonId, Path, description = "The person"),
    ),
    responses((status = 204, description = "Done"))
)]
pub(crate) async fn depart(
    me: SignedIn,
    Named(person): Named<PersonId>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let actor = Actor::Person(me.person);
    let outcome = app
        .store
        .depart(&me.org, &actor, &person, app.clock.today())
        .await?;
    records::done(outcome)
}
