//! `GET /api/v1/o/{org}/me/snapshot/{shard}`: the sealed bytes of a piece of the person's snapshot.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::{ProblemCode, Sha256};

use super::Endpoint;
use crate::extract::{AppRef, NamedShard, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[ProblemCode::NotFound];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_read_my_snapshot_shard>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(read_my_snapshot_shard)
    })
}

/// A piece of the person's own snapshot.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/me/snapshot/{shard}",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("shard" = u8, Path, description = "Which piece, from 0 to 255"),
    ),
    responses((status = 200, description = "The bytes of the piece", content_type = "application/octet-stream"))
)]
pub(crate) async fn read_my_snapshot_shard(
    me: SignedIn,
    NamedShard(shard): NamedShard,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let sealed = app.store.snapshot_shard(&me.org, &me.person, shard).await?;
    let bytes = sealed.ok_or(ProblemCode::NotFound)?.into_bytes();
    let digest = format!("sha-256=:{}:", Sha256::of(&bytes).to_base64());
    Ok(HttpResponse::Ok()
        .content_type("application/octet-stream")
        .insert_header(("content-digest", digest))
        .body(bytes))
}
