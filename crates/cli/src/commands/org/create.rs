//! `zegel org create`: an organisation in the server's store.

use anyhow::bail;
use clap::Args;
use serde_json::json;
use zegel_protocol::OrgSlug;
use zegel_storage::types::{CreateOutcome, NewOrganisation};

use crate::commands::arguments::{ConfigArgs, ToldArgs};
use crate::store::with_store;

/// Add an organisation to the server's store, whose key was made elsewhere
#[derive(Args)]
pub(crate) struct Create {
    /// The organisation's name in addresses, such as example-aid
    #[arg(long)]
    slug: OrgSlug,
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    told: ToldArgs,
}

impl Create {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        create(&self.config, &self.slug)?;
        self.told.tell(
            &json!({"slug": self.slug}),
            format_args!(
                "{} is there. Invite its administrator (`zegel org invite`), or publish its roster.",
                self.slug
            ),
        )
    }
}

/// Adds an organisation.
///
/// # Errors
/// The name is taken or reserved, or what the store says.
pub(super) fn create(config: &ConfigArgs, slug: &OrgSlug) -> anyhow::Result<()> {
    if slug.is_instance() {
        bail!("{slug} is the name under which the server's own administrators sign in; choose another one");
    }
    let outcome = with_store(&config.load()?, async |store| {
        Ok(store
            .create_organisation(&NewOrganisation { slug: slug.clone() })
            .await?)
    })?;
    match outcome {
        CreateOutcome::Created => Ok(()),
        CreateOutcome::Taken | CreateOutcome::NoOrganisation => {
            bail!("there is an organisation called {slug} already")
        }
    }
}
