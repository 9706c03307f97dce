//! Reminders of a roster's last day: to whom, and each once.

use sqlx::SqliteConnection;
use zegel_protocol::people::AccountRole;
use zegel_protocol::{OrgSlug, PersonId, Sha256};
use zegel_storage::rows;
use zegel_storage::types::Administrator;

use crate::failure::Result;
use crate::writer::Verdict;

pub(crate) async fn administrators(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
) -> Result<Vec<Administrator>> {
    let (org, role) = (org.as_str(), rows::role_code(AccountRole::Administrator));
    let found = sqlx::query!(
        r#"SELECT p.person, p.address AS "address!" FROM people p
               JOIN accounts a ON a.org = p.org AND a.person = p.person
           WHERE p.org = ?1 AND p.role = ?2 AND p.left_on IS NULL AND p.address IS NOT NULL ORDER BY p.person"#,
        org,
        role
    )
    .fetch_all(connection)
    .await?;
    let mut administrators = Vec::with_capacity(found.len());
    for row in found {
        administrators.push(Administrator {
            person: rows::name(&row.person)?,
            address: row.address,
        });
    }
    Ok(administrators)
}

pub(crate) async fn once(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    roster: &Sha256,
    days_before: u16,
) -> Result<Verdict<bool>> {
    let (org, person) = (org.as_str(), person.as_str());
    let (roster, days_before) = (&roster.as_bytes()[..], i32::from(days_before));
    let written = sqlx::query!(
        "INSERT INTO reminders (org, person, sha256, days_before) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        org,
        person,
        roster,
        days_before
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(written.rows_affected() == 1))
}

pub(crate) async fn again(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    roster: &Sha256,
    days_before: u16,
) -> Result<Verdict<()>> {
    let (org, person) = (org.as_str(), person.as_str());
    let (roster, days_before) = (&roster.as_bytes()[..], i32::from(days_before));
    sqlx::query!(
        "DELETE FROM reminders WHERE org = ?1 AND person = ?2 AND sha256 = ?3 AND days_before = ?4",
        org,
        person,
        roster,
        days_before
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(()))
}

/// Forgets who was reminded of rosters that another one has replaced.
pub(crate) async fn forget(connection: &mut SqliteConnection, org: &OrgSlug) -> Result<()> {
    let org = org.as_str();
    sqlx::query!("DELETE FROM reminders WHERE org = ?1", org)
        .execute(connection)
        .await?;
    Ok(())
}
