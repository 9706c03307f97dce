//! Transactions: how they begin, and how they end.

use sqlx::{Postgres, Transaction};
use zegel_storage::StoreError;

use crate::connect::PostgresStore;
use crate::failure::Failure;

/// What becomes of what a transaction has written.
pub(crate) enum Verdict<T> {
    /// It stays.
    Keep(T),
    /// It is undone, because the answer is a refusal.
    Undo(T),
}

impl PostgresStore {
    /// A transaction that writes. Each statement sees what others have committed before it; rows that must not change
    /// meanwhile are locked.
    pub(crate) async fn write(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        Ok(self.pool.begin().await.map_err(Failure::from)?)
    }

    /// A transaction that reads: all it sees is of one moment.
    pub(crate) async fn read(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(self.pool.begin_with(begin).await.map_err(Failure::from)?)
    }
}

/// Ends the transaction. When this returns, what it keeps is on disk.
pub(crate) async fn end<T>(
    transaction: Transaction<'static, Postgres>,
    verdict: Verdict<T>,
) -> Result<T, StoreError> {
    let (value, ended) = match verdict {
        Verdict::Keep(value) => (value, transaction.commit().await),
        Verdict::Undo(value) => (value, transaction.rollback().await),
    };
    ended.map_err(Failure::from)?;
    Ok(value)
}
