//! `GET /api/v1/o/{org}/me`: whose session it is, and what belongs to the account.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::{Me, PasskeySummary};
use zegel_protocol::people::Permission;
use zegel_storage::types::Passkey;

use super::Endpoint;
use super::records;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_me>(Access::Person(Permission::OwnAccount), PROBLEMS, || web::to(me))
}

/// The person who is signed in.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/me",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    responses((status = 200, description = "Who is signed in", body = Me))
)]
pub(crate) async fn me(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let account = records::own(&app, &me).await?;
    Ok(HttpResponse::Ok().json(Me {
        person: account.person,
        login: account.login,
        role: account.role,
        totp: account.totp.is_some(),
        passkeys: account.passkeys.iter().map(summary).collect(),
        second_factor_required: account.second_factor_required,
        recipient: account.recipient,
        signing_key: account.signing_key,
        stepped_up: me.stepped_up,
    }))
}

fn summary(passkey: &Passkey) -> PasskeySummary {
    PasskeySummary {
        id: passkey.id.clone(),
        added: passkey.added,
        unlocks: passkey.slot.is_some(),
    }
}
