//! A case as bytes and back, for the desk's own snapshot; and the snapshot's pieces, sealed to the person and signed by them.
//!
//! The bytes hold what was read and checked, the keys, and the hashes at which both chains stand: what the server sends later must
//! continue exactly there, so that nothing that was read can be exchanged or taken back without being noticed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zegel_protocol::handlers::CaseSummary;
use zegel_protocol::{PersonId, Sha256};
use zegel_sealing::SealError;
use zegel_sealing::conversation::{Conversation, KeptConversation};
use zegel_sealing::entry::ChainReader;
use zegel_sealing::snapshot::{KeptKey, SnapshotError, open_snapshot, seal_snapshot};
use zeroize::Zeroizing;

use crate::case_file::CaseFile;
use crate::desk::Desk;
use crate::file_keys::FileKeys;
use crate::file_log::{FileLog, LogEntry};
use crate::invited::Invited;
use crate::state::CaseState;

/// The version of these bytes; others are read anew from the server.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct KeptCase<'a> {
    v: u32,
    me: PersonId,
    /// Without the grants: they are long, and the server sends them again.
    summary: Cow<'a, CaseSummary>,
    conversation: KeptConversation<'a>,
    first_entry: Sha256,
    invited: Cow<'a, Invited>,
    opened_with: Cow<'a, [Sha256]>,
    declared_without_log: bool,
    log: Option<KeptLog<'a>>,
}

#[derive(Serialize, Deserialize)]
struct KeptLog<'a> {
    keys: BTreeMap<u32, KeptKey>,
    reader: ChainReader,
    entries: Cow<'a, [LogEntry]>,
    state: Cow<'a, CaseState>,
    goes_on_without: bool,
}

/// Bytes that are not a case of this person in this version. It is read anew then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("This copy of the case cannot be used.")]
pub struct BadCopy;

impl CaseFile {
    /// The case as bytes, to be kept sealed. None before the report was read, or while it is not known whether everybody who gave
    /// a key is on the case.
    #[must_use]
    pub fn to_bytes(&self) -> Option<Zeroizing<Vec<u8>>> {
        let invited = self.invited.as_ref()?;
        let proven = self.is_proven() && self.log.as_ref().is_none_or(FileLog::is_proven);
        if !proven {
            return None;
        }
        let summary = CaseSummary {
            grants: Vec::new(),
            ..self.summary.clone()
        };
        let log = self.log.as_ref().map(|log| KeptLog {
            keys: log
                .keys
                .up_to(log.epoch())
                .map(|(n, key)| (n, KeptKey::of(key)))
                .collect(),
            reader: log.reader.clone(),
            entries: Cow::Borrowed(&log.entries),
            state: Cow::Borrowed(&log.state),
            goes_on_without: log.goes_on_without,
        });
        let kept = KeptCase {
            v: VERSION,
            me: self.me.clone(),
            summary: Cow::Owned(summary),
            conversation: self.conversation.keep(),
            first_entry: self.first_entry,
            invited: Cow::Borrowed(invited),
            opened_with: Cow::Borrowed(&self.opened_with),
            declared_without_log: self.declared_without_log,
            log,
        };
        serde_json::to_vec(&kept).ok().map(Zeroizing::new)
    }

    /// The case again. The bytes are believed as they stand: they must come out of a piece that [`Desk::open_shard`] opened. Read on
    /// from [`next`](Self::next) before anything is written.
    ///
    /// # Errors
    /// `BadCopy`.
    pub fn from_bytes(desk: &Desk, bytes: &[u8]) -> Result<Self, BadCopy> {
        let kept: KeptCase<'_> = serde_json::from_slice(bytes).map_err(|_| BadCopy)?;
        if kept.v != VERSION || kept.me != *desk.person() {
            return Err(BadCopy);
        }
        let log = kept.log.map(|log| {
            let mut keys = FileKeys::default();
            for (epoch, key) in log.keys {
                keys.keep(epoch, key.identity());
            }
            FileLog {
                keys,
                reader: log.reader,
                entries: log.entries.into_owned(),
                state: log.state.into_owned(),
                goes_on_without: log.goes_on_without,
            }
        });
        Ok(Self {
            summary: kept.summary.into_owned(),
            conversation: Conversation::restore(kept.conversation),
            first_entry: kept.first_entry,
            log,
            invited: Some(kept.invited.into_owned()),
            unproven: None,
            opened_with: kept.opened_with.into_owned(),
            left_readers: Vec::new(),
            me: kept.me,
            declared_without_log: kept.declared_without_log,
        })
    }
}

impl Desk {
    /// Seals a piece of this person's snapshot to their newest keys. `was` is the SHA-256 of the sealed piece whose place it takes.
    ///
    /// # Errors
    /// What the seal says.
    pub fn seal_shard(&self, shard: u8, was: Option<Sha256>, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let newest = self.vault().newest();
        let to = newest.identity.to_recipient();
        seal_snapshot(self.person(), shard, was, plain, &newest.signing, &to)
    }

    /// Opens a piece of this person's snapshot that was sealed with their newest keys. One that was made with earlier keys is not
    /// used: somebody may have been robbed of those.
    ///
    /// # Errors
    /// Why it is not used.
    pub fn open_shard(&self, shard: u8, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SnapshotError> {
        let newest = self.vault().newest();
        let key = newest.signing.verifying_key();
        open_snapshot(self.person(), shard, sealed, &key, &newest.identity)
    }
}
