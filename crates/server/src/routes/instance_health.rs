//! `GET /api/v1/instance/health`: how the server is doing.

use actix_web::{HttpResponse, web};
use std::path::Path;

use zegel_protocol::ProblemCode;
use zegel_protocol::figures::InstanceHealth;
use zegel_protocol::people::Permission;
use zegel_storage::types::Actor;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_instance_health>(Access::Person(Permission::ManageInstance), PROBLEMS, || {
        web::to(instance_health)
    })
}

/// Version, database, room, mail.
#[utoipa::path(
    get,
    path = "/api/v1/instance/health",
    tag = "instance",
    responses((status = 200, description = "How it is doing", body = InstanceHealth))
)]
pub(crate) async fn instance_health(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let all = app
        .store
        .organisation_summaries(&Actor::Person(me.person))
        .await?;
    let all = all.ok_or(ProblemCode::Forbidden)?;
    let mails = app.store.mail_figures(app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(InstanceHealth {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        database: app.database,
        organisations: all.len() as u64,
        attachment_bytes: all.iter().map(|organisation| organisation.attachment_bytes).sum(),
        free_bytes: free_bytes(&app.blob_dir),
        mail: app.mail.is_some(),
        mail_waiting: mails.waiting,
        mail_undelivered: mails.undelivered,
    }))
}

/// Bytes that the disk under the attachments still takes from us.
fn free_bytes(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}
