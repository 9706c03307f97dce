//! The file itself: who may open it, what stands in it, what outlives a crash, and what is left of what was deleted.
#![allow(clippy::unwrap_used, reason = "helpers of tests count as no tests")]

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, SqliteConnection};
use zegel_storage::conformance::columns::{self, assert_learned};
use zegel_storage::conformance::world::{World, day, entries, hash, note, person, reply, report, sealed};
use zegel_storage::types::{From, PersonOutcome};
use zegel_storage::{Accounts as _, Cases as _, Organisations as _, Store as _, StoreError};
use zegel_storage_sqlite::{Mode, SqliteStore};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }
    fn file(&self) -> PathBuf {
        self.0.path().join("data/zegel.sqlite3")
    }
    async fn serve(&self) -> Result<SqliteStore, StoreError> {
        SqliteStore::open(self.file(), Mode::Serve).await
    }
    async fn tool(&self) -> Result<SqliteStore, StoreError> {
        SqliteStore::open(self.file(), Mode::Tool).await
    }
    async fn raw(&self) -> SqliteConnection {
        let options = SqliteConnectOptions::new().filename(self.file());
        SqliteConnection::connect_with(&options).await.unwrap()
    }
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn the_server_keeps_the_listed_columns_and_no_others() {
    let folder = Folder::new();
    folder.serve().await.unwrap().close().await;
    let columns: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT t.name, c.name, c.type FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table'",
    )
    .fetch_all(&mut folder.raw().await)
    .await
    .unwrap();
    assert_learned(
        columns
            .iter()
            .map(|(table, column, _)| format!("{table}.{column}")),
    );
    // Values of another type cannot be kept, and no row has a number that tells when it came.
    let tables: Vec<(String, bool, bool)> = sqlx::query_as(
        "SELECT name, wr, strict FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\'",
    )
    .fetch_all(&mut folder.raw().await)
    .await
    .unwrap();
    let told = columns::learned();
    let told: std::collections::BTreeSet<_> = told
        .iter()
        .filter_map(|column| column.split('.').next())
        .collect();
    assert_eq!(
        tables.len(),
        told.len() - 1,
        "all of them but the list of migrations"
    );
    for (name, without_rowid, strict) in tables {
        assert!(without_rowid && strict, "{name}");
    }
}

#[tokio::test]
async fn the_list_of_migrations_tells_no_time() {
    let folder = Folder::new();
    folder.serve().await.unwrap().close().await;
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT installed_on, execution_time FROM _sqlx_migrations")
            .fetch_all(&mut folder.raw().await)
            .await
            .unwrap();
    assert!(!rows.is_empty());
    assert!(
        rows.iter()
            .all(|row| *row == ("1970-01-01 00:00:00".to_owned(), 0))
    );
}

#[tokio::test]
async fn a_second_server_on_the_same_file_is_refused_in_plain_words() {
    let folder = Folder::new();
    let first = folder.serve().await.unwrap();
    let refused = folder.serve().await.err().unwrap().to_string();
    assert!(
        refused.contains("another server is using this store"),
        "{refused}"
    );
    first.ping().await.unwrap();
    first.close().await;
    folder.serve().await.unwrap().close().await;
}

#[tokio::test]
async fn a_command_works_beside_the_server() {
    let folder = Folder::new();
    let server = Arc::new(folder.serve().await.unwrap());
    let world = World::with_report(server.clone(), "r").await;
    let tool = folder.tool().await.unwrap();
    let other = folder.tool().await.unwrap();
    assert_eq!(tool.organisations().await.unwrap().len(), 2);
    let new = zegel_storage::types::NewOrganisation {
        slug: "third-aid".parse().unwrap(),
    };
    tool.create_organisation(&new).await.unwrap();
    assert_eq!(other.organisations().await.unwrap().len(), 3);
    assert_eq!(server.organisations().await.unwrap().len(), 3);
    // Both write at the same time, and wait for one another.
    let mut tasks = Vec::new();
    for n in 0..20 {
        let sent = report(&n.to_string());
        let (server, org) = (server.clone(), world.org.clone());
        tasks.push(tokio::spawn(async move {
            server.accept_report(&org, &sent, day(0)).await.unwrap()
        }));
        tool.accept_report(&world.org, &report(&format!("tool {n}")), day(0))
            .await
            .unwrap();
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(world.inbox("amina").await.len(), 41);
}

#[tokio::test]
async fn a_command_can_be_first() {
    let folder = Folder::new();
    let (one, two) = tokio::join!(folder.tool(), folder.tool());
    let (one, two) = (one.unwrap(), two.unwrap());
    assert!(one.organisations().await.unwrap().is_empty());
    two.close().await;
    let server = folder.serve().await.unwrap();
    assert_eq!(one.installation_secret([1; 32]).await.unwrap(), [1; 32]);
    assert_eq!(server.installation_secret([2; 32]).await.unwrap(), [1; 32]);
}

#[tokio::test]
async fn only_the_owner_can_open_the_files() {
    let folder = Folder::new();
    let store = Arc::new(folder.serve().await.unwrap());
    let _world = World::with_report(store.clone(), "r").await;
    assert_eq!(mode(folder.file().parent().unwrap()), 0o700);
    let mut files = 0;
    for entry in std::fs::read_dir(folder.file().parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        files += 1;
    }
    assert_eq!(files, 4, "database, log, index of the log, lock");
    store.close().await;
    std::fs::set_permissions(folder.file(), std::fs::Permissions::from_mode(0o644)).unwrap();
    folder.serve().await.unwrap();
    assert_eq!(mode(&folder.file()), 0o600);
}

#[tokio::test]
async fn a_store_that_a_newer_version_wrote_is_refused_and_left_alone() {
    let folder = Folder::new();
    folder.serve().await.unwrap().close().await;
    let mut raw = folder.raw().await;
    sqlx::query("INSERT INTO _sqlx_migrations VALUES (9999, 'later', '1970-01-01 00:00:00', TRUE, x'00', 0)")
        .execute(&mut raw)
        .await
        .unwrap();
    raw.close().await.unwrap();
    let before = std::fs::read(folder.file()).unwrap();
    for refused in [folder.serve().await, folder.tool().await] {
        let refused = refused.err().unwrap();
        assert!(matches!(refused, StoreError::Incompatible(_)));
        assert!(
            refused
                .to_string()
                .contains("a newer version of zegel has written it"),
            "{refused}"
        );
    }
    assert_eq!(std::fs::read(folder.file()).unwrap(), before);
}

#[tokio::test]
async fn what_is_not_a_store_is_refused() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.file().parent().unwrap()).unwrap();
    std::fs::write(
        folder.file(),
        "Dear colleague, this is not a database. ".repeat(100),
    )
    .unwrap();
    assert!(matches!(folder.serve().await, Err(StoreError::Incompatible(_))));
    let directory = SqliteStore::open(folder.0.path(), Mode::Serve).await;
    assert!(matches!(directory, Err(StoreError::Fault(_))));
}

#[tokio::test]
async fn what_was_answered_with_success_is_there_after_a_crash() {
    let folder = Folder::new();
    let store = Arc::new(folder.serve().await.unwrap());
    let world = World::with_report(store.clone(), "r").await;
    world.reply("r", &reply(1, "more")).await;
    // A copy of the files as they are, without anything being closed: what a crash would leave.
    let after = Folder::new();
    std::fs::create_dir_all(after.file().parent().unwrap()).unwrap();
    for name in ["zegel.sqlite3", "zegel.sqlite3-wal"] {
        std::fs::copy(
            folder.file().with_file_name(name),
            after.file().with_file_name(name),
        )
        .unwrap();
    }
    let reopened = after.serve().await.unwrap();
    let thread = reopened.thread(&world.org, &hash("r"), 0).await.unwrap().unwrap();
    assert_eq!(thread.length, 2);
    assert_eq!(thread.entries[1].sealed, sealed("more"));
}

#[tokio::test]
async fn the_register_says_who_opened_which_case_on_which_day() {
    let folder = Folder::new();
    let store = Arc::new(folder.serve().await.unwrap());
    let world = World::with_report(store.clone(), "r").await;
    for (name, today) in [
        ("amina", 0),
        ("amina", 0),
        ("amina", 2),
        ("olga", 2),
        ("boris", 1),
    ] {
        let id = zegel_storage::conformance::world::case("r");
        store
            .case_for(&world.org, &person(name), &id, From::default(), day(today))
            .await
            .unwrap();
    }
    world
        .append("amina", "r", &entries(vec![note(0, "opened")]), day(3))
        .await;
    let rows: Vec<(String, i32)> = sqlx::query_as("SELECT person, day FROM access ORDER BY person, day")
        .fetch_all(&mut folder.raw().await)
        .await
        .unwrap();
    let expected = [("amina", 0), ("amina", 2), ("boris", 1)];
    let expected = expected.map(|(name, n)| (name.to_owned(), day(n).days_since_epoch()));
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn what_was_swept_is_not_left_in_any_file() {
    let folder = Folder::new();
    let store = Arc::new(folder.serve().await.unwrap());
    let world = World::new(store.clone()).await;
    let token = hash("a token to be forgotten");
    store
        .start_session(&world.org, &person("amina"), &token, day(0), day(1))
        .await
        .unwrap();
    let traces = || {
        let mut found = 0;
        for entry in std::fs::read_dir(folder.file().parent().unwrap()).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            found += bytes
                .windows(32)
                .filter(|window| window == token.as_bytes())
                .count();
        }
        found
    };
    assert!(traces() > 0);
    assert_eq!(store.sweep(day(2), day(1)).await.unwrap().sessions, 1);
    assert_eq!(traces(), 0);
}

#[tokio::test]
async fn a_row_of_one_organisation_cannot_refer_to_another() {
    let folder = Folder::new();
    let store = Arc::new(folder.serve().await.unwrap());
    let _world = World::with_report(store.clone(), "r").await;
    store.close().await;
    let mut raw = folder.raw().await;
    for statement in [
        "INSERT INTO grants (org, case_id, person, kind, epoch, sealed)
         SELECT 'other-aid', case_id, 'amina', 0, 0, x'00' FROM cases",
        "INSERT INTO entries (org, case_id, chain, seq, sealed) SELECT 'other-aid', case_id, 0, 0, x'00' FROM cases",
        "INSERT INTO access (org, case_id, person, day) SELECT 'other-aid', case_id, 'amina', 0 FROM cases",
        "INSERT INTO blobs (org, blob_id, case_id, parts) SELECT 'other-aid', case_id, case_id, 1 FROM cases",
        "INSERT INTO sessions (org, token, person, started, last_day) VALUES ('nowhere', zeroblob(32), 'amina', 0, 0)",
        "INSERT INTO people (org, person, login, role) VALUES ('nowhere', 'amina', 'amina', 1)",
        "INSERT INTO invitations (org, person, token, last_day) VALUES ('nowhere', 'amina', zeroblob(32), 0)",
        "INSERT INTO passkeys (org, credential_id, person, passkey, added) VALUES ('nowhere', x'00', 'amina', '', 0)",
        "INSERT INTO recusals (org, case_id, person) SELECT 'other-aid', case_id, 'amina' FROM cases",
        "INSERT INTO snapshots (org, person, shard, sha256, sealed) VALUES ('nowhere', 'amina', 0, zeroblob(32), x'00')",
        "INSERT INTO erasures (org, case_id, day) SELECT 'nowhere', case_id, 0 FROM cases",
        "INSERT INTO leftovers (org, blob_id) SELECT 'nowhere', case_id FROM cases",
        "INSERT INTO outbox (org, person, day) VALUES ('nowhere', 'amina', 0)",
        "UPDATE accounts SET org = 'nowhere' WHERE org = 'other-aid' AND person = 'boris'",
        "UPDATE cases SET org = 'other-aid'",
    ] {
        let refused = sqlx::query(statement).execute(&mut raw).await.unwrap_err();
        assert!(
            refused.to_string().contains("FOREIGN KEY"),
            "{statement}: {refused}"
        );
    }
}

/// A database may hold such a grant from before it was refused.
#[tokio::test]
async fn an_administrator_with_a_grant_is_no_reader_who_keeps_a_case() {
    let folder = Folder::new();
    let world = World::with_report(Arc::new(folder.serve().await.unwrap()), "r")
        .await
        .staffed()
        .await;
    let written = sqlx::query(
        "INSERT INTO grants (org, case_id, person, kind, epoch, sealed) SELECT org, case_id, 'adele', 0, epoch, sealed
         FROM grants WHERE person = 'amina' AND kind = 0",
    )
    .execute(&mut folder.raw().await)
    .await
    .unwrap();
    assert_eq!(written.rows_affected(), 1);
    for name in ["amina", "boris"] {
        assert_eq!(world.depart(name).await, PersonOutcome::Done);
    }
    world.readmit("boris").await;
    assert!(world.case("boris", "r").await.is_some());
}
