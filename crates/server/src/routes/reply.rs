//! `POST /api/v1/o/{org}/thread/entries`: the reporter's reply.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::handlers::Appended;
use zegel_protocol::reports::NewReply;
use zegel_storage::types::AppendOutcome;

use super::Endpoint;
use crate::extract::{AppRef, Checked, InOrder, Mailbox, Org};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::BadHeader,
    ProblemCode::NotFound,
    ProblemCode::NoThread,
    ProblemCode::SequenceConflict,
    ProblemCode::Recused,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::UnknownReader,
    ProblemCode::BlobIncomplete,
    ProblemCode::StorageFull,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_send_reply>(Access::Receipt, PROBLEMS, || web::to(send_reply))
}

/// Takes a reply at the place it was sealed for, and lets in whom it brings the thread key for. The same bytes at the same place again are fine.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/thread/entries",
    tag = "reporter",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    request_body = NewReply,
    responses((status = 200, description = "The reply is on disk; `log_len` is always 0", body = Appended))
)]
pub(crate) async fn send_reply(
    InOrder((org, Mailbox(mailbox), Checked(reply))): InOrder<(Org, Mailbox, Checked<NewReply>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    match app
        .store
        .append_reply(&org, &mailbox, &reply, app.clock.today())
        .await?
    {
        AppendOutcome::Appended(lengths) => Ok(HttpResponse::Ok().json(lengths)),
        AppendOutcome::Refused(refusal) => Err(Refusal::of_append(refusal, ProblemCode::NoThread)),
    }
}
