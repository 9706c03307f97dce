//! The suite that every database must pass, on SQLite files in folders of their own.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

use std::sync::Arc;

use zegel_storage::Store;
use zegel_storage_sqlite::{Mode, SqliteStore};

async fn open() -> (Arc<dyn Store>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path().join("zegel.sqlite3"), Mode::Serve)
        .await
        .unwrap();
    (Arc::new(store), folder)
}

zegel_storage::conformance_tests!(open);
