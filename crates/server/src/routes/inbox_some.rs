//! `POST /api/v1/o/{org}/inbox/some`: some of the person's cases, by name.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::handlers::InboxPage;
use zegel_protocol::people::Permission;
use zegel_protocol::registers::InboxSome;

use super::Endpoint;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_inbox_some>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(inbox_some)
    })
}

/// Those of the named cases that the person holds a key of, ordered by case id; `next` is always null.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/inbox/some",
    tag = "handler",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    request_body = InboxSome,
    responses((status = 200, description = "The cases", body = InboxPage))
)]
pub(crate) async fn inbox_some(
    me: SignedIn,
    Checked(asked): Checked<InboxSome>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let cases = app.store.cases_named(&me.org, &me.person, &asked.cases).await?;
    Ok(HttpResponse::Ok().json(InboxPage { cases, next: None }))
}
