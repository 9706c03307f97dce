//! Erasure: first the rows, then (by the caller) the files, then what the database file itself still holds.

use sqlx::{AssertSqlSafe, Executor as _, PgConnection};
use zegel_protocol::registers::{Erasure, snapshot_shard};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug};
use zegel_storage::rows;
use zegel_storage::types::ErasedCase;

use crate::failure::Result;
use crate::transaction::Verdict;

/// Erases one case whose day has come. All that refers to it goes with it.
pub(crate) async fn next(connection: &mut PgConnection, today: Day) -> Result<Verdict<Option<ErasedCase>>> {
    let today = today.days_since_epoch();
    let due = sqlx::query!(
        "SELECT org, case_id FROM cases WHERE erase <= $1 LIMIT 1 FOR UPDATE SKIP LOCKED",
        today
    )
    .fetch_optional(&mut *connection)
    .await?;
    let Some(due) = due else {
        return Ok(Verdict::Undo(None));
    };
    let (org, case) = (due.org, due.case_id);
    let id = CaseId::from_uuid(case);
    let shard = i16::from(snapshot_shard(&id));
    sqlx::query!(
        "INSERT INTO erasures (org, case_id, day) VALUES ($1, $2, $3)",
        org,
        case,
        today
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "INSERT INTO leftovers (org, blob_id) SELECT org, blob_id FROM blobs WHERE org = $1 AND case_id = $2",
        org,
        case
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("DELETE FROM snapshots WHERE org = $1 AND shard = $2", org, shard)
        .execute(&mut *connection)
        .await?;
    sqlx::query!("DELETE FROM cases WHERE org = $1 AND case_id = $2", org, case)
        .execute(connection)
        .await?;
    Ok(Verdict::Keep(Some(ErasedCase {
        org: rows::name(&org)?,
        case: id,
    })))
}

pub(crate) async fn is_erased(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<bool> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM erasures WHERE org = $1 AND case_id = $2",
        org,
        case
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// Those of the cases that were erased, by their identifiers.
pub(crate) async fn among(
    connection: &mut PgConnection,
    org: &OrgSlug,
    cases: &[CaseId],
) -> Result<Vec<Erasure>> {
    let org = org.as_str();
    let ids: Vec<_> = cases.iter().map(CaseId::as_uuid).collect();
    let found = sqlx::query!(
        "SELECT case_id, day FROM erasures WHERE org = $1 AND case_id = ANY($2) ORDER BY case_id",
        org,
        &ids
    )
    .fetch_all(connection)
    .await?;
    let mut erased = Vec::with_capacity(found.len());
    for row in found {
        erased.push(Erasure {
            case: CaseId::from_uuid(row.case_id),
            day: rows::day(row.day)?,
        });
    }
    Ok(erased)
}

pub(crate) async fn leftovers(connection: &mut PgConnection) -> Result<Vec<(OrgSlug, BlobId)>> {
    let found = sqlx::query!("SELECT org, blob_id FROM leftovers")
        .fetch_all(connection)
        .await?;
    let mut leftovers = Vec::with_capacity(found.len());
    for row in found {
        leftovers.push((rows::name(&row.org)?, BlobId::from_uuid(row.blob_id)));
    }
    Ok(leftovers)
}

pub(crate) async fn is_leftover(connection: &mut PgConnection, org: &OrgSlug, blob: &BlobId) -> Result<bool> {
    let (org, blob) = (org.as_str(), blob.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM leftovers WHERE org = $1 AND blob_id = $2",
        org,
        blob
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

pub(crate) async fn forget_leftover(
    connection: &mut PgConnection,
    org: &OrgSlug,
    blob: &BlobId,
) -> Result<Verdict<()>> {
    let (org, blob) = (org.as_str(), blob.as_uuid());
    sqlx::query!("DELETE FROM leftovers WHERE org = $1 AND blob_id = $2", org, blob)
        .execute(connection)
        .await?;
    Ok(Verdict::Keep(()))
}

/// Erasures of which the database's own files may still hold something.
pub(crate) async fn to_wipe(connection: &mut PgConnection) -> Result<Vec<(String, uuid::Uuid)>> {
    let found = sqlx::query!("SELECT org, case_id FROM erasures WHERE NOT wiped")
        .fetch_all(connection)
        .await?;
    Ok(found.into_iter().map(|row| (row.org, row.case_id)).collect())
}

pub(crate) async fn wiped(
    connection: &mut PgConnection,
    erasures: &[(String, uuid::Uuid)],
) -> Result<Verdict<()>> {
    for (org, case) in erasures {
        sqlx::query!(
            "UPDATE erasures SET wiped = TRUE WHERE org = $1 AND case_id = $2",
            org,
            case
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(Verdict::Keep(()))
}

/// Tables in which something of a case stands.
const TABLES: [&str; 9] = [
    "entries",
    "grants",
    "cases",
    "blobs",
    "parts",
    "access",
    "recusals",
    "snapshots",
    "leftovers",
];

/// Writes the tables anew, without what was deleted: an ordinary vacuum leaves the bytes where they were until something else takes
/// their place. Nobody reads or writes a table meanwhile.
pub(crate) async fn rewrite(connection: &mut PgConnection) -> Result<()> {
    // However long it takes; whoever holds a table for ten seconds ends it, and it is tried again.
    connection.execute("SET statement_timeout = 0").await?;
    for table in TABLES {
        connection
            .execute(AssertSqlSafe(format!("VACUUM (FULL) {table}")))
            .await?;
    }
    Ok(())
}
