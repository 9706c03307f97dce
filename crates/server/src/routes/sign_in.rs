//! `POST /api/v1/o/{org}/login`: a session for the right passphrase, and a second factor if the account has one.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::sign_in::{KeySlot, LoginRequest, SignedIn};

use super::Endpoint;
use super::signing_in::{self, Came};
use crate::clock::evenly;
use crate::extract::{AppRef, Checked, InOrder, Org, SameSite};
use crate::gate::Access;
use crate::keys::proves;
use crate::patience::SECRETS;
use crate::refusal::Refusal;
use crate::session::Purpose;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::WrongCredentials,
    ProblemCode::SecondFactorNeeded,
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_sign_in>(Access::Public, PROBLEMS, || web::to(sign_in))
}

/// Signs in. The session is a cookie; the answer carries what only the person can open.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/login",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = LoginRequest,
    responses((status = 200, description = "Signed in; the session is in the cookie", body = SignedIn))
)]
pub(crate) async fn sign_in(
    InOrder((org, _, Checked(asked))): InOrder<(Org, SameSite, Checked<LoginRequest>)>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    evenly(async {
        let tries = signing_in::tries(&app, &request, "login", &org, &asked.login);
        app.patience
            .try_again(tries, SECRETS, app.clock.unix_seconds())
            .map_err(Refusal::slow_down)?;
        let account = app.store.account(&org, &asked.login).await?;
        let kept = account.as_ref().map(|account| account.passphrase.auth);
        // The same work is done and the same is said where there is no account.
        let proven = proves(&asked.auth, kept);
        let account = account.filter(|_| proven).ok_or(ProblemCode::WrongCredentials)?;
        let came = Came {
            app: &app,
            request: &request,
            org: &org,
        };
        let codes = signing_in::tries(&app, &request, "code", &org, &account.login);
        came.with_second_factor(&account, asked.totp.as_ref(), asked.passkey.as_ref(), codes)
            .await?;
        app.patience.forgive(tries);
        let answer = SignedIn {
            person: account.person.clone(),
            role: account.role,
            vault: account.vault.clone(),
            slot: account.passphrase.slot.clone(),
            key_slot: KeySlot::Passphrase,
            challenge: None,
        };
        came.begin_session(&account, Purpose::Ordinary, &answer).await
    })
    .await
}
