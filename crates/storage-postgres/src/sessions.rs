//! Sessions: they begin, are looked up, listed and ended.

use sqlx::PgConnection;
use zegel_protocol::{Day, OrgSlug, PersonId, Sha256};
use zegel_storage::rows::{self, SessionRow};
use zegel_storage::types::{SessionOwner, SessionRecord};

use crate::accounts::{self, Standing};
use crate::failure::Result;
use crate::transaction::Verdict;

/// `false` if there is no such account, or the token is taken.
pub(crate) async fn start(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    token: &Sha256,
    today: Day,
    last_day: Day,
) -> Result<Verdict<bool>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(false));
    }
    let (org, person, token) = (org.as_str(), person.as_str(), &token.as_bytes()[..]);
    let (today, last_day) = (today.days_since_epoch(), last_day.days_since_epoch());
    let made = sqlx::query!(
        "INSERT INTO sessions (org, token, person, started, last_day) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        org,
        token,
        person,
        today,
        last_day
    )
    .execute(connection)
    .await?;
    Ok(match made.rows_affected() {
        1 => Verdict::Keep(true),
        _ => Verdict::Undo(false),
    })
}

pub(crate) async fn owner(
    connection: &mut PgConnection,
    org: &OrgSlug,
    token: &Sha256,
    today: Day,
) -> Result<Option<SessionOwner>> {
    let (org, token, today) = (org.as_str(), &token.as_bytes()[..], today.days_since_epoch());
    let row = sqlx::query!(
        r#"SELECT s.person, p.role,
               (o.second_factor_required AND a.totp IS NULL
                AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.org = s.org AND k.person = s.person))
                   AS "second_factor_missing!"
           FROM sessions s JOIN people p ON p.org = s.org AND p.person = s.person
               JOIN accounts a ON a.org = s.org AND a.person = s.person
               JOIN organisations o ON o.org = s.org
           WHERE s.org = $1 AND s.token = $2 AND s.last_day >= $3 AND p.left_on IS NULL"#,
        org,
        token,
        today
    )
    .fetch_optional(connection)
    .await?;
    Ok(match row {
        Some(row) => Some(SessionOwner {
            person: rows::name(&row.person)?,
            role: rows::role(row.role)?,
            second_factor_missing: row.second_factor_missing,
        }),
        None => None,
    })
}

pub(crate) async fn list(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    today: Day,
) -> Result<Vec<SessionRecord>> {
    let (org, person, today) = (org.as_str(), person.as_str(), today.days_since_epoch());
    let found = sqlx::query_as!(
        SessionRow,
        "SELECT token, started, last_day FROM sessions
           WHERE org = $1 AND person = $2 AND last_day >= $3 ORDER BY started DESC, token",
        org,
        person,
        today
    )
    .fetch_all(connection)
    .await?;
    Ok(found
        .into_iter()
        .map(SessionRecord::try_from)
        .collect::<std::result::Result<_, _>>()?)
}

pub(crate) async fn end(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    token: &Sha256,
) -> Result<Verdict<()>> {
    let (org, person, token) = (org.as_str(), person.as_str(), &token.as_bytes()[..]);
    sqlx::query!(
        "DELETE FROM sessions WHERE org = $1 AND person = $2 AND token = $3",
        org,
        person,
        token
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(()))
}

/// Ends all sessions of the person, or all but one.
pub(crate) async fn end_all(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    keep: Option<&Sha256>,
) -> Result<()> {
    let (org, person) = (org.as_str(), person.as_str());
    // No token is empty.
    let keep = keep.map_or(&[][..], |token| &token.as_bytes()[..]);
    sqlx::query!(
        "DELETE FROM sessions WHERE org = $1 AND person = $2 AND token <> $3",
        org,
        person,
        keep
    )
    .execute(connection)
    .await?;
    Ok(())
}
