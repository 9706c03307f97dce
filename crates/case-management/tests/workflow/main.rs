//! The workflow of a case as its log replays it, without keys and without a server: a test for every rule, and for all orders.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod clocks;
mod four_eyes;
mod more_rules;
mod order;
mod play;
mod retention;
mod rules;
mod wire;
