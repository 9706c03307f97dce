//! Accounts and their sessions.

use sqlx::PgConnection;
use zegel_protocol::{Day, OrgSlug, PersonId, Sha256};
use zegel_storage::rows::{self, AccountRow};
use zegel_storage::types::{Account, CreateOutcome, NewAccount, SessionOwner};

use crate::failure::Result;
use crate::organisations;
use crate::transaction::Verdict;

pub(crate) async fn create(
    connection: &mut PgConnection,
    org: &OrgSlug,
    new: &NewAccount,
) -> Result<Verdict<CreateOutcome>> {
    if !organisations::exists(connection, org).await? {
        return Ok(Verdict::Undo(CreateOutcome::NoOrganisation));
    }
    let (org, person, role) = (org.as_str(), new.person.as_str(), rows::role_code(new.role));
    let (salt, auth) = (&new.salt.as_bytes()[..], &new.auth.as_bytes()[..]);
    let (wrapped, recovery) = (new.wrapped.as_bytes(), new.wrapped_for_recovery.as_bytes());
    let made = sqlx::query!(
        "INSERT INTO accounts
             (org, person, login, role, salt, kdf_m_kib, kdf_t, kdf_p, auth, wrapped, wrapped_for_recovery)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT DO NOTHING",
        org,
        person,
        new.login,
        role,
        salt,
        i64::from(new.kdf.m_kib),
        i64::from(new.kdf.t),
        i64::from(new.kdf.p),
        auth,
        wrapped,
        recovery
    )
    .execute(connection)
    .await?;
    Ok(match made.rows_affected() {
        1 => Verdict::Keep(CreateOutcome::Created),
        _ => Verdict::Undo(CreateOutcome::Taken),
    })
}

pub(crate) async fn by_login(
    connection: &mut PgConnection,
    org: &OrgSlug,
    login: &str,
) -> Result<Option<Account>> {
    let org = org.as_str();
    let row = sqlx::query_as!(
        AccountRow,
        "SELECT person, role, salt, kdf_m_kib, kdf_t, kdf_p, auth, wrapped
           FROM accounts WHERE org = $1 AND login = $2",
        org,
        login
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Account::try_from).transpose()?)
}

pub(crate) async fn exists(connection: &mut PgConnection, org: &OrgSlug, person: &PersonId) -> Result<bool> {
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

/// `false` if there is no such account, or the token is taken.
pub(crate) async fn start_session(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    token: &Sha256,
    last_day: Day,
) -> Result<Verdict<bool>> {
    if !exists(connection, org, person).await? {
        return Ok(Verdict::Undo(false));
    }
    let (org, person) = (org.as_str(), person.as_str());
    let (token, last_day) = (&token.as_bytes()[..], last_day.days_since_epoch());
    let made = sqlx::query!(
        "INSERT INTO sessions (org, token, person, last_day) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        org,
        token,
        person,
        last_day
    )
    .execute(connection)
    .await?;
    Ok(match made.rows_affected() {
        1 => Verdict::Keep(true),
        _ => Verdict::Undo(false),
    })
}

pub(crate) async fn session(
    connection: &mut PgConnection,
    org: &OrgSlug,
    token: &Sha256,
    today: Day,
) -> Result<Option<SessionOwner>> {
    let (org, token, today) = (org.as_str(), &token.as_bytes()[..], today.days_since_epoch());
    let row = sqlx::query!(
        "SELECT s.person, a.role
           FROM sessions s JOIN accounts a ON a.org = s.org AND a.person = s.person
           WHERE s.org = $1 AND s.token = $2 AND s.last_day >= $3",
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
        }),
        None => None,
    })
}

pub(crate) async fn end_session(
    connection: &mut PgConnection,
    org: &OrgSlug,
    token: &Sha256,
) -> Result<Verdict<()>> {
    let (org, token) = (org.as_str(), &token.as_bytes()[..]);
    sqlx::query!("DELETE FROM sessions WHERE org = $1 AND token = $2", org, token)
        .execute(connection)
        .await?;
    Ok(Verdict::Keep(()))
}
