//! Accounts: how they are made and found.

use sqlx::SqliteConnection;
use zegel_protocol::accounts::CredentialId;
use zegel_protocol::people::AccountRole;
use zegel_protocol::{OrgSlug, PersonId};
use zegel_storage::rows::{self, AccountRow, PasskeyRow};
use zegel_storage::types::{Account, CreateOutcome, NewAccount, Secrets};

use crate::failure::Result;
use crate::organisations;
use crate::writer::Verdict;

/// How somebody stands to new sessions and grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// They have an account.
    Open,
    /// They had one, and left.
    Left,
    /// They have none.
    Unknown,
}

pub(crate) async fn standing(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
) -> Result<Standing> {
    Ok(role_and_standing(connection, org, person)
        .await?
        .map_or(Standing::Unknown, |(_, standing)| standing))
}

/// The same of somebody who is to read a case. Whoever's role reads none is as unknown as somebody without an account.
pub(crate) async fn standing_of_reader(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
) -> Result<Standing> {
    Ok(role_and_standing(connection, org, person)
        .await?
        .filter(|(role, _)| role.reads().is_some())
        .map_or(Standing::Unknown, |(_, standing)| standing))
}

async fn role_and_standing(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
) -> Result<Option<(AccountRole, Standing)>> {
    let (org, person) = (org.as_str(), person.as_str());
    let row = sqlx::query!(
        r#"SELECT p.role AS "role: i16", p.left_on IS NOT NULL AS "left!: bool"
           FROM people p JOIN accounts a ON a.org = p.org AND a.person = p.person
           WHERE p.org = ?1 AND p.person = ?2"#,
        org,
        person
    )
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let standing = if row.left { Standing::Left } else { Standing::Open };
    Ok(Some((rows::role(row.role)?, standing)))
}

pub(crate) async fn create(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    new: &NewAccount,
) -> Result<Verdict<CreateOutcome>> {
    if !organisations::exists(connection, org).await? {
        return Ok(Verdict::Undo(CreateOutcome::NoOrganisation));
    }
    if new.role.is_of_the_instance() != org.is_instance() {
        return Ok(Verdict::Undo(CreateOutcome::Taken));
    }
    let (slug, person, role) = (org.as_str(), new.person.as_str(), rows::role_code(new.role));
    let made = sqlx::query!(
        "INSERT INTO people (org, person, login, role, address) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        slug,
        person,
        new.login,
        role,
        new.address
    )
    .execute(&mut *connection)
    .await?;
    if made.rows_affected() != 1 {
        return Ok(Verdict::Undo(CreateOutcome::Taken));
    }
    insert(connection, org, &new.person, &new.secrets).await?;
    Ok(Verdict::Keep(CreateOutcome::Created))
}

/// Makes the account of somebody who is known and has none.
pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &PersonId,
    secrets: &Secrets,
) -> Result<()> {
    let (org, person) = (org.as_str(), person.as_str());
    let (passphrase, recovery) = (&secrets.passphrase, &secrets.recovery);
    let (salt, auth) = (&passphrase.salt.as_bytes()[..], &passphrase.auth.as_bytes()[..]);
    let (slot, recovery_auth) = (passphrase.slot.as_bytes(), &recovery.auth.as_bytes()[..]);
    let (recovery_slot, vault) = (recovery.slot.as_bytes(), secrets.vault.as_bytes());
    let signing_key = &secrets.keys.signing_key.as_bytes()[..];
    let (m_kib, t, p) = (
        i64::from(passphrase.kdf.m_kib),
        i64::from(passphrase.kdf.t),
        i64::from(passphrase.kdf.p),
    );
    sqlx::query!(
        "INSERT INTO accounts
             (org, person, salt, kdf_m_kib, kdf_t, kdf_p, auth, slot, recovery_auth, recovery_slot, vault, recipient,
              signing_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        org,
        person,
        salt,
        m_kib,
        t,
        p,
        auth,
        slot,
        recovery_auth,
        recovery_slot,
        vault,
        secrets.keys.recipient,
        signing_key
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The account with that login name. Runs the same statements for one that does not exist.
pub(crate) async fn by_login(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    login: &str,
) -> Result<Option<Account>> {
    let (slug, login) = (org.as_str(), rows::findable(login));
    let person = sqlx::query_scalar!(
        "SELECT person FROM people WHERE org = ?1 AND login = ?2",
        slug,
        login
    )
    .fetch_optional(&mut *connection)
    .await?;
    find(connection, org, person.as_deref().unwrap_or_default()).await
}

/// The account that has the passkey. Runs the same statements for one that does not exist.
pub(crate) async fn by_passkey(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    id: &CredentialId,
) -> Result<Option<Account>> {
    let (slug, id) = (org.as_str(), id.as_bytes());
    let person = sqlx::query_scalar!(
        "SELECT person FROM passkeys WHERE org = ?1 AND credential_id = ?2",
        slug,
        id
    )
    .fetch_optional(&mut *connection)
    .await?;
    find(connection, org, person.as_deref().unwrap_or_default()).await
}

/// The account of that person, unless they left.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
    person: &str,
) -> Result<Option<Account>> {
    let org = org.as_str();
    let row = sqlx::query_as!(
        AccountRow,
        r#"SELECT p.person, p.login, p.role AS "role: i16", a.salt, a.kdf_m_kib, a.kdf_t, a.kdf_p, a.auth, a.slot,
               a.recovery_auth, a.recovery_slot, a.vault, a.recipient, a.signing_key, a.totp,
               o.second_factor_required AS "second_factor_required: bool"
           FROM people p JOIN accounts a ON a.org = p.org AND a.person = p.person
               JOIN organisations o ON o.org = p.org
           WHERE p.org = ?1 AND p.person = ?2 AND p.left_on IS NULL"#,
        org,
        person
    )
    .fetch_optional(&mut *connection)
    .await?;
    let passkeys = sqlx::query_as!(
        PasskeyRow,
        r#"SELECT credential_id, passkey, slot, added AS "added: i32" FROM passkeys
           WHERE org = ?1 AND person = ?2 ORDER BY added, credential_id"#,
        org,
        person
    )
    .fetch_all(connection)
    .await?;
    Ok(row.map(|row| rows::account(row, passkeys)).transpose()?)
}
