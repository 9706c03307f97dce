//! `POST /api/v1/o/{org}/reports`: a sealed report.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::reports::{NewReport, ReportReceived};
use zegel_storage::types::ReportOutcome;

use super::Endpoint;
use crate::extract::{AppRef, Checked, InOrder, Org};
use crate::gate::Access;
use crate::refusal::Refusal;

const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::NotFound,
    ProblemCode::AlreadyExists,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::UnknownChannel,
    ProblemCode::UnknownReader,
    ProblemCode::BlobIncomplete,
    ProblemCode::StorageFull,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_send_report>(Access::Public, PROBLEMS, || web::to(send_report))
}

/// Takes a sealed report. Sending the same again is safe: the case id makes it one report.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/reports",
    tag = "reporter",
    params(("org" = zegel_protocol::OrgSlug, Path, description = "The organisation")),
    request_body = NewReport,
    responses(
        (status = 201, description = "The report is on disk", body = ReportReceived),
        (status = 200, description = "The same report was there already", body = ReportReceived),
    )
)]
pub(crate) async fn send_report(
    InOrder((org, Checked(report))): InOrder<(Org, Checked<NewReport>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let now = app.clock.unix_seconds();
    if !app
        .channels
        .exists(&*app.store, &org, &report.channel, now)
        .await?
    {
        return Err(ProblemCode::UnknownChannel.into());
    }
    match app.store.accept_report(&org, &report, app.clock.today()).await? {
        ReportOutcome::New { received } => Ok(HttpResponse::Created().json(ReportReceived { received })),
        ReportOutcome::Same { received } => Ok(HttpResponse::Ok().json(ReportReceived { received })),
        ReportOutcome::Refused(refusal) => Err(refusal.into()),
    }
}
