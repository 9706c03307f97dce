//! `PUT /api/v1/o/{org}/cases/{case}/grants`: the person's own grants, sealed to a newer key.

use actix_web::{HttpResponse, web};
use zegel_protocol::handlers::ReplaceGrants;
use zegel_protocol::people::Permission;
use zegel_protocol::{CaseId, ProblemCode};
use zegel_storage::types::ReplaceOutcome;

use super::Endpoint;
use crate::extract::{AppRef, Checked, InOrder, Named, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::NoCase,
    ProblemCode::SequenceConflict,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_replace_grants>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(replace_grants)
    })
}

/// Puts the person's own grants of a case in the place of those with the given hashes: all or none. The same again is fine.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/cases/{case}/grants",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("case" = CaseId, Path, description = "The case"),
    ),
    request_body = ReplaceGrants,
    responses((status = 204, description = "They are on disk"))
)]
pub(crate) async fn replace_grants(
    me: SignedIn,
    InOrder((Named(case), Checked(asked))): InOrder<(Named<CaseId>, Checked<ReplaceGrants>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    match app
        .store
        .replace_grants(&me.org, &me.person, &case, &asked.replace)
        .await?
    {
        ReplaceOutcome::Replaced => Ok(HttpResponse::NoContent().finish()),
        ReplaceOutcome::Conflict => Err(ProblemCode::SequenceConflict.into()),
        ReplaceOutcome::NotFound => Err(ProblemCode::NoCase.into()),
    }
}
