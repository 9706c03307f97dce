//! Bringing the schema up to date, and refusing one that a newer version has written.

use sqlx::SqliteConnection;
use sqlx::migrate::{Migrate as _, MigrateError, Migrator};
use zegel_storage::StoreError;

use crate::failure::{Failure, Result};

static MIGRATOR: Migrator = sqlx::migrate!();

/// How the schema of a store stands to this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It is this program's.
    Same,
    /// This program can bring it up to date.
    Older,
    /// This program does not know it.
    Newer,
}

pub(crate) fn newer() -> Failure {
    Failure(StoreError::Incompatible(
        "a newer version of zegel has written it; use that version, or the backup made before the upgrade",
    ))
}

/// Applies the migrations that are missing. The caller makes sure that nobody else does.
pub(crate) async fn run(connection: &mut SqliteConnection) -> Result<()> {
    MIGRATOR
        .run_direct(None, connection, false)
        .await
        .map_err(|error| match error {
            MigrateError::VersionMissing(_) => newer(),
            MigrateError::VersionMismatch(_) | MigrateError::Dirty(_) => Failure(StoreError::Incompatible(
                "its schema was changed by something else",
            )),
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => Failure::from(error),
            _ => Failure(StoreError::Fault("a migration failed")),
        })?;
    // The library notes when and how long; nothing here keeps a time.
    sqlx::query(
        "UPDATE _sqlx_migrations SET installed_on = '1970-01-01 00:00:00', execution_time = 0
         WHERE installed_on <> '1970-01-01 00:00:00' OR execution_time <> 0",
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Looks without changing anything.
pub(crate) async fn fit(connection: &mut SqliteConnection) -> Result<Fit> {
    let tables: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut *connection)
            .await?;
    if tables == 0 {
        return Ok(Fit::Older);
    }
    let applied = connection
        .list_applied_migrations(&MIGRATOR.table_name)
        .await
        .map_err(|_| StoreError::Fault("the list of migrations cannot be read"))?;
    let newest = applied
        .iter()
        .map(|migration| migration.version)
        .max()
        .unwrap_or(0);
    let known = MIGRATOR
        .iter()
        .map(|migration| migration.version)
        .max()
        .unwrap_or(0);
    Ok(match newest.cmp(&known) {
        std::cmp::Ordering::Equal => Fit::Same,
        std::cmp::Ordering::Less => Fit::Older,
        std::cmp::Ordering::Greater => Fit::Newer,
    })
}
