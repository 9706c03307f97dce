//! The [`Store`] on this database: each method names the statements it runs, and where: in a read or in a write.

use async_trait::async_trait;
use zegel_protocol::Day;
use zegel_storage::types::Swept;
use zegel_storage::{Store, StoreError};

use crate::connect::PostgresStore;
use crate::sweep;
use crate::transaction::end;

/// Runs statements in a transaction that writes.
macro_rules! in_write {
    ($store:ident, $tx:ident => $statements:expr) => {{
        let mut $tx = $store.write().await?;
        let verdict = $statements.await?;
        crate::transaction::end($tx, verdict).await
    }};
}

mod accounts;
mod cases;
mod casework;
mod erasing;
mod links;
mod organisations;
mod outbox;
mod people;

type Result<T> = std::result::Result<T, StoreError>;

#[async_trait]
impl Store for PostgresStore {
    async fn installation_secret(&self, candidate: [u8; 32]) -> Result<[u8; 32]> {
        let mut tx = self.write().await?;
        let verdict = crate::organisations::secret(&mut tx, candidate).await?;
        end(tx, verdict).await
    }

    async fn ping(&self) -> Result<()> {
        // Fails on a standby, which can only be read.
        let mut tx = self.write().await?;
        let verdict = crate::organisations::probe(&mut tx).await?;
        end(tx, verdict).await
    }

    async fn release_due_grants(&self, today: Day) -> Result<u64> {
        let mut tx = self.write().await?;
        let verdict = sweep::release(&mut tx, today).await?;
        end(tx, verdict).await
    }

    async fn sweep(&self, today: Day, unclaimed_before: Day) -> Result<Swept> {
        let mut tx = self.write().await?;
        let verdict = sweep::forget(&mut tx, today, unclaimed_before).await?;
        end(tx, verdict).await
    }

    async fn close(&self) {
        self.pool.close().await;
    }
}
