//! The rules of the house, as tests: who may know whom, what may be linked, how files look. They read sources and the
//! dependency graph; nothing is started.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod files;
mod graph;
mod rooms;
mod supply;
