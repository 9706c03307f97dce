//! Bringing the schema up to date, and refusing one that a newer version has written.

use sqlx::PgConnection;
use sqlx::migrate::{MigrateError, Migrator};
use zegel_storage::StoreError;

use crate::failure::{Failure, Result};

static MIGRATOR: Migrator = sqlx::migrate!();

/// Applies the migrations that are missing, under an advisory lock; if it fails, the lock ends with the connection.
pub(crate) async fn run(connection: &mut PgConnection) -> Result<()> {
    MIGRATOR.run_direct(None, connection, false).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) => Failure(StoreError::Incompatible(
            "a newer version of zegel has written it; use that version, or the backup made before the upgrade",
        )),
        MigrateError::VersionMismatch(_) | MigrateError::Dirty(_) => {
            Failure(StoreError::Incompatible("its schema was changed by something else"))
        }
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => Failure::from(error),
        _ => Failure(StoreError::Fault("a migration failed")),
    })?;
    // The library notes when and how long; nothing here keeps a time.
    sqlx::query(
        "UPDATE _sqlx_migrations SET installed_on = 'epoch', execution_time = 0
         WHERE installed_on <> 'epoch' OR execution_time <> 0",
    )
    .execute(connection)
    .await?;
    Ok(())
}
