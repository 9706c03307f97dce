//! `PUT /api/v1/o/{org}/me/recovery`: a new recovery sheet.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::NewRecovery;
use zegel_protocol::people::Permission;

use super::Endpoint;
use super::records;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_change_recovery>(Access::SteppedUp(Permission::OwnAccount), PROBLEMS, || {
        web::to(change_recovery)
    })
}

/// A new recovery sheet; the old one is worth nothing from now on, and all other sessions end.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/me/recovery",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = NewRecovery,
    responses((status = 204, description = "It holds from now on"))
)]
pub(crate) async fn change_recovery(
    me: SignedIn,
    Checked(asked): Checked<NewRecovery>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let recovery = records::recovery(asked)?;
    let (org, person) = (&me.org, &me.person);
    if !app
        .store
        .change_recovery(org, person, &recovery, &me.token)
        .await?
    {
        return Err(ProblemCode::SignInNeeded.into());
    }
    Ok(HttpResponse::NoContent().finish())
}
