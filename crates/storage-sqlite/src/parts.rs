//! Attachments and their parts: uploaded first, claimed by a case afterwards.

use sqlx::SqliteConnection;
use zegel_protocol::reports::BlobClaim;
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, Sha256};
use zegel_storage::rows::{self, LEAST_PART_ROOM, PartRow};
use zegel_storage::types::{BlobReader, PartOutcome, PartRecord};

use crate::failure::Result;
use crate::writer::Verdict;
use crate::{erasing, grants, organisations};

pub(crate) async fn record(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    part: &PartRecord,
    today: Day,
    room: u64,
) -> Result<Verdict<PartOutcome>> {
    if org.is_instance() || !organisations::exists(connection, org).await? {
        return Ok(Verdict::Undo(PartOutcome::NoOrganisation));
    }
    if let Some(kept) = find(connection, org, &part.blob, part.part).await? {
        let same = kept.length == part.length && kept.sha256 == part.sha256;
        let outcome = if same {
            PartOutcome::Stored
        } else {
            PartOutcome::Taken
        };
        return Ok(Verdict::Undo(outcome));
    }
    if is_claimed(connection, org, &part.blob).await?
        || erasing::is_leftover(connection, org, &part.blob).await?
    {
        return Ok(Verdict::Undo(PartOutcome::Taken));
    }
    if waiting(connection, org)
        .await?
        .saturating_add(part.length.max(LEAST_PART_ROOM))
        > room
    {
        return Ok(Verdict::Undo(PartOutcome::Full));
    }
    let (org, blob, today) = (org.as_str(), part.blob.as_uuid(), today.days_since_epoch());
    sqlx::query!(
        "INSERT INTO blobs (org, blob_id, uploaded) VALUES (?, ?, ?)
         ON CONFLICT (org, blob_id) DO UPDATE SET uploaded = excluded.uploaded",
        org,
        blob,
        today
    )
    .execute(&mut *connection)
    .await?;
    let (length, sha256) = (rows::signed(part.length)?, &part.sha256.as_bytes()[..]);
    sqlx::query!(
        "INSERT INTO parts (org, blob_id, part, length, sha256) VALUES (?, ?, ?, ?, ?)",
        org,
        blob,
        part.part,
        length,
        sha256
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(PartOutcome::Stored))
}

/// Makes the attachments the case's own. `false` if one lacks a part, has more, or belongs to a case already.
pub(crate) async fn claim(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
    claims: &[BlobClaim],
) -> Result<bool> {
    let (org, case) = (org.as_str(), case.as_uuid());
    for claim in claims {
        let (blob, parts) = (claim.blob.as_uuid(), i64::from(claim.parts));
        let claimed = sqlx::query!(
            "UPDATE blobs SET case_id = ?1, parts = ?2, uploaded = NULL
             WHERE org = ?3 AND blob_id = ?4 AND case_id IS NULL
               AND (SELECT count(*) FROM parts p WHERE p.org = ?3 AND p.blob_id = ?4) = ?2
               AND (SELECT max(part) FROM parts p WHERE p.org = ?3 AND p.blob_id = ?4) = ?2 - 1",
            case,
            parts,
            org,
            blob
        )
        .execute(&mut *connection)
        .await?;
        if claimed.rows_affected() != 1 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The part's record, for one who may read the case that its attachment belongs to.
pub(crate) async fn read(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    reader: BlobReader<'_>,
    blob: &BlobId,
    part: u32,
) -> Result<Option<PartRecord>> {
    let readable = match reader {
        BlobReader::Reporter(mailbox) => is_of_mailbox(connection, org, mailbox, blob).await?,
        BlobReader::Person(person, case) => {
            grants::can_read(connection, org, person, case).await?
                && is_of_case(connection, org, case, blob).await?
        }
    };
    if !readable {
        return Ok(None);
    }
    find(connection, org, blob, part).await
}

pub(crate) async fn is_known(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    blob: &BlobId,
) -> Result<bool> {
    let (org, blob) = (org.as_str(), blob.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM blobs WHERE org = ? AND blob_id = ?",
        org,
        blob
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

async fn find(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    blob: &BlobId,
    part: u32,
) -> Result<Option<PartRecord>> {
    let (org, id) = (org.as_str(), blob.as_uuid());
    let row = sqlx::query_as!(
        PartRow,
        "SELECT length, sha256 FROM parts WHERE org = ? AND blob_id = ? AND part = ?",
        org,
        id,
        part
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|row| row.into_record(*blob, part)).transpose()?)
}

async fn is_claimed(connection: &mut SqliteConnection, org: &OrgSlug, blob: &BlobId) -> Result<bool> {
    let (org, blob) = (org.as_str(), blob.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM blobs WHERE org = ? AND blob_id = ? AND case_id IS NOT NULL",
        org,
        blob
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// Room that the organisation's attachments without a case take up.
async fn waiting(connection: &mut SqliteConnection, org: &OrgSlug) -> Result<u64> {
    let org = org.as_str();
    let least = rows::signed(LEAST_PART_ROOM)?;
    let taken = sqlx::query_scalar!(
        r#"SELECT coalesce(sum(max(p.length, ?)), 0) AS "taken!: i64"
           FROM blobs b JOIN parts p ON p.org = b.org AND p.blob_id = b.blob_id
           WHERE b.org = ? AND b.case_id IS NULL"#,
        least,
        org
    )
    .fetch_one(connection)
    .await?;
    Ok(u64::try_from(taken).unwrap_or(0))
}

async fn is_of_mailbox(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    mailbox: &Sha256,
    blob: &BlobId,
) -> Result<bool> {
    let (org, mailbox, blob) = (org.as_str(), &mailbox.as_bytes()[..], blob.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM blobs b JOIN cases c ON c.org = b.org AND c.case_id = b.case_id
         WHERE b.org = ? AND b.blob_id = ? AND c.mailbox = ?",
        org,
        blob,
        mailbox
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

async fn is_of_case(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    case: &CaseId,
    blob: &BlobId,
) -> Result<bool> {
    let (org, case, blob) = (org.as_str(), case.as_uuid(), blob.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM blobs WHERE org = ? AND blob_id = ? AND case_id = ?",
        org,
        blob,
        case
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}
