//! `GET /api/v1/o/{org}/me/sessions`: the person's sessions.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::{SessionSummary, Sessions};
use zegel_protocol::people::Permission;

use super::Endpoint;
use crate::extract::{AppRef, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_my_sessions>(Access::Person(Permission::OwnAccount), PROBLEMS, || {
        web::to(my_sessions)
    })
}

/// The sessions that the person has, by day.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/me/sessions",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    responses((status = 200, description = "The sessions", body = Sessions))
)]
pub(crate) async fn my_sessions(me: SignedIn, app: AppRef) -> Result<HttpResponse, Refusal> {
    let records = app.store.sessions(&me.org, &me.person, app.clock.today()).await?;
    let sessions = records.into_iter().map(|record| SessionSummary {
        id: record.token,
        started: record.started,
        last_day: record.last_day,
        current: record.token == me.token,
    });
    Ok(HttpResponse::Ok().json(Sessions {
        sessions: sessions.collect(),
    }))
}
