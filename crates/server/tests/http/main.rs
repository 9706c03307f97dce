//! The running server, spoken to over a socket of its own on this machine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]
#![allow(missing_docs, reason = "the crate is this test alone")]

mod bad_input;
mod client;
mod connections;
mod conversation;
mod headers;
mod logs;
mod running;
mod sessions;
mod site;
mod stopping;
mod tidying;
mod uploads;
