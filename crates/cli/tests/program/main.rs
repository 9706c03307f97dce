//! The program as people and scripts use it: the real binary, in processes of its own, against servers of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod casework;
mod coming_back;
mod demo;
mod departure;
mod founding;
mod help;
mod instance;
mod journey;
mod meddler;
mod meddling;
mod office;
mod organisation_key;
mod own_account;
mod refusals;
mod rotation;
mod second_factor;
mod support;
