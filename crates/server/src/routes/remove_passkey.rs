//! `DELETE /api/v1/o/{org}/me/passkeys/{passkey}`: one passkey less.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::CredentialId;
use zegel_protocol::people::Permission;

use super::Endpoint;
use crate::extract::{AppRef, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_remove_passkey>(Access::SteppedUp(Permission::OwnAccount), PROBLEMS, || {
        web::to(remove_passkey)
    })
}

/// Forgets a passkey of the person; all other sessions end.
#[utoipa::path(
    delete,
    path = "/api/v1/o/{org}/me/passkeys/{passkey}",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("passkey" = CredentialId, Path, description = "The passkey's credential id"),
    ),
    responses((status = 204, description = "It is forgotten"))
)]
pub(crate) async fn remove_passkey(
    me: SignedIn,
    Named(id): Named<CredentialId>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (org, person) = (&me.org, &me.person);
    if !app.store.remove_passkey(org, person, &id, &me.token).await? {
        return Err(ProblemCode::NotFound.into());
    }
    Ok(HttpResponse::NoContent().finish())
}
