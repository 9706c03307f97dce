//! `GET /readyz`: the server can take requests.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;

use super::Endpoint;
use crate::extract::AppRef;
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_ready>(Access::Public, PROBLEMS, || web::to(ready))
}

/// Answers while the database can be read and written and the server is not stopping.
#[utoipa::path(
    get,
    path = "/readyz",
    tag = "operator",
    responses((status = 200, description = "Ready", body = String, content_type = "text/plain"))
)]
pub(crate) async fn ready(app: AppRef) -> Result<HttpResponse, Refusal> {
    if app.is_stopping() {
        return Err(ProblemCode::Busy.into());
    }
    app.store.ping().await?;
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ready\n"))
}
