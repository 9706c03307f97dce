//! The answer that carries a part of an attachment: streamed from disk, with its digest.

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use zegel_protocol::{OrgSlug, ProblemCode};
use zegel_storage::types::PartRecord;

use crate::app::App;
use crate::refusal::Refusal;

/// Opens the part and answers with it.
pub(super) async fn part_answer(
    app: &App,
    org: &OrgSlug,
    record: Option<PartRecord>,
) -> Result<HttpResponse, Refusal> {
    let record = record.ok_or(ProblemCode::NoBlob)?;
    let bytes = app.parts.read(org, &record).await?;
    let digest = format!("sha-256=:{}:", BASE64_STANDARD.encode(record.sha256.as_bytes()));
    Ok(HttpResponse::Ok()
        .content_type("application/octet-stream")
        .insert_header(("content-digest", digest))
        .body(SizedStream::new(record.length, bytes)))
}
