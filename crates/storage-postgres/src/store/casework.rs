//! What is around cases: the brief inbox, conflicts, the access register, what was erased, snapshots.

use async_trait::async_trait;
use zegel_protocol::handlers::{Append, CaseSummary};
use zegel_protocol::registers::{Access, Erasure, InboxBrief, SnapshotShard};
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sealed};
use zegel_storage::Casework;
use zegel_storage::types::{NewShard, RecuseOutcome, ShardOutcome};

use super::Result;
use crate::connect::PostgresStore;
use crate::{cases, erasing, recusals, snapshots};

#[async_trait]
impl Casework for PostgresStore {
    async fn inbox_brief(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        after: Option<&CaseId>,
        limit: usize,
    ) -> Result<InboxBrief> {
        Ok(cases::brief(&mut *self.read().await?, org, person, after, limit).await?)
    }

    async fn cases_named(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        cases: &[CaseId],
    ) -> Result<Vec<CaseSummary>> {
        Ok(cases::named(&mut *self.read().await?, org, person, cases).await?)
    }

    async fn recuse(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        append: Option<&Append>,
        today: Day,
    ) -> Result<RecuseOutcome> {
        in_write!(self, tx => recusals::recuse(&mut tx, org, person, case, append, today))
    }

    async fn access(&self, org: &OrgSlug, person: &PersonId, case: &CaseId) -> Result<Option<Vec<Access>>> {
        Ok(cases::access(&mut *self.read().await?, org, person, case).await?)
    }

    async fn erased(&self, org: &OrgSlug, cases: &[CaseId]) -> Result<Vec<Erasure>> {
        Ok(erasing::among(&mut *self.read().await?, org, cases).await?)
    }

    async fn snapshot(&self, org: &OrgSlug, person: &PersonId) -> Result<Vec<SnapshotShard>> {
        Ok(snapshots::list(&mut *self.read().await?, org, person).await?)
    }

    async fn snapshot_shard(&self, org: &OrgSlug, person: &PersonId, shard: u8) -> Result<Option<Sealed>> {
        Ok(snapshots::read(&mut *self.read().await?, org, person, shard).await?)
    }

    async fn put_snapshot_shard(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        shard: &NewShard,
        room: u64,
    ) -> Result<ShardOutcome> {
        in_write!(self, tx => snapshots::put(&mut tx, org, person, shard, room))
    }
}
