//! The program as people and scripts use it: the real binary, in processes of its own, against servers of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod demo;
mod journey;
mod meddler;
mod meddling;
mod refusals;
mod support;
