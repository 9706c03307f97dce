//! `zegel instance invite`: a link for an administrator of the whole server, made beside the store.

use clap::Args;
use zegel_protocol::OrgSlug;
use zegel_protocol::people::AccountRole;
use zegel_storage::types::NewOrganisation;

use crate::commands::arguments::{ConfigArgs, InviteeArgs};
use crate::commands::org::invite_beside_the_store;
use crate::store::with_store;

/// Invite an administrator of the whole server, beside the store; prints their link, which works once
#[derive(Args)]
pub(crate) struct Invite {
    #[command(flatten)]
    invitee: InviteeArgs,
    #[command(flatten)]
    config: ConfigArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Invite {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        let org = OrgSlug::instance();
        let out = with_store(&config, async |store| {
            // There already, once the server was started.
            store
                .create_organisation(&NewOrganisation { slug: org.clone() })
                .await?;
            invite_beside_the_store(store, &config, &org, &self.invitee, AccountRole::Instance).await
        })?;
        out.tell(self.json, false)
    }
}
