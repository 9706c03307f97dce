//! `POST /api/v1/o/{org}/people`: a link for somebody who is to have an account.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::limits::INVITATION_DAYS;
use zegel_protocol::people::{Invite, Invited, Permission};
use zegel_storage::types::{Actor, InviteOutcome, NewPerson};

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
    Endpoint::new::<__path_invite>(Access::Person(Permission::ManagePeople), PROBLEMS, || {
        web::to(invite)
    })
}

/// Invites somebody; whoever was invited before and did not come gets a new link, and the old one dies.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/people",
    tag = "administrator",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = Invite,
    responses((status = 201, description = "The link, told this once", body = Invited))
)]
pub(crate) async fn invite(
    me: SignedIn,
    Checked(asked): Checked<Invite>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (token, link) = links::draw(app.clock.today(), INVITATION_DAYS)?;
    let person = NewPerson {
        person: asked.person,
        login: asked.login,
        role: asked.role,
        address: asked.address,
    };
    let actor = Actor::Person(me.person);
    match app.store.invite(&me.org, &actor, &person, &link).await? {
        InviteOutcome::Invited => {}
        InviteOutcome::Taken => return Err(ProblemCode::AlreadyExists.into()),
        InviteOutcome::Forbidden => return Err(ProblemCode::Forbidden.into()),
        InviteOutcome::NoOrganisation => return Err(ProblemCode::NotFound.into()),
    }
    let invitee = Invitee {
        org: &me.org,
        role: person.role,
        address: person.address.as_deref().filter(|_| asked.mail),
        key: asked.key.as_deref(),
    };
    let told = links::told(&app, invitee, token, link.last_day).await?;
    Ok(HttpResponse::Created().json(told))
}
