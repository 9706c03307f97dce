//! What the server may keep: the [`Store`] trait, its types, the blob store and the conformance suite. No SQL here.
//!
//! A `Store` method is one whole transaction with a name of the domain; it takes the organisation first and the
//! asking person second, and answers as if what they may not see did not exist. Nothing finer than a day is kept.

pub mod blobs;
pub mod chains;
#[cfg(feature = "conformance")]
pub mod conformance;
pub mod keeping;
pub mod rows;
mod store;
pub mod types;

pub use store::{
    Accounts, Cases, Casework, Courier, Erasing, Links, Organisations, Outbox, People, Store, StoreError,
};
