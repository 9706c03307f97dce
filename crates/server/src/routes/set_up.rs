//! `POST /api/v1/setup`: the first organisation and its administrator.

use actix_web::{HttpResponse, web};
use zegel_protocol::links::SetUp;
use zegel_protocol::people::AccountRole;
use zegel_protocol::{OrgSlug, ProblemCode};
use zegel_storage::types::{NewAccount, SetUpOutcome};

use super::Endpoint;
use super::records::secrets;
use crate::extract::{AppRef, Checked};
use crate::gate::Access;
use crate::patience::SECRETS;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::NoLink,
    ProblemCode::AlreadyExists,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_set_up>(Access::Link, PROBLEMS, || web::to(set_up))
}

/// Makes the first organisation with the account of its administrator, and uses up the link.
#[utoipa::path(
    post,
    path = "/api/v1/setup",
    tag = "link",
    request_body = SetUp,
    responses((status = 201, description = "The organisation and the account are there", body = Object))
)]
pub(crate) async fn set_up(Checked(asked): Checked<SetUp>, app: AppRef) -> Result<HttpResponse, Refusal> {
    let (hash, now) = (asked.token.hash(), app.clock.unix_seconds());
    let tries = app.keys.bucket("link", &OrgSlug::instance(), hash.as_bytes());
    app.patience
        .try_again(tries, SECRETS, now)
        .map_err(Refusal::slow_down)?;
    let administrator = NewAccount {
        person: asked.person,
        login: asked.login,
        role: AccountRole::Administrator,
        address: asked.address,
        secrets: secrets(asked.account)?,
    };
    match app
        .store
        .set_up(&hash, &asked.organisation, &administrator, app.clock.today())
        .await?
    {
        SetUpOutcome::Done => Ok(HttpResponse::Created().json(serde_json::json!({}))),
        SetUpOutcome::Taken => Err(ProblemCode::AlreadyExists.into()),
        SetUpOutcome::NoLink => Err(ProblemCode::NoLink.into()),
    }
}
