//! `DELETE /api/v1/o/{org}/me/totp`: no more six digits.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Permission;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_remove_totp>(Access::SteppedUp(Permission::OwnAccount), PROBLEMS, || {
        web::to(remove_totp)
    })
}

/// Signing in asks for no six digits from now on, and all other sessions end.
#[utoipa::path(
    delete,
    path = "/api/v1/o/{org}/me/totp",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    responses((status = 204, description = "It holds from now on"))
)]
pub(crate) async fn remove_totp(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let (org, person) = (&me.org, &me.person);
    if !app.store.set_totp(org, person, None, &me.token).await? {
        return Err(ProblemCode::SignInNeeded.into());
    }
    Ok(HttpResponse::NoContent().finish())
}
