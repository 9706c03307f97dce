//! People who leave, and what becomes of the keys they held. Of others, only those count who can read: roles 0 to 2
//! ([`zegel_storage::rows::role_code`]).

use sqlx::PgConnection;
use zegel_protocol::people::Permission;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId};
use zegel_storage::types::{Actor, PersonOutcome};

use crate::failure::Result;
use crate::transaction::Verdict;
use crate::{organisations, people, sessions};

pub(crate) async fn depart(
    connection: &mut PgConnection,
    org: &OrgSlug,
    actor: &Actor,
    person: &PersonId,
    today: Day,
) -> Result<Verdict<PersonOutcome>> {
    // One after the other: of two readers who leave at once, the second one keeps the keys.
    let locked = organisations::lock(connection, org).await?;
    let themselves = matches!(actor, Actor::Person(actor) if actor == person);
    if !locked || themselves || !people::may(connection, org, actor, Permission::ManagePeople).await? {
        return Ok(Verdict::Undo(PersonOutcome::Forbidden));
    }
    let (slug, name, today) = (org.as_str(), person.as_str(), today.days_since_epoch());
    // Their colleagues' clients are to see that they are gone. Cases are locked before people, as appends do.
    sqlx::query!(
        "SELECT FROM cases WHERE org = $1 AND case_id IN (SELECT case_id FROM grants WHERE org = $1 AND person = $2)
         ORDER BY case_id FOR NO KEY UPDATE",
        slug,
        name
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "UPDATE cases SET revision = revision + 1
         WHERE org = $1 AND case_id IN (SELECT case_id FROM grants WHERE org = $1 AND person = $2)",
        slug,
        name
    )
    .execute(&mut *connection)
    .await?;
    let left = sqlx::query!(
        "UPDATE people SET left_on = coalesce(left_on, $1)
         WHERE org = $2 AND person = $3
           AND EXISTS (SELECT 1 FROM accounts a WHERE a.org = people.org AND a.person = people.person)",
        today,
        slug,
        name
    )
    .execute(&mut *connection)
    .await?;
    if left.rows_affected() != 1 {
        return Ok(Verdict::Undo(PersonOutcome::NotFound));
    }
    sessions::end_all(connection, org, person, None).await?;
    sqlx::query!(
        "DELETE FROM invitations WHERE org = $1 AND person = $2",
        slug,
        name
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("DELETE FROM snapshots WHERE org = $1 AND person = $2", slug, name)
        .execute(&mut *connection)
        .await?;
    sqlx::query!(
        "DELETE FROM grants WHERE org = $1 AND person = $2
           AND EXISTS (SELECT 1 FROM grants g JOIN people p ON p.org = g.org AND p.person = g.person
                       WHERE g.org = grants.org AND g.case_id = grants.case_id AND g.kind = 0
                         AND (g.withheld_until IS NULL OR g.escalated) AND p.left_on IS NULL
                         AND p.role IN (0, 1, 2))",
        slug,
        name
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(PersonOutcome::Done))
}

pub(crate) async fn readmit(
    connection: &mut PgConnection,
    org: &OrgSlug,
    actor: &Actor,
    person: &PersonId,
) -> Result<Verdict<PersonOutcome>> {
    let locked = organisations::lock(connection, org).await?;
    if !locked || !people::may(connection, org, actor, Permission::ManagePeople).await? {
        return Ok(Verdict::Undo(PersonOutcome::Forbidden));
    }
    let (org, person) = (org.as_str(), person.as_str());
    let back = sqlx::query!(
        "UPDATE people SET left_on = NULL
         WHERE org = $1 AND person = $2
           AND EXISTS (SELECT 1 FROM accounts a WHERE a.org = people.org AND a.person = people.person)",
        org,
        person
    )
    .execute(connection)
    .await?;
    Ok(match back.rows_affected() {
        1 => Verdict::Keep(PersonOutcome::Done),
        _ => Verdict::Undo(PersonOutcome::NotFound),
    })
}

/// Deletes the grants on a case of people who left, if somebody else can open it.
pub(crate) async fn forget_grants(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<()> {
    let (org, case) = (org.as_str(), case.as_uuid());
    sqlx::query!(
        "DELETE FROM grants WHERE org = $1 AND case_id = $2
           AND EXISTS (SELECT 1 FROM people p
                       WHERE p.org = grants.org AND p.person = grants.person AND p.left_on IS NOT NULL)
           AND EXISTS (SELECT 1 FROM grants g JOIN people p ON p.org = g.org AND p.person = g.person
                       WHERE g.org = grants.org AND g.case_id = grants.case_id AND g.kind = 0
                         AND (g.withheld_until IS NULL OR g.escalated) AND p.left_on IS NULL
                         AND p.role IN (0, 1, 2))",
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}
