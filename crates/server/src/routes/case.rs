//! `GET /api/v1/o/{org}/cases/{case}?conversation_from=&log_from=`: a case, for somebody who holds a key of it.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use zegel_protocol::handlers::CaseView;
use zegel_protocol::people::Permission;
use zegel_protocol::{CaseId, ProblemCode};
use zegel_storage::types::From;

use super::Endpoint;
use crate::extract::{AppRef, InOrder, Named, Org, Query, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;

/// Where to go on reading.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    #[serde(default)]
    conversation_from: u32,
    #[serde(default)]
    log_from: u32,
}

const PROBLEMS: &[ProblemCode] = &[ProblemCode::BadHeader, ProblemCode::NotFound, ProblemCode::NoCase];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_read_case>(Access::Person(Permission::ReadCases), PROBLEMS, || {
        web::to(read_case)
    })
}

/// A case with its two chains, a page of each at most. Reading it is written into the access register.
#[utoipa::path(
    get,
    path = "/api/v1/o/{org}/cases/{case}",
    tag = "handler",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
        ("case" = CaseId, Path, description = "The case"),
        ("conversation_from" = Option<u32>, Query, description = "First entry of the conversation wanted, from 0"),
        ("log_from" = Option<u32>, Query, description = "First entry of the case log wanted, from 0"),
    ),
    responses((status = 200, description = "The case", body = CaseView))
)]
pub(crate) async fn read_case(
    InOrder((org, me, Named(case), Query(wanted))): InOrder<(Org, SignedIn, Named<CaseId>, Query<Wanted>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let from = From {
        conversation: wanted.conversation_from,
        log: wanted.log_from,
    };
    let view = app
        .store
        .case_for(&org, &me.person, &case, from, app.clock.today())
        .await?;
    Ok(HttpResponse::Ok().json(view.ok_or(ProblemCode::NoCase)?))
}
