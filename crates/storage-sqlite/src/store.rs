//! The [`Store`] on this database: each method names the statements it runs, and where: in a read or in the writer.

use async_trait::async_trait;
use sqlx::{Sqlite, Transaction};
use zegel_protocol::handlers::{Append, CaseView, InboxPage};
use zegel_protocol::reports::{NewReply, NewReport, ThreadView};
use zegel_protocol::{BlobId, CaseId, Day, OrgSlug, PersonId, Sha256};
use zegel_storage::types::{
    Account, AppendOutcome, BlobReader, CreateOutcome, From, NewAccount, NewOrganisation, PartOutcome,
    PartRecord, ReportOutcome, RosterOutcome, RosterRecord, SessionOwner, Swept,
};
use zegel_storage::{Store, StoreError};

use crate::failure::Failure;
use crate::open::SqliteStore;
use crate::writer::Verdict;
use crate::{accounts, cases, organisations, parts, reports, rosters, sweep, threads};

type Result<T> = std::result::Result<T, StoreError>;

impl SqliteStore {
    /// A reading transaction: all it sees is of one moment.
    async fn read(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.readers.begin().await.map_err(Failure::from)?)
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn installation_secret(&self, candidate: [u8; 32]) -> Result<[u8; 32]> {
        self.writer
            .run(move |db| Box::pin(organisations::secret(db, candidate)))
            .await
    }

    async fn ping(&self) -> Result<()> {
        organisations::all(&mut *self.read().await?).await?;
        self.writer
            .run(|_| Box::pin(async { Ok(Verdict::Keep(())) }))
            .await
    }

    async fn create_organisation(&self, new: &NewOrganisation) -> Result<CreateOutcome> {
        let org = new.slug.clone();
        self.writer
            .run(move |db| Box::pin(async move { organisations::create(db, &org).await }))
            .await
    }

    async fn organisations(&self) -> Result<Vec<OrgSlug>> {
        Ok(organisations::all(&mut *self.read().await?).await?)
    }

    async fn publish_roster(&self, org: &OrgSlug, roster: &RosterRecord) -> Result<RosterOutcome> {
        let (org, roster) = (org.clone(), roster.clone());
        self.writer
            .run(move |db| Box::pin(async move { rosters::publish(db, &org, &roster).await }))
            .await
    }

    async fn current_roster(&self, org: &OrgSlug) -> Result<Option<RosterRecord>> {
        Ok(rosters::current(&mut *self.read().await?, org).await?)
    }

    async fn roster(&self, org: &OrgSlug, sha256: &Sha256) -> Result<Option<RosterRecord>> {
        Ok(rosters::find(&mut *self.read().await?, org, sha256).await?)
    }

    async fn create_account(&self, org: &OrgSlug, new: &NewAccount) -> Result<CreateOutcome> {
        let (org, new) = (org.clone(), new.clone());
        self.writer
            .run(move |db| Box::pin(async move { accounts::create(db, &org, &new).await }))
            .await
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
        let (org, person, token) = (org.clone(), person.clone(), *token);
        self.writer
            .run(move |db| {
                Box::pin(async move { accounts::start_session(db, &org, &person, &token, last_day).await })
            })
            .await
    }

    async fn session(&self, org: &OrgSlug, token: &Sha256, today: Day) -> Result<Option<SessionOwner>> {
        Ok(accounts::session(&mut *self.read().await?, org, token, today).await?)
    }

    async fn end_session(&self, org: &OrgSlug, token: &Sha256) -> Result<()> {
        let (org, token) = (org.clone(), *token);
        self.writer
            .run(move |db| Box::pin(async move { accounts::end_session(db, &org, &token).await }))
            .await
    }

    async fn record_part(
        &self,
        org: &OrgSlug,
        part: &PartRecord,
        today: Day,
        room: u64,
    ) -> Result<PartOutcome> {
        let (org, part) = (org.clone(), *part);
        self.writer
            .run(move |db| Box::pin(async move { parts::record(db, &org, &part, today, room).await }))
            .await
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
        let (org, report) = (org.clone(), report.clone());
        self.writer
            .run(move |db| Box::pin(async move { reports::accept(db, &org, &report, today).await }))
            .await
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
        let (org, mailbox, reply) = (org.clone(), *mailbox, reply.clone());
        self.writer
            .run(move |db| Box::pin(async move { threads::append(db, &org, &mailbox, &reply, today).await }))
            .await
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
            let (org, person, case) = (org.clone(), person.clone(), *case);
            self.writer
                .run(move |db| {
                    Box::pin(async move { cases::register(db, &org, &person, &case, today).await })
                })
                .await?;
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
        let (org, person, case, append) = (org.clone(), person.clone(), *case, append.clone());
        self.writer
            .run(move |db| {
                Box::pin(async move { cases::append(db, &org, &person, &case, &append, today).await })
            })
            .await
    }

    async fn release_due_grants(&self, today: Day) -> Result<u64> {
        self.writer
            .run(move |db| Box::pin(sweep::release(db, today)))
            .await
    }

    async fn sweep(&self, today: Day, unclaimed_before: Day) -> Result<Swept> {
        let swept = self
            .writer
            .run(move |db| Box::pin(sweep::forget(db, today, unclaimed_before)))
            .await?;
        self.writer.empty_log().await?;
        Ok(swept)
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
        if let Ok(mut lock) = self.lock.lock() {
            lock.take();
        }
    }
}
