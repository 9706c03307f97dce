//! `POST /api/v1/o/{org}/login/challenge`: what is needed to derive from a passphrase.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::KdfParams;
use zegel_protocol::sign_in::{LoginChallenge, LoginChallengeRequest};

use super::Endpoint;
use crate::clock::evenly;
use crate::extract::{AppRef, Checked, InOrder, Org, SameSite};
use crate::gate::Access;
use crate::refusal::Refusal;

/// What new accounts get (protocol §6), and so what a made-up account has.
const USUAL_COST: KdfParams = KdfParams {
    m_kib: 64 << 10,
    t: 3,
    p: 1,
};

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_challenge>(Access::Public, PROBLEMS, || web::to(challenge))
}

/// Salt and cost of an account. An unknown name gets a salt of its own, always the same.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/login/challenge",
    tag = "account",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    request_body = LoginChallengeRequest,
    responses((status = 200, description = "Salt and cost", body = LoginChallenge))
)]
pub(crate) async fn challenge(
    InOrder((org, _, Checked(asked))): InOrder<(Org, SameSite, Checked<LoginChallengeRequest>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    evenly(async {
        let made_up = LoginChallenge {
            salt: app.keys.made_up_salt(&org, &asked.login),
            kdf: USUAL_COST,
        };
        let account = app.store.account(&org, &asked.login).await?;
        let challenge = account.map_or(made_up, |account| LoginChallenge {
            salt: account.passphrase.salt,
            kdf: account.passphrase.kdf,
        });
        Ok(HttpResponse::Ok().json(challenge))
    })
    .await
}
