//! `PUT /api/v1/o/{org}/me/vault`: the vault, written anew.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::NewVault;
use zegel_protocol::people::Permission;
use zegel_storage::types::VaultOutcome;

use super::Endpoint;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::StepUpNeeded,
    ProblemCode::SequenceConflict,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_change_vault>(Access::Person(Permission::OwnAccount), PROBLEMS, || {
        web::to(change_vault)
    })
}

/// Puts a vault in the place of the one that was read. With new public keys, the person has to have proved once more who they are.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/me/vault",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = NewVault,
    responses((status = 204, description = "It is on disk"))
)]
pub(crate) async fn change_vault(
    me: SignedIn,
    Checked(asked): Checked<NewVault>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    if asked.keys.is_some() && !me.stepped_up {
        return Err(ProblemCode::StepUpNeeded.into());
    }
    let NewVault {
        replaces,
        vault,
        keys,
    } = asked;
    match app
        .store
        .replace_vault(&me.org, &me.person, &replaces, &vault, keys.as_ref())
        .await?
    {
        VaultOutcome::Replaced => Ok(HttpResponse::NoContent().finish()),
        VaultOutcome::Conflict => Err(ProblemCode::SequenceConflict.into()),
        VaultOutcome::NotFound => Err(ProblemCode::SignInNeeded.into()),
    }
}
