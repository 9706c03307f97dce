//! `DELETE /api/v1/o/{org}/people/{person}/departure`: somebody is back.

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
    Endpoint::new::<__path_readmit>(Access::Person(Permission::ManagePeople), PROBLEMS, || {
        web::to(readmit)
    })
}

/// Opens the account of somebody who left again. Deleted grants do not come back.
#[utoipa::path(
    delete,
    path = "/api/v1/o/{org}/people/{person}/departure",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("person" = PersonId, Path, description = "The person"),
    ),
    responses((status = 204, description = "Done"))
)]
pub(crate) async fn readmit(
    me: SignedIn,
    Named(person): Named<PersonId>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let actor = Actor::Person(me.person);
    let outcome = app.store.readmit(&me.org, &actor, &person).await?;
    records::done(outcome)
}
