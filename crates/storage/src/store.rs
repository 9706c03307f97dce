//! The trait that every database implements and the conformance suite checks.

use async_trait::async_trait;
use zegel_protocol::handlers::{Append, CaseView, InboxPage};
use zegel_protocol::reports::{NewReply, NewReport, ThreadView};
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sha256};

use crate::types::{
    Account, AppendOutcome, BlobReader, CreateOutcome, From, NewAccount, NewOrganisation, PartOutcome,
    PartRecord, ReportOutcome, RosterOutcome, RosterRecord, SessionOwner, Swept,
};

/// The database failed. What was asked may or may not have been done; repeating is safe.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Overloaded, stopping, or not reachable for the moment.
    #[error("the store is not available at the moment")]
    Unavailable,
    /// No room on the disk.
    #[error("the store has no room left")]
    Full,
    /// Anything else; the text names no value of any row.
    #[error("the store failed: {0}")]
    Fault(&'static str),
    /// The store was written by a newer version, or its content contradicts the schema.
    #[error("the store does not fit this program: {0}")]
    Incompatible(&'static str),
}

/// Everything the server keeps. Each method is one transaction, on disk when it returns.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// A secret of this installation (for cookies and made-up salts): the one kept, or else `candidate` from now on.
    async fn installation_secret(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError>;

    /// Answers when the database can be read and written.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Adds an organisation.
    async fn create_organisation(&self, new: &NewOrganisation) -> Result<CreateOutcome, StoreError>;

    /// All organisations, by name.
    async fn organisations(&self) -> Result<Vec<OrgSlug>, StoreError>;

    /// Makes a roster the current one. Older ones stay, so that the authors of old entries can be checked.
    async fn publish_roster(&self, org: &OrgSlug, roster: &RosterRecord)
    -> Result<RosterOutcome, StoreError>;

    /// The current roster.
    async fn current_roster(&self, org: &OrgSlug) -> Result<Option<RosterRecord>, StoreError>;

    /// The roster with that hash, current or not.
    async fn roster(&self, org: &OrgSlug, sha256: &Sha256) -> Result<Option<RosterRecord>, StoreError>;

    /// Adds an account; `Taken` if the person or the login name exists.
    async fn create_account(&self, org: &OrgSlug, new: &NewAccount) -> Result<CreateOutcome, StoreError>;

    /// The account with that login name.
    async fn account(&self, org: &OrgSlug, login: &str) -> Result<Option<Account>, StoreError>;

    /// Starts a session that ends at the latest with the day `last_day`.
    async fn start_session(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        token: &Sha256,
        last_day: Day,
    ) -> Result<bool, StoreError>;

    /// Whose session the token is, if its last day is not over.
    async fn session(
        &self,
        org: &OrgSlug,
        token: &Sha256,
        today: Day,
    ) -> Result<Option<SessionOwner>, StoreError>;

    /// Ends a session; ending none is fine.
    async fn end_session(&self, org: &OrgSlug, token: &Sha256) -> Result<(), StoreError>;

    /// Writes down a part of an attachment whose bytes are on disk. `room` bounds the bytes that all the
    /// organisation's attachments without a case may take.
    async fn record_part(
        &self,
        org: &OrgSlug,
        part: &PartRecord,
        today: Day,
        room: u64,
    ) -> Result<PartOutcome, StoreError>;

    /// The part's record, for one who may read the case it belongs to.
    async fn part(
        &self,
        org: &OrgSlug,
        reader: BlobReader<'_>,
        blob: &zegel_protocol::BlobId,
        part: u32,
    ) -> Result<Option<PartRecord>, StoreError>;

    /// Whether the attachment is in the books, claimed by a case or not.
    async fn knows_blob(&self, org: &OrgSlug, blob: &zegel_protocol::BlobId) -> Result<bool, StoreError>;

    /// Takes a report: case, grants, first entry and attachments at once. The same again is `Same`.
    async fn accept_report(
        &self,
        org: &OrgSlug,
        report: &NewReport,
        today: Day,
    ) -> Result<ReportOutcome, StoreError>;

    /// The reporter's thread, entries from `from` on.
    async fn thread(
        &self,
        org: &OrgSlug,
        mailbox: &Sha256,
        from: u32,
    ) -> Result<Option<ThreadView>, StoreError>;

    /// The reporter's reply; `AppendOutcome::Refused(NotFound)` for an unknown mailbox. In the answer `log_len` is 0:
    /// reporters do not learn of the case log.
    async fn append_reply(
        &self,
        org: &OrgSlug,
        mailbox: &Sha256,
        reply: &NewReply,
        today: Day,
    ) -> Result<AppendOutcome, StoreError>;

    /// Cases on which the person holds a grant that is not withheld, ordered by case id, after `after`.
    async fn cases_for(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        after: Option<&CaseId>,
        limit: usize,
    ) -> Result<InboxPage, StoreError>;

    /// A case for a person who holds a thread grant on it that is not withheld. Writes the access register
    /// (person, case, day).
    async fn case_for(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        from: From,
        today: Day,
    ) -> Result<Option<CaseView>, StoreError>;

    /// A handler's append: entries, grants, attachments and marks, all or nothing, for a person who holds a thread
    /// grant on the case that is not withheld.
    async fn append_entries(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        append: &Append,
        today: Day,
    ) -> Result<AppendOutcome, StoreError>;

    /// Gives out the withheld grants whose day has come on cases that nobody acknowledged; in every organisation.
    /// Returns how many.
    async fn release_due_grants(&self, today: Day) -> Result<u64, StoreError>;

    /// Forgets sessions past their last day and attachments that no case claimed since before `unclaimed_before`;
    /// in every organisation.
    async fn sweep(&self, today: Day, unclaimed_before: Day) -> Result<Swept, StoreError>;

    /// Waits for writes under way and closes the database.
    async fn close(&self);
}
