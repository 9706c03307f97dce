//! The [`Store`] on this database: each method names the statements it runs, and where: in a read or in a write.

use async_trait::async_trait;
use zegel_protocol::handlers::{Append, CaseView, InboxPage};
use zegel_protocol::reports::{NewReply, NewReport, ThreadView};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, PersonId, Sha256};
use zegel_storage::types::{
    Account, AppendOutcome, BlobReader, CreateOutcome, From, NewAccount, NewOrganisation, PartOutcome,
    PartRecord, ReportOutcome, RosterOutcome, RosterRecord, SessionOwner, Swept,
};
use zegel_storage::{Store, StoreError};

use crate::connect::PostgresStore;
use crate::transaction::end;
use crate::{accounts, cases, organisations, parts, reports, rosters, sweep, threads};

type Result<T> = std::result::Result<T, StoreError>;

#[async_trait]
impl Store for PostgresStore {
    async fn installation_secret(&self, candidate: [u8; 32]) -> Result<[u8; 32]> {
        let mut tx = self.write().await?;
        let verdict = organisations::secret(&mut tx, candidate).await?;
        end(tx, verdict).await
    }

    async fn ping(&self) -> Result<()> {
        // Fails on a standby, which can only be read.
        let mut tx = self.write().await?;
        let verdict = organisations::probe(&mut tx).await?;
        end(tx, verdict).await
    }

    async fn create_organisation(&self, new: &NewOrganisation) -> Result<CreateOutcome> {
        let mut tx = self.write().await?;
        let verdict = organisations::create(&mut tx, &new.slug).await?;
        end(tx, verdict).await
    }

    async fn organisations(&self) -> Result<Vec<OrgSlug>> {
        Ok(organisations::all(&mut *self.read().await?).await?)
    }

    async fn publish_roster(&self, org: &OrgSlug, roster: &RosterRecord) -> Result<RosterOutcome> {
        let mut tx = self.write().await?;
        let verdict = rosters::publish(&mut tx, org, roster).await?;
        end(tx, verdict).await
    }

    async fn current_roster(&self, org: &OrgSlug) -> Result<Option<RosterRecord>> {
        Ok(rosters::current(&mut *self.read().await?, org).await?)
    }

    async fn roster(&self, org: &OrgSlug, sha256: &Sha256) -> Result<Option<RosterRecord>> {
        Ok(rosters::find(&mut *self.read().await?, org, sha256).await?)
    }

    async fn create_account(&self, org: &OrgSlug, new: &NewAccount) -> Result<CreateOutcome> {
        let mut tx = self.write().await?;
        let verdict = accounts::create(&mut tx, org, new).await?;
        end(tx, verdict).await
    }

    async fn account(&self, org: &OrgSlug, login: &str) -> Result<Option<Account>> {
        Ok(accounts::by_login(&mut *self.read().await?, org, login).await?)
    }

    async fn start_session(
        &self,
        org: &OrgSlug,
        person: &PersonId,
        token: &Sha256,
        last_day: Day,
    ) -> Result<bool> {
        let mut tx = self.write().await?;
        let verdict = accounts::start_session(&mut tx, org, person, token, last_day).await?;
        end(tx, verdict).await
    }

    async fn session(&self, org: &OrgSlug, token: &Sha256, today: Day) -> Result<Option<SessionOwner>> {
        Ok(accounts::session(&mut *self.read().await?, org, token, today).await?)
    }

    async fn end_session(&self, org: &OrgSlug, token: &Sha256) -> Result<()> {
        let mut tx = self.write().await?;
        let verdict = accounts::end_session(&mut tx, org, token).await?;
        end(tx, verdict).await
    }

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
        let verdict = cases::append(&mut tx, org, person, case, append, today).await?;
        end(tx, verdict).await
    }

    async fn release_due_grants(&self, today: Day) -> Result<u64> {
        let mut tx = self.write().await?;
        let verdict = sweep::release(&mut tx, today).await?;
        end(tx, verdict).await
    }

    async fn sweep(&self, today: Day, unclaimed_before: Day) -> Result<Swept> {
        let mut tx = self.write().await?;
        let verdict = sweep::forget(&mut tx, today, unclaimed_before).await?;
        end(tx, verdict).await
    }

    async fn close(&self) {
        self.pool.close().await;
    }
}
