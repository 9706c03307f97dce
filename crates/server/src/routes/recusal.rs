//! `POST /api/v1/o/{org}/cases/{case}/recusal`: a conflict with a case, declared by the person who has it.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::registers::Recusal;
use zegel_protocol::{CaseId, ProblemCode};
use zegel_storage::types::RecuseOutcome;

use super::Endpoint;
use crate::extract::{AppRef, Checked, InOrder, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::NoCase,
    ProblemCode::SequenceConflict,
    ProblemCode::AlreadyExists,
    ProblemCode::Recused,
    ProblemCode::LastReader,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::UnknownReader,
    ProblemCode::BlobIncomplete,
    ProblemCode::StorageFull,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_recuse>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(recuse)
    })
}

/// Takes the person off the case for good, with the entry that says so: all of it or nothing. The same again is fine.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/cases/{case}/recusal",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("case" = CaseId, Path, description = "The case"),
    ),
    request_body = Recusal,
    responses((status = 204, description = "The case is not shown to the person any more"))
)]
pub(crate) async fn recuse(
    me: SignedIn,
    InOrder((Named(case), Checked(recusal))): InOrder<(Named<CaseId>, Checked<Recusal>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (append, today) = (recusal.append.as_ref(), app.clock.today());
    match app
        .store
        .recuse(&me.org, &me.person, &case, append, today)
        .await?
    {
        RecuseOutcome::Recused => Ok(HttpResponse::NoContent().finish()),
        RecuseOutcome::LastReader => Err(ProblemCode::LastReader.into()),
        RecuseOutcome::Refused(refusal) => Err(Refusal::of_append(refusal, ProblemCode::NoCase)),
    }
}
