//! `GET /api/v1/o/{org}/thread/blobs/{blob}/parts/{part}`: an attachment, for the reporter.

use actix_web::{HttpResponse, web};
use zegel_protocol::{BlobId, ProblemCode};
use zegel_storage::types::BlobReader;

use super::Endpoint;
use super::part_answer::part_answer;
use crate::extract::{AppRef, InOrder, Mailbox, Org, PartAddress};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::BadHeader, ProblemCode::NotFound, ProblemCode::NoBlob];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_read_part_of_thread>(Access::Receipt, PROBLEMS, || web::to(read_part_of_thread))
}

/// A part of an attachment of the reporter's thread.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/thread/blobs/{blob}/parts/{part}",
    tag = "reporter",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("blob" = BlobId, Path, description = "The attachment"),
        ("part" = u32, Path, description = "Which part, from 0"),
    ),
    responses((status = 200, description = "The bytes of the part", content_type = "application/octet-stream"))
)]
pub(crate) async fn read_part_of_thread(
    InOrder((org, Mailbox(mailbox), address)): InOrder<(Org, Mailbox, PartAddress)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let reader = BlobReader::Reporter(&mailbox);
    let record = app.store.part(&org, reader, &address.blob, address.part).await?;
    part_answer(&app, &org, record).await
}
