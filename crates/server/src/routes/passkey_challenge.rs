//! `POST /api/v1/o/{org}/login/passkey/challenge`: a challenge for any passkey of the organisation.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::sign_in::PasskeyChallenge;

use super::Endpoint;
use crate::extract::{AppRef, Checked, InOrder, Nothing, Org, SameSite};
use crate::gate::Access;
use crate::refusal::Refusal;
use crate::second_factor::RelyingParty;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_challenge_passkey>(Access::Public, PROBLEMS, || web::to(challenge_passkey))
}

/// A challenge that names no account. Browsers know no passkeys for addresses that are numbers: "not found" there.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/login/passkey/challenge",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = Object,
    responses((status = 200, description = "What the browser hands to the authenticator", body = PasskeyChallenge))
)]
pub(crate) async fn challenge_passkey(
    InOrder((org, _, Checked(_))): InOrder<(Org, SameSite, Checked<Nothing>)>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let challenge = RelyingParty::of(&app, &request)?.challenge(&app, &org)?;
    Ok(HttpResponse::Ok().json(challenge))
}
