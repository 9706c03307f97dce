//! `PUT /api/v1/o/{org}/me/passphrase`: a new passphrase.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::NewPassphrase;
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
    Endpoint::new::<__path_change_passphrase>(Access::SteppedUp(Permission::OwnAccount), PROBLEMS, || {
        web::to(change_passphrase)
    })
}

/// A new passphrase; all other sessions end.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/me/passphrase",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = NewPassphrase,
    responses((status = 204, description = "It holds from now on"))
)]
pub(crate) async fn change_passphrase(
    me: SignedIn,
    Checked(asked): Checked<NewPassphrase>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let passphrase = records::passphrase(asked)?;
    if !app
        .store
        .change_passphrase(&me.org, &me.person, &passphrase, &me.token)
        .await?
    {
        return Err(ProblemCode::SignInNeeded.into());
    }
    Ok(HttpResponse::NoContent().finish())
}
