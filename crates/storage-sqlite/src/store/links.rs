//! Single-use links: first set-up, enrolment.

use async_trait::async_trait;
use zegel_protocol::links::Invitation;
use zegel_protocol::{Day, OrgSlug, Sha256};
use zegel_storage::Links;
use zegel_storage::types::{EnrolOutcome, Link, NewAccount, Secrets, SetUpOutcome};

use super::Result;
use crate::links;
use crate::open::SqliteStore;

#[async_trait]
impl Links for SqliteStore {
    async fn offer_set_up(&self, link: &Link) -> Result<bool> {
        in_writer!(self, (link), db => links::offer_set_up(db, &link))
    }

    async fn set_up_link(&self, token: &Sha256, today: Day) -> Result<Option<Day>> {
        Ok(links::set_up_link(&mut *self.read().await?, token, today).await?)
    }

    async fn set_up(
        &self,
        token: &Sha256,
        org: &OrgSlug,
        administrator: &NewAccount,
        today: Day,
    ) -> Result<SetUpOutcome> {
        in_writer!(self, (token, org, administrator), db =>
            links::set_up(db, &token, &org, &administrator, today))
    }

    async fn invitation(&self, org: &OrgSlug, token: &Sha256, today: Day) -> Result<Option<Invitation>> {
        Ok(links::invitation(&mut *self.read().await?, org, token, today).await?)
    }

    async fn enrol(
        &self,
        org: &OrgSlug,
        token: &Sha256,
        secrets: &Secrets,
        today: Day,
    ) -> Result<EnrolOutcome> {
        in_writer!(self, (org, token, secrets), db => links::enrol(db, &org, &token, &secrets, today))
    }
}
