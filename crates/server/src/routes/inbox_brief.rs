//! `GET /api/v1/o/{org}/inbox/brief?after=`: the person's cases, as much as it takes to see which of them changed.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use zegel_protocol::people::Permission;
use zegel_protocol::registers::InboxBrief;
use zegel_protocol::{CaseId, ProblemCode, limits};

use super::Endpoint;
use crate::extract::{AppRef, Query, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

/// Where to go on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    after: Option<CaseId>,
}

const PROBLEMS: &[ProblemCode] = &[ProblemCode::BadHeader];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_inbox_brief>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(inbox_brief)
    })
}

/// The person's cases, ordered by case id, a page at most, and nothing sealed.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/inbox/brief",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("after" = Option<CaseId>, Query, description = "The last case of the page before"),
    ),
    responses((status = 200, description = "A page of cases", body = InboxBrief))
)]
pub(crate) async fn inbox_brief(
    me: SignedIn,
    Query(wanted): Query<Wanted>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let after = wanted.after.as_ref();
    let page = app
        .store
        .inbox_brief(&me.org, &me.person, after, limits::BRIEFS_PER_PAGE)
        .await?;
    Ok(HttpResponse::Ok().json(page))
}
