//! `zegel org roster publish`: a signed roster becomes the current one.

use anyhow::{Context as _, bail};
use clap::Args;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{follows, parse};
use zegel_storage::Store;
use zegel_storage::types::{RosterOutcome, RosterRecord};

use super::sign::{check, read_bundle};
use super::store::with_store;
use crate::config::ConfigArgs;
use crate::input::Input;
use crate::talk;

/// Make a signed roster the current one.
#[derive(Args)]
pub(crate) struct Publish {
    /// The signed roster
    #[arg(long = "in", value_name = "FILE")]
    input: Input,
    /// Publish it although it is signed with another key than the current roster: links and posters with the old key stop
    /// working
    #[arg(long)]
    replace_key: bool,
    #[command(flatten)]
    config: ConfigArgs,
}

impl Publish {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let bundle = read_bundle(&self.input)?;
        let config = self.config.load()?;
        with_store(&config, async |store| {
            publish(store, &bundle, self.replace_key).await
        })
    }
}

/// Checks a signed roster as a client would, and against the current one; then makes it the current one.
///
/// # Errors
/// What is wrong with it, or what the store says.
pub(crate) async fn publish(
    store: &dyn Store,
    bundle: &RosterBundle,
    replace_key: bool,
) -> anyhow::Result<()> {
    let roster = check(bundle)?;
    let org = &roster.body().organisation.slug;
    let current = store
        .current_roster(org)
        .await?
        .filter(|current| current.sha256 != roster.hash());
    if let Some(current) = current {
        let body = parse(&current.bundle.roster)?;
        follows(roster.body(), &body, &current.bundle.roster)?;
        let continues = roster.continues(&current.bundle.key, body.next_key_sha256.as_ref());
        if !replace_key {
            continues.context(
                "Everybody who has a link or poster with the current key would be refused; say --replace-key if that is \
                 meant",
            )?;
        }
    }
    let record = RosterRecord {
        sha256: roster.hash(),
        seq: roster.body().seq,
        bundle: bundle.clone(),
    };
    match store.publish_roster(org, &record).await? {
        RosterOutcome::Published => talk::say(format_args!("Roster {} of {org} is published.", record.seq)),
        RosterOutcome::Same => talk::say(format_args!(
            "Roster {} of {org} was published already.",
            record.seq
        )),
        RosterOutcome::NotNewer => bail!(
            "a roster with the number {} or a higher one is published already",
            record.seq
        ),
        RosterOutcome::NoOrganisation => {
            bail!("there is no organisation called {org}; `zegel org create` adds it")
        }
    }
    Ok(())
}
