//! Erasure, step by step.

use async_trait::async_trait;
use zegel_protocol::{BlobId, Day, OrgSlug};
use zegel_storage::Erasing;
use zegel_storage::types::ErasedCase;

use super::Result;
use crate::erasing;
use crate::open::SqliteStore;

#[async_trait]
impl Erasing for SqliteStore {
    async fn erase_next(&self, today: Day) -> Result<Option<ErasedCase>> {
        self.writer
            .run(move |db| Box::pin(erasing::next(db, today)))
            .await
    }

    async fn leftovers(&self) -> Result<Vec<(OrgSlug, BlobId)>> {
        Ok(erasing::leftovers(&mut *self.read().await?).await?)
    }

    async fn forget_leftover(&self, org: &OrgSlug, blob: &BlobId) -> Result<()> {
        in_writer!(self, (org, blob), db => erasing::forget_leftover(db, &org, &blob))
    }

    /// What is deleted is overwritten with zeros; but the write-ahead log holds earlier pages until it is emptied.
    async fn wipe(&self) -> Result<bool> {
        let erasures = erasing::to_wipe(&mut *self.read().await?).await?;
        if erasures.is_empty() {
            return Ok(true);
        }
        if !self.writer.empty_log().await? {
            return Ok(false);
        }
        self.writer
            .run(move |db| Box::pin(async move { erasing::wiped(db, &erasures).await }))
            .await?;
        Ok(true)
    }
}
