//! What is left of an erased case in the database's files: nothing, outside of the write-ahead log.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use sqlx::{Connection as _, Executor as _, PgConnection};
use zegel_storage::conformance::traces::{Traced, files_below, traces};
use zegel_storage::conformance::world::day;
use zegel_storage::{Erasing as _, Store as _};
use zegel_storage_postgres::PostgresStore;

/// A PostgreSQL of its own: others' databases would have to be written to disk at every checkpoint, and are not to feel its settings.
struct Cluster(Child);

impl Cluster {
    /// Starts it; also its address.
    fn start() -> (Self, String) {
        let mut child = Command::new(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../scripts/with-postgres"
        ))
        .args(["sh", "-c", "echo \"$ZEGEL_TEST_POSTGRES_URL\"; cat"])
        .env_remove("ZEGEL_TEST_POSTGRES_URL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
        let mut url = String::new();
        let mut answer = BufReader::new(child.stdout.take().unwrap());
        answer.read_line(&mut url).unwrap();
        assert!(url.starts_with("postgres://"), "PostgreSQL did not start");
        (Self(child), url.trim().to_owned())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // The script takes the cluster away when its command ends, which ends with its input.
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

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
    let (_cluster, url) = Cluster::start();
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
    let (_cluster, url) = Cluster::start();
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
