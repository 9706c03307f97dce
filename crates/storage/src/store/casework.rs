//! What is around cases: the brief inbox, conflicts, the access register, what was erased, snapshots.

use async_trait::async_trait;
use zegel_protocol::handlers::{Append, CaseSummary};
use zegel_protocol::registers::{Access, Erasure, InboxBrief, SnapshotShard};
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sealed};

use super::StoreError;
use crate::types::{NewShard, RecuseOutcome, ShardOutcome};

/// What readers of cases ask for beside the cases themselves.
#[async_trait]
pub trait Casework: Send + Sync + 'static {
    /// The cases of [`super::Cases::cases_for`], with what has to be known to see whether one changed. No sealed byte is read.
    async fn inbox_brief(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        after: Option<&CaseId>,
        limit: usize,
    ) -> Result<InboxBrief, StoreError>;

    /// Those of the named cases on which the person holds a thread grant that is not withheld, ordered by case id.
    async fn cases_named(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        cases: &[CaseId],
    ) -> Result<Vec<CaseSummary>, StoreError>;

    /// Takes a person off a case for good, by their own word and with the entry that says so, if there is one: all their grants on
    /// it go, and later ones are refused. Where nobody else with an open account can read the case, the withheld grants are given
    /// out; where there are none either, the conflict is not noted. The same again is done already.
    async fn recuse(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        append: Option<&Append>,
        today: Day,
    ) -> Result<RecuseOutcome, StoreError>;

    /// Who opened the case on which day, oldest first; for somebody who can read it.
    async fn access(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
    ) -> Result<Option<Vec<Access>>, StoreError>;

    /// Those of the named cases that were erased, ordered by case id.
    async fn erased(&self, org: &OrgSlug, cases: &[CaseId]) -> Result<Vec<Erasure>, StoreError>;

    /// The pieces of the person's snapshot, in order.
    async fn snapshot(&self, org: &OrgSlug, person: &PersonId) -> Result<Vec<SnapshotShard>, StoreError>;

    /// The sealed bytes of one of them.
    async fn snapshot_shard(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        shard: u8,
    ) -> Result<Option<Sealed>, StoreError>;

    /// Keeps a piece, in the place of the one it was made from. `room` bounds the bytes of all the person's pieces.
    async fn put_snapshot_shard(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        shard: &NewShard,
        room: u64,
    ) -> Result<ShardOutcome, StoreError>;
}
