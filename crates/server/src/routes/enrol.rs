//! `POST /api/v1/o/{org}/enrol`: the account of somebody who was invited.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::links::Enrol;
use zegel_storage::types::EnrolOutcome;

use super::Endpoint;
use super::records::secrets;
use crate::extract::{AppRef, Checked, InOrder, Org};
use crate::gate::Access;
use crate::patience::SECRETS;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::NotFound,
    ProblemCode::NoLink,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_enrol>(Access::Link, PROBLEMS, || web::to(enrol))
}

/// Makes the account that a link invites to, and uses up the link.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/enrol",
    tag = "link",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = Enrol,
    responses((status = 201, description = "The account is there", body = Object))
)]
pub(crate) async fn enrol(
    InOrder((org, Checked(asked))): InOrder<(Org, Checked<Enrol>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (hash, now) = (asked.token.hash(), app.clock.unix_seconds());
    let tries = app.keys.bucket("link", &org, hash.as_bytes());
    app.patience
        .try_again(tries, SECRETS, now)
        .map_err(Refusal::slow_down)?;
    let secrets = secrets(asked.account)?;
    match app.store.enrol(&org, &hash, &secrets, app.clock.today()).await? {
        EnrolOutcome::Enrolled => Ok(HttpResponse::Created().json(serde_json::json!({}))),
        EnrolOutcome::NoLink => Err(ProblemCode::NoLink.into()),
    }
}
