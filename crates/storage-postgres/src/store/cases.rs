//! Reports, cases, their entries, grants and attachments.

use async_trait::async_trait;
use zegel_protocol::handlers::{Append, CaseView, InboxPage, ResealedGrant};
use zegel_protocol::reports::{NewReply, NewReport, ThreadView};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, PersonId, Sha256};
use zegel_storage::Cases;
use zegel_storage::types::{
    AppendOutcome, BlobReader, From, PartOutcome, PartRecord, ReplaceOutcome, ReportOutcome,
};

use super::Result;
use crate::connect::PostgresStore;
use crate::transaction::end;
use crate::{cases, changes, grants, parts, reports, threads};

#[async_trait]
impl Cases for PostgresStore {
    async fn record_part(
        &self,
        org: &OrgSlug,
        part: &PartRecord,
        today: Day,
        room: u64,
    ) -> Result<PartOutcome> {
        let mut tx = self.write().await?;
        let verdict = parts::record(&mut tx, org, part, today, room).await?;
        end(tx, verdict).await
    }

    async fn part(
        &self,
        org: &OrgSlug,
        reader: BlobReader<'_>,
        blob: &BlobId,
        part: u32,
    ) -> Result<Option<PartRecord>> {
        Ok(parts::read(&mut *self.read().await?, org, reader, blob, part).await?)
    }

    async fn knows_blob(&self, org: &OrgSlug, blob: &BlobId) -> Result<bool> {
        Ok(parts::is_known(&mut *self.read().await?, org, blob).await?)
    }

    async fn accept_report(&self, org: &OrgSlug, report: &NewReport, today: Day) -> Result<ReportOutcome> {
        let mut tx = self.write().await?;
        let verdict = reports::accept(&mut tx, org, report, today).await?;
        end(tx, verdict).await
    }

    async fn thread(&self, org: &OrgSlug, mailbox: &Sha256, from: u32) -> Result<Option<ThreadView>> {
        Ok(threads::view(&mut *self.read().await?, org, mailbox, from).await?)
    }

    async fn append_reply(
        &self,
        org: &OrgSlug,
        mailbox: &Sha256,
        reply: &NewReply,
        today: Day,
    ) -> Result<AppendOutcome> {
        let mut tx = self.write().await?;
        let verdict = threads::append(&mut tx, org, mailbox, reply, today).await?;
        end(tx, verdict).await
    }

    async fn cases_for(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        after: Option<&CaseId>,
        limit: usize,
    ) -> Result<InboxPage> {
        Ok(cases::inbox(&mut *self.read().await?, org, person, after, limit).await?)
    }

    async fn case_for(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        from: From,
        today: Day,
    ) -> Result<Option<CaseView>> {
        let found = cases::view(&mut *self.read().await?, org, person, case, from, today).await?;
        let Some((view, registered)) = found else {
            return Ok(None);
        };
        if !registered {
            let mut tx = self.write().await?;
            let verdict = cases::register(&mut tx, org, person, case, today).await?;
            end(tx, verdict).await?;
        }
        Ok(Some(view))
    }

    async fn append_entries(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        append: &Append,
        today: Day,
    ) -> Result<AppendOutcome> {
        let mut tx = self.write().await?;
        let verdict = changes::append(&mut tx, org, person, case, append, today).await?;
        end(tx, verdict).await
    }

    async fn replace_grants(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        case: &CaseId,
        grants: &[ResealedGrant],
    ) -> Result<ReplaceOutcome> {
        in_write!(self, tx => grants::replace(&mut tx, org, person, case, grants))
    }
}
