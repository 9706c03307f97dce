//! `PUT /api/v1/o/{org}/me/snapshot/{shard}`: a piece of what the person's client keeps of their cases, sealed to themselves.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::registers::SnapshotShard;
use zegel_protocol::{ProblemCode, Sealed, Sha256, limits};
use zegel_storage::types::{NewShard, ShardOutcome};

use super::Endpoint;
use crate::body::Body;
use crate::extract::{AppRef, ContentLength, InOrder, NamedShard, OctetStream, SignedIn, SnapshotWas};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::BadHeader,
    ProblemCode::NotFound,
    ProblemCode::SequenceConflict,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::StorageFull,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_put_my_snapshot_shard>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(put_my_snapshot_shard)
    })
}

/// Keeps a piece of the person's own snapshot in the place of the one that it was made from. The same again is fine.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/me/snapshot/{shard}",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("shard" = u8, Path, description = "Which piece, from 0 to 255"),
        ("zegel-was" = String, Header, description = "SHA-256 of the piece that it replaces (base64url), or `none`"),
        ("Content-Length" = u64, Header, description = "Bytes of the piece, at most 3 MiB", maximum = 3145728),
    ),
    request_body(content_type = "application/octet-stream", description = "The sealed bytes"),
    responses((status = 200, description = "The piece is on disk", body = SnapshotShard))
)]
pub(crate) async fn put_my_snapshot_shard(
    me: SignedIn,
    InOrder((NamedShard(shard), ContentLength(length), SnapshotWas(was), OctetStream(payload))): InOrder<(
        NamedShard,
        ContentLength,
        SnapshotWas,
        OctetStream,
    )>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let body = Body::new(payload, app.pace, limits::MAX_SNAPSHOT_SEALED as u64);
    let bytes = body.whole(Some(length)).await?;
    if bytes.is_empty() {
        return Err(ProblemCode::Malformed.into());
    }
    let kept = SnapshotShard {
        shard,
        sha256: Sha256::of(&bytes),
        length: bytes.len() as u64,
    };
    let sealed = Sealed::new(bytes.to_vec());
    let new = NewShard { shard, was, sealed };
    match app
        .store
        .put_snapshot_shard(&me.org, &me.person, &new, limits::MAX_SNAPSHOT_TOTAL)
        .await?
    {
        ShardOutcome::Kept => Ok(HttpResponse::Ok().json(kept)),
        ShardOutcome::Conflict => Err(ProblemCode::SequenceConflict.into()),
        ShardOutcome::Full => Err(ProblemCode::StorageFull.into()),
        ShardOutcome::NoAccount => Err(ProblemCode::SignInNeeded.into()),
    }
}
