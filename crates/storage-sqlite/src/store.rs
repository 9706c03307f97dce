//! The [`Store`] on this database: each method names the statements it runs, and where: in a read or in the writer.

use async_trait::async_trait;
use sqlx::{Sqlite, Transaction};
use zegel_protocol::Day;
use zegel_storage::types::Swept;
use zegel_storage::{Store, StoreError};

use crate::failure::Failure;
use crate::open::SqliteStore;
use crate::sweep;
use crate::writer::Verdict;

/// Runs statements in the writer, with their own copies of what they need.
macro_rules! in_writer {
    ($store:ident, ($($name:ident),*), $db:ident => $statements:expr) => {{
        $(let $name = $name.to_owned();)*
        $store
            .writer
            .run(move |$db| Box::pin(async move { $statements.await }))
            .await
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

impl SqliteStore {
    /// A reading transaction: all it sees is of one moment.
    async fn read(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.readers.begin().await.map_err(Failure::from)?)
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn installation_secret(&self, candidate: [u8; 32]) -> Result<[u8; 32]> {
        self.writer
            .run(move |db| Box::pin(crate::organisations::secret(db, candidate)))
            .await
    }

    async fn ping(&self) -> Result<()> {
        crate::organisations::all(&mut *self.read().await?).await?;
        self.writer
            .run(|_| Box::pin(async { Ok(Verdict::Keep(())) }))
            .await
    }

    async fn release_due_grants(&self, today: Day) -> Result<u64> {
        self.writer
            .run(move |db| Box::pin(sweep::release(db, today)))
            .await
    }

    async fn sweep(&self, today: Day, unclaimed_before: Day) -> Result<Swept> {
        let swept = self
            .writer
            .run(move |db| Box::pin(sweep::forget(db, today, unclaimed_before)))
            .await?;
        self.writer.empty_log().await?;
        Ok(swept)
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
        if let Ok(mut lock) = self.lock.lock() {
            lock.take();
        }
    }
}
