//! `PUT /api/v1/o/{org}/people/{person}/address`: where mail to somebody goes.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::{NewAddress, Permission};
use zegel_protocol::{PersonId, ProblemCode};
use zegel_storage::types::Actor;

use super::Endpoint;
use super::records;
use crate::extract::{AppRef, Checked, InOrder, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_set_address>(Access::Person(Permission::ManagePeople), PROBLEMS, || {
        web::to(set_address)
    })
}

/// Notes or forgets where mail to somebody goes.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/people/{person}/address",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("person" = PersonId, Path, description = "The person"),
    ),
    request_body = NewAddress,
    responses((status = 204, description = "Done"))
)]
pub(crate) async fn set_address(
    me: SignedIn,
    InOrder((Named(person), Checked(asked))): InOrder<(Named<PersonId>, Checked<NewAddress>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let actor = Actor::Person(me.person);
    let outcome = app
        .store
        .set_address(&me.org, &actor, &person, asked.address.as_deref())
        .await?;
    records::done(outcome)
}
