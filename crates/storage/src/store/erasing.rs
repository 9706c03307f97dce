//! Erasure: a case goes from the books, its files after it, and last what the database's own files still hold of it.

use async_trait::async_trait;
use zegel_protocol::{BlobId, Day, OrgSlug};

use super::StoreError;
use crate::types::ErasedCase;

/// What the housekeeping asks for, in every organisation. Each step can be interrupted: what was left is there to be asked for again.
#[async_trait]
pub trait Erasing: Send + Sync + 'static {
    /// Erases one case whose day has come: entries, grants, attachments, register, conflicts, and everybody's piece of a snapshot
    /// in which it was. What stays is that this random identifier was erased, and on which day. None when there is no such case.
    async fn erase_next(&self, today: Day) -> Result<Option<ErasedCase>, StoreError>;

    /// Attachments of erased cases whose files were not removed yet. Their names are taken until then.
    async fn leftovers(&self) -> Result<Vec<(OrgSlug, BlobId)>, StoreError>;

    /// Notes that the files of one are removed.
    async fn forget_leftover(&self, org: &OrgSlug, blob: &BlobId) -> Result<(), StoreError>;

    /// Rewrites what the database's own files still hold of erased cases, if any were erased since the last time. `false` if somebody
    /// was in the way; then it is to be asked again.
    async fn wipe(&self) -> Result<bool, StoreError>;
}
