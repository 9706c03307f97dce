//! `GET /api/v1/o/{org}/inbox?after=`: the cases that the person holds a key of.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use zegel_protocol::handlers::InboxPage;
use zegel_protocol::people::Permission;
use zegel_protocol::{CaseId, ProblemCode, limits};

use super::Endpoint;
use crate::extract::{AppRef, InOrder, Org, Query, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

/// Where to go on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    after: Option<CaseId>,
}

const PROBLEMS: &[ProblemCode] = &[ProblemCode::BadHeader, ProblemCode::NotFound];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_inbox>(Access::Person(Permission::ReadCases), PROBLEMS, || web::to(inbox))
}

/// The person's cases, ordered by case id, a page at most.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/inbox",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("after" = Option<CaseId>, Query, description = "The last case of the page before"),
    ),
    responses((status = 200, description = "A page of cases", body = InboxPage))
)]
pub(crate) async fn inbox(
    InOrder((org, me, Query(wanted))): InOrder<(Org, SignedIn, Query<Wanted>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let page = app
        .store
        .cases_for(&org, &me.person, wanted.after.as_ref(), limits::CASES_PER_PAGE)
        .await?;
    Ok(HttpResponse::Ok().json(page))
}
