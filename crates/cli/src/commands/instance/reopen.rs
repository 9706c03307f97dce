//! `zegel instance reopen`: an administrator of the whole server comes back.

use anyhow::bail;
use clap::Args;
use serde_json::json;
use zegel_protocol::{OrgSlug, PersonId};
use zegel_storage::types::{Actor, PersonOutcome};

use crate::commands::arguments::ConfigArgs;
use crate::store::with_store;
use crate::talk::{self, say};

/// Open the account of an administrator of the whole server again, beside the store
#[derive(Args)]
pub(crate) struct Reopen {
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
    #[command(flatten)]
    config: ConfigArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Reopen {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        let org = OrgSlug::instance();
        let outcome = with_store(&config, async |store| {
            Ok(store.readmit(&org, &Actor::Operator, &self.person).await?)
        })?;
        if outcome != PersonOutcome::Done {
            bail!("there is no administrator of the server called {}", self.person);
        }
        if self.json {
            return talk::json(&json!({"person": self.person}));
        }
        say(format_args!("The account of {} is open again.", self.person));
        Ok(())
    }
}
