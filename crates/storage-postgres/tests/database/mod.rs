//! A new database for each test, in the throw-away cluster of `scripts/with-postgres`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests count as no tests"
)]

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Its address. The cluster, and with it the database, goes when the script ends.
pub(crate) async fn create() -> String {
    let cluster = std::env::var("ZEGEL_TEST_POSTGRES_URL")
        .expect("these tests need a PostgreSQL: run them with scripts/with-postgres cargo nextest run …");
    let name = format!(
        "zegel_test_{}_{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let mut connection = PgConnection::connect(&cluster).await.unwrap();
    connection
        .execute(AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .await
        .unwrap();
    connection.close().await.unwrap();
    let (before, after) = cluster
        .split_once("/postgres?")
        .expect("the address ends in /postgres?…");
    format!("{before}/{name}?{after}")
}
