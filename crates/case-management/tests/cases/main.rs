//! Cases from report to closing, with an honest server and with hostile ones; reporter and handlers without any network.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod absence;
mod epochs;
mod escalated;
mod handing_on;
mod hostile_server;
mod interleavings;
mod journey;
mod kept;
mod office;
mod older_rosters;
mod proven;
mod rotation;
mod rules_of_people;
mod surveyed;
mod writing;
