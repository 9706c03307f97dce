//! The handlers' side: inbox, case, append, and the register of who opened what on which day.

use std::ops::RangeInclusive;

use sqlx::PgConnection;
use uuid::Uuid;
use zegel_protocol::handlers::{Append, Appended, CaseSummary, CaseView, InboxPage, Marks};
use zegel_protocol::reports::Chain;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId};
use zegel_storage::rows::{self, CaseRow, GrantRow, ReaderRow};
use zegel_storage::types::{AppendOutcome, AppendRefusal, From};

use crate::entries::{self, Extended, Incoming, Lengths};
use crate::failure::Result;
use crate::grants::{self, Given, Newcomer};
use crate::parts;
use crate::transaction::Verdict;

pub(crate) async fn inbox(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    after: Option<&CaseId>,
    limit: usize,
) -> Result<InboxPage> {
    let first = match after {
        None => Uuid::nil(),
        Some(case) => match case.as_uuid().as_u128().checked_add(1) {
            Some(next) => Uuid::from_u128(next),
            None => {
                return Ok(InboxPage {
                    cases: Vec::new(),
                    next: None,
                });
            }
        },
    };
    let wanted = limit.max(1);
    // One more than wanted, to know whether there are more.
    let mut cases = summaries(
        connection,
        org,
        person,
        first..=Uuid::max(),
        wanted.saturating_add(1),
    )
    .await?;
    let more = cases.len() > wanted;
    cases.truncate(wanted);
    let next = cases.last().filter(|_| more).map(|summary| summary.case);
    Ok(InboxPage { cases, next })
}

/// The case and whether the register has this day already.
pub(crate) async fn view(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    from: From,
    today: Day,
) -> Result<Option<(CaseView, bool)>> {
    let id = case.as_uuid();
    let Some(summary) = summaries(connection, org, person, id..=id, 1).await?.pop() else {
        return Ok(None);
    };
    let view = CaseView {
        summary,
        conversation: entries::page(connection, org, case, Chain::Conversation, from.conversation).await?,
        log: entries::page(connection, org, case, Chain::CaseLog, from.log).await?,
    };
    let (org, person, today) = (org.as_str(), person.as_str(), today.days_since_epoch());
    let registered = sqlx::query_scalar!(
        "SELECT 1 AS one FROM access WHERE org = $1 AND case_id = $2 AND person = $3 AND day = $4",
        org,
        id,
        person,
        today
    )
    .fetch_optional(connection)
    .await?;
    Ok(Some((view, registered.is_some())))
}

/// Writes down that the person opens the case today.
pub(crate) async fn register(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    today: Day,
) -> Result<Verdict<()>> {
    let (org, person) = (org.as_str(), person.as_str());
    let (case, today) = (case.as_uuid(), today.days_since_epoch());
    sqlx::query!(
        "INSERT INTO access (org, case_id, person, day) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        org,
        case,
        person,
        today
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(()))
}

pub(crate) async fn append(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    append: &Append,
    today: Day,
) -> Result<Verdict<AppendOutcome>> {
    let refused = |why| Ok(Verdict::Undo(AppendOutcome::Refused(why)));
    lock(connection, org, case).await?;
    if !grants::can_read(connection, org, person, case).await? {
        return refused(AppendRefusal::NotFound);
    }
    let incoming: Vec<_> = append.entries.iter().map(incoming).collect();
    let now = match entries::extend(connection, org, case, &incoming).await? {
        Extended::Now(now) => now,
        Extended::Before(now) if grants::agree(connection, org, case, &append.grants).await? => {
            return Ok(Verdict::Undo(appended(now)));
        }
        Extended::Before(_) => return refused(AppendRefusal::GrantTaken),
        Extended::Conflict => return refused(AppendRefusal::SequenceConflict),
        Extended::Full => return refused(AppendRefusal::ChainFull),
    };
    change(connection, org, case, today).await?;
    mark(connection, org, case, append.marks, today).await?;
    match grants::give(connection, org, case, &append.grants, Newcomer::Append).await? {
        Given::All => {}
        Given::UnknownReader => return refused(AppendRefusal::UnknownReader),
        Given::Taken => return refused(AppendRefusal::GrantTaken),
    }
    if !parts::claim(connection, org, case, &append.blobs).await? {
        return refused(AppendRefusal::BlobIncomplete);
    }
    Ok(Verdict::Keep(appended(now)))
}

/// Makes appends to the case wait for one another. Reads, and references to the case, do not wait.
pub(crate) async fn lock(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<()> {
    let (org, case) = (org.as_str(), case.as_uuid());
    sqlx::query!(
        "SELECT FROM cases WHERE org = $1 AND case_id = $2 FOR NO KEY UPDATE",
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes down the day on which something was added.
pub(crate) async fn change(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    today: Day,
) -> Result<()> {
    let (org, case, today) = (org.as_str(), case.as_uuid(), today.days_since_epoch());
    sqlx::query!(
        "UPDATE cases SET changed = $1 WHERE org = $2 AND case_id = $3",
        today,
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn mark(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    marks: Marks,
    today: Day,
) -> Result<()> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let acknowledged = marks.acknowledged.then_some(today.days_since_epoch());
    let attention = marks.attention.day().map(Day::days_since_epoch);
    let erase = marks.erase.day().map(Day::days_since_epoch);
    sqlx::query!(
        "UPDATE cases SET acknowledged = coalesce(acknowledged, $1), attention = coalesce($2, attention),
             erase = coalesce($3, erase)
         WHERE org = $4 AND case_id = $5",
        acknowledged,
        attention,
        erase,
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

fn incoming(entry: &zegel_protocol::handlers::NewEntry) -> Incoming<'_> {
    Incoming {
        chain: entry.chain,
        seq: entry.seq,
        sealed: &entry.sealed,
    }
}

fn appended(now: Lengths) -> AppendOutcome {
    AppendOutcome::Appended(Appended {
        conversation_len: now.conversation,
        log_len: now.log,
    })
}

/// The cases in the range that the person can read, with their grants and everybody who can read them.
async fn summaries(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    range: RangeInclusive<Uuid>,
    limit: usize,
) -> Result<Vec<CaseSummary>> {
    let (org, person, limit) = (
        org.as_str(),
        person.as_str(),
        i64::try_from(limit).unwrap_or(i64::MAX),
    );
    let (first, last) = range.into_inner();
    let cases = sqlx::query_as!(
        CaseRow,
        r#"SELECT c.case_id, c.channel, c.received,
               c.acknowledged, c.changed,
               c.attention, c.erase,
               (SELECT coalesce(max(seq) + 1, 0) FROM entries e
                WHERE e.org = c.org AND e.case_id = c.case_id AND e.chain = 0) AS "conversation_len!",
               (SELECT coalesce(max(seq) + 1, 0) FROM entries e
                WHERE e.org = c.org AND e.case_id = c.case_id AND e.chain = 1) AS "log_len!"
           FROM grants g JOIN cases c ON c.org = g.org AND c.case_id = g.case_id
           WHERE g.org = $1 AND g.person = $2 AND g.kind = 0 AND (g.withheld_until IS NULL OR g.escalated)
             AND g.case_id BETWEEN $3 AND $4
           ORDER BY g.case_id LIMIT $5"#,
        org,
        person,
        first,
        last,
        limit
    )
    .fetch_all(&mut *connection)
    .await?;
    let Some(last) = cases.last().map(|case| case.case_id) else {
        return Ok(Vec::new());
    };
    let grants = sqlx::query_as!(
        GrantRow,
        "SELECT case_id, kind, epoch, sealed,
               escalated
           FROM grants
           WHERE org = $1 AND person = $2 AND case_id BETWEEN $3 AND $4 AND (withheld_until IS NULL OR escalated)
           ORDER BY case_id, kind, epoch",
        org,
        person,
        first,
        last
    )
    .fetch_all(&mut *connection)
    .await?;
    let readers = sqlx::query_as!(
        ReaderRow,
        "SELECT g.case_id, g.person
           FROM grants mine JOIN grants g ON g.org = mine.org AND g.case_id = mine.case_id
           WHERE mine.org = $1 AND mine.person = $2 AND mine.kind = 0 AND mine.case_id BETWEEN $3 AND $4
             AND (mine.withheld_until IS NULL OR mine.escalated)
             AND g.kind = 0 AND (g.withheld_until IS NULL OR g.escalated)
           ORDER BY g.case_id, g.person",
        org,
        person,
        first,
        last
    )
    .fetch_all(connection)
    .await?;
    Ok(rows::summaries(cases, grants, readers)?)
}
