//! `POST /api/v1/setup/open`: whether the set-up link works.

use actix_web::{HttpResponse, web};
use zegel_protocol::links::{OpenLink, SetUpOpened};
use zegel_protocol::{OrgSlug, ProblemCode};

use super::Endpoint;
use crate::extract::{AppRef, Checked};
use crate::gate::Access;
use crate::patience::SECRETS;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::NoLink,
    ProblemCode::SlowDown,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_open_set_up>(Access::Link, PROBLEMS, || web::to(open_set_up))
}

/// Whether the link that the server printed at its first start still works.
#[utoipa::path(
    post,
    path = "/api/v1/setup/open",
    tag = "link",
    request_body = OpenLink,
    responses((status = 200, description = "It works", body = SetUpOpened))
)]
pub(crate) async fn open_set_up(
    Checked(asked): Checked<OpenLink>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (hash, now) = (asked.token.hash(), app.clock.unix_seconds());
    let tries = app.keys.bucket("link", &OrgSlug::instance(), hash.as_bytes());
    app.patience
        .try_again(tries, SECRETS, now)
        .map_err(Refusal::slow_down)?;
    let last_day = app.store.set_up_link(&hash, app.clock.today()).await?;
    let last_day = last_day.ok_or(ProblemCode::NoLink)?;
    Ok(HttpResponse::Ok().json(SetUpOpened { last_day }))
}
