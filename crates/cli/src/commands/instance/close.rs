//! `zegel instance close`: an administrator of the whole server leaves, or is not invited any more.

use anyhow::bail;
use clap::Args;
use serde_json::json;
use zegel_protocol::{OrgSlug, PersonId};
use zegel_storage::types::{Actor, PersonOutcome};

use crate::clock;
use crate::commands::arguments::ConfigArgs;
use crate::store::with_store;
use crate::talk::{self, say};

/// Close the account of an administrator of the whole server, beside the store
///
/// Their sessions end at once. Somebody who was only invited is forgotten. `zegel instance reopen` undoes it.
#[derive(Args)]
pub(crate) struct Close {
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
    #[command(flatten)]
    config: ConfigArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Close {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let config = self.config.load()?;
        let (org, person, actor) = (OrgSlug::instance(), &self.person, Actor::Operator);
        let (withdrawn, departed) = with_store(&config, async |store| {
            let withdrawn = store.withdraw_invitation(&org, &actor, person).await?;
            let departed = match withdrawn {
                PersonOutcome::Enrolled => store.depart(&org, &actor, person, clock::today()).await?,
                other => other,
            };
            Ok((withdrawn, departed))
        })?;
        if departed != PersonOutcome::Done {
            bail!("there is no administrator of the server called {person}");
        }
        let was_invited = withdrawn == PersonOutcome::Done;
        if self.json {
            return talk::json(
                &json!({"person": person, "was": if was_invited { "invited" } else { "enrolled" }}),
            );
        }
        if was_invited {
            say("The invitation does not work any more.");
        } else {
            say(format_args!("The account of {person} is closed."));
        }
        Ok(())
    }
}
