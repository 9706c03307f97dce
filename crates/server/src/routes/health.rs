//! `GET /healthz`: the process answers.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;

use super::Endpoint;
use crate::gate::Access;

const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_health>(Access::Public, PROBLEMS, || web::to(health))
}

/// Answers as long as the process runs.
#[utoipa::path(
    get,
    path = "/healthz",
    tag = "operator",
    responses((status = 200, description = "The process answers", body = String, content_type = "text/plain"))
)]
pub(crate) async fn health() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n")
}
