//! What the calendar does: withheld grants given out, sessions, used links and unclaimed attachments forgotten.

use sqlx::PgConnection;
use zegel_protocol::limits::ERASE_GRACE_DAYS;
use zegel_protocol::{BlobId, Day};
use zegel_storage::rows;
use zegel_storage::types::Swept;

use crate::failure::Result;
use crate::transaction::Verdict;

/// Gives out the grants whose day has come, unless the case was acknowledged before that day.
pub(crate) async fn release(connection: &mut PgConnection, today: Day) -> Result<Verdict<u64>> {
    let (looked_at, today) = (
        today.plus_days(ERASE_GRACE_DAYS).days_since_epoch(),
        today.days_since_epoch(),
    );
    // In one order, as everybody who locks several.
    sqlx::query!(
        "SELECT FROM cases WHERE (org, case_id) IN (
             SELECT g.org, g.case_id FROM grants g WHERE g.withheld_until <= $1 AND NOT g.escalated)
         ORDER BY org, case_id FOR NO KEY UPDATE",
        today
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "UPDATE cases SET revision = revision + 1, attention = least(attention, $1),
             erase = CASE WHEN erase < $2 THEN $2 ELSE erase END
         WHERE (org, case_id) IN (
             SELECT g.org, g.case_id FROM grants g JOIN cases c ON c.org = g.org AND c.case_id = g.case_id
             WHERE g.withheld_until <= $1 AND NOT g.escalated
               AND (c.acknowledged IS NULL OR c.acknowledged >= g.withheld_until))",
        today,
        looked_at
    )
    .execute(&mut *connection)
    .await?;
    let released = sqlx::query!(
        "UPDATE grants SET escalated = TRUE
         WHERE withheld_until <= $1 AND NOT escalated
           AND EXISTS (SELECT 1 FROM cases c WHERE c.org = grants.org AND c.case_id = grants.case_id
                       AND (c.acknowledged IS NULL OR c.acknowledged >= grants.withheld_until))",
        today
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(released.rows_affected()))
}

pub(crate) async fn forget(
    connection: &mut PgConnection,
    today: Day,
    unclaimed_before: Day,
) -> Result<Verdict<Swept>> {
    let (today, before) = (today.days_since_epoch(), unclaimed_before.days_since_epoch());
    let ended = sqlx::query!("DELETE FROM sessions WHERE last_day < $1", today)
        .execute(&mut *connection)
        .await?;
    sqlx::query!("DELETE FROM set_up WHERE last_day < $1", today)
        .execute(&mut *connection)
        .await?;
    // Of those who did not come, an administrator can see until when they were invited.
    sqlx::query!(
        "DELETE FROM invitations WHERE last_day < $1
           AND EXISTS (SELECT 1 FROM accounts a WHERE a.org = invitations.org AND a.person = invitations.person)",
        today
    )
    .execute(&mut *connection)
    .await?;
    let unclaimed = sqlx::query!(
        "DELETE FROM blobs WHERE case_id IS NULL AND uploaded < $1 RETURNING org, blob_id",
        before
    )
    .fetch_all(connection)
    .await?;
    let mut blobs = Vec::with_capacity(unclaimed.len());
    for row in unclaimed {
        blobs.push((rows::name(&row.org)?, BlobId::from_uuid(row.blob_id)));
    }
    Ok(Verdict::Keep(Swept {
        blobs,
        sessions: ended.rows_affected(),
    }))
}
