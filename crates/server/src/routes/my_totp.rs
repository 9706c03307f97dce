//! `PUT /api/v1/o/{org}/me/totp`: six digits as a second factor.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::NewTotp;
use zegel_protocol::people::Permission;

use super::Endpoint;
use super::signing_in;
use crate::device::own_bucket;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_set_totp>(Access::SteppedUp(Permission::OwnAccount), PROBLEMS, || {
        web::to(set_totp)
    })
}

/// Signing in asks for six digits from now on, and all other sessions end. `second-factor-needed` if the code is not one of the secret's.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/me/totp",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = NewTotp,
    responses((status = 204, description = "It holds from now on"))
)]
pub(crate) async fn set_totp(
    me: SignedIn,
    Checked(asked): Checked<NewTotp>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let tries = own_bucket(&app.keys, "code", &me.org, &me.person);
    let (org, person, secret) = (&me.org, &me.person, &asked.secret);
    signing_in::check_code(&app, org, person, secret, Some(&asked.code), tries)?;
    if !app.store.set_totp(org, person, Some(secret), &me.token).await? {
        return Err(ProblemCode::SignInNeeded.into());
    }
    Ok(HttpResponse::NoContent().finish())
}
