//! Erasure, step by step.

use async_trait::async_trait;
use sqlx::Connection as _;
use zegel_protocol::{BlobId, Day, OrgSlug};
use zegel_storage::types::ErasedCase;
use zegel_storage::{Erasing, StoreError};

use super::Result;
use crate::connect::PostgresStore;
use crate::erasing;
use crate::failure::Failure;

#[async_trait]
impl Erasing for PostgresStore {
    async fn erase_next(&self, today: Day) -> Result<Option<ErasedCase>> {
        in_write!(self, tx => erasing::next(&mut tx, today))
    }

    async fn leftovers(&self) -> Result<Vec<(OrgSlug, BlobId)>> {
        Ok(erasing::leftovers(&mut *self.read().await?).await?)
    }

    async fn forget_leftover(&self, org: &OrgSlug, blob: &BlobId) -> Result<()> {
        in_write!(self, tx => erasing::forget_leftover(&mut tx, org, blob))
    }

    /// What the write-ahead log, standbys and backups hold goes with their own time.
    async fn wipe(&self) -> Result<bool> {
        let erasures = erasing::to_wipe(&mut *self.read().await?).await?;
        if erasures.is_empty() {
            return Ok(true);
        }
        // A connection of its own, whose settings nobody else gets.
        let mut connection = self.pool.acquire().await.map_err(Failure::from)?.detach();
        match erasing::rewrite(&mut connection).await.map_err(StoreError::from) {
            Ok(()) => {}
            Err(StoreError::Unavailable) => return Ok(false),
            Err(error) => return Err(error),
        }
        // What it was used for is done; how it ends does not matter.
        let _ = connection.close().await;
        in_write!(self, tx => erasing::wiped(&mut tx, &erasures))?;
        Ok(true)
    }
}
