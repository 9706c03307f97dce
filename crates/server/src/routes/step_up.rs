//! `POST /api/v1/o/{org}/me/step-up`: proving once more who sits there.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::people::Permission;
use zegel_protocol::sign_in::StepUp;

use super::Endpoint;
use super::records;
use super::signing_in::Came;
use crate::device::own_bucket;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::keys::proves;
use crate::patience::SECRETS;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::WrongCredentials,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_step_up>(Access::Person(Permission::OwnAccount), PROBLEMS, || {
        web::to(step_up)
    })
}

/// Proves once more who sits there; good for five minutes, and written into the cookie. Whoever has six digits or a
/// passkey proves one of them, too: `second-factor-needed` if that is missing or wrong.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/me/step-up",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = StepUp,
    responses((status = 204, description = "It is proved"))
)]
pub(crate) async fn step_up(
    me: SignedIn,
    Checked(asked): Checked<StepUp>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let now = app.clock.unix_seconds();
    let tries = own_bucket(&app.keys, "step-up", &me.org, &me.person);
    app.patience
        .try_again(tries, SECRETS, now)
        .map_err(Refusal::slow_down)?;
    let account = records::own(&app, &me).await?;
    if !proves(&asked.auth, Some(account.passphrase.auth)) {
        return Err(ProblemCode::WrongCredentials.into());
    }
    let came = Came {
        app: &app,
        request: &request,
        org: &me.org,
    };
    let codes = own_bucket(&app.keys, "code", &me.org, &me.person);
    came.with_second_factor(&account, asked.totp.as_ref(), asked.passkey.as_ref(), codes)
        .await?;
    app.patience.forgive(tries);
    let cookie = app.keys.seal(&me.session.stepped_up(now));
    Ok(HttpResponse::NoContent().cookie(cookie).finish())
}
