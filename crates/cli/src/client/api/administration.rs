//! Routes of administrators, analysts and administrators of the instance.

use ureq::http::Method;
use zegel_protocol::figures::{Figures, InstanceHealth, NewLink, NewOrganisation, Organisations};
use zegel_protocol::people::{Invite, Invited, NewAddress, People, Settings};
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::{OrgSlug, PersonId};

use super::{Api, MOST_OF_A_LIST, ROOT, Result};

impl Api {
    /// Everybody.
    pub(crate) fn people(&self) -> Result<People> {
        self.get(&self.at("/people"), &[], MOST_OF_A_LIST)
    }

    /// A link for somebody who has no account yet. Asked twice, the second link is the one that works.
    pub(crate) fn invite(&self, invite: &Invite) -> Result<Invited> {
        self.post(&self.at("/people"), invite, &[])
    }

    /// Takes an invitation back.
    pub(crate) fn withdraw_invitation(&self, person: &PersonId) -> Result<()> {
        self.do_it(&Method::DELETE, &self.at(&format!("/people/{person}/invitation")))
    }

    /// Closes the account of somebody who left.
    pub(crate) fn depart(&self, person: &PersonId) -> Result<()> {
        self.do_it(&Method::POST, &self.at(&format!("/people/{person}/departure")))
    }

    /// Opens it again.
    pub(crate) fn readmit(&self, person: &PersonId) -> Result<()> {
        self.do_it(&Method::DELETE, &self.at(&format!("/people/{person}/departure")))
    }

    /// Where mail to somebody goes.
    pub(crate) fn set_address(&self, person: &PersonId, address: &NewAddress) -> Result<()> {
        self.put(&self.at(&format!("/people/{person}/address")), address)
    }

    /// What holds for all accounts.
    pub(crate) fn change_settings(&self, settings: &Settings) -> Result<()> {
        self.put(&self.at("/settings"), settings)
    }

    /// Makes a signed roster the current one.
    pub(crate) fn publish_roster(&self, bundle: &RosterBundle) -> Result<()> {
        self.put(&self.at("/roster"), bundle)
    }

    /// Counts of reports.
    pub(crate) fn figures(&self) -> Result<Figures> {
        self.get(&self.at("/figures"), &[], MOST_OF_A_LIST)
    }

    /// All organisations of the server.
    pub(crate) fn organisations(&self) -> Result<Organisations> {
        self.get(&format!("{ROOT}/instance/organisations"), &[], MOST_OF_A_LIST)
    }

    /// Adds an organisation, with a link for its administrator.
    pub(crate) fn found_organisation(&self, new: &NewOrganisation) -> Result<Invited> {
        self.post(&format!("{ROOT}/instance/organisations"), new, &[])
    }

    /// A new link for an organisation's first administrator.
    pub(crate) fn invite_founder(&self, org: &OrgSlug, new: &NewLink) -> Result<Invited> {
        self.post(&format!("{ROOT}/instance/organisations/{org}/link"), new, &[])
    }

    /// How the server is.
    pub(crate) fn health(&self) -> Result<InstanceHealth> {
        self.get(&format!("{ROOT}/instance/health"), &[], MOST_OF_A_LIST)
    }
}
