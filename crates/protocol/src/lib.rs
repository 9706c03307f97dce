//! What travels between clients and server: identifiers, days, roster, wire messages, limits, problem codes.
//!
//! No I/O, no clock, no decryption. The server, the clients and the tests all speak through these types,
//! so a change here is a change of the protocol. The contents of sealed messages (`conversation`) are
//! named here too, because reporter and handler share them; nothing in this crate can open them.

/// Gives a type that is text on the wire its OpenAPI schema, where the feature is on.
macro_rules! schema_of_text {
    ($name:ident, $schema:expr) => {
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                $schema
            }
        }
        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}
    };
}
pub(crate) use schema_of_text;

pub mod accounts;
pub mod bytes;
pub mod clocks;
pub mod conversation;
pub mod day;
pub mod factors;
pub mod figures;
pub mod handlers;
pub mod ids;
pub mod limits;
pub mod links;
pub mod people;
pub mod problem;
pub mod registers;
pub mod reports;
pub mod roster;
pub mod roster_check;
#[cfg(feature = "openapi")]
mod schema;
pub mod sign_in;
mod taxonomy;

pub use bytes::{PublicSalt, Sealed, Sha256, VerifyingKey};
pub use day::Day;
pub use ids::{BlobId, CaseId, ChannelId, Language, OrgSlug, PersonId};
pub use problem::{Problem, ProblemCode};
