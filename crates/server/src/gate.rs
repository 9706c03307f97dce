//! The gate: every route says who may come in, and nobody gets past before that is known.
//!
//! [`Access`] stands with every `Endpoint`, which cannot be made without one; `register` puts the gate around each
//! address. The order of refusals is: an organisation that does not exist is "not found" whatever else is wrong; a request
//! that another site made a browser send; no session; a role that may not do this; somebody who has yet to set up the
//! second factor that the organisation wants, or to prove once more who they are. No body is read before.

use std::rc::Rc;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _, HttpRequest};
use zegel_protocol::people::Permission;
use zegel_protocol::{OrgSlug, ProblemCode};

use crate::app::App;
use crate::extract::{self, Mailbox, Org, Renewal, SameSite, SignedIn};
use crate::refusal::Refusal;
use crate::session::{COOKIE, Purpose, Session};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everybody.
    Public,
    /// Whoever has the receipt code of a thread.
    Receipt,
    /// Whoever has a link that was not used yet; the handler takes it from the body.
    Link,
    /// Somebody who is signed in and whose role has the permission.
    Person(Permission),
    /// The same, who has also proved within the last minutes who they are.
    SteppedUp(Permission),
    /// Somebody who signed in with the recovery sheet and has to set a new passphrase.
    Recovering,
    /// Somebody with a session of any kind.
    AnySession,
}

impl Access {
    /// What stands in the OpenAPI document as `x-zegel-access`.
    pub(crate) fn text(self) -> String {
        match self {
            Self::Public => "public".to_owned(),
            Self::Receipt => "receipt".to_owned(),
            Self::Link => "link".to_owned(),
            Self::Person(permission) => format!("person:{}", permission.as_str()),
            Self::SteppedUp(permission) => format!("stepped-up:{}", permission.as_str()),
            Self::Recovering => "recovering".to_owned(),
            Self::AnySession => "any-session".to_owned(),
        }
    }

    /// How somebody shows who they are, by the names of the OpenAPI document.
    pub(crate) fn security(self) -> Option<&'static str> {
        match self {
            Self::Public | Self::Link => None,
            Self::Receipt => Some("mailbox"),
            Self::Person(_) | Self::SteppedUp(_) | Self::Recovering | Self::AnySession => Some("session"),
        }
    }

    /// What the gate answers to those whom it does not let in.
    pub(crate) fn problems(self) -> &'static [ProblemCode] {
        use ProblemCode as P;
        match self {
            Self::Public => &[],
            Self::Receipt => &[P::BadHeader],
            Self::Link => &[P::Forbidden],
            Self::Recovering | Self::AnySession => &[P::SignInNeeded, P::Forbidden, P::NotFound],
            Self::Person(_) => &[P::SignInNeeded, P::SecondFactorNeeded, P::Forbidden, P::NotFound],
            Self::SteppedUp(_) => &[
                P::SignInNeeded,
                P::SecondFactorNeeded,
                P::StepUpNeeded,
                P::Forbidden,
                P::NotFound,
            ],
        }
    }
}

/// Which method of an address is whose. A method that is not in the list is refused further in.
pub(crate) type Rules = Rc<[(Method, Access)]>;

/// Stands around one address.
pub(crate) async fn pass(
    rules: Rules,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let rule = rules.iter().find(|(method, _)| method == request.method());
    if let Some((_, access)) = rule
        && let Err(refusal) = admit(request.request(), *access).await
    {
        return Ok(request.into_response(refusal.answer()));
    }
    next.call(request).await
}

async fn admit(request: &HttpRequest, access: Access) -> Result<(), Refusal> {
    let app = extract::app(request)?;
    let org = organisation(request, &app).await?;
    let (needed, purposes): (Option<Permission>, &[Purpose]) = match access {
        Access::Public => return Ok(()),
        Access::Receipt => return Mailbox::prove(request).map(|_| ()),
        Access::Link => return SameSite::prove(request).map(|_| ()),
        Access::Person(permission) | Access::SteppedUp(permission) => {
            (Some(permission), &[Purpose::Ordinary])
        }
        Access::Recovering => (None, &[Purpose::Recovery]),
        Access::AnySession => (None, &[Purpose::Ordinary, Purpose::Recovery]),
    };
    if request.method() != Method::GET {
        SameSite::prove(request)?;
    }
    let org = org.unwrap_or_else(OrgSlug::instance);
    let now = app.clock.unix_seconds();
    let session = session(request, &app, &org, now)?;
    let token = session.token_hash();
    let owner = app.store.session(&org, &token, app.clock.today()).await?;
    let owner = owner.ok_or(ProblemCode::SignInNeeded)?;
    if !purposes.contains(&session.purpose()) || owner.role.is_of_the_instance() != org.is_instance() {
        return Err(ProblemCode::Forbidden.into());
    }
    if let Some(permission) = needed {
        if !owner.role.may(permission) {
            return Err(ProblemCode::Forbidden.into());
        }
        if owner.second_factor_missing && permission != Permission::OwnAccount {
            return Err(ProblemCode::SecondFactorNeeded.into());
        }
    }
    if matches!(access, Access::SteppedUp(_)) && !session.is_stepped_up(now) {
        return Err(ProblemCode::StepUpNeeded.into());
    }
    if let Some(renewed) = session.renewed(now) {
        request.extensions_mut().insert(Renewal(app.keys.seal(&renewed)));
    }
    request.extensions_mut().insert(SignedIn {
        org,
        person: owner.person,
        stepped_up: session.is_stepped_up(now),
        token,
        session,
    });
    Ok(())
}

/// The organisation of the address, known to exist; none where the address is of the whole server.
async fn organisation(request: &HttpRequest, app: &App) -> Result<Option<OrgSlug>, Refusal> {
    if request.match_info().get("org").is_none() {
        return Ok(None);
    }
    Org::prove(request, app).await.map(|org| Some((*org).clone()))
}

/// What the request's cookie says, if we wrote it and it holds.
fn session(request: &HttpRequest, app: &App, org: &OrgSlug, now: i64) -> Result<Session, Refusal> {
    let cookie = request.cookie(COOKIE).ok_or(ProblemCode::SignInNeeded)?;
    let session = app.keys.open(&cookie, org, now);
    session.ok_or_else(|| ProblemCode::SignInNeeded.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::FromRequest as _;
    use actix_web::test::TestRequest;

    #[tokio::test]
    async fn a_handler_that_asks_who_is_there_on_an_unguarded_route_gets_nobody() {
        let request = TestRequest::default().to_http_request();
        let answer = SignedIn::extract(&request).await;
        assert_eq!(answer.err(), Some(ProblemCode::Internal.into()));
    }

    #[test]
    fn what_the_document_says_names_every_kind_once() {
        let mut kinds = vec![
            Access::Public,
            Access::Receipt,
            Access::Link,
            Access::Recovering,
            Access::AnySession,
        ];
        for permission in Permission::ALL {
            kinds.push(Access::Person(permission));
            kinds.push(Access::SteppedUp(permission));
        }
        let texts: std::collections::BTreeSet<_> = kinds.iter().map(|kind| kind.text()).collect();
        assert_eq!(texts.len(), kinds.len());
    }
}
