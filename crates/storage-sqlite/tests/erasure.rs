//! What is left of an erased case in the database's files: nothing.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

use std::sync::Arc;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, SqliteConnection};
use zegel_storage::conformance::traces::{Traced, files_below, traces};
use zegel_storage::conformance::world::day;
use zegel_storage::{Erasing as _, Store as _};
use zegel_storage_sqlite::{Mode, SqliteStore};

#[tokio::test]
async fn nothing_of_an_erased_case_is_left_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("zegel.sqlite3");
    let store = Arc::new(SqliteStore::open(&file, Mode::Serve).await.unwrap());
    let traced = Traced::new(store.clone()).await;
    let left = |markers| traces(&files_below(folder.path(), &[]), markers);
    assert!(left(&traced.markers) >= traced.markers.len());
    // Somebody who reads keeps the log from being emptied: then it is not done, and done the next time.
    let mut reader = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&file))
        .await
        .unwrap();
    let mut reading = reader.begin().await.unwrap();
    sqlx::query("SELECT count(*) FROM entries")
        .fetch_one(&mut *reading)
        .await
        .unwrap();
    assert!(store.erase_next(day(16)).await.unwrap().is_some());
    assert!(!store.wipe().await.unwrap(), "a reader holds on to the log");
    assert!(left(&traced.markers) > 0, "in the log or below it");
    reading.rollback().await.unwrap();
    assert!(store.wipe().await.unwrap());
    assert_eq!(left(&traced.markers), 0);
    assert!(left(&traced.others) >= traced.others.len(), "others are there");
    store.close().await;
    assert_eq!(left(&traced.markers), 0);
}

/// The process may end after any of the steps.
#[tokio::test]
async fn what_interrupts_an_erasure_is_made_up_for_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("zegel.sqlite3");
    let store = Arc::new(SqliteStore::open(&file, Mode::Serve).await.unwrap());
    let traced = Traced::new(store.clone()).await;
    assert!(store.erase_next(day(16)).await.unwrap().is_some());
    // A copy of the files as they are, without anything being closed: what a crash would leave.
    let after = tempfile::tempdir().unwrap();
    for name in ["zegel.sqlite3", "zegel.sqlite3-wal"] {
        std::fs::copy(folder.path().join(name), after.path().join(name)).unwrap();
    }
    let reopened = SqliteStore::open(after.path().join("zegel.sqlite3"), Mode::Serve)
        .await
        .unwrap();
    assert!(reopened.erase_next(day(16)).await.unwrap().is_none());
    let leftovers = reopened.leftovers().await.unwrap();
    assert_eq!(
        leftovers.len(),
        1,
        "the file of the attachment is still to be removed"
    );
    let (org, blob) = &leftovers[0];
    reopened.forget_leftover(org, blob).await.unwrap();
    assert!(reopened.wipe().await.unwrap());
    let left = |markers| traces(&files_below(after.path(), &[]), markers);
    assert_eq!(left(&traced.markers), 0);
    assert!(left(&traced.others) >= traced.others.len());
}
