//! People of an organisation, as its administrators and analysts see them.

use async_trait::async_trait;
use zegel_protocol::figures::Figures;
use zegel_protocol::people::People as PeopleView;
use zegel_protocol::{Day, OrgSlug, PersonId};
use zegel_storage::People;
use zegel_storage::types::{Actor, InviteOutcome, Link, NewPerson, PersonOutcome, SettingOutcome};

use super::Result;
use crate::connect::PostgresStore;
use crate::{departures, figures, people};

#[async_trait]
impl People for PostgresStore {
    async fn people(&self, org: &OrgSlug, actor: &Actor) -> Result<Option<PeopleView>> {
        Ok(people::list(&mut *self.read().await?, org, actor).await?)
    }

    async fn invite(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &NewPerson,
        link: &Link,
    ) -> Result<InviteOutcome> {
        in_write!(self, tx => people::invite(&mut tx, org, actor, person, link))
    }

    async fn withdraw_invitation(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
    ) -> Result<PersonOutcome> {
        in_write!(self, tx => people::withdraw(&mut tx, org, actor, person))
    }

    async fn depart(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
        today: Day,
    ) -> Result<PersonOutcome> {
        in_write!(self, tx => departures::depart(&mut tx, org, actor, person, today))
    }

    async fn readmit(&self, org: &OrgSlug, actor: &Actor, person: &PersonId) -> Result<PersonOutcome> {
        in_write!(self, tx => departures::readmit(&mut tx, org, actor, person))
    }

    async fn set_address(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
        address: Option<&str>,
    ) -> Result<PersonOutcome> {
        in_write!(self, tx => people::set_address(&mut tx, org, actor, person, address))
    }

    async fn require_second_factor(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        required: bool,
    ) -> Result<SettingOutcome> {
        in_write!(self, tx => people::require_second_factor(&mut tx, org, actor, required))
    }

    async fn figures(&self, org: &OrgSlug, actor: &Actor, today: Day) -> Result<Option<Figures>> {
        Ok(figures::figures(&mut *self.read().await?, org, actor, today).await?)
    }
}
