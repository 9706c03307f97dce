//! `POST /api/v1/o/{org}/me/passkeys/challenge`: a challenge for a new passkey.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Permission;
use zegel_protocol::sign_in::PasskeyChallenge;

use super::Endpoint;
use super::records;
use crate::extract::{AppRef, Checked, Nothing, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
use crate::second_factor::RelyingParty;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_challenge_new_passkey>(Access::SteppedUp(Permission::OwnAccount), PROBLEMS, || {
        web::to(challenge_new_passkey)
    })
}

/// What the browser hands to the authenticator that is to make a passkey.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/me/passkeys/challenge",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = Object,
    responses((status = 200, description = "The challenge", body = PasskeyChallenge))
)]
pub(crate) async fn challenge_new_passkey(
    me: SignedIn,
    Checked(_): Checked<Nothing>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let account = records::own(&app, &me).await?;
    let has: Vec<_> = account
        .passkeys
        .iter()
        .map(|passkey| passkey.id.clone())
        .collect();
    let party = RelyingParty::of(&app, &request)?;
    let challenge = party.challenge_new(&app, &me, &account.login, &has)?;
    Ok(HttpResponse::Ok().json(challenge))
}
