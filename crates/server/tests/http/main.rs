//! The running server, spoken to over a socket of its own on this machine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]
#![allow(missing_docs, reason = "the crate is this test alone")]

mod accounts;
mod authenticator;
mod bad_input;
mod casework;
mod cast;
mod client;
mod connections;
mod conversation;
mod erasing;
mod grants;
mod headers;
mod instance;
mod links;
mod logs;
mod mail;
mod matrix;
mod people;
mod publishing;
mod reminders;
mod running;
mod second_factor;
mod sessions;
mod site;
mod smtp;
mod stopping;
mod tidying;
mod uploads;
