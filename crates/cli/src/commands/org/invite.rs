//! `zegel org invite`: a link for somebody of any role, made beside the store.

use anyhow::bail;
use clap::Args;
use zegel_protocol::OrgSlug;
use zegel_protocol::limits::INVITATION_DAYS;
use zegel_protocol::people::AccountRole;
use zegel_server::Config;
use zegel_storage::Store;
use zegel_storage::types::{Actor, InviteOutcome, NewPerson};

use crate::commands::arguments::{ConfigArgs, InviteeArgs, OrganisationArgs, RoleArg};
use crate::links::invitation;
use crate::one_time;
use crate::store::{only_organisation, with_store};
use crate::views::InvitationOut;

/// Invite somebody, beside the store; prints their link, which works once
///
/// For the first administrator of an organisation, or where no administrator can sign in any more. It names the organisation's key
/// once there is a roster. Invited again, the old link stops working.
#[derive(Args)]
pub(crate) struct Invite {
    #[command(flatten)]
    invitee: InviteeArgs,
    /// What the account is for
    #[arg(long)]
    role: RoleArg,
    #[command(flatten)]
    organisation: OrganisationArgs,
    #[command(flatten)]
    config: ConfigArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Invite {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        let out = with_store(&config, async |store| {
            let org = only_organisation(store, self.organisation.org.as_ref()).await?;
            invite_beside_the_store(store, &config, &org, &self.invitee, self.role.into()).await
        })?;
        out.tell(self.json, false)
    }
}

/// Invites somebody as the server's operator.
///
/// # Errors
/// There is an account already, or what the store says.
pub(crate) async fn invite_beside_the_store(
    store: &dyn Store,
    config: &Config,
    org: &OrgSlug,
    invitee: &InviteeArgs,
    role: AccountRole,
) -> anyhow::Result<InvitationOut> {
    let (token, link) = one_time::draw(INVITATION_DAYS);
    let person = NewPerson {
        person: invitee.person.clone(),
        login: invitee.login.clone(),
        role,
        address: invitee.address.clone(),
    };
    match store.invite(org, &Actor::Operator, &person, &link).await? {
        InviteOutcome::Invited => {}
        InviteOutcome::Taken => bail!(
            "there is an account of {}, or the login name is another's",
            person.person
        ),
        InviteOutcome::Forbidden | InviteOutcome::NoOrganisation => {
            bail!("{org} has no place for that role")
        }
    }
    let key = store.current_roster(org).await?.map(|roster| roster.bundle.key);
    let address = invitation::invitation(&one_time::origin(config), org, &token, key.as_deref());
    Ok(InvitationOut::new(address, link.last_day, false))
}
