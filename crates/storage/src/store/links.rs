//! Single-use links: first set-up, enrolment.

use async_trait::async_trait;
use zegel_protocol::links::Invitation;
use zegel_protocol::{Day, OrgSlug, Sha256};

use super::StoreError;
use crate::types::{EnrolOutcome, Link, NewAccount, Secrets, SetUpOutcome};

/// What somebody asks who has a link and no account.
#[async_trait]
pub trait Links: Send + Sync + 'static {
    /// Offers set-up by a link, in the place of an older one that nobody used. `false` once there is an organisation
    /// other than the reserved one.
    async fn offer_set_up(&self, link: &Link) -> Result<bool, StoreError>;

    /// The last day of the set-up link, if it still works.
    async fn set_up_link(&self, token: &Sha256, today: Day) -> Result<Option<Day>, StoreError>;

    /// Makes the first organisation and the account of its administrator, and uses up the link. The same again is done
    /// already.
    async fn set_up(
        &self,
        token: &Sha256,
        org: &OrgSlug,
        administrator: &NewAccount,
        today: Day,
    ) -> Result<SetUpOutcome, StoreError>;

    /// Who is invited by a link that still works.
    async fn invitation(
        &self,
        org: &OrgSlug,
        token: &Sha256,
        today: Day,
    ) -> Result<Option<Invitation>, StoreError>;

    /// Makes the account of somebody who was invited, and uses up the link. The same again is done already.
    async fn enrol(
        &self,
        org: &OrgSlug,
        token: &Sha256,
        secrets: &Secrets,
        today: Day,
    ) -> Result<EnrolOutcome, StoreError>;
}
