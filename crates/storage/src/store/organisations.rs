//! Organisations and their rosters.

use async_trait::async_trait;
use zegel_protocol::figures::OrganisationSummary;
use zegel_protocol::{OrgSlug, Sha256};

use super::StoreError;
use crate::types::{
    Actor, CreateOutcome, FoundingOutcome, Link, NewOrganisation, NewPerson, RosterOutcome, RosterRecord,
};

/// What is asked about organisations as such.
#[async_trait]
pub trait Organisations: Send + Sync + 'static {
    /// Adds an organisation; also the reserved one.
    async fn create_organisation(&self, new: &NewOrganisation) -> Result<CreateOutcome, StoreError>;

    /// All organisations but the reserved one, by name.
    async fn organisations(&self) -> Result<Vec<OrgSlug>, StoreError>;

    /// Makes a roster the current one, for an administrator, if what is current is `replaces` (none: no roster at all).
    /// Older ones stay, so that the authors of old entries can be checked.
    async fn publish_roster(
        &self,
        org: &OrgSlug,
        actor: &Actor,
        roster: &RosterRecord,
        replaces: Option<&Sha256>,
    ) -> Result<RosterOutcome, StoreError>;

    /// The current roster.
    async fn current_roster(&self, org: &OrgSlug) -> Result<Option<RosterRecord>, StoreError>;

    /// The roster with that hash, current or not.
    async fn roster(&self, org: &OrgSlug, sha256: &Sha256) -> Result<Option<RosterRecord>, StoreError>;

    /// All organisations but the reserved one, by name, for an administrator of the instance; none if the one who asks
    /// is not.
    async fn organisation_summaries(
        &self,
        actor: &Actor,
    ) -> Result<Option<Vec<OrganisationSummary>>, StoreError>;

    /// Adds an organisation and invites its first administrator, for an administrator of the instance. The same again is
    /// `Taken`.
    async fn found_organisation(
        &self,
        actor: &Actor,
        org: &OrgSlug,
        administrator: &NewPerson,
        link: &Link,
    ) -> Result<FoundingOutcome, StoreError>;

    /// Invites a first administrator anew, for an administrator of the instance, while the organisation has no roster and
    /// nobody has or had an account in it: nobody gets into one that people are at work in from outside. Administrators
    /// invited before who did not come are forgotten.
    async fn invite_founder(
        &self,
        actor: &Actor,
        org: &OrgSlug,
        administrator: &NewPerson,
        link: &Link,
    ) -> Result<FoundingOutcome, StoreError>;
}
