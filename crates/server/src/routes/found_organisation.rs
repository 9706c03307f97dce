//! `POST /api/v1/instance/organisations`: a new organisation with a link for its first administrator.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::figures::NewOrganisation;
use zegel_protocol::limits::INVITATION_DAYS;
use zegel_protocol::people::{AccountRole, Invited, Permission};
use zegel_storage::types::{Actor, FoundingOutcome, NewPerson};

use super::Endpoint;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::links::{self, Invitee};
use crate::refusal::Refusal;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::AlreadyExists,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_found_organisation>(Access::Person(Permission::ManageInstance), PROBLEMS, || {
        web::to(found_organisation)
    })
}

/// Makes an organisation and invites its first administrator.
#[utoipa::path(
    post,
    path = "/api/v1/instance/organisations",
    tag = "instance",
    request_body = NewOrganisation,
    responses((status = 201, description = "The link, told this once", body = Invited))
)]
pub(crate) async fn found_organisation(
    me: SignedIn,
    Checked(asked): Checked<NewOrganisation>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (token, link) = links::draw(app.clock.today(), INVITATION_DAYS)?;
    let slug = asked.slug;
    let administrator = NewPerson {
        person: asked.person,
        login: asked.login,
        role: AccountRole::Administrator,
        address: asked.address,
    };
    let actor = Actor::Person(me.person);
    let outcome = app
        .store
        .found_organisation(&actor, &slug, &administrator, &link)
        .await?;
    match outcome {
        FoundingOutcome::Invited => {}
        FoundingOutcome::Taken => return Err(ProblemCode::AlreadyExists.into()),
        FoundingOutcome::Forbidden => return Err(ProblemCode::Forbidden.into()),
        FoundingOutcome::NoOrganisation => return Err(ProblemCode::NotFound.into()),
    }
    let invitee = Invitee {
        org: &slug,
        role: AccountRole::Administrator,
        address: administrator.address.as_deref().filter(|_| asked.mail),
        key: None,
    };
    let told = links::told(&app, invitee, token, link.last_day).await?;
    Ok(HttpResponse::Created().json(told))
}
