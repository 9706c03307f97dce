//! People who are taken off a case: by others, by themselves, and for good where they declared a conflict.

use sqlx::SqliteConnection;
use zegel_protocol::handlers::Append;
use zegel_protocol::registers::snapshot_shard;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId};
use zegel_storage::types::{AppendRefusal, RecuseOutcome};

use crate::failure::Result;
use crate::writer::Verdict;
use crate::{changes, grants, organisations};

/// Whether people were taken off a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Revoked {
    /// All of them were, or were not on it.
    All,
    /// One was let in by the reporter to look after it.
    ByReporter,
    /// Nobody could read it any more.
    LastReader,
}

/// Takes people off a case, asked by one who can read it. What is withheld from them is the reporter's word and stays; what was
/// given out is theirs, and only they give it back.
pub(crate) async fn revoke(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    people: &[PersonId],
) -> Result<Revoked> {
    for one in people {
        if one != person && grants::is_escalated(connection, org, one, case).await? {
            return Ok(Revoked::ByReporter);
        }
        let (slug, name, id) = (org.as_str(), one.as_str(), case.as_uuid());
        sqlx::query!(
            "DELETE FROM grants
             WHERE org = ?1 AND case_id = ?2 AND person = ?3 AND (withheld_until IS NULL OR escalated = 1)",
            slug,
            id,
            name
        )
        .execute(&mut *connection)
        .await?;
        forget_snapshot(connection, org, one, case).await?;
    }
    if people.contains(person) && grants::readers(connection, org, case).await? == 0 {
        return Ok(Revoked::LastReader);
    }
    Ok(Revoked::All)
}

/// By the person's own word.
pub(crate) async fn recuse(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    append: Option<&Append>,
    today: Day,
) -> Result<Verdict<RecuseOutcome>> {
    let refused = |why| Ok(Verdict::Undo(RecuseOutcome::Refused(why)));
    // One after the other, and not while somebody leaves: the last reader is to be known.
    organisations::lock(connection, org).await?;
    if is_recused(connection, org, person, case).await? {
        return Ok(Verdict::Undo(RecuseOutcome::Recused));
    }
    if !grants::can_read(connection, org, person, case).await? {
        return refused(AppendRefusal::NotFound);
    }
    if let Some(append) = append
        && let Err(why) = changes::add(connection, org, person, case, append, today).await?
    {
        return refused(why);
    }
    let (slug, name, id) = (org.as_str(), person.as_str(), case.as_uuid());
    sqlx::query!(
        "DELETE FROM grants WHERE org = ?1 AND case_id = ?2 AND person = ?3",
        slug,
        id,
        name
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "INSERT INTO recusals (org, case_id, person) VALUES (?1, ?2, ?3)",
        slug,
        id,
        name
    )
    .execute(&mut *connection)
    .await?;
    forget_snapshot(connection, org, person, case).await?;
    if grants::readers(connection, org, case).await? == 0 {
        grants::release(connection, org, case).await?;
        if grants::readers(connection, org, case).await? == 0 {
            return Ok(Verdict::Undo(RecuseOutcome::LastReader));
        }
    }
    changes::touch(connection, org, case).await?;
    changes::call(connection, org, case, today).await?;
    Ok(Verdict::Keep(RecuseOutcome::Recused))
}

pub(crate) async fn is_recused(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
) -> Result<bool> {
    let (org, person, case) = (org.as_str(), person.as_str(), case.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM recusals WHERE org = ?1 AND case_id = ?2 AND person = ?3",
        org,
        case,
        person
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// Deletes the piece of the person's snapshot in which the case may be.
async fn forget_snapshot(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
) -> Result<()> {
    let (org, person, shard) = (org.as_str(), person.as_str(), i16::from(snapshot_shard(case)));
    sqlx::query!(
        "DELETE FROM snapshots WHERE org = ?1 AND person = ?2 AND shard = ?3",
        org,
        person,
        shard
    )
    .execute(connection)
    .await?;
    Ok(())
}
