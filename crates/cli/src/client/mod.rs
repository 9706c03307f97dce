//! The client's part: what a browser does in its page and worker, done from the command line through the same HTTP API.
//!
//! `http` carries bytes, `api` knows the routes, `visit` checks rosters, `account` signs in; `reporter` and `desk` bring intake
//! and case-management together with them; `attachments` streams files.

pub(crate) mod account;
pub(crate) mod api;
pub(crate) mod attachments;
pub(crate) mod desk;
pub(crate) mod http;
pub(crate) mod reporter;
pub(crate) mod visit;
