//! Mails on their way out: who is to get one, which waits, what became of it. And of which cases somebody wants none.

use sqlx::SqliteConnection;
use zegel_protocol::limits::{MAIL_DAYS, UNDELIVERED_DAYS};
use zegel_protocol::people::AccountRole;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sha256};
use zegel_storage::rows::{self, MailRow};
use zegel_storage::types::{Fate, Line, MailFigures, QueuedMail};

use crate::failure::Result;
use crate::writer::Verdict;
use crate::{changes, grants};

pub(crate) async fn mute(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    muted: bool,
) -> Result<Verdict<bool>> {
    if !grants::can_read(connection, org, person, case).await? {
        return Ok(Verdict::Undo(false));
    }
    changes::touch(connection, org, case).await?;
    let (org, person, case) = (org.as_str(), person.as_str(), case.as_uuid());
    let written = sqlx::query!(
        "UPDATE grants SET muted = ?1
         WHERE org = ?2 AND case_id = ?3 AND person = ?4 AND kind = 0 AND (withheld_until IS NULL OR escalated = 1)",
        muted,
        org,
        case,
        person
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(written.rows_affected() == 1))
}

pub(crate) async fn queue_desk(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    today: Day,
) -> Result<Verdict<u64>> {
    let (org, today) = (org.as_str(), today.days_since_epoch());
    let queued = sqlx::query!(
        "INSERT INTO outbox (org, person, day)
         SELECT DISTINCT g.org, g.person, ?2 FROM cases c
             JOIN grants g ON g.org = c.org AND g.case_id = c.case_id
             JOIN people p ON p.org = g.org AND p.person = g.person
         WHERE c.org = ?1 AND c.attention <= ?2 AND g.kind = 0 AND g.muted = 0
           AND (g.withheld_until IS NULL OR g.escalated = 1) AND p.address IS NOT NULL AND p.left_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.org = g.org AND o.person = g.person
                           AND (o.sent >= ?2 OR (o.sent IS NULL AND o.given_up IS NULL)))
         ON CONFLICT DO NOTHING",
        org,
        today
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(queued.rows_affected()))
}

pub(crate) async fn queue_roster(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    roster: &Sha256,
    days_before: u16,
    today: Day,
) -> Result<Verdict<u64>> {
    let (org, today) = (org.as_str(), today.days_since_epoch());
    let (roster, days_before) = (&roster.as_bytes()[..], i32::from(days_before));
    let role = rows::role_code(AccountRole::Administrator);
    let queued = sqlx::query!(
        "INSERT INTO outbox (org, person, day, sha256, days_before)
         SELECT p.org, p.person, ?2, ?3, ?4 FROM people p
             JOIN accounts a ON a.org = p.org AND a.person = p.person
         WHERE p.org = ?1 AND p.role = ?5 AND p.left_on IS NULL AND p.address IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.org = p.org AND o.person = p.person
                           AND o.sha256 = ?3 AND o.days_before = ?4)
         ON CONFLICT DO NOTHING",
        org,
        today,
        roster,
        days_before,
        role
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(queued.rows_affected()))
}

/// The first line after `after` that waits.
pub(crate) async fn next(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    after: Option<&Line>,
    today: Day,
) -> Result<Option<QueuedMail>> {
    let (org, today) = (org.as_str(), today.days_since_epoch());
    let person = after.map_or("", |line| line.person.as_str());
    let day = after.map_or(i32::MIN, |line| line.day.days_since_epoch());
    let row = sqlx::query_as!(
        MailRow,
        r#"SELECT o.person, o.day AS "day: i32", o.sha256, o.days_before AS "days_before: i32", o.tries,
               CASE WHEN p.left_on IS NULL THEN p.address END AS "address?: String",
               CASE WHEN o.sha256 IS NULL
                    THEN EXISTS (SELECT 1 FROM grants g JOIN cases c ON c.org = g.org AND c.case_id = g.case_id
                                 WHERE g.org = o.org AND g.person = o.person AND g.kind = 0 AND g.muted = 0
                                   AND (g.withheld_until IS NULL OR g.escalated = 1) AND c.attention <= ?4)
                    ELSE NOT EXISTS (SELECT 1 FROM rosters mine JOIN rosters r ON r.org = mine.org AND r.seq > mine.seq
                                     WHERE mine.org = o.org AND mine.sha256 = o.sha256)
                    END AS "needed!: bool"
           FROM outbox o JOIN people p ON p.org = o.org AND p.person = o.person
           WHERE o.org = ?1 AND o.sent IS NULL AND o.given_up IS NULL
             AND (o.person > ?2 OR (o.person = ?2 AND o.day > ?3))
           ORDER BY o.person, o.day LIMIT 1"#,
        org,
        person,
        day,
        today
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(QueuedMail::try_from).transpose()?)
}

/// Writes down what became of a line that waited.
pub(crate) async fn settle(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    line: &Line,
    fate: Fate,
    today: Day,
) -> Result<Verdict<()>> {
    let (org, person) = (org.as_str(), line.person.as_str());
    let (day, today) = (line.day.days_since_epoch(), today.days_since_epoch());
    match fate {
        Fate::NotNow => return Ok(Verdict::Undo(())),
        Fate::Needless => {
            sqlx::query!(
                "DELETE FROM outbox WHERE org = ?1 AND person = ?2 AND day = ?3",
                org,
                person,
                day
            )
            .execute(connection)
            .await?;
        }
        Fate::Failed => {
            sqlx::query!(
                "UPDATE outbox SET tries = tries + 1 WHERE org = ?1 AND person = ?2 AND day = ?3",
                org,
                person,
                day
            )
            .execute(connection)
            .await?;
        }
        Fate::Sent => {
            sqlx::query!(
                "UPDATE outbox SET sent = ?4 WHERE org = ?1 AND person = ?2 AND day = ?3 AND given_up IS NULL",
                org,
                person,
                day,
                today
            )
            .execute(connection)
            .await?;
        }
    }
    Ok(Verdict::Keep(()))
}

pub(crate) async fn tidy(connection: &mut SqliteConnection, today: Day) -> Result<Verdict<u64>> {
    let waited_since = today.plus_days(-MAIL_DAYS).days_since_epoch();
    let counted_since = today.plus_days(-UNDELIVERED_DAYS).days_since_epoch();
    // The day of an organisation may still be yesterday's.
    let over = today.plus_days(-1).days_since_epoch();
    let today = today.days_since_epoch();
    let given_up = sqlx::query!(
        "UPDATE outbox SET given_up = ?1 WHERE sent IS NULL AND given_up IS NULL AND day <= ?2",
        today,
        waited_since
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "DELETE FROM outbox
         WHERE (sent < ?1 OR given_up < ?2)
           AND (sha256 IS NULL
                OR EXISTS (SELECT 1 FROM rosters mine JOIN rosters r ON r.org = mine.org AND r.seq > mine.seq
                           WHERE mine.org = outbox.org AND mine.sha256 = outbox.sha256))",
        over,
        counted_since
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(given_up.rows_affected()))
}

pub(crate) async fn figures(connection: &mut SqliteConnection, today: Day) -> Result<MailFigures> {
    let since = today.plus_days(-UNDELIVERED_DAYS).days_since_epoch();
    let row = sqlx::query!(
        r#"SELECT count(*) FILTER (WHERE sent IS NULL AND given_up IS NULL) AS "waiting!: i64",
               count(*) FILTER (WHERE given_up >= ?1) AS "undelivered!: i64" FROM outbox"#,
        since
    )
    .fetch_one(connection)
    .await?;
    Ok(rows::mail_figures(row.waiting, row.undelivered)?)
}
