//! `POST /api/v1/o/{org}/login/passkey`: a session for a passkey, which is both factors.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::sign_in::{KeySlot, LoginChallenge, PasskeyAnswer, SignedIn};

use super::Endpoint;
use super::signing_in::Came;
use crate::clock::evenly;
use crate::extract::{AppRef, Checked, InOrder, Org, SameSite};
use crate::gate::Access;
use crate::patience::SECRETS;
use crate::refusal::Refusal;
use crate::second_factor::asserted_credential;
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
    Endpoint::new::<__path_sign_in_with_passkey>(Access::Public, PROBLEMS, || web::to(sign_in_with_passkey))
}

/// Signs in with a passkey alone; the authenticator has looked at its owner itself.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/login/passkey",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = PasskeyAnswer,
    responses((status = 200, description = "Signed in; the session is in the cookie", body = SignedIn))
)]
pub(crate) async fn sign_in_with_passkey(
    InOrder((org, _, Checked(asked))): InOrder<(Org, SameSite, Checked<PasskeyAnswer>)>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    evenly(async {
        let id = asserted_credential(&asked).ok_or(ProblemCode::WrongCredentials)?;
        let tries = app.keys.bucket("passkey", &org, id.as_bytes());
        app.patience
            .try_again(tries, SECRETS, app.clock.unix_seconds())
            .map_err(Refusal::slow_down)?;
        let account = app.store.account_with_passkey(&org, &id).await?;
        let came = Came {
            app: &app,
            request: &request,
            org: &org,
        };
        let slot = came.with_passkey(account.as_ref(), &id, &asked).await?;
        let account = account
            .filter(|_| slot.is_some())
            .ok_or(ProblemCode::WrongCredentials)?;
        app.patience.forgive(tries);
        let own = slot.flatten();
        let challenge = own.is_none().then_some(LoginChallenge {
            salt: account.passphrase.salt,
            kdf: account.passphrase.kdf,
        });
        let answer = SignedIn {
            person: account.person.clone(),
            role: account.role,
            vault: account.vault.clone(),
            key_slot: if own.is_some() {
                KeySlot::Passkey
            } else {
                KeySlot::Passphrase
            },
            slot: own.unwrap_or_else(|| account.passphrase.slot.clone()),
            challenge,
        };
        came.begin_session(&account, Purpose::Ordinary, &answer).await
    })
    .await
}
