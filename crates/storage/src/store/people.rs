//! People of an organisation, as its administrators and analysts see them.

use async_trait::async_trait;
use zegel_protocol::figures::Figures;
use zegel_protocol::people::People as PeopleView;
use zegel_protocol::{Day, OrgSlug, PersonId};

use super::StoreError;
use crate::types::{Actor, InviteOutcome, Link, NewPerson, PersonOutcome, SettingOutcome};

/// What administrators and analysts ask for. The permission of the one who asks is looked up in the same transaction.
#[async_trait]
pub trait People: Send + Sync + 'static {
    /// Everybody, for an administrator; none if the one who asks is not.
    async fn people(&self, org: &OrgSlug, actor: &Actor) -> Result<Option<PeopleView>, StoreError>;

    /// Invites somebody who has no account, for an administrator. Whoever was invited before gets the new login name,
    /// role, address and link in the place of the old ones.
    async fn invite(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &NewPerson,
        link: &Link,
    ) -> Result<InviteOutcome, StoreError>;

    /// Takes an invitation back, for an administrator: the person is forgotten.
    async fn withdraw_invitation(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
    ) -> Result<PersonOutcome, StoreError>;

    /// Closes the account of somebody who left, for another administrator: sessions end, and all grants are deleted
    /// except on cases on which nobody else with an open account holds a thread grant that is not withheld.
    async fn depart(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
        today: Day,
    ) -> Result<PersonOutcome, StoreError>;

    /// Opens the account of somebody who left again, for an administrator. Deleted grants do not come back.
    async fn readmit(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
    ) -> Result<PersonOutcome, StoreError>;

    /// Notes or forgets where mail to somebody goes, for an administrator.
    async fn set_address(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        person: &PersonId,
        address: Option<&str>,
    ) -> Result<PersonOutcome, StoreError>;

    /// Whether everybody needs a second factor, for an administrator to say.
    async fn require_second_factor(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        required: bool,
    ) -> Result<SettingOutcome, StoreError>;

    /// Counts of reports of the years before that of `today`, for an analyst; none if the one who asks is not. Counts
    /// that could point to somebody are left out ([`zegel_protocol::figures::told`]); so is the year that goes on, in
    /// which whoever looks every day would see single reports arrive.
    async fn figures(&self, org: &OrgSlug, actor: &Actor, today: Day) -> Result<Option<Figures>, StoreError>;
}
