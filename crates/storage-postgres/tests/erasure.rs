//! What is left of an erased case in the database's files: nothing, outside of the write-ahead log.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

mod database;

use std::path::PathBuf;
use std::sync::Arc;

use sqlx::{Connection as _, Executor as _, PgConnection};
use zegel_storage::conformance::traces::{Traced, files_below, traces};
use zegel_storage::conformance::world::day;
use zegel_storage::{Erasing as _, Store as _};
use zegel_storage_postgres::PostgresStore;

/// The files of this database, and those of the cluster that are no database's. The write-ahead log keeps what was written until it
/// is written over: SECURITY.md says how long.
async fn files(raw: &mut PgConnection) -> Vec<PathBuf> {
    raw.execute("CHECKPOINT").await.unwrap();
    let folder: String = sqlx::query_scalar("SHOW data_directory")
        .fetch_one(&mut *raw)
        .await
        .unwrap();
    let own: String =
        sqlx::query_scalar("SELECT 'base/' || oid::text FROM pg_database WHERE datname = current_database()")
            .fetch_one(raw)
            .await
            .unwrap();
    let folder = PathBuf::from(folder);
    let mut files = files_below(&folder.join(own), &[]);
    assert!(files.len() > 100, "the test may look into the folder");
    files.extend(files_below(&folder, &["base", "pg_wal"]));
    files
}

#[tokio::test]
async fn nothing_of_an_erased_case_is_left_in_any_file_but_the_log() {
    let url = database::create().await;
    let store = Arc::new(PostgresStore::connect(&url).await.unwrap());
    let traced = Traced::new(store.clone()).await;
    let mut raw = PgConnection::connect(&url).await.unwrap();
    raw.execute("ANALYZE").await.unwrap();
    assert!(traces(&files(&mut raw).await, &traced.markers) >= traced.markers.len());
    assert!(store.erase_next(day(16)).await.unwrap().is_some());
    // Somebody who holds a table keeps it from being written anew: then it is not done, and done the next time.
    let mut holding = raw.begin().await.unwrap();
    holding
        .execute("LOCK TABLE grants IN ACCESS SHARE MODE")
        .await
        .unwrap();
    assert!(!store.wipe().await.unwrap(), "somebody holds a table");
    holding.rollback().await.unwrap();
    assert!(store.wipe().await.unwrap());
    let files = files(&mut raw).await;
    assert_eq!(traces(&files, &traced.markers), 0);
    assert!(
        traces(&files, &traced.others) >= traced.others.len(),
        "others are there"
    );
    store.close().await;
}

/// As SECURITY.md recommends it. Segments that are not to be used again are removed at a checkpoint.
#[tokio::test]
async fn without_recycling_the_log_forgets_an_erased_case_at_the_next_checkpoints() {
    let url = database::create().await;
    let store = Arc::new(PostgresStore::connect(&url).await.unwrap());
    let traced = Traced::new(store.clone()).await;
    let mut raw = PgConnection::connect(&url).await.unwrap();
    raw.execute("ALTER SYSTEM SET wal_recycle = off").await.unwrap();
    raw.execute("SELECT pg_reload_conf()").await.unwrap();
    let folder: String = sqlx::query_scalar("SHOW data_directory")
        .fetch_one(&mut raw)
        .await
        .unwrap();
    let log = PathBuf::from(folder).join("pg_wal");
    let left = || traces(&files_below(&log, &[]), &traced.markers);
    assert!(left() >= traced.markers.len(), "the log holds what was written");
    assert!(store.erase_next(day(16)).await.unwrap().is_some());
    assert!(store.wipe().await.unwrap());
    raw.execute("SELECT pg_switch_wal()").await.unwrap();
    for _ in 0..3 {
        raw.execute("CHECKPOINT").await.unwrap();
    }
    assert_eq!(left(), 0);
}
