//! The tables and the server: what stands in them, who may bring them up to date, and which servers are refused.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

mod database;

use std::sync::Arc;

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use zegel_storage::conformance::columns::assert_learned;
use zegel_storage::conformance::world::{World, case, day, person};
use zegel_storage::types::{From, PersonOutcome};
use zegel_storage::{Cases as _, Organisations as _, Store as _, StoreError};
use zegel_storage_postgres::PostgresStore;

async fn raw(url: &str) -> PgConnection {
    PgConnection::connect(url).await.unwrap()
}

/// The database's name in an address `…/name?host=/…`.
fn name(url: &str) -> String {
    let (before, _) = url.split_once('?').unwrap();
    before.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_server_keeps_the_listed_columns_and_no_others() {
    let url = database::create().await;
    PostgresStore::connect(&url).await.unwrap().close().await;
    let columns: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
         WHERE table_schema NOT IN ('pg_catalog', 'information_schema')",
    )
    .fetch_all(&mut raw(&url).await)
    .await
    .unwrap();
    assert_learned(
        columns
            .iter()
            .map(|(table, column, _)| format!("{table}.{column}")),
    );
    for (table, column, kind) in columns {
        let time = kind.contains("time") || kind.contains("date");
        assert!(!time || column == "installed_on", "{table}.{column} is a {kind}");
    }
}

#[tokio::test]
async fn the_list_of_migrations_tells_no_time() {
    let url = database::create().await;
    PostgresStore::connect(&url).await.unwrap().close().await;
    let rows: Vec<(bool, i64)> =
        sqlx::query_as("SELECT installed_on = 'epoch', execution_time FROM _sqlx_migrations")
            .fetch_all(&mut raw(&url).await)
            .await
            .unwrap();
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|row| *row == (true, 0)));
}

#[tokio::test]
async fn of_several_servers_that_start_at_once_one_makes_the_tables() {
    let url = database::create().await;
    let starting = (0..8).map(|_| {
        let url = url.clone();
        tokio::spawn(async move { PostgresStore::connect(&url).await.unwrap() })
    });
    let mut stores = Vec::new();
    for task in starting.collect::<Vec<_>>() {
        stores.push(task.await.unwrap());
    }
    for store in &stores {
        assert_eq!(store.installation_secret([1; 32]).await.unwrap(), [1; 32]);
    }
}

#[tokio::test]
async fn a_schema_that_a_newer_version_wrote_is_refused() {
    let url = database::create().await;
    PostgresStore::connect(&url).await.unwrap().close().await;
    raw(&url)
        .await
        .execute("INSERT INTO _sqlx_migrations VALUES (9999, 'later', 'epoch', TRUE, '', 0)")
        .await
        .unwrap();
    let refused = PostgresStore::connect(&url).await.err().unwrap();
    assert!(matches!(refused, StoreError::Incompatible(_)));
    assert!(
        refused
            .to_string()
            .contains("a newer version of zegel has written it"),
        "{refused}"
    );
}

#[tokio::test]
async fn a_server_that_confirms_what_is_not_on_disk_is_refused() {
    let url = database::create().await;
    let name = name(&url);
    let mut connection = raw(&url).await;
    let set = format!("ALTER DATABASE {name} SET synchronous_commit = off");
    connection.execute(AssertSqlSafe(set)).await.unwrap();
    let refused = PostgresStore::connect(&url).await.err().unwrap().to_string();
    assert!(refused.contains("synchronous_commit is off"), "{refused}");
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told_in_words_without_its_address() {
    let url = database::create().await;
    let gone = url.replace("zegel_test", "no_such");
    let refused = PostgresStore::connect(&gone).await.err().unwrap().to_string();
    assert!(
        refused.contains("no such database") && !refused.contains("no_such"),
        "{refused}"
    );
    let nobody = PostgresStore::connect("postgres://zegel:secret@127.0.0.1:1/zegel")
        .await
        .err()
        .unwrap();
    assert!(matches!(nobody, StoreError::Unavailable));
    let nonsense = PostgresStore::connect("secret nonsense")
        .await
        .err()
        .unwrap()
        .to_string();
    assert!(!nonsense.contains("secret"), "{nonsense}");
}

#[tokio::test]
async fn a_store_outlives_its_connections_and_says_when_it_can_only_be_read() {
    let url = database::create().await;
    let name = name(&url);
    let store = PostgresStore::connect(&url).await.unwrap();
    let mut raw = raw(&url).await;
    let end_all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid()";
    raw.execute(end_all).await.unwrap();
    store.ping().await.unwrap();

    let set = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
    raw.execute(AssertSqlSafe(set)).await.unwrap();
    raw.execute(end_all).await.unwrap();
    assert!(store.organisations().await.unwrap().is_empty());
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable)));
}

#[tokio::test]
async fn the_register_says_who_opened_which_case_on_which_day() {
    let url = database::create().await;
    let store = Arc::new(PostgresStore::connect(&url).await.unwrap());
    let world = World::with_report(store.clone(), "r").await;
    for (name, today) in [
        ("amina", 0),
        ("amina", 0),
        ("amina", 2),
        ("olga", 2),
        ("boris", 1),
    ] {
        store
            .case_for(&world.org, &person(name), &case("r"), From::default(), day(today))
            .await
            .unwrap();
    }
    let rows: Vec<(String, i32)> = sqlx::query_as("SELECT person, day FROM access ORDER BY person, day")
        .fetch_all(&mut raw(&url).await)
        .await
        .unwrap();
    let expected = [("amina", 0), ("amina", 2), ("boris", 1)];
    let expected = expected.map(|(name, n)| (name.to_owned(), day(n).days_since_epoch()));
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn a_row_of_one_organisation_cannot_refer_to_another() {
    let url = database::create().await;
    let store = Arc::new(PostgresStore::connect(&url).await.unwrap());
    let _world = World::with_report(store, "r").await;
    let mut raw = raw(&url).await;
    for statement in [
        "INSERT INTO grants (org, case_id, person, kind, epoch, sealed)
         SELECT 'other-aid', case_id, 'amina', 0, 0, '' FROM cases",
        "INSERT INTO entries (org, case_id, chain, seq, sealed) SELECT 'other-aid', case_id, 0, 0, '' FROM cases",
        "INSERT INTO access (org, case_id, person, day) SELECT 'other-aid', case_id, 'amina', 0 FROM cases",
        "INSERT INTO blobs (org, blob_id, case_id, parts) SELECT 'other-aid', case_id, case_id, 1 FROM cases",
        "INSERT INTO sessions (org, token, person, started, last_day)
         VALUES ('nowhere', decode(repeat('00', 32), 'hex'), 'amina', 0, 0)",
        "INSERT INTO people (org, person, login, role) VALUES ('nowhere', 'amina', 'amina', 1)",
        "INSERT INTO invitations (org, person, token, last_day)
         VALUES ('nowhere', 'amina', decode(repeat('00', 32), 'hex'), 0)",
        "INSERT INTO passkeys (org, credential_id, person, passkey, added) VALUES ('nowhere', '', 'amina', '', 0)",
        "INSERT INTO recusals (org, case_id, person) SELECT 'other-aid', case_id, 'amina' FROM cases",
        "INSERT INTO snapshots (org, person, shard, sha256, sealed) VALUES ('nowhere', 'amina', 0, decode(repeat('00', 32), 'hex'), '')",
        "INSERT INTO erasures (org, case_id, day) SELECT 'nowhere', case_id, 0 FROM cases",
        "INSERT INTO leftovers (org, blob_id) SELECT 'nowhere', case_id FROM cases",
        "INSERT INTO outbox (org, person, day) VALUES ('nowhere', 'amina', 0)",
        "UPDATE accounts SET org = 'nowhere' WHERE org = 'other-aid' AND person = 'boris'",
        "UPDATE cases SET org = 'other-aid'",
    ] {
        let refused = sqlx::query(statement).execute(&mut raw).await.unwrap_err();
        assert!(
            refused.to_string().contains("foreign key"),
            "{statement}: {refused}"
        );
    }
}

/// A database may hold such a grant from before it was refused.
#[tokio::test]
async fn an_administrator_with_a_grant_is_no_reader_who_keeps_a_case() {
    let url = database::create().await;
    let world = World::with_report(Arc::new(PostgresStore::connect(&url).await.unwrap()), "r")
        .await
        .staffed()
        .await;
    let written = sqlx::query(
        "INSERT INTO grants (org, case_id, person, kind, epoch, sealed) SELECT org, case_id, 'adele', 0, epoch, sealed
         FROM grants WHERE person = 'amina' AND kind = 0",
    )
    .execute(&mut raw(&url).await)
    .await
    .unwrap();
    assert_eq!(written.rows_affected(), 1);
    for name in ["amina", "boris"] {
        assert_eq!(world.depart(name).await, PersonOutcome::Done);
    }
    world.readmit("boris").await;
    assert!(world.case("boris", "r").await.is_some());
}
