//! What a person's client keeps of their cases, sealed to themselves, in pieces.

use sqlx::PgConnection;
use zegel_protocol::registers::SnapshotShard;
use zegel_protocol::{OrgSlug, PersonId, Sealed, Sha256};
use zegel_storage::rows::{self, ShardRow};
use zegel_storage::types::{NewShard, ShardOutcome};

use crate::accounts::{self, Standing};
use crate::failure::Result;
use crate::transaction::Verdict;

pub(crate) async fn list(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
) -> Result<Vec<SnapshotShard>> {
    let (org, person) = (org.as_str(), person.as_str());
    let found = sqlx::query_as!(
        ShardRow,
        r#"SELECT shard, sha256, octet_length(sealed)::bigint AS "length!" FROM snapshots
           WHERE org = $1 AND person = $2 ORDER BY shard"#,
        org,
        person
    )
    .fetch_all(connection)
    .await?;
    let shards = found.into_iter().map(TryInto::try_into);
    Ok(shards.collect::<std::result::Result<_, _>>()?)
}

pub(crate) async fn read(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    shard: u8,
) -> Result<Option<Sealed>> {
    let (org, person, shard) = (org.as_str(), person.as_str(), i16::from(shard));
    let sealed = sqlx::query_scalar!(
        "SELECT sealed FROM snapshots WHERE org = $1 AND person = $2 AND shard = $3",
        org,
        person,
        shard
    )
    .fetch_optional(connection)
    .await?;
    Ok(sealed.map(Sealed::new))
}

pub(crate) async fn put(
    connection: &mut PgConnection,
    org: &OrgSlug,
    person: &PersonId,
    new: &NewShard,
    room: u64,
) -> Result<Verdict<ShardOutcome>> {
    if accounts::standing(connection, org, person).await? != Standing::Open {
        return Ok(Verdict::Undo(ShardOutcome::NoAccount));
    }
    lock(connection, org, person).await?;
    let (org, person, shard) = (org.as_str(), person.as_str(), i16::from(new.shard));
    let kept = sqlx::query_scalar!(
        "SELECT sha256 FROM snapshots WHERE org = $1 AND person = $2 AND shard = $3",
        org,
        person,
        shard
    )
    .fetch_optional(&mut *connection)
    .await?;
    let kept = kept.map(|kept| rows::sha256(&kept)).transpose()?;
    let sealed = new.sealed.as_bytes();
    let digest = Sha256::of(sealed);
    if kept == Some(digest) {
        return Ok(Verdict::Undo(ShardOutcome::Kept));
    }
    if kept != new.was {
        return Ok(Verdict::Undo(ShardOutcome::Conflict));
    }
    let others = sqlx::query_scalar!(
        r#"SELECT coalesce(sum(octet_length(sealed)), 0)::bigint AS "others!" FROM snapshots
           WHERE org = $1 AND person = $2 AND shard <> $3"#,
        org,
        person,
        shard
    )
    .fetch_one(&mut *connection)
    .await?;
    if rows::snapshot_room(others, &new.sealed) > room {
        return Ok(Verdict::Undo(ShardOutcome::Full));
    }
    let sha256 = &digest.as_bytes()[..];
    sqlx::query!(
        "INSERT INTO snapshots (org, person, shard, sha256, sealed) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (org, person, shard) DO UPDATE SET sha256 = excluded.sha256, sealed = excluded.sealed",
        org,
        person,
        shard,
        sha256,
        sealed
    )
    .execute(connection)
    .await?;
    Ok(Verdict::Keep(ShardOutcome::Kept))
}

/// Makes those who write pieces for the same person wait for one another.
async fn lock(connection: &mut PgConnection, org: &OrgSlug, person: &PersonId) -> Result<()> {
    let (org, person) = (org.as_str(), person.as_str());
    sqlx::query!(
        "SELECT FROM accounts WHERE org = $1 AND person = $2 FOR NO KEY UPDATE",
        org,
        person
    )
    .execute(connection)
    .await?;
    Ok(())
}
