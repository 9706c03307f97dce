//! What goes into a store and comes out of it.

use zegel_protocol::handlers::Appended;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, PersonId, Sha256};

mod accounts;
mod casework;
mod outbox;
mod people;

pub use accounts::{
    Account, NewAccount, Passkey, PasskeyOutcome, PassphraseRecord, RecoveryRecord, Secrets, SessionOwner,
    SessionRecord, VaultOutcome,
};
pub use casework::{ErasedCase, NewShard, RecuseOutcome, ShardOutcome};
pub use outbox::{Fate, Line, MailAbout, MailFigures, QueuedMail};
pub use people::{
    Actor, EnrolOutcome, FoundingOutcome, InviteOutcome, Link, NewPerson, PersonOutcome, ReplaceOutcome,
    SetUpOutcome, SettingOutcome,
};

/// A new organisation.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    /// Its name in addresses.
    pub slug: OrgSlug,
}

/// A roster as it is kept: the bundle is served as it came, the rest is for finding it.
#[derive(Debug, Clone)]
pub struct RosterRecord {
    /// SHA-256 of the signed bytes.
    pub sha256: Sha256,
    /// Its place in the organisation's sequence.
    pub seq: u64,
    /// What clients get.
    pub bundle: RosterBundle,
}

/// Whether a roster was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterOutcome {
    /// It is the current one now.
    Published,
    /// The very same was published before.
    Same,
    /// Its sequence number is not higher than the current one's, or it was made on top of another one than that.
    NotNewer,
    /// The one who asks may not.
    Forbidden,
    /// No such organisation.
    NoOrganisation,
}

/// Whether something new was created under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreateOutcome {
    /// It was.
    Created,
    /// The name is taken.
    Taken,
    /// No such organisation.
    NoOrganisation,
}

/// A part of an attachment that is on disk already, on its way into the store's books.
#[derive(Debug, Clone, Copy)]
pub struct PartRecord {
    /// The attachment.
    pub blob: BlobId,
    /// Which part, from 0.
    pub part: u32,
    /// Its bytes.
    pub length: u64,
    /// Their SHA-256.
    pub sha256: Sha256,
}

/// Whether a part was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOutcome {
    /// It was, or the same was there already.
    Stored,
    /// Another part is there under this number, or the attachment belongs to a case already.
    Taken,
    /// The attachments that no case has claimed yet take up all the room there is for them.
    Full,
    /// No such organisation.
    NoOrganisation,
}

/// Whether a report was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportOutcome {
    /// It is new and on disk.
    New {
        /// The day that was written down.
        received: Day,
    },
    /// The same report was there already: a retry.
    Same {
        /// The day that was written down then.
        received: Day,
    },
    /// It was not taken; nothing is kept.
    Refused(ReportRefusal),
}

/// Why a report was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportRefusal {
    /// No such organisation.
    NoOrganisation,
    /// The case id or the mailbox belongs to another report.
    Taken,
    /// A grant names somebody who has no account, or one whose role reads no cases.
    UnknownReader,
    /// An attachment's parts are not all there, or it belongs to another case.
    BlobIncomplete,
}

/// Whether an append was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppendOutcome {
    /// It is on disk (or was already, byte for byte).
    Appended(Appended),
    /// It was not taken; nothing of it is kept.
    Refused(AppendRefusal),
}

/// Why an append was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppendRefusal {
    /// No such case or thread for the one who asks.
    NotFound,
    /// Another entry has the place, or the place is not the next one.
    SequenceConflict,
    /// A grant exists already with other bytes.
    GrantTaken,
    /// A grant names somebody who has no account, or one whose role reads no cases.
    UnknownReader,
    /// An attachment's parts are not all there, or it belongs to another case.
    BlobIncomplete,
    /// The chain has reached its greatest length.
    ChainFull,
    /// A grant names somebody who declared a conflict with the case.
    Recused,
    /// It takes somebody off the case whom the reporter let in to look after it.
    LetInByReporter,
    /// Nobody could read the case any more.
    LastReader,
}

/// Who asks for a part of an attachment.
#[derive(Debug, Clone, Copy)]
pub enum BlobReader<'a> {
    /// The reporter, by the hash of the mailbox secret.
    Reporter(&'a Sha256),
    /// A person who holds a thread grant on the case.
    Person(&'a PersonId, &'a CaseId),
}

/// Where to continue a case's chains from.
#[derive(Debug, Clone, Copy, Default)]
pub struct From {
    /// First entry of the conversation wanted.
    pub conversation: u32,
    /// First entry of the case log wanted.
    pub log: u32,
}

/// What a sweep removed from the books; their files are to be removed next.
#[derive(Debug, Clone, Default)]
pub struct Swept {
    /// Attachments that no case claimed in time.
    pub blobs: Vec<(OrgSlug, BlobId)>,
    /// Sessions that ended.
    pub sessions: u64,
}
