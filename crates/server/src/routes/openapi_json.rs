//! `GET /openapi.json`: this API, described.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;

use super::Endpoint;
use crate::gate::Access;
use crate::openapi::document;

const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_openapi_json>(Access::Public, PROBLEMS, || web::to(openapi_json))
}

/// The OpenAPI document.
#[utoipa::path(
    get,
    path = "/openapi.json",
    tag = "operator",
    responses((status = 200, description = "The OpenAPI document", content_type = "application/json"))
)]
pub(crate) async fn openapi_json() -> HttpResponse {
    HttpResponse::Ok().json(document())
}
