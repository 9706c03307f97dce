//! What a handler may ask for. An argument of one of these types is the proof that the check was made: the organisation
//! exists, the person is signed in, the body has the right shape and sizes.

mod account_validity;
mod checked;
mod headers;
mod in_order;
mod mailbox;
mod org;
mod query;
mod same_site;
mod segment;
mod signed_in;
mod validity;

use std::sync::Arc;

use actix_web::{HttpRequest, web};
use zegel_protocol::ProblemCode;

pub(crate) use account_validity::Nothing;
pub(crate) use checked::{Check, Checked};
pub(crate) use headers::{ContentDigest, ContentLength, OctetStream, SnapshotWas};
pub(crate) use in_order::InOrder;
pub(crate) use mailbox::Mailbox;
pub(crate) use org::Org;
pub(crate) use query::Query;
pub(crate) use same_site::SameSite;
pub(crate) use segment::{Named, NamedOrganisation, NamedSession, NamedShard, PartAddress};
pub(crate) use signed_in::{Renewal, SignedIn};

use crate::app::App;
use crate::refusal::Refusal;

/// The shared state, as handlers take it.
pub(crate) type AppRef = web::Data<App>;

/// The shared state, inside an extractor.
pub(crate) fn app(request: &HttpRequest) -> Result<Arc<App>, Refusal> {
    let data = request.app_data::<AppRef>().ok_or(ProblemCode::Internal)?;
    Ok(Arc::clone(data))
}
