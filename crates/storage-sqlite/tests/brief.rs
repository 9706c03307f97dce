//! The brief inbox reads indexes and no table: nothing sealed comes near it.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};
use zegel_storage::Store as _;
use zegel_storage_sqlite::{Mode, SqliteStore};

/// The query as it was checked.
fn query() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let checked: serde_json::Value = serde_json::from_str(&text).unwrap();
        let query = checked.get("query").and_then(|query| query.as_str()).unwrap();
        if query.contains("cases_in_brief") {
            found.push(query.to_owned());
        }
    }
    assert_eq!(found.len(), 1);
    found.remove(0)
}

#[tokio::test]
async fn the_brief_inbox_is_read_from_indexes_that_cover_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("zegel.sqlite3");
    SqliteStore::open(&file, Mode::Serve).await.unwrap().close().await;
    let options = SqliteConnectOptions::new().filename(&file);
    let mut raw = SqliteConnection::connect_with(&options).await.unwrap();
    let plan: Vec<(i64, i64, i64, String)> =
        sqlx::query_as(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", query())))
            .fetch_all(&mut raw)
            .await
            .unwrap();
    let steps: Vec<_> = plan.iter().map(|(.., step)| step.as_str()).collect();
    assert_eq!(steps.len(), 2, "no sorting either: {steps:?}");
    for (step, index) in steps.iter().zip(["grants_by_person", "cases_in_brief"]) {
        assert!(step.contains(&format!("COVERING INDEX {index} (")), "{steps:?}");
    }
}
