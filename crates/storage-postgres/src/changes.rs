//! What handlers append to a case, and the days that go with it.

use sqlx::PgConnection;
use zegel_protocol::handlers::{Append, Appended, Marks, NewEntry};
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId};
use zegel_storage::keeping::Kept;
use zegel_storage::rows::KeptRow;
use zegel_storage::types::{AppendOutcome, AppendRefusal};

use crate::entries::{self, Extended, Incoming, Lengths};
use crate::failure::Result;
use crate::grants::{self, Given, Newcomer};
use crate::recusals::{self, Revoked};
use crate::transaction::Verdict;
use crate::{organisations, parts};

pub(crate) async fn append(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    append: &Append,
    today: Day,
) -> Result<Verdict<AppendOutcome>> {
    // Whoever takes themselves off must not be the last one, so nobody may leave at the same time.
    if append.revoke.contains(person) {
        organisations::lock(connection, org).await?;
    }
    Ok(match add(connection, org, person, case, append, today).await? {
        Ok(lengths) => Verdict::Keep(AppendOutcome::Appended(lengths)),
        Err(why) => Verdict::Undo(AppendOutcome::Refused(why)),
    })
}

/// Everything that an append brings. What is refused is to be undone.
pub(crate) async fn add(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    append: &Append,
    today: Day,
) -> Result<std::result::Result<Appended, AppendRefusal>> {
    if !lock(connection, org, case).await? || !grants::can_read(connection, org, person, case).await? {
        return Ok(Err(AppendRefusal::NotFound));
    }
    let incoming: Vec<_> = append.entries.iter().map(incoming).collect();
    let now = match entries::extend(connection, org, case, &incoming).await? {
        Extended::Now(now) => now,
        Extended::Before(now) if grants::agree(connection, org, case, &append.grants).await? => {
            return Ok(Ok(appended(now)));
        }
        Extended::Before(_) => return Ok(Err(AppendRefusal::GrantTaken)),
        Extended::Conflict => return Ok(Err(AppendRefusal::SequenceConflict)),
        Extended::Full => return Ok(Err(AppendRefusal::ChainFull)),
    };
    change(connection, org, case, today).await?;
    // Counted before anybody is taken off: they are to see what is decided, too.
    let readers = grants::readers(connection, org, case).await?;
    match recusals::revoke(connection, org, person, case, &append.revoke).await? {
        Revoked::All => {}
        Revoked::ByReporter => return Ok(Err(AppendRefusal::LetInByReporter)),
        Revoked::LastReader => return Ok(Err(AppendRefusal::LastReader)),
    }
    let newcomers = match grants::give(connection, org, case, &append.grants, Newcomer::Append).await? {
        Given::All { newcomers } => newcomers,
        Given::UnknownReader => return Ok(Err(AppendRefusal::UnknownReader)),
        Given::Taken => return Ok(Err(AppendRefusal::GrantTaken)),
        Given::Recused => return Ok(Err(AppendRefusal::Recused)),
    };
    if append.marks.acknowledged {
        acknowledge(connection, org, case, today).await?;
    }
    let Marks { attention, erase, .. } = append.marks;
    if newcomers || !attention.is_keep() || !erase.is_keep() {
        let kept = kept(connection, org, case).await?;
        let marked = kept.marked(append.marks, readers, today);
        keep(
            connection,
            org,
            case,
            if newcomers { marked.stays(today) } else { marked },
        )
        .await?;
    }
    if !parts::claim(connection, org, case, &append.blobs).await? {
        return Ok(Err(AppendRefusal::BlobIncomplete));
    }
    Ok(Ok(appended(now)))
}

/// Makes changes of the case wait for one another; `false` if there is no such case (any more). Reads, and references to the case,
/// do not wait.
pub(crate) async fn lock(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<bool> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let found = sqlx::query!(
        "SELECT FROM cases WHERE org = $1 AND case_id = $2 FOR NO KEY UPDATE",
        org,
        case
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// Writes down the day on which something was added, and that something changed.
pub(crate) async fn change(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    today: Day,
) -> Result<()> {
    let (org, case, today) = (org.as_str(), case.as_uuid(), today.days_since_epoch());
    sqlx::query!(
        "UPDATE cases SET changed = $1, revision = revision + 1 WHERE org = $2 AND case_id = $3",
        today,
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that something changed to which nothing was added.
pub(crate) async fn touch(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<()> {
    let (org, case) = (org.as_str(), case.as_uuid());
    sqlx::query!(
        "UPDATE cases SET revision = revision + 1 WHERE org = $1 AND case_id = $2",
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Asks for attention at once, and for time to look.
pub(crate) async fn call(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    today: Day,
) -> Result<()> {
    let kept = kept(connection, org, case).await?;
    keep(connection, org, case, kept.calls(today)).await
}

async fn kept(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<Kept> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let row = sqlx::query_as!(
        KeptRow,
        "SELECT attention, erase FROM cases WHERE org = $1 AND case_id = $2",
        org,
        case
    )
    .fetch_one(connection)
    .await?;
    Ok(row.try_into()?)
}

async fn keep(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId, days: Kept) -> Result<()> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let attention = days.attention.map(Day::days_since_epoch);
    let erase = days.erase.map(Day::days_since_epoch);
    sqlx::query!(
        "UPDATE cases SET attention = $1, erase = $2 WHERE org = $3 AND case_id = $4",
        attention,
        erase,
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn acknowledge(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId, today: Day) -> Result<()> {
    let (org, case, today) = (org.as_str(), case.as_uuid(), today.days_since_epoch());
    sqlx::query!(
        "UPDATE cases SET acknowledged = coalesce(acknowledged, $1) WHERE org = $2 AND case_id = $3",
        today,
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

fn incoming(entry: &NewEntry) -> Incoming<'_> {
    Incoming {
        chain: entry.chain,
        seq: entry.seq,
        sealed: &entry.sealed,
    }
}

fn appended(now: Lengths) -> Appended {
    Appended {
        conversation_len: now.conversation,
        log_len: now.log,
    }
}
