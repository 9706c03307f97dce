//! `PUT /api/v1/o/{org}/me/recovered`: a new passphrase and a new sheet, after signing in with the old one.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::Recovered;

use super::Endpoint;
use super::records;
use super::signing_in::Came;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
use crate::session::Purpose;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_recovered>(Access::Recovering, PROBLEMS, || web::to(recovered))
}

/// New passphrase, new sheet, no second factors, no other sessions; from here on the session is an ordinary one.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/me/recovered",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = Recovered,
    responses((status = 204, description = "The account is its owner's again"))
)]
pub(crate) async fn recovered(
    me: SignedIn,
    Checked(asked): Checked<Recovered>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let account = records::own(&app, &me).await?;
    let (passphrase, recovery) = records::recovered(asked)?;
    let came = Came {
        app: &app,
        request: &request,
        org: &me.org,
    };
    let session = came.new_session(&account, Purpose::Ordinary).await?;
    let keep = session.token_hash();
    if !app
        .store
        .recover(&me.org, &me.person, &passphrase, &recovery, &keep)
        .await?
    {
        return Err(ProblemCode::SignInNeeded.into());
    }
    let device = came.known_device(&account)?;
    let cookie = app.keys.seal(&session);
    Ok(HttpResponse::NoContent().cookie(cookie).cookie(device).finish())
}
