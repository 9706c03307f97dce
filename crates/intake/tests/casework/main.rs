//! The reporter's side of a case: where it stands, what waits for them, what they may do, and taking it elsewhere.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod hand_over;
mod office;
mod standing;
