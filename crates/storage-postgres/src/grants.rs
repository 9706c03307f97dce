//! Grants: who holds which key of a case.

use sqlx::PgConnection;
use zegel_protocol::handlers::ResealedGrant;
use zegel_protocol::reports::{GrantKind, NewGrant};
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sha256};
use zegel_storage::rows;
use zegel_storage::types::ReplaceOutcome;

use crate::accounts::{self, Standing};
use crate::failure::Result;
use crate::transaction::Verdict;
use crate::{changes, recusals};

/// Whether grants were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Given {
    /// All of them were, or the same were there.
    All {
        /// Somebody can read the case who could not before.
        newcomers: bool,
    },
    /// One names somebody who has no account, or whose role reads no cases.
    UnknownReader,
    /// One is there with other bytes.
    Taken,
    /// One names somebody who declared a conflict with the case.
    Recused,
}

/// What brings the grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Newcomer {
    /// A report. Its sender may not know yet who left; their grants are given first and then forgotten with the others.
    Report,
    /// An append.
    Append,
}

/// Gives grants on a case that exists.
pub(crate) async fn give(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    grants: &[NewGrant],
    newcomer: Newcomer,
) -> Result<Given> {
    let mut newcomers = false;
    for grant in grants {
        if recusals::is_recused(connection, org, &grant.person, case).await? {
            return Ok(Given::Recused);
        }
        match (
            accounts::standing_of_reader(connection, org, &grant.person).await?,
            newcomer,
        ) {
            (Standing::Open, _) | (Standing::Left, Newcomer::Report) => {}
            (Standing::Unknown, _) => return Ok(Given::UnknownReader),
            (Standing::Left, Newcomer::Append) if grant.kind == GrantKind::Thread => {
                return Ok(Given::UnknownReader);
            }
            // Whoever could come back to a case as its only reader needs the keys of its log, too.
            (Standing::Left, Newcomer::Append) => {
                if !can_read(connection, org, &grant.person, case).await? {
                    continue;
                }
            }
        }
        let opens = grant.kind == GrantKind::Thread && grant.withheld_until.is_none();
        if insert(connection, org, case, grant, false).await? {
            newcomers |= opens;
        } else if differs(connection, org, case, grant).await? {
            if !take_the_place_of_a_dead_one(connection, org, case, grant).await?
                && !give_out(connection, org, case, grant).await?
            {
                return Ok(Given::Taken);
            }
            newcomers |= opens;
        }
    }
    Ok(Given::All { newcomers })
}

/// Gives the thread key that a reporter sends with a reply. Whoever can read the case already goes on reading it; what was withheld
/// from them is given out.
pub(crate) async fn give_by_reporter(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    grants: &[NewGrant],
    today: Day,
) -> Result<Given> {
    for grant in grants {
        if recusals::is_recused(connection, org, &grant.person, case).await? {
            return Ok(Given::Recused);
        }
        if accounts::standing_of_reader(connection, org, &grant.person).await? != Standing::Open {
            return Ok(Given::UnknownReader);
        }
        let grant = NewGrant {
            withheld_until: Some(today),
            ..grant.clone()
        };
        if !insert(connection, org, case, &grant, true).await? {
            release_to(connection, org, &grant.person, case).await?;
        }
    }
    Ok(Given::All {
        newcomers: !grants.is_empty(),
    })
}

/// Whether none of the grants is there with other bytes. One that is not there any more is no contradiction.
pub(crate) async fn agree(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    grants: &[NewGrant],
) -> Result<bool> {
    for grant in grants {
        if differs(connection, org, case, grant).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the person holds a thread grant on the case that is not withheld.
pub(crate) async fn can_read(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
) -> Result<bool> {
    let (org, person, case) = (org.as_str(), person.as_str(), case.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM grants
         WHERE org = $1 AND case_id = $2 AND person = $3 AND kind = 0 AND (withheld_until IS NULL OR escalated)",
        org,
        case,
        person
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// Whether the person's thread grant is the reporter's word: withheld first and given out, or given with a reply.
pub(crate) async fn is_escalated(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
) -> Result<bool> {
    let (org, person, case) = (org.as_str(), person.as_str(), case.as_uuid());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM grants WHERE org = $1 AND case_id = $2 AND person = $3 AND kind = 0 AND escalated",
        org,
        case,
        person
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

/// How many people can read the case and have an open account: roles 0 to 2 ([`zegel_storage::rows::role_code`]).
pub(crate) async fn readers(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<u32> {
    let (org, case) = (org.as_str(), case.as_uuid());
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM grants g JOIN people p ON p.org = g.org AND p.person = g.person
           WHERE g.org = $1 AND g.case_id = $2 AND g.kind = 0 AND (g.withheld_until IS NULL OR g.escalated)
             AND p.left_on IS NULL AND p.role IN (0, 1, 2)"#,
        org,
        case
    )
    .fetch_one(connection)
    .await?;
    Ok(rows::number(count)?)
}

/// Gives out all that is withheld on the case.
pub(crate) async fn release(connection: &mut PgConnection, org: &OrgSlug, case: &CaseId) -> Result<()> {
    let (org, case) = (org.as_str(), case.as_uuid());
    sqlx::query!(
        "UPDATE grants SET escalated = TRUE WHERE org = $1 AND case_id = $2 AND withheld_until IS NOT NULL",
        org,
        case
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Gives out what is withheld from one person.
async fn release_to(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
) -> Result<()> {
    let (org, person, case) = (org.as_str(), person.as_str(), case.as_uuid());
    sqlx::query!(
        "UPDATE grants SET escalated = TRUE
         WHERE org = $1 AND case_id = $2 AND person = $3 AND withheld_until IS NOT NULL",
        org,
        case,
        person
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn insert(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    grant: &NewGrant,
    escalated: bool,
) -> Result<bool> {
    let (org, case, person) = (org.as_str(), case.as_uuid(), grant.person.as_str());
    let (kind, epoch) = rows::grant_codes(grant.kind);
    let (sealed, until) = (
        grant.sealed.as_bytes(),
        grant.withheld_until.map(Day::days_since_epoch),
    );
    let made = sqlx::query!(
        "INSERT INTO grants (org, case_id, person, kind, epoch, sealed, withheld_until, escalated)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        org,
        case,
        person,
        kind,
        epoch,
        sealed,
        until,
        escalated
    )
    .execute(connection)
    .await?;
    Ok(made.rows_affected() == 1)
}

/// Whether the grant is there with other bytes. What its owner sealed anew is the same grant with other bytes, and so is the
/// reporter's that was given out in the place of a handler's.
async fn differs(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    grant: &NewGrant,
) -> Result<bool> {
    let (org, case, person) = (org.as_str(), case.as_uuid(), grant.person.as_str());
    let (kind, epoch) = rows::grant_codes(grant.kind);
    let withheld = grant.withheld_until.is_some();
    let kept = sqlx::query_scalar!(
        "SELECT sealed FROM grants
         WHERE org = $1 AND case_id = $2 AND person = $3 AND kind = $4 AND epoch = $5 AND NOT resealed
           AND (NOT escalated OR $6)",
        org,
        case,
        person,
        kind,
        epoch,
        withheld
    )
    .fetch_optional(connection)
    .await?;
    Ok(kept.is_some_and(|kept| kept != grant.sealed.as_bytes()))
}

/// A grant that was withheld on a case that was acknowledged in time is never given out. It must not keep handlers
/// from letting that person in themselves, nor tell them that it exists.
async fn take_the_place_of_a_dead_one(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    grant: &NewGrant,
) -> Result<bool> {
    if grant.withheld_until.is_some() {
        return Ok(false);
    }
    let (org, case, person) = (org.as_str(), case.as_uuid(), grant.person.as_str());
    let (kind, epoch) = rows::grant_codes(grant.kind);
    let sealed = grant.sealed.as_bytes();
    let replaced = sqlx::query!(
        "UPDATE grants SET sealed = $1, withheld_until = NULL
         WHERE org = $2 AND case_id = $3 AND person = $4 AND kind = $5 AND epoch = $6 AND NOT escalated
           AND withheld_until > (SELECT acknowledged FROM cases WHERE org = $2 AND case_id = $3)",
        sealed,
        org,
        case,
        person,
        kind,
        epoch
    )
    .execute(connection)
    .await?;
    Ok(replaced.rows_affected() == 1)
}

/// Whoever is let in before the day until which a grant is withheld from them gets that one: nobody puts another key in the place of
/// the reporter's.
async fn give_out(
    connection: &mut PgConnection,
    org: &OrgSlug,
    case: &CaseId,
    grant: &NewGrant,
) -> Result<bool> {
    if grant.withheld_until.is_some() {
        return Ok(false);
    }
    let (org, case, person) = (org.as_str(), case.as_uuid(), grant.person.as_str());
    let (kind, epoch) = rows::grant_codes(grant.kind);
    let given = sqlx::query!(
        "UPDATE grants SET escalated = TRUE
         WHERE org = $1 AND case_id = $2 AND person = $3 AND kind = $4 AND epoch = $5 AND NOT escalated
           AND withheld_until IS NOT NULL",
        org,
        case,
        person,
        kind,
        epoch
    )
    .execute(connection)
    .await?;
    Ok(given.rows_affected() == 1)
}

/// Puts a person's own grants in the place of those with the given hashes.
pub(crate) async fn replace(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    case: &CaseId,
    grants: &[ResealedGrant],
) -> Result<Verdict<ReplaceOutcome>> {
    if !changes::lock(connection, org, case).await? || !can_read(connection, org, person, case).await? {
        return Ok(Verdict::Undo(ReplaceOutcome::NotFound));
    }
    changes::touch(connection, org, case).await?;
    let (org, person, case) = (org.as_str(), person.as_str(), case.as_uuid());
    for grant in grants {
        let (kind, epoch) = rows::grant_codes(grant.kind);
        let kept = sqlx::query_scalar!(
            "SELECT sealed FROM grants
             WHERE org = $1 AND case_id = $2 AND person = $3 AND kind = $4 AND epoch = $5
               AND (withheld_until IS NULL OR escalated)
             FOR NO KEY UPDATE",
            org,
            case,
            person,
            kind,
            epoch
        )
        .fetch_optional(&mut *connection)
        .await?;
        let sealed = grant.sealed.as_bytes();
        match kept {
            Some(kept) if kept == sealed => continue,
            Some(kept) if Sha256::of(&kept) == grant.was => {}
            _ => return Ok(Verdict::Undo(ReplaceOutcome::Conflict)),
        }
        sqlx::query!(
            "UPDATE grants SET sealed = $1, resealed = TRUE
             WHERE org = $2 AND case_id = $3 AND person = $4 AND kind = $5 AND epoch = $6",
            sealed,
            org,
            case,
            person,
            kind,
            epoch
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(Verdict::Keep(ReplaceOutcome::Replaced))
}
