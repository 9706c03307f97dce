//! What every database does and the conformance suite checks: [`Store`], put together from a trait for each subject.

use async_trait::async_trait;
use zegel_protocol::Day;

use crate::types::Swept;

mod accounts;
mod cases;
mod casework;
mod erasing;
mod links;
mod organisations;
mod outbox;
mod people;

pub use accounts::Accounts;
pub use cases::Cases;
pub use casework::Casework;
pub use erasing::Erasing;
pub use links::Links;
pub use organisations::Organisations;
pub use outbox::{Courier, Outbox};
pub use people::People;

/// The database failed. What was asked may or may not have been done; repeating is safe.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Overloaded, stopping, or not reachable for the moment.
    #[error("the store is not available at the moment")]
    Unavailable,
    /// No room on the disk.
    #[error("the store has no room left")]
    Full,
    /// Anything else; the text names no value of any row.
    #[error("the store failed: {0}")]
    Fault(&'static str),
    /// The store was written by a newer version, or its content contradicts the schema.
    #[error("the store does not fit this program: {0}")]
    Incompatible(&'static str),
}

/// Everything the server keeps. Each method, also of the traits this one consists of, is one transaction, on disk when
/// it returns.
#[async_trait]
pub trait Store: Organisations + Links + People + Accounts + Cases + Casework + Erasing + Outbox {
    /// A secret of this installation (for cookies and made-up salts): the one kept, or else `candidate` from now on.
    async fn installation_secret(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError>;

    /// Answers when the database can be read and written.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Gives out the withheld grants whose day has come on cases that nobody acknowledged; in every organisation.
    /// Returns how many.
    async fn release_due_grants(&self, today: Day) -> Result<u64, StoreError>;

    /// Forgets sessions and used links past their last day, and attachments that no case claimed since before
    /// `unclaimed_before`; in every organisation.
    async fn sweep(&self, today: Day, unclaimed_before: Day) -> Result<Swept, StoreError>;

    /// Waits for writes under way and closes the database.
    async fn close(&self);
}
