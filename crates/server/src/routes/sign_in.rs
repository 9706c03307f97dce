//! `POST /api/v1/o/{org}/login`: a session for the right passphrase.

use actix_web::{HttpResponse, web};
use zegel_protocol::handlers::{AuthProof, LoginRequest, SignedIn};
use zegel_protocol::{ProblemCode, Sha256};
use zegel_storage::types::Account;

use super::Endpoint;
use crate::chance;
use crate::extract::{AppRef, Checked, InOrder, Org, SameSite};
use crate::refusal::Refusal;
use crate::session::Session;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::WrongCredentials,
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_sign_in>(PROBLEMS, || web::to(sign_in))
}

/// Signs in. The session is a cookie; the answer carries the person's sealed identities.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/login",
    tag = "handler",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    request_body = LoginRequest,
    responses((status = 200, description = "Signed in; the session is in the cookie", body = SignedIn))
)]
pub(crate) async fn sign_in(
    InOrder((org, _, Checked(asked))): InOrder<(Org, SameSite, Checked<LoginRequest>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let now = app.clock.unix_seconds();
    let bucket = app.keys.bucket(&org, &asked.login);
    app.patience.try_again(bucket, now).map_err(Refusal::slow_down)?;
    let account = proven(app.store.account(&org, &asked.login).await?, &asked.auth)?;
    app.patience.forgive(bucket);
    let session = Session::new(
        (*org).clone(),
        chance::bytes().map_err(|_| ProblemCode::Internal)?,
        now,
    );
    let token = session.token_hash();
    if !app
        .store
        .start_session(&org, &account.person, &token, session.last_day())
        .await?
    {
        return Err(ProblemCode::WrongCredentials.into());
    }
    let Account {
        person,
        role,
        wrapped,
        ..
    } = account;
    Ok(HttpResponse::Ok().cookie(app.keys.seal(&session)).json(SignedIn {
        person,
        role,
        wrapped,
    }))
}

/// The account, if the proof is its own. The same work is done and the same is said where there is no account.
fn proven(account: Option<Account>, proof: &AuthProof) -> Result<Account, Refusal> {
    let given = proof.hash().unwrap_or(Sha256::ZERO);
    let kept = account.as_ref().map_or(Sha256::ZERO, |account| account.auth);
    let same = given.equals_in_constant_time(&kept);
    account
        .filter(|_| same)
        .ok_or_else(|| ProblemCode::WrongCredentials.into())
}
