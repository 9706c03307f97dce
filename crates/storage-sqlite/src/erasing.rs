//! Erasure: first the rows, then (by the caller) the files, then what the database file itself still holds.

use sqlx::SqliteConnection;
use zegel_protocol::registers::{Erasure, snapshot_shard};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug};
use zegel_storage::rows;
use zegel_storage::types::ErasedCase;

use crate::failure::Result;
use crate::writer::Verdict;

/// Erases one case whose day has come. All that refers to it goes with it.
pub(crate) async fn next(
    connection: &mut SqliteConnection,
    today: Day,
) -> Result<Verdict<Option<ErasedCase>>> {
    let today = today.days_since_epoch();
    let due = sqlx::query!(
        r#"SELECT org, case_id AS "case_id: uuid::Uuid" FROM cases WHERE erase <= ?1 LIMIT 1"#,
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
        "INSERT INTO erasures (org, case_id, day) VALUES (?1, ?2, ?3)",
        org,
        case,
        today
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "INSERT INTO leftovers (org, blob_id) SELECT org, blob_id FROM blobs WHERE org = ?1 AND case_id = ?2",
        org,
        case
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("DELETE FROM snapshots WHERE org = ?1 AND shard = ?2", org, shard)
        .execute(&mut *connection)
        .await?;
    sqlx::query!("DELETE FROM cases WHERE org = ?1 AND case_id = ?2", org, case)
        .execute(connection)
        .await?;
    Ok(Verdict::Keep(Some(ErasedCase {
        org: rows::name(&org)?,
        case: id,
    })))
}

pub(crate) async fn is_erased(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
) -> Result<bool> {
    Ok(find(connection, org, case).await?.is_some())
}

/// Those of the cases that were erased, by their identifiers.
pub(crate) async fn among(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    cases: &[CaseId],
) -> Result<Vec<Erasure>> {
    let mut erased = Vec::new();
    for case in cases {
        erased.extend(find(connection, org, case).await?);
    }
    erased.sort_by_key(|erasure| erasure.case);
    erased.dedup();
    Ok(erased)
}

async fn find(connection: &mut SqliteConnection, org: &OrgSlug, case: &CaseId) -> Result<Option<Erasure>> {
    let (org, id) = (org.as_str(), case.as_uuid());
    let day = sqlx::query_scalar!(
        r#"SELECT day AS "day: i32" FROM erasures WHERE org = ?1 AND case_id = ?2"#,
        org,
        id
    )
    .fetch_optional(connection)
    .await?;
    Ok(match day {
        Some(day) => Some(Erasure {
            case: *case,
            day: rows::day(day)?,
        }),
        None => None,
    })
}

pub(crate) async fn leftovers(connection: &mut SqliteConnection) -> Result<Vec<(OrgSlug, BlobId)>> {
    let found = sqlx::query!(r#"SELECT org, blob_id AS "blob_id: uuid::Uuid" FROM leftovers"#)
        .fetch_all(connection)
        .await?;
    let mut leftovers = Vec::with_capacity(found.len());
    for row in found {
        leftovers.push((rows::name(&row.org)?, BlobId::from_uuid(row.blob_id)));
    }
    Ok(leftovers)
}

pub(crate) async fn is_leftover(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    blob: &BlobId,
) -> Result<bool> {
    let (org, blob) = (org.as_str(), blob.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM leftovers WHERE org = ?1 AND blob_id = ?2",
        org,
        blob
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

pub(crate) async fn forget_leftover(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    blob: &BlobId,
) -> Result<Verdict<()>> {
    let (org, blob) = (org.as_str(), blob.as_uuid());
    sqlx::query!("DELETE FROM leftovers WHERE org = ?1 AND blob_id = ?2", org, blob)
        .execute(connection)
        .await?;
    Ok(Verdict::Keep(()))
}

/// Erasures of which the database's own files may still hold something.
pub(crate) async fn to_wipe(connection: &mut SqliteConnection) -> Result<Vec<(String, uuid::Uuid)>> {
    let found = sqlx::query!(r#"SELECT org, case_id AS "case_id: uuid::Uuid" FROM erasures WHERE wiped = 0"#)
        .fetch_all(connection)
        .await?;
    Ok(found.into_iter().map(|row| (row.org, row.case_id)).collect())
}

pub(crate) async fn wiped(
    connection: &mut SqliteConnection,
    erasures: &[(String, uuid::Uuid)],
) -> Result<Verdict<()>> {
    for (org, case) in erasures {
        sqlx::query!(
            "UPDATE erasures SET wiped = 1 WHERE org = ?1 AND case_id = ?2",
            org,
            case
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(Verdict::Keep(()))
}
