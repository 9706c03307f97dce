//! The suite that every database must pass, on PostgreSQL, in databases of their own.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

mod database;

use std::sync::Arc;

use zegel_storage::Store;
use zegel_storage_postgres::PostgresStore;

async fn open() -> (Arc<dyn Store>, ()) {
    let url = database::create().await;
    let store = PostgresStore::connect(&url).await.unwrap();
    (Arc::new(store), ())
}

zegel_storage::conformance_tests!(open);
