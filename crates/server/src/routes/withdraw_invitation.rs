//! `DELETE /api/v1/o/{org}/people/{person}/invitation`: an invitation taken back.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::{PersonId, ProblemCode};
use zegel_storage::types::Actor;

use super::Endpoint;
use super::records;
use crate::extract::{AppRef, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[ProblemCode::AlreadyExists];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_withdraw_invitation>(Access::Person(Permission::ManagePeople), PROBLEMS, || {
        web::to(withdraw_invitation)
    })
}

/// Takes an invitation back: the link dies and the person is forgotten.
#[utoipa::path(
    delete,
    path = "/api/v1/o/{org}/people/{person}/invitation",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("person" = PersonId, Path, description = "The person"),
    ),
    responses((status = 204, description = "Done"))
)]
pub(crate) async fn withdraw_invitation(
    me: SignedIn,
    Named(person): Named<PersonId>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let actor = Actor::Person(me.person);
    let outcome = app.store.withdraw_invitation(&me.org, &actor, &person).await?;
    records::done(outcome)
}
