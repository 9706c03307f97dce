//! `POST /api/v1/instance/organisations/{slug}/link`: a new link for a first administrator.

use actix_web::{HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::figures::NewLink;
use zegel_protocol::limits::INVITATION_DAYS;
use zegel_protocol::people::{AccountRole, Invited, Permission};
use zegel_storage::types::{Actor, FoundingOutcome, NewPerson};

use super::Endpoint;
use crate::extract::{AppRef, Checked, InOrder, NamedOrganisation, SignedIn};
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
    Endpoint::new::<__path_invite_founder>(Access::Person(Permission::ManageInstance), PROBLEMS, || {
        web::to(invite_founder)
    })
}

/// Invites the first administrator anew, while the organisation has no roster and nobody has or had an account in it.
/// `already-exists` from then on.
#[utoipa::path(
    post,
    path = "/api/v1/instance/organisations/{slug}/link",
    tag = "instance",
    params(
        ("slug" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = NewLink,
    responses((status = 201, description = "The link, told this once", body = Invited))
)]
pub(crate) async fn invite_founder(
    me: SignedIn,
    InOrder((NamedOrganisation(slug), Checked(asked))): InOrder<(NamedOrganisation, Checked<NewLink>)>,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let (token, link) = links::draw(app.clock.today(), INVITATION_DAYS)?;
    let administrator = NewPerson {
        person: asked.person,
        login: asked.login,
        role: AccountRole::Administrator,
        address: asked.address,
    };
    let actor = Actor::Person(me.person);
    let outcome = app
        .store
        .invite_founder(&actor, &slug, &administrator, &link)
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
