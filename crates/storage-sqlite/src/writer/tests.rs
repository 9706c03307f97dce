//! Jobs share a transaction and nothing else: one that fails or refuses undoes itself only.

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};

use super::*;

async fn writer(folder: &tempfile::TempDir) -> (Writer, SqliteConnection) {
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("jobs.sqlite3"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal);
    let mut writing = SqliteConnection::connect_with(&options).await.unwrap();
    writing
        .execute("CREATE TABLE jobs (n INTEGER PRIMARY KEY) STRICT")
        .await
        .unwrap();
    let reading = SqliteConnection::connect_with(&options).await.unwrap();
    (Writer::start(writing), reading)
}

fn insert(connection: &mut SqliteConnection, n: i64) -> Running<'_, Result<()>> {
    Box::pin(async move {
        sqlx::query("INSERT INTO jobs (n) VALUES (?)")
            .bind(n)
            .execute(connection)
            .await?;
        Ok(())
    })
}

async fn kept(connection: &mut SqliteConnection) -> Vec<i64> {
    sqlx::query_scalar("SELECT n FROM jobs ORDER BY n")
        .fetch_all(connection)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_job_that_fails_or_refuses_undoes_itself_only() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, mut reading) = writer(&folder).await;
    let keep = |n| {
        writer.run(move |db| {
            Box::pin(async move {
                insert(db, n).await?;
                Ok(Verdict::Keep(n))
            })
        })
    };
    let refuse = writer.run(|db| {
        Box::pin(async move {
            insert(db, 2).await?;
            Ok(Verdict::Undo("refused"))
        })
    });
    let fail = writer.run(|db| {
        Box::pin(async move {
            insert(db, 3).await?;
            insert(db, 3).await?;
            Ok(Verdict::Keep(()))
        })
    });
    // All are queued before the first one runs, so they share a transaction.
    let (first, refused, failed, last) = tokio::join!(keep(1), refuse, fail, keep(4));
    assert_eq!(
        (first.unwrap(), refused.unwrap(), last.unwrap()),
        (1, "refused", 4)
    );
    assert!(matches!(failed, Err(StoreError::Fault(_))));
    assert_eq!(kept(&mut reading).await, [1, 4]);
}

#[tokio::test]
async fn whoever_stops_waiting_is_served_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, mut reading) = writer(&folder).await;
    let slow = writer.run(|db| {
        Box::pin(async move {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            insert(db, 1).await?;
            Ok(Verdict::Keep(()))
        })
    });
    assert!(
        tokio::time::timeout(std::time::Duration::from_millis(5), slow)
            .await
            .is_err()
    );
    writer.close().await;
    assert_eq!(kept(&mut reading).await, [1]);
}

#[tokio::test]
async fn nobody_is_told_of_success_before_it_is_on_disk() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, mut reading) = writer(&folder).await;
    // A job that ends the shared transaction by itself, as SQLite does when the disk is full.
    let good = writer.run(|db| {
        Box::pin(async move {
            insert(db, 1).await?;
            Ok(Verdict::Keep(()))
        })
    });
    let ends_it = writer.run(|db| {
        Box::pin(async move {
            db.execute("ROLLBACK").await?;
            Ok(Verdict::Keep(()))
        })
    });
    let (good, ends_it) = tokio::join!(good, ends_it);
    assert!(good.is_err() && ends_it.is_err());
    assert_eq!(kept(&mut reading).await, [0; 0]);
    let again = writer.run(|db| {
        Box::pin(async move {
            insert(db, 1).await?;
            Ok(Verdict::Keep(()))
        })
    });
    again.await.unwrap();
    assert_eq!(kept(&mut reading).await, [1]);
}

#[tokio::test]
async fn a_full_disk_is_told_as_such_and_harms_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, mut reading) = writer(&folder).await;
    let bound = |pages: i64| {
        writer.run(move |db| {
            Box::pin(async move {
                let bound = format!("PRAGMA max_page_count = {pages}");
                db.execute(sqlx::AssertSqlSafe(bound)).await?;
                Ok(Verdict::Keep(()))
            })
        })
    };
    let keep = |n| {
        writer.run(move |db| {
            Box::pin(async move {
                insert(db, n).await?;
                Ok(Verdict::Keep(()))
            })
        })
    };
    let large = writer.run(|db| {
        Box::pin(async move {
            insert(db, 2).await?;
            db.execute("CREATE TABLE large AS SELECT zeroblob(1000000) AS bytes")
                .await?;
            Ok(Verdict::Keep(()))
        })
    });
    let (bounded, before, large, after) = tokio::join!(bound(10), keep(1), large, keep(3));
    bounded.unwrap();
    assert!(matches!(large, Err(StoreError::Full)), "{large:?}");
    // Whether SQLite gives up the statement or the transaction: who was told of success has it.
    let told: Vec<i64> = [(1, before), (3, after)]
        .iter()
        .filter(|(_, o)| o.is_ok())
        .map(|(n, _)| *n)
        .collect();
    assert_eq!(kept(&mut reading).await, told);
    keep(4).await.unwrap();
}

#[tokio::test]
async fn after_closing_nothing_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, _reading) = writer(&folder).await;
    writer.close().await;
    let late = writer.run(|_| Box::pin(async { Ok(Verdict::Keep(())) })).await;
    assert!(matches!(late, Err(StoreError::Unavailable)));
}
