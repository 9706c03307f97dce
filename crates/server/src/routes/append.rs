//! `POST /api/v1/o/{org}/cases/{case}/entries`: what a handler adds to a case.

use actix_web::{HttpResponse, web};
use zegel_protocol::handlers::{Append, Appended};
use zegel_protocol::people::Permission;
use zegel_protocol::{CaseId, ProblemCode};
use zegel_storage::types::AppendOutcome;

use super::Endpoint;
use crate::extract::{AppRef, Checked, InOrder, Named, Org, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::NotFound,
    ProblemCode::NoCase,
    ProblemCode::SequenceConflict,
    ProblemCode::AlreadyExists,
    ProblemCode::Recused,
    ProblemCode::LastReader,
    ProblemCode::Forbidden,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::UnknownReader,
    ProblemCode::BlobIncomplete,
    ProblemCode::StorageFull,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_append_to_case>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(append_to_case)
    })
}

/// Entries, grants, attachments, marks, and people taken off the case: all of it or nothing. The same again is fine. `forbidden`
/// where somebody is taken off whom the reporter let in to look after the case.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/cases/{case}/entries",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("case" = CaseId, Path, description = "The case"),
    ),
    request_body = Append,
    responses((status = 200, description = "Everything is on disk", body = Appended))
)]
pub(crate) async fn append_to_case(
    InOrder((org, me, Named(case), Checked(append))): InOrder<(
        Org,
        SignedIn,
        Named<CaseId>,
        Checked<Append>,
    )>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    match app
        .store
        .append_entries(&org, &me.person, &case, &append, app.clock.today())
        .await?
    {
        AppendOutcome::Appended(lengths) => Ok(HttpResponse::Ok().json(lengths)),
        AppendOutcome::Refused(refusal) => Err(Refusal::of_append(refusal, ProblemCode::NoCase)),
    }
}
