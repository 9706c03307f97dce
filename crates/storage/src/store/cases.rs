//! Reports, cases, their entries, grants and attachments.

use async_trait::async_trait;
use zegel_protocol::handlers::{Append, CaseView, InboxPage, ResealedGrant};
use zegel_protocol::reports::{NewReply, NewReport, ThreadView};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, PersonId, Sha256};

use super::StoreError;
use crate::types::{AppendOutcome, BlobReader, From, PartOutcome, PartRecord, ReplaceOutcome, ReportOutcome};

/// What reporters and readers of cases ask for. The reserved organisation has none of it.
#[async_trait]
pub trait Cases: Send + Sync + 'static {
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
        blob: &BlobId,
        part: u32,
    ) -> Result<Option<PartRecord>, StoreError>;

    /// Whether the attachment is in the books, claimed by a case or not.
    async fn knows_blob(&self, org: &OrgSlug, blob: &BlobId) -> Result<bool, StoreError>;

    /// Takes a report: case, grants, first entry and attachments at once. The same again is `Same`. Of grants to people
    /// who left, only those are kept without which nobody could open the case. Attachments are looked at before readers,
    /// so that a report that is never taken tells nothing of who has an account.
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
    /// grant on the case that is not withheld. A thread key for somebody who left is one for an unknown reader; file keys
    /// for those who left and cannot open the conversation are not kept.
    async fn append_entries(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        append: &Append,
        today: Day,
    ) -> Result<AppendOutcome, StoreError>;

    /// Puts the person's own grants in the place of those with the given hashes, all or none, if they hold a thread
    /// grant on the case that is not withheld.
    async fn replace_grants(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        grants: &[ResealedGrant],
    ) -> Result<ReplaceOutcome, StoreError>;
}
