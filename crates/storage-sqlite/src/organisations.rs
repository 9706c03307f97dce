//! Organisations, and the secret of the installation.

use sqlx::SqliteConnection;
use zegel_protocol::OrgSlug;
use zegel_storage::rows;
use zegel_storage::types::CreateOutcome;

use crate::failure::Result;
use crate::writer::Verdict;

pub(crate) async fn secret(
    connection: &mut SqliteConnection,
    candidate: [u8; 32],
) -> Result<Verdict<[u8; 32]>> {
    let bytes = &candidate[..];
    sqlx::query!(
        "INSERT INTO installation (one, secret) VALUES (1, ?) ON CONFLICT DO NOTHING",
        bytes
    )
    .execute(&mut *connection)
    .await?;
    let kept = sqlx::query_scalar!("SELECT secret FROM installation")
        .fetch_one(connection)
        .await?;
    Ok(Verdict::Keep(rows::bytes32(&kept)?))
}

pub(crate) async fn create(
    connection: &mut SqliteConnection,
    org: &OrgSlug,
) -> Result<Verdict<CreateOutcome>> {
    let org = org.as_str();
    let made = sqlx::query!(
        "INSERT INTO organisations (org) VALUES (?) ON CONFLICT DO NOTHING",
        org
    )
    .execute(connection)
    .await?;
    Ok(match made.rows_affected() {
        1 => Verdict::Keep(CreateOutcome::Created),
        _ => Verdict::Undo(CreateOutcome::Taken),
    })
}

/// All of them but the reserved one.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<OrgSlug>> {
    let instance = OrgSlug::INSTANCE;
    let names = sqlx::query_scalar!(
        "SELECT org FROM organisations WHERE org <> ?1 ORDER BY org",
        instance
    )
    .fetch_all(connection)
    .await?;
    Ok(names
        .iter()
        .map(|name| rows::name(name))
        .collect::<std::result::Result<_, _>>()?)
}

pub(crate) async fn exists(connection: &mut SqliteConnection, org: &OrgSlug) -> Result<bool> {
    let org = org.as_str();
    let found = sqlx::query_scalar!("SELECT 1 AS one FROM organisations WHERE org = ?", org)
        .fetch_optional(connection)
        .await?;
    Ok(found.is_some())
}

/// `false` if there is no such organisation. Writes come one after the other here, so there is nothing to lock.
pub(crate) async fn lock(connection: &mut SqliteConnection, org: &OrgSlug) -> Result<bool> {
    exists(connection, org).await
}
