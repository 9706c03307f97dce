//! Rosters: the one with the highest sequence number is the current one, the others stay.

use sqlx::PgConnection;
use zegel_protocol::people::Permission;
use zegel_protocol::{OrgSlug, Sha256};
use zegel_storage::rows::{self, RosterRow};
use zegel_storage::types::{Actor, RosterOutcome, RosterRecord};

use crate::failure::Result;
use crate::transaction::Verdict;
use crate::{organisations, people};

pub(crate) async fn publish(
    connection: &mut PgConnection,
    org: &OrgSlug,
    actor: &Actor,
    roster: &RosterRecord,
    replaces: Option<&Sha256>,
) -> Result<Verdict<RosterOutcome>> {
    if !organisations::lock(connection, org).await? {
        return Ok(Verdict::Undo(RosterOutcome::NoOrganisation));
    }
    if org.is_instance() || !people::may(connection, org, actor, Permission::PublishRoster).await? {
        return Ok(Verdict::Undo(RosterOutcome::Forbidden));
    }
    if find(connection, org, &roster.sha256).await?.is_some() {
        return Ok(Verdict::Undo(RosterOutcome::Same));
    }
    let current = current(connection, org).await?;
    let newer = current.as_ref().is_none_or(|current| roster.seq > current.seq);
    if !newer || current.as_ref().map(|current| &current.sha256) != replaces {
        return Ok(Verdict::Undo(RosterOutcome::NotNewer));
    }
    let (org, sha256) = (org.as_str(), &roster.sha256.as_bytes()[..]);
    let (seq, bundle) = (rows::signed(roster.seq)?, rows::bundle_text(roster)?);
    sqlx::query!(
        "INSERT INTO rosters (org, sha256, seq, bundle) VALUES ($1, $2, $3, $4)",
        org,
        sha256,
        seq,
        bundle
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(RosterOutcome::Published))
}

pub(crate) async fn current(connection: &mut PgConnection, org: &OrgSlug) -> Result<Option<RosterRecord>> {
    let org = org.as_str();
    let row = sqlx::query_as!(
        RosterRow,
        "SELECT sha256, seq, bundle FROM rosters WHERE org = $1 ORDER BY seq DESC LIMIT 1",
        org
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(RosterRecord::try_from).transpose()?)
}

pub(crate) async fn find(
    connection: &mut PgConnection,
    org: &OrgSlug,
    sha256: &Sha256,
) -> Result<Option<RosterRecord>> {
    let (org, sha256) = (org.as_str(), &sha256.as_bytes()[..]);
    let row = sqlx::query_as!(
        RosterRow,
        "SELECT sha256, seq, bundle FROM rosters WHERE org = $1 AND sha256 = $2",
        org,
        sha256
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(RosterRecord::try_from).transpose()?)
}
