//! What casework brings: conflicts declared, snapshots, erasure.

use zegel_protocol::{CaseId, OrgSlug, Sealed, Sha256};

use super::AppendRefusal;

/// Whether a declared conflict was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecuseOutcome {
    /// It was, or it was before.
    Recused,
    /// Nobody else holds a thread grant, not even a withheld one.
    LastReader,
    /// The entry that goes with it was not taken, or there is no such case for the one who asks.
    Refused(AppendRefusal),
}

/// A piece of a person's snapshot on its way into the store.
#[derive(Debug, Clone)]
pub struct NewShard {
    /// Which piece.
    pub shard: u8,
    /// The digest of the bytes that it replaces; none where there are none.
    pub was: Option<Sha256>,
    /// The sealed bytes.
    pub sealed: Sealed,
}

/// Whether a piece of a snapshot was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShardOutcome {
    /// It was, or the same was there.
    Kept,
    /// Others are there than the ones it was to replace.
    Conflict,
    /// The person's pieces would take up more than the room there is for them.
    Full,
    /// No such account.
    NoAccount,
}

/// A case that was erased just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedCase {
    /// Where it was.
    pub org: OrgSlug,
    /// Which one it was.
    pub case: CaseId,
}
