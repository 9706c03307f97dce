//! `PUT /api/v1/o/{org}/uploads/{blob}/parts/{part}`: a part of a sealed attachment, before its report or message.

use actix_web::{HttpResponse, web};
use zegel_protocol::reports::PartStored;
use zegel_protocol::{BlobId, ProblemCode, limits};
use zegel_storage::types::PartRecord;

use super::Endpoint;
use crate::body::Body;
use crate::extract::{AppRef, ContentDigest, ContentLength, InOrder, OctetStream, Org, PartAddress};
use crate::gate::Access;
use crate::parts::Announced;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::BadHeader,
    ProblemCode::NotFound,
    ProblemCode::NoBlob,
    ProblemCode::AlreadyExists,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::DigestMismatch,
    ProblemCode::StorageFull,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_upload_part>(Access::Public, PROBLEMS, || web::to(upload_part))
}

/// Stores a part of a sealed attachment. The same part again is fine; other bytes under its number are not.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/uploads/{blob}/parts/{part}",
    tag = "everybody",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("blob" = BlobId, Path, description = "The attachment, named at random by the client"),
        ("part" = u32, Path, description = "Which part, from 0 to 143", maximum = 143),
        ("Content-Digest" = String, Header, description = "sha-256 of the part (RFC 9530)"),
        ("Content-Length" = u64, Header, description = "Bytes of the part, at most 4 MiB", maximum = 4194304),
    ),
    request_body(content_type = "application/octet-stream", description = "The bytes of the part"),
    responses((status = 200, description = "The part is on disk", body = PartStored))
)]
pub(crate) async fn upload_part(
    InOrder((org, address, ContentLength(length), ContentDigest(digest), OctetStream(payload))): InOrder<(
        Org,
        PartAddress,
        ContentLength,
        ContentDigest,
        OctetStream,
    )>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    if length == 0 {
        return Err(ProblemCode::Malformed.into());
    }
    if length > limits::PART_LEN as u64 {
        return Err(ProblemCode::TooLarge.into());
    }
    let body = Body::new(payload, app.pace, length);
    let announced = Announced {
        org: &org,
        address: &address,
        digest,
        today: app.clock.today(),
    };
    let PartRecord { length, sha256, .. } = app.parts.receive(&*app.store, &announced, body).await?;
    Ok(HttpResponse::Ok().json(PartStored { length, sha256 }))
}
