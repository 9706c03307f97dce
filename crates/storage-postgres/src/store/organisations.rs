//! Organisations and their rosters.

use async_trait::async_trait;
use zegel_protocol::figures::OrganisationSummary;
use zegel_protocol::{OrgSlug, Sha256};
use zegel_storage::Organisations;
use zegel_storage::types::{
    Actor, CreateOutcome, FoundingOutcome, Link, NewOrganisation, NewPerson, RosterOutcome, RosterRecord,
};

use super::Result;
use crate::connect::PostgresStore;
use crate::{figures, links, organisations, rosters};

#[async_trait]
impl Organisations for PostgresStore {
    async fn create_organisation(&self, new: &NewOrganisation) -> Result<CreateOutcome> {
        in_write!(self, tx => organisations::create(&mut tx, &new.slug))
    }

    async fn organisations(&self) -> Result<Vec<OrgSlug>> {
        Ok(organisations::all(&mut *self.read().await?).await?)
    }

    async fn publish_roster(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        roster: &RosterRecord,
        replaces: Option<&Sha256>,
    ) -> Result<RosterOutcome> {
        in_write!(self, tx => rosters::publish(&mut tx, org, actor, roster, replaces))
    }

    async fn current_roster(&self, org: &OrgSlug) -> Result<Option<RosterRecord>> {
        Ok(rosters::current(&mut *self.read().await?, org).await?)
    }

    async fn roster(&self, org: &OrgSlug, sha256: &Sha256) -> Result<Option<RosterRecord>> {
        Ok(rosters::find(&mut *self.read().await?, org, sha256).await?)
    }

    async fn organisation_summaries(&self, actor: &Actor) -> Result<Option<Vec<OrganisationSummary>>> {
        Ok(figures::summaries(&mut *self.read().await?, actor).await?)
    }

    async fn found_organisation(
        &self,
        actor: &Actor,
        org: &OrgSlug,
        administrator: &NewPerson,
        link: &Link,
    ) -> Result<FoundingOutcome> {
        in_write!(self, tx => links::found(&mut tx, actor, org, administrator, link))
    }

    async fn invite_founder(
        &self,
        actor: &Actor,
        org: &OrgSlug,
        administrator: &NewPerson,
        link: &Link,
    ) -> Result<FoundingOutcome> {
        in_write!(self, tx => links::invite_founder(&mut tx, actor, org, administrator, link))
    }
}
