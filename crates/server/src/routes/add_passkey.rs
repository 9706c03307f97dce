//! `POST /api/v1/o/{org}/me/passkeys`: a new passkey.

use actix_web::{HttpRequest, HttpResponse, web};
use zegel_protocol::ProblemCode;
use zegel_protocol::accounts::{NewPasskey, PasskeyAdded};
use zegel_protocol::people::Permission;
use zegel_storage::types::{Passkey, PasskeyOutcome};

use super::Endpoint;
use crate::extract::{AppRef, Checked, SignedIn};
use crate::gate::Access;
use crate::refusal::Refusal;
use crate::second_factor::RelyingParty;
const PROBLEMS: &[ProblemCode] = &[
    ProblemCode::Malformed,
    ProblemCode::TooLarge,
    ProblemCode::UnsupportedType,
    ProblemCode::AlreadyExists,
    ProblemCode::SecondFactorNeeded,
];

pub(super) fn endpoint() -> Endpoint {
    Endpoint::new::<__path_add_passkey>(Access::Person(Permission::OwnAccount), PROBLEMS, || {
        web::to(add_passkey)
    })
}

/// Adds the passkey that an authenticator made for a challenge of this session; all other sessions end. `second-factor-needed` if it does not fit.
#[utoipa::path(
    post,
    path = "/api/v1/o/{org}/me/passkeys",
    tag = "account",
    params(
        ("org" = zegel_protocol::OrgSlug, Path, description = "The organisation"),
    ),
    request_body = NewPasskey,
    responses((status = 201, description = "It is there", body = PasskeyAdded))
)]
pub(crate) async fn add_passkey(
    me: SignedIn,
    Checked(asked): Checked<NewPasskey>,
    request: HttpRequest,
    app: AppRef,
) -> Result<HttpResponse, Refusal> {
    let party = RelyingParty::of(&app, &request)?;
    let made = party.take_new(&app, &me, &asked.ceremony, &asked.attestation);
    let (id, passkey) = made.ok_or(ProblemCode::SecondFactorNeeded)?;
    let passkey = Passkey {
        id: id.clone(),
        passkey,
        slot: asked.slot,
        added: app.clock.today(),
    };
    let (org, person) = (&me.org, &me.person);
    match app.store.add_passkey(org, person, &passkey, &me.token).await? {
        PasskeyOutcome::Added => Ok(HttpResponse::Created().json(PasskeyAdded { id })),
        PasskeyOutcome::Taken => Err(ProblemCode::AlreadyExists.into()),
        PasskeyOutcome::TooMany => Err(ProblemCode::TooLarge.into()),
        PasskeyOutcome::NotFound => Err(ProblemCode::SignInNeeded.into()),
    }
}
