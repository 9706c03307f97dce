//! People of an organisation, as its administrators and analysts see them.

use async_trait::async_trait;
use zegel_protocol::figures::Figures;
use zegel_protocol::people::People as PeopleView;
use zegel_protocol::{Day, OrgSlug, PersonId};
use zegel_storage::People;
use zegel_storage::types::{Actor, InviteOutcome, Link, NewPerson, PersonOutcome, SettingOutcome};

use super::Result;
use crate::open::SqliteStore;
use crate::{departures, figures, people};

#[async_trait]
impl People for SqliteStore {
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
        in_writer!(self, (org, actor, person, link), db => people::invite(db, &org, &actor, &person, &link))
    }

    async fn withdraw_invitation(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
    ) -> Result<PersonOutcome> {
        in_writer!(self, (org, actor, person), db => people::withdraw(db, &org, &actor, &person))
    }

    async fn depart(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
        today: Day,
    ) -> Result<PersonOutcome> {
        in_writer!(self, (org, actor, person), db => departures::depart(db, &org, &actor, &person, today))
    }

    async fn readmit(&self, org: &OrgSlug, actor: &Actor, person: &PersonId) -> Result<PersonOutcome> {
        in_writer!(self, (org, actor, person), db => departures::readmit(db, &org, &actor, &person))
    }

    async fn set_address(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
        address: Option<&str>,
    ) -> Result<PersonOutcome> {
        let address = address.map(str::to_owned);
        in_writer!(self, (org, actor, person), db =>
            people::set_address(db, &org, &actor, &person, address.as_deref()))
    }

    async fn require_second_factor(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        required: bool,
    ) -> Result<SettingOutcome> {
        in_writer!(self, (org, actor), db => people::require_second_factor(db, &org, &actor, required))
    }

    async fn figures(&self, org: &OrgSlug, actor: &Actor, today: Day) -> Result<Option<Figures>> {
        Ok(figures::figures(&mut *self.read().await?, org, actor, today).await?)
    }
}
