//! `GET /api/v1/o/{org}/thread?from=`: the reporter comes back.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use zegel_protocol::ProblemCode;
use zegel_protocol::reports::ThreadView;

use super::Endpoint;
use crate::extract::{AppRef, InOrder, Mailbox, Org, Query};
use crate::gate::Access;
use crate::refusal::Refusal;

/// Where to go on reading.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    #[serde(default)]
    from: u32,
}

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::BadHeader,
    ProblemCode::NotFound,
    ProblemCode::NoThread,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_read_thread>(Access::Receipt, PROBLEMS, || web::to(read_thread))
}

/// The reporter's thread: the conversation from `from` on, a page at most.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/thread",
    tag = "reporter",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("from" = Option<u32>, Query, description = "First entry wanted, from 0"),
    ),
    responses((status = 200, description = "The thread", body = ThreadView))
)]
pub(crate) async fn read_thread(
    InOrder((org, Mailbox(mailbox), Query(wanted))): InOrder<(Org, Mailbox, Query<Wanted>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let thread = app
        .store
        .thread(&org, &mailbox, wanted.from)
        .await?
        .ok_or(ProblemCode::NoThread)?;
    Ok(HttpResponse::Ok().json(thread))
}
