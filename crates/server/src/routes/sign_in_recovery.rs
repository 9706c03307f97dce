//! `POST /api/v1/o/{org}/login/recovery`: a session for the recovery sheet, which can only set a new passphrase.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::sign_in::{KeySlot, RecoveryLogin, SignedIn};

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
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_sign_in_with_recovery_key>(Access::Public, PROBLEMS, || {
        web::to(sign_in_with_recovery_key)
    })
}

/// Signs in with the recovery key. The session can do one thing: set a new passphrase and a new sheet.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/login/recovery",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = RecoveryLogin,
    responses((status = 200, description = "Signed in for setting a new passphrase; the session is in the cookie", body = SignedIn))
)]
pub(crate) async fn sign_in_with_recovery_key(
    InOrder((org, _, Checked(asked))): InOrder<(Org, SameSite, Checked<RecoveryLogin>)>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    evenly(async {
        let account = app.store.account(&org, &asked.login).await?;
        let kept = account.as_ref().map(|account| account.recovery.auth);
        let proven = proves(&asked.auth, kept);
        let tries = signing_in::tries(&app, &request, "recovery", &org, &asked.login);
        // The right key never waits: it cannot be guessed at any rate, so that strangers who use up the tries of a name
        // keep nobody from coming back with their sheet.
        let Some(account) = account.filter(|_| proven) else {
            app.patience
                .try_again(tries, SECRETS, app.clock.unix_seconds())
                .map_err(Refusal::slow_down)?;
            return Err(ProblemCode::WrongCredentials.into());
        };
        app.patience.forgive(tries);
        let answer = SignedIn {
            person: account.person.clone(),
            role: account.role,
            vault: account.vault.clone(),
            slot: account.recovery.slot.clone(),
            key_slot: KeySlot::Recovery,
            challenge: None,
        };
        let came = Came {
            app: &app,
            request: &request,
            org: &org,
        };
        came.begin_session(&account, Purpose::Recovery, &answer).await
    })
    .await
}
