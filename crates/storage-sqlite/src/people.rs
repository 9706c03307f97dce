//! People: what they may, who they are, how they come in.

use sqlx::SqliteConnection;
use zegel_protocol::people::{People, Permission};
use zegel_protocol::{OrgSlug, PersonId};
use zegel_storage::rows::{self, PersonRow};
use zegel_storage::types::{Actor, InviteOutcome, Link, NewPerson, PersonOutcome, SettingOutcome};

use crate::failure::Result;
use crate::organisations;
use crate::writer::Verdict;

/// Whether the one who asks has the permission in that organisation: somebody with an account there who has not left.
pub(crate) async fn may(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    actor: &Actor,
    permission: Permission,
) -> Result<bool> {
    let Actor::Person(person) = actor else {
        return Ok(true);
    };
    let (org, person) = (org.as_str(), person.as_str());
    let role = sqlx::query_scalar!(
        r#"SELECT p.role AS "role: i16" FROM people p JOIN accounts a ON a.org = p.org AND a.person = p.person
           WHERE p.org = ?1 AND p.person = ?2 AND p.left_on IS NULL"#,
        org,
        person
    )
    .fetch_optional(connection)
    .await?;
    Ok(match role {
        Some(role) => rows::role(role)?.may(permission),
        None => false,
    })
}

/// Everybody.
pub(crate) async fn list(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    actor: &Actor,
) -> Result<Option<People>> {
    if !may(connection, org, actor, Permission::ManagePeople).await? {
        return Ok(None);
    }
    let org = org.as_str();
    let found = sqlx::query_as!(
        PersonRow,
        r#"SELECT p.person, p.login, p.role AS "role: i16", p.address, p.left_on AS "left_on: i32",
               i.last_day AS "invited_until?: i32", a.recipient AS "recipient?", a.signing_key AS "signing_key?",
               (a.totp IS NOT NULL
                OR EXISTS (SELECT 1 FROM passkeys k WHERE k.org = p.org AND k.person = p.person))
                   AS "second_factor!: bool"
           FROM people p LEFT JOIN invitations i ON i.org = p.org AND i.person = p.person
               LEFT JOIN accounts a ON a.org = p.org AND a.person = p.person
           WHERE p.org = ?1 ORDER BY p.person"#,
        org
    )
    .fetch_all(&mut *connection)
    .await?;
    let required = sqlx::query_scalar!(
        r#"SELECT second_factor_required AS "required: bool" FROM organisations WHERE org = ?1"#,
        org
    )
    .fetch_optional(connection)
    .await?;
    Ok(Some(rows::people(found, required.unwrap_or_default())?))
}

pub(crate) async fn invite(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    actor: &Actor,
    new: &NewPerson,
    link: &Link,
) -> Result<Verdict<InviteOutcome>> {
    if !organisations::lock(connection, org).await? {
        return Ok(Verdict::Undo(InviteOutcome::NoOrganisation));
    }
    let fits = new.role.is_of_the_instance() == org.is_instance();
    if !fits || !may(connection, org, actor, Permission::ManagePeople).await? {
        return Ok(Verdict::Undo(InviteOutcome::Forbidden));
    }
    Ok(if expect(connection, org, new, link).await? {
        Verdict::Keep(InviteOutcome::Invited)
    } else {
        Verdict::Undo(InviteOutcome::Taken)
    })
}

/// Writes down that somebody is to come with that link and no other. `false` if they have or had an account, or
/// somebody else has the login name.
pub(crate) async fn expect(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    new: &NewPerson,
    link: &Link,
) -> Result<bool> {
    let (org, person, role) = (org.as_str(), new.person.as_str(), rows::role_code(new.role));
    let another = sqlx::query_scalar!(
        "SELECT person FROM people WHERE org = ?1 AND login = ?2 AND person <> ?3",
        org,
        new.login,
        person
    )
    .fetch_optional(&mut *connection)
    .await?;
    if another.is_some() {
        return Ok(false);
    }
    let written = sqlx::query!(
        "INSERT INTO people (org, person, login, role, address) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (org, person) DO UPDATE
         SET login = excluded.login, role = excluded.role, address = excluded.address
         WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.org = people.org AND a.person = people.person)",
        org,
        person,
        new.login,
        role,
        new.address
    )
    .execute(&mut *connection)
    .await?;
    if written.rows_affected() != 1 {
        return Ok(false);
    }
    let (token, last_day) = (&link.token.as_bytes()[..], link.last_day.days_since_epoch());
    sqlx::query!(
        "INSERT INTO invitations (org, person, token, last_day) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (org, person) DO UPDATE SET token = excluded.token, last_day = excluded.last_day",
        org,
        person,
        token,
        last_day
    )
    .execute(connection)
    .await?;
    Ok(true)
}

pub(crate) async fn withdraw(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    actor: &Actor,
    person: &PersonId,
) -> Result<Verdict<PersonOutcome>> {
    let locked = organisations::lock(connection, org).await?;
    if !locked || !may(connection, org, actor, Permission::ManagePeople).await? {
        return Ok(Verdict::Undo(PersonOutcome::Forbidden));
    }
    let (org, person) = (org.as_str(), person.as_str());
    let gone = sqlx::query!(
        "DELETE FROM people WHERE org = ?1 AND person = ?2
           AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.org = people.org AND a.person = people.person)",
        org,
        person
    )
    .execute(&mut *connection)
    .await?;
    if gone.rows_affected() == 1 {
        return Ok(Verdict::Keep(PersonOutcome::Done));
    }
    let kept = sqlx::query_scalar!(
        "SELECT 1 AS one FROM people WHERE org = ?1 AND person = ?2",
        org,
        person
    )
    .fetch_optional(connection)
    .await?;
    Ok(Verdict::Undo(match kept {
        Some(_) => PersonOutcome::Enrolled,
        None => PersonOutcome::NotFound,
    }))
}

pub(crate) async fn set_address(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    actor: &Actor,
    person: &PersonId,
    address: Option<&str>,
) -> Result<Verdict<PersonOutcome>> {
    if !may(connection, org, actor, Permission::ManagePeople).await? {
        return Ok(Verdict::Undo(PersonOutcome::Forbidden));
    }
    let (org, person) = (org.as_str(), person.as_str());
    let written = sqlx::query!(
        "UPDATE people SET address = ?1 WHERE org = ?2 AND person = ?3",
        address,
        org,
        person
    )
    .execute(connection)
    .await?;
    Ok(match written.rows_affected() {
        1 => Verdict::Keep(PersonOutcome::Done),
        _ => Verdict::Undo(PersonOutcome::NotFound),
    })
}

pub(crate) async fn require_second_factor(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    actor: &Actor,
    required: bool,
) -> Result<Verdict<SettingOutcome>> {
    if !may(connection, org, actor, Permission::ManageSettings).await? {
        return Ok(Verdict::Undo(SettingOutcome::Forbidden));
    }
    let org = org.as_str();
    sqlx::query!(
        "UPDATE organisations SET second_factor_required = ?1 WHERE org = ?2",
        required,
        org
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(SettingOutcome::Done))
}
