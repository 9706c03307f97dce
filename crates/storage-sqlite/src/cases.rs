//! The handlers' side: inbox, case, the register of who opened what on which day.

use std::ops::RangeInclusive;

use sqlx::SqliteConnection;
use uuid::Uuid;
use zegel_protocol::handlers::{CaseSummary, CaseView, InboxPage};
use zegel_protocol::registers::{Access, InboxBrief};
use zegel_protocol::reports::Chain;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId};
use zegel_storage::rows::{self, BriefRow, CaseRow, GrantRow, ReaderRow};
use zegel_storage::types::From;

use crate::failure::Result;
use crate::writer::Verdict;
use crate::{entries, grants};

pub(crate) async fn inbox(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    after: Option<&CaseId>,
    limit: usize,
) -> Result<InboxPage> {
    let wanted = limit.max(1);
    let mut found = Vec::new();
    if let Some(first) = rows::first_after(after) {
        // One more than wanted, to know whether there are more.
        let one_more = wanted.saturating_add(1);
        found = in_range(connection, org, person, first..=Uuid::max(), one_more).await?;
    }
    let next = rows::cut_page(&mut found, wanted, |row| CaseId::from_uuid(row.case_id));
    let cases = complete(connection, org, person, found).await?;
    Ok(InboxPage { cases, next })
}

/// Reads two indexes and no table.
pub(crate) async fn brief(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    after: Option<&CaseId>,
    limit: usize,
) -> Result<InboxBrief> {
    let wanted = limit.max(1);
    let one_more = i64::try_from(wanted.saturating_add(1)).unwrap_or(i64::MAX);
    let mut found = Vec::new();
    if let Some(first) = rows::first_after(after) {
        let (org, person) = (org.as_str(), person.as_str());
        found = sqlx::query_as!(
            BriefRow,
            r#"SELECT c.case_id AS "case_id: uuid::Uuid", c.changed AS "changed: i32", c.conversation_len, c.log_len,
                   c.revision
               FROM grants g INDEXED BY grants_by_person JOIN cases c INDEXED BY cases_in_brief
                 ON c.org = g.org AND c.case_id = g.case_id
               WHERE g.org = ?1 AND g.person = ?2 AND g.kind = 0 AND (g.withheld_until IS NULL OR g.escalated = 1)
                 AND g.case_id >= ?3
               ORDER BY g.case_id LIMIT ?4"#,
            org,
            person,
            first,
            one_more
        )
        .fetch_all(connection)
        .await?;
    }
    let next = rows::cut_page(&mut found, wanted, |row| CaseId::from_uuid(row.case_id));
    let cases = found.into_iter().map(TryInto::try_into);
    Ok(InboxBrief {
        cases: cases.collect::<std::result::Result<_, _>>()?,
        next,
    })
}

/// Those of the named cases that the person can read.
pub(crate) async fn named(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    cases: &[CaseId],
) -> Result<Vec<CaseSummary>> {
    let (slug, name) = (org.as_str(), person.as_str());
    let ids = listed(cases.iter().map(CaseId::as_uuid));
    let found = sqlx::query_as!(
        CaseRow,
        r#"SELECT c.case_id AS "case_id: uuid::Uuid", c.channel, c.received AS "received: i32",
               c.acknowledged AS "acknowledged: i32", c.changed AS "changed: i32",
               c.attention AS "attention: i32", c.erase AS "erase: i32", c.conversation_len, c.log_len,
               g.muted AS "muted: bool"
           FROM grants g JOIN cases c ON c.org = g.org AND c.case_id = g.case_id
           WHERE g.org = ?1 AND g.person = ?2 AND g.kind = 0 AND (g.withheld_until IS NULL OR g.escalated = 1)
             AND g.case_id IN (SELECT unhex(value) FROM json_each(?3))
           ORDER BY g.case_id"#,
        slug,
        name,
        ids
    )
    .fetch_all(&mut *connection)
    .await?;
    complete(connection, org, person, found).await
}

/// The case and whether the register has this day already.
pub(crate) async fn view(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    from: From,
    today: Day,
) -> Result<Option<(CaseView, bool)>> {
    let id = case.as_uuid();
    let found = in_range(connection, org, person, id..=id, 1).await?;
    let Some(summary) = complete(connection, org, person, found).await?.pop() else {
        return Ok(None);
    };
    let view = CaseView {
        summary,
        conversation: entries::page(connection, org, case, Chain::Conversation, from.conversation).await?,
        log: entries::page(connection, org, case, Chain::CaseLog, from.log).await?,
    };
    let (org, person, today) = (org.as_str(), person.as_str(), today.days_since_epoch());
    let registered = sqlx::query_scalar!(
        "SELECT 1 AS one FROM access WHERE org = ? AND case_id = ? AND person = ? AND day = ?",
        org,
        id,
        person,
        today
    )
    .fetch_optional(connection)
    .await?;
    Ok(Some((view, registered.is_some())))
}

/// Writes down that the person opens the case today, unless it was erased this very moment.
pub(crate) async fn register(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    today: Day,
) -> Result<Verdict<()>> {
    let (org, person) = (org.as_str(), person.as_str());
    let (case, today) = (case.as_uuid(), today.days_since_epoch());
    sqlx::query!(
        "INSERT INTO access (org, case_id, person, day)
         SELECT org, case_id, ?3, ?4 FROM cases WHERE org = ?1 AND case_id = ?2 ON CONFLICT DO NOTHING",
        org,
        case,
        person,
        today
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(()))
}

/// Who opened the case on which day, for somebody who can read it.
pub(crate) async fn access(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
) -> Result<Option<Vec<Access>>> {
    if !grants::can_read(connection, org, person, case).await? {
        return Ok(None);
    }
    let (org, case) = (org.as_str(), case.as_uuid());
    let found = sqlx::query!(
        r#"SELECT person, day AS "day: i32" FROM access WHERE org = ?1 AND case_id = ?2 ORDER BY day, person"#,
        org,
        case
    )
    .fetch_all(connection)
    .await?;
    let mut register = Vec::with_capacity(found.len());
    for row in found {
        register.push(Access {
            person: rows::name(&row.person)?,
            day: rows::day(row.day)?,
        });
    }
    Ok(Some(register))
}

/// The cases in the range that the person can read.
async fn in_range(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    range: RangeInclusive<Uuid>,
    limit: usize,
) -> Result<Vec<CaseRow>> {
    let (org, person) = (org.as_str(), person.as_str());
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let (first, last) = range.into_inner();
    let found = sqlx::query_as!(
        CaseRow,
        r#"SELECT c.case_id AS "case_id: uuid::Uuid", c.channel, c.received AS "received: i32",
               c.acknowledged AS "acknowledged: i32", c.changed AS "changed: i32",
               c.attention AS "attention: i32", c.erase AS "erase: i32", c.conversation_len, c.log_len,
               g.muted AS "muted: bool"
           FROM grants g JOIN cases c ON c.org = g.org AND c.case_id = g.case_id
           WHERE g.org = ?1 AND g.person = ?2 AND g.kind = 0 AND (g.withheld_until IS NULL OR g.escalated = 1)
             AND g.case_id BETWEEN ?3 AND ?4
           ORDER BY g.case_id LIMIT ?5"#,
        org,
        person,
        first,
        last,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(found)
}

/// Adds the person's grants, everybody who can read the cases, and who declared a conflict.
async fn complete(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    cases: Vec<CaseRow>,
) -> Result<Vec<CaseSummary>> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let (org, person) = (org.as_str(), person.as_str());
    let ids = listed(cases.iter().map(|case| case.case_id));
    let grants = sqlx::query_as!(
        GrantRow,
        r#"SELECT case_id AS "case_id: uuid::Uuid", kind AS "kind: i16", epoch, sealed,
               escalated AS "escalated: bool"
           FROM grants
           WHERE org = ?1 AND person = ?2 AND case_id IN (SELECT unhex(value) FROM json_each(?3))
             AND (withheld_until IS NULL OR escalated = 1)
           ORDER BY case_id, kind, epoch"#,
        org,
        person,
        ids
    )
    .fetch_all(&mut *connection)
    .await?;
    let readers = sqlx::query_as!(
        ReaderRow,
        r#"SELECT case_id AS "case_id: uuid::Uuid", person FROM grants
           WHERE org = ?1 AND case_id IN (SELECT unhex(value) FROM json_each(?2)) AND kind = 0
             AND (withheld_until IS NULL OR escalated = 1)
           ORDER BY case_id, person"#,
        org,
        ids
    )
    .fetch_all(&mut *connection)
    .await?;
    let recused = sqlx::query_as!(
        ReaderRow,
        r#"SELECT case_id AS "case_id: uuid::Uuid", person FROM recusals
           WHERE org = ?1 AND case_id IN (SELECT unhex(value) FROM json_each(?2)) ORDER BY case_id, person"#,
        org,
        ids
    )
    .fetch_all(connection)
    .await?;
    Ok(rows::summaries(cases, grants, readers, recused)?)
}

/// The cases' identifiers in the one shape in which a list can be handed to this database.
fn listed(cases: impl Iterator<Item = Uuid>) -> String {
    let ids: Vec<_> = cases.map(|id| format!("\"{}\"", id.simple())).collect();
    format!("[{}]", ids.join(","))
}
