//! `PUT /api/v1/o/{org}/roster`: a new roster that the organisation key signed.

use actix_web::{HttpResponse, web};
use zegel_protocol::people::Permission;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{self, Expected, Roster, Succession};
use zegel_protocol::{ProblemCode, Sha256};
use zegel_storage::types::{Actor, RosterOutcome, RosterRecord};

use super::Endpoint;
use crate::app::App;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::SequenceConflict,
    ProblemCode::RosterRefused,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_publish_roster>(Access::Person(Permission::PublishRoster), PROBLEMS, || {
        web::to(publish_roster)
    })
}

/// Publishes a signed roster that may come after the current one. The same again is fine.
#[utoipa::path(
    put,
    path = "/api/v1/o/{org}/roster",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = RosterBundle,
    responses((status = 204, description = "It is the current one"))
)]
pub(crate) async fn publish_roster(
    me: SignedIn,
    Checked(bundle): Checked<RosterBundle>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let current = app.store.current_roster(&me.org).await?;
    let sha256 = Sha256::of(bundle.roster.as_bytes());
    if current.as_ref().is_some_and(|current| current.sha256 == sha256) {
        return Ok(HttpResponse::NoContent().finish());
    }
    let roster = checked(&app, &me, &bundle)?;
    if let Some(current) = &current {
        roster.follows(&current.bundle).map_err(refusal)?;
    }
    let record = RosterRecord {
        sha256,
        seq: roster.body().seq,
        bundle,
    };
    let replaces = current.map(|current| current.sha256);
    let actor = Actor::Person(me.person);
    match app
        .store
        .publish_roster(&me.org, &actor, &record, replaces.as_ref())
        .await?
    {
        RosterOutcome::Published | RosterOutcome::Same => {
            app.channels.forget(&me.org);
            Ok(HttpResponse::NoContent().finish())
        }
        RosterOutcome::NotNewer => Err(ProblemCode::SequenceConflict.into()),
        RosterOutcome::Forbidden => Err(ProblemCode::Forbidden.into()),
        RosterOutcome::NoOrganisation => Err(ProblemCode::NotFound.into()),
    }
}

/// The roster, if clients that come to one of our addresses would take it today. They check all of it again: this only
/// keeps an administrator from publishing what nobody could use.
fn checked(app: &App, me: &SignedIn, bundle: &RosterBundle) -> Result<Roster, Refusal> {
    let refused = |_| Refusal::from(ProblemCode::RosterRefused);
    let body = roster_check::parse(&bundle.roster).map_err(refused)?;
    let ours = body.origins.iter().find(|origin| app.origins.contains(origin));
    let expected = Expected {
        origin: ours.ok_or(ProblemCode::RosterRefused)?,
        slug: me.org.as_str(),
        pin: None,
        newest_seq: None,
        today: Some(app.clock.today()),
    };
    Roster::check(bundle, &expected).map_err(refused)
}

fn refusal(broken: Succession) -> Refusal {
    if broken.is_conflict() {
        ProblemCode::SequenceConflict.into()
    } else {
        ProblemCode::RosterRefused.into()
    }
}
