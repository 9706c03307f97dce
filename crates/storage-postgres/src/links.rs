//! Single-use links: first set-up, enrolment, the first administrator of an organisation.

use sqlx::PgConnection;
use zegel_protocol::links::Invitation;
use zegel_protocol::people::{AccountRole, Permission};
use zegel_protocol::{Day, OrgSlug, PersonId, Sha256};
use zegel_storage::rows;
use zegel_storage::types::{
    Actor, CreateOutcome, EnrolOutcome, FoundingOutcome, Link, NewAccount, NewPerson, Secrets, SetUpOutcome,
};

use crate::accounts::{self, Standing};
use crate::failure::Result;
use crate::transaction::Verdict;
use crate::{organisations, people};

pub(crate) async fn offer_set_up(connection: &mut PgConnection, link: &Link) -> Result<Verdict<bool>> {
    if !organisations::all(connection).await?.is_empty() {
        return Ok(Verdict::Undo(false));
    }
    let (token, last_day) = (&link.token.as_bytes()[..], link.last_day.days_since_epoch());
    sqlx::query!(
        "INSERT INTO set_up (one, token, last_day) VALUES (1, $1, $2)
         ON CONFLICT (one) DO UPDATE SET token = excluded.token, last_day = excluded.last_day",
        token,
        last_day
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(true))
}

/// The last day of the set-up link, if it still works.
pub(crate) async fn set_up_link(
    connection: &mut PgConnection,
    token: &Sha256,
    today: Day,
) -> Result<Option<Day>> {
    let last_day = set_up_day(connection, token, today).await?;
    let fresh = organisations::all(connection).await?.is_empty();
    Ok(last_day.filter(|_| fresh))
}

async fn set_up_day(connection: &mut PgConnection, token: &Sha256, today: Day) -> Result<Option<Day>> {
    let (token, today) = (&token.as_bytes()[..], today.days_since_epoch());
    let last_day = sqlx::query_scalar!(
        "SELECT last_day FROM set_up WHERE token = $1 AND last_day >= $2",
        token,
        today
    )
    .fetch_optional(connection)
    .await?;
    Ok(last_day.map(rows::day).transpose()?)
}

pub(crate) async fn set_up(
    connection: &mut PgConnection,
    token: &Sha256,
    org: &OrgSlug,
    administrator: &NewAccount,
    today: Day,
) -> Result<Verdict<SetUpOutcome>> {
    // Of two who set up at once, the second one waits here, and finds an organisation.
    sqlx::query!("SELECT FROM set_up FOR UPDATE")
        .execute(&mut *connection)
        .await?;
    if set_up_day(connection, token, today).await?.is_none() {
        return Ok(Verdict::Undo(SetUpOutcome::NoLink));
    }
    if !organisations::all(connection).await?.is_empty() {
        let made = accounts::find(connection, org, administrator.person.as_str()).await?;
        let same = made.is_some_and(|made| rows::is_the_account(&made, &administrator.secrets));
        let outcome = if same {
            SetUpOutcome::Done
        } else {
            SetUpOutcome::NoLink
        };
        return Ok(Verdict::Undo(outcome));
    }
    if org.is_instance() || administrator.role != AccountRole::Administrator {
        return Ok(Verdict::Undo(SetUpOutcome::Taken));
    }
    organisations::create(connection, org).await?;
    Ok(match accounts::create(connection, org, administrator).await? {
        Verdict::Keep(CreateOutcome::Created) => Verdict::Keep(SetUpOutcome::Done),
        Verdict::Keep(_) | Verdict::Undo(_) => Verdict::Undo(SetUpOutcome::Taken),
    })
}

/// The invitation behind a link that is not over, used or not.
async fn find(
    connection: &mut PgConnection,
    org: &OrgSlug,
    token: &Sha256,
    today: Day,
) -> Result<Option<Invitation>> {
    let (org, token, today) = (org.as_str(), &token.as_bytes()[..], today.days_since_epoch());
    let row = sqlx::query!(
        "SELECT p.person, p.login, p.role, i.last_day
           FROM invitations i JOIN people p ON p.org = i.org AND p.person = i.person
           WHERE i.org = $1 AND i.token = $2 AND i.last_day >= $3",
        org,
        token,
        today
    )
    .fetch_optional(connection)
    .await?;
    Ok(match row {
        Some(row) => Some(Invitation {
            person: rows::name(&row.person)?,
            login: row.login,
            role: rows::role(row.role)?,
            last_day: rows::day(row.last_day)?,
        }),
        None => None,
    })
}

pub(crate) async fn invitation(
    connection: &mut PgConnection,
    org: &OrgSlug,
    token: &Sha256,
    today: Day,
) -> Result<Option<Invitation>> {
    let Some(invitation) = find(connection, org, token, today).await? else {
        return Ok(None);
    };
    let used = has_account(connection, org, &invitation.person).await?;
    Ok(Some(invitation).filter(|_| !used))
}

async fn has_account(connection: &mut PgConnection, org: &OrgSlug, person: &PersonId) -> Result<bool> {
    let (org, person) = (org.as_str(), person.as_str());
    let found = sqlx::query_scalar!(
        "SELECT 1 AS one FROM accounts WHERE org = $1 AND person = $2",
        org,
        person
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

pub(crate) async fn enrol(
    connection: &mut PgConnection,
    org: &OrgSlug,
    token: &Sha256,
    secrets: &Secrets,
    today: Day,
) -> Result<Verdict<EnrolOutcome>> {
    organisations::lock(connection, org).await?;
    let Some(invitation) = find(connection, org, token, today).await? else {
        return Ok(Verdict::Undo(EnrolOutcome::NoLink));
    };
    if accounts::standing(connection, org, &invitation.person).await? == Standing::Unknown {
        accounts::insert(connection, org, &invitation.person, secrets).await?;
        return Ok(Verdict::Keep(EnrolOutcome::Enrolled));
    }
    let made = accounts::find(connection, org, invitation.person.as_str()).await?;
    let same = made.is_some_and(|made| rows::is_the_account(&made, secrets));
    Ok(Verdict::Undo(if same {
        EnrolOutcome::Enrolled
    } else {
        EnrolOutcome::NoLink
    }))
}

/// Adds an organisation and expects its first administrator.
pub(crate) async fn found(
    connection: &mut PgConnection,
    actor: &Actor,
    org: &OrgSlug,
    administrator: &NewPerson,
    link: &Link,
) -> Result<Verdict<FoundingOutcome>> {
    if !may_found(connection, actor, administrator).await? {
        return Ok(Verdict::Undo(FoundingOutcome::Forbidden));
    }
    let made = organisations::create(connection, org).await?;
    if org.is_instance() || !matches!(made, Verdict::Keep(_)) {
        return Ok(Verdict::Undo(FoundingOutcome::Taken));
    }
    expect(connection, org, administrator, link).await
}

/// Expects another first administrator, while there is no roster and nobody has or had an account.
pub(crate) async fn invite_founder(
    connection: &mut PgConnection,
    actor: &Actor,
    org: &OrgSlug,
    administrator: &NewPerson,
    link: &Link,
) -> Result<Verdict<FoundingOutcome>> {
    if !may_found(connection, actor, administrator).await? {
        return Ok(Verdict::Undo(FoundingOutcome::Forbidden));
    }
    if org.is_instance() || !organisations::lock(connection, org).await? {
        return Ok(Verdict::Undo(FoundingOutcome::NoOrganisation));
    }
    let (slug, role) = (org.as_str(), rows::role_code(AccountRole::Administrator));
    let begun = sqlx::query_scalar!(
        "SELECT o.org FROM organisations o
         WHERE o.org = $1 AND (EXISTS (SELECT 1 FROM accounts a WHERE a.org = o.org)
                              OR EXISTS (SELECT 1 FROM rosters r WHERE r.org = o.org))",
        slug
    )
    .fetch_optional(&mut *connection)
    .await?;
    if begun.is_some() {
        return Ok(Verdict::Undo(FoundingOutcome::Taken));
    }
    sqlx::query!(
        "DELETE FROM people WHERE org = $1 AND role = $2
           AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.org = people.org AND a.person = people.person)",
        slug,
        role
    )
    .execute(&mut *connection)
    .await?;
    expect(connection, org, administrator, link).await
}

async fn may_found(connection: &mut PgConnection, actor: &Actor, administrator: &NewPerson) -> Result<bool> {
    let may = people::may(
        connection,
        &OrgSlug::instance(),
        actor,
        Permission::ManageInstance,
    )
    .await?;
    Ok(may && administrator.role == AccountRole::Administrator)
}

async fn expect(
    connection: &mut PgConnection,
    org: &OrgSlug,
    administrator: &NewPerson,
    link: &Link,
) -> Result<Verdict<FoundingOutcome>> {
    Ok(if people::expect(connection, org, administrator, link).await? {
        Verdict::Keep(FoundingOutcome::Invited)
    } else {
        Verdict::Undo(FoundingOutcome::Taken)
    })
}
