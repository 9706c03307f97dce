//! `PUT /api/v1/o/{org}/settings`: what holds for all accounts of the organisation.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::{Permission, Settings};
use zegel_storage::types::{Actor, SettingOutcome};

use super::Endpoint;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_change_settings>(Access::Person(Permission::ManageSettings), PROBLEMS, || {
        web::to(change_settings)
    })
}

/// Whether everybody needs a second factor. Whoever has none can do nothing from then on but set one up.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/settings",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = Settings,
    responses((status = 204, description = "It holds from now on"))
)]
pub(crate) async fn change_settings(
    me: SignedIn,
    Checked(asked): Checked<Settings>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let actor = Actor::Person(me.person);
    let required = asked.second_factor_required;
    match app.store.require_second_factor(&me.org, &actor, required).await? {
        SettingOutcome::Done => Ok(HttpResponse::NoContent().finish()),
        SettingOutcome::Forbidden => Err(ProblemCode::Forbidden.into()),
    }
}
