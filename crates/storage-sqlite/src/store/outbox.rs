//! Mails on their way out. They say nothing about cases.

use async_trait::async_trait;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sha256};
use zegel_storage::types::{Fate, Line, MailFigures};
use zegel_storage::{Courier, Outbox};

use super::Result;
use crate::open::SqliteStore;
use crate::outbox;

#[async_trait]
impl Outbox for SqliteStore {
    async fn mute(&self, org: &OrgSlug, person: &PersonId, case: &CaseId, muted: bool) -> Result<bool> {
        in_writer!(self, (org, person, case), db => outbox::mute(db, &org, &person, &case, muted))
    }

    async fn queue_desk_mails(&self, org: &OrgSlug, today: Day) -> Result<u64> {
        in_writer!(self, (org), db => outbox::queue_desk(db, &org, today))
    }

    async fn queue_roster_mails(
        &self,
        org: &OrgSlug,
        roster: &Sha256,
        days_before: u16,
        today: Day,
    ) -> Result<u64> {
        in_writer!(self, (org, roster), db =>
            outbox::queue_roster(db, &org, &roster, days_before, today))
    }

    async fn carry_next(
        &self,
        org: &OrgSlug,
        after: Option<&Line>,
        today: Day,
        courier: &dyn Courier,
    ) -> Result<Option<(Line, Fate)>> {
        // One process serves this file, and carries one mail at a time: nobody else can have it meanwhile.
        let _carrying = self.carrying.lock().await;
        let Some(mail) = outbox::next(&mut *self.read().await?, org, after, today).await? else {
            return Ok(None);
        };
        let fate = courier.carry(&mail).await;
        let line = mail.line;
        in_writer!(self, (org, line), db => outbox::settle(db, &org, &line, fate, today))?;
        Ok(Some((line, fate)))
    }

    async fn tidy_outbox(&self, today: Day) -> Result<u64> {
        let _carrying = self.carrying.lock().await;
        in_writer!(self, (), db => outbox::tidy(db, today))
    }

    async fn mail_figures(&self, today: Day) -> Result<MailFigures> {
        Ok(outbox::figures(&mut *self.read().await?, today).await?)
    }
}
