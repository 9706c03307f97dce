//! Mails on their way out. They say nothing about cases.

use async_trait::async_trait;
use zegel_protocol::{CaseId, Day, OrgSlug, PersonId, Sha256};
use zegel_storage::types::{Fate, Line, MailFigures};
use zegel_storage::{Courier, Outbox};

use super::Result;
use crate::connect::PostgresStore;
use crate::outbox;

#[async_trait]
impl Outbox for PostgresStore {
    async fn mute(&self, org: &OrgSlug, person: &PersonId, case: &CaseId, muted: bool) -> Result<bool> {
        in_write!(self, tx => outbox::mute(&mut tx, org, person, case, muted))
    }

    async fn queue_desk_mails(&self, org: &OrgSlug, today: Day) -> Result<u64> {
        in_write!(self, tx => outbox::queue_desk(&mut tx, org, today))
    }

    async fn queue_roster_mails(
        &self,
        org: &OrgSlug,
        roster: &Sha256,
        days_before: u16,
        today: Day,
    ) -> Result<u64> {
        in_write!(self, tx => outbox::queue_roster(&mut tx, org, roster, days_before, today))
    }

    async fn carry_next(
        &self,
        org: &OrgSlug,
        after: Option<&Line>,
        today: Day,
        courier: &dyn Courier,
    ) -> Result<Option<(Line, Fate)>> {
        // The line stays locked until this transaction ends, also by the death of this process: then it waits as before.
        let mut tx = self.write().await?;
        outbox::wait_for_the_courier(&mut tx).await?;
        let Some(mail) = outbox::next(&mut tx, org, after, today).await? else {
            return Ok(None);
        };
        let fate = courier.carry(&mail).await;
        let verdict = outbox::settle(&mut tx, org, &mail.line, fate, today).await?;
        crate::transaction::end(tx, verdict).await?;
        Ok(Some((mail.line, fate)))
    }

    async fn tidy_outbox(&self, today: Day) -> Result<u64> {
        in_write!(self, tx => outbox::tidy(&mut tx, today))
    }

    async fn mail_figures(&self, today: Day) -> Result<MailFigures> {
        Ok(outbox::figures(&mut *self.read().await?, today).await?)
    }
}
