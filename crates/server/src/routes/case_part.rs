//! `GET /api/v1/o/{org}/cases/{case}/blobs/{blob}/parts/{part}`: an attachment, for a handler on the case.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::{BlobId, CaseId, ProblemCode};
use zegel_storage::types::BlobReader;

use super::Endpoint;
use super::part_answer::part_answer;
use crate::extract::{AppRef, InOrder, Named, Org, PartAddress, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::NotFound, ProblemCode::NoCase, ProblemCode::NoBlob];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_read_part_of_case>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(read_part_of_case)
    })
}

/// A part of an attachment of a case.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/cases/{case}/blobs/{blob}/parts/{part}",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("case" = CaseId, Path, description = "The case"),
        ("blob" = BlobId, Path, description = "The attachment"),
        ("part" = u32, Path, description = "Which part, from 0"),
    ),
    responses((status = 200, description = "The bytes of the part", content_type = "application/octet-stream"))
)]
pub(crate) async fn read_part_of_case(
    InOrder((org, me, Named(case), address)): InOrder<(Org, SignedIn, Named<CaseId>, PartAddress)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let reader = BlobReader::Person(&me.person, &case);
    let record = app.store.part(&org, reader, &address.blob, address.part).await?;
    part_answer(&app, &org, record).await
}
