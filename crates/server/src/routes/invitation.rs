//! `POST /api/v1/o/{org}/invitation`: whom a link invites.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::links::{Invitation, OpenLink};

use super::Endpoint;
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
    Endpoint::new::<__path_open_invitation>(Access::Link, PROBLEMS, || web::to(open_invitation))
}

/// Whom an invitation is for, if its link still works.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/invitation",
    tag = "link",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = OpenLink,
    responses((status = 200, description = "It works", body = Invitation))
)]
pub(crate) async fn open_invitation(
    InOrder((org, Checked(asked))): InOrder<(Org, Checked<OpenLink>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (hash, now) = (asked.token.hash(), app.clock.unix_seconds());
    let tries = app.keys.bucket("link", &org, hash.as_bytes());
    app.patience
        .try_again(tries, SECRETS, now)
        .map_err(Refusal::slow_down)?;
    let invitation = app.store.invitation(&org, &hash, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(invitation.ok_or(ProblemCode::NoLink)?))
}
