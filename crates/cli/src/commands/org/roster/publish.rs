//! `zegel org roster publish`: a signed roster becomes the current one, over HTTP or beside the store.

use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use serde_json::json;
use zegel_protocol::ProblemCode;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::{follows, parse};
use zegel_storage::Store;
use zegel_storage::types::{Actor, RosterOutcome, RosterRecord};

use crate::client::account::OpenAccount;
use crate::client::http::HttpError;
use crate::commands::arguments::{ConfigArgs, MaybeSignInArgs};
use crate::input::Input;
use crate::rosters::{check, read_bundle};
use crate::store::with_store;
use crate::talk::{self, Usage, say};

/// Make a signed roster the current one
///
/// With --url, an administrator does it over HTTP; else the server's operator, beside the store.
#[derive(Args)]
pub(crate) struct Publish {
    /// The signed roster
    #[arg(long = "in", value_name = "FILE")]
    input: Input,
    #[command(flatten)]
    sign_in: MaybeSignInArgs,
    /// Beside the store: publish it although it is signed with another key than the current roster: links and posters with the
    /// old key stop working
    #[arg(long, conflicts_with = "url")]
    replace_key: bool,
    #[command(flatten)]
    config: ConfigArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Publish {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let bundle = read_bundle(&self.input)?;
        match self.sign_in.get() {
            Some(sign_in) => sign_in.with_account(|account| publish(account, &bundle))?,
            None => {
                let config = self.config.load()?;
                with_store(&config, async |store| {
                    publish_beside_the_store(store, &bundle, self.replace_key).await
                })?;
            }
        }
        if self.json {
            let roster = check(&bundle)?;
            talk::json(&json!({"seq": roster.body().seq, "sha256": roster.hash()}))?;
        }
        Ok(())
    }
}

/// Publishes as an administrator, and remembers it.
fn publish(account: &mut OpenAccount, bundle: &RosterBundle) -> anyhow::Result<()> {
    let roster = check(bundle)?;
    let org = &roster.body().organisation.slug;
    if *org != account.org {
        return Err(Usage(format!("this is a roster of {org}")).into());
    }
    if let Some((current, before)) = &account.roster
        && before.hash() != roster.hash()
    {
        roster.follows(current)?;
    }
    // Before the server hears of it: what this account would not believe tomorrow is not published today.
    account.holder.meet(&roster)?;
    account.api.publish_roster(bundle).map_err(|error| match error {
        HttpError::Problem(ProblemCode::SequenceConflict) => anyhow!(
            "another roster was published meanwhile: fetch it, draft the next one on top of it, sign and publish that"
        ),
        HttpError::Problem(ProblemCode::RosterRefused) => anyhow!(
            "the server refuses this roster: it does not follow the current one, or names none of the server's own addresses"
        ),
        other => other.into(),
    })?;
    say(format_args!(
        "Roster {} of {org} is published.",
        roster.body().seq
    ));
    account.remember()
}

/// Checks a signed roster as a client would, and against the current one; then makes it the current one.
///
/// # Errors
/// What is wrong with it, or what the store says.
pub(crate) async fn publish_beside_the_store(
    store: &dyn Store,
    bundle: &RosterBundle,
    replace_key: bool,
) -> anyhow::Result<()> {
    let roster = check(bundle)?;
    let org = &roster.body().organisation.slug;
    let current = store.current_roster(org).await?;
    let replaces = current.as_ref().map(|current| current.sha256);
    if let Some(current) = current.filter(|current| current.sha256 != roster.hash()) {
        let body = parse(&current.bundle.roster)?;
        follows(roster.body(), &body, &current.bundle.roster)?;
        let continues = roster.continues(&current.bundle.key, body.next_key_sha256.as_ref());
        if !replace_key {
            continues.context(
                "The current roster is signed with another key. Everybody who has a link or poster with that one would be \
                 refused; say --replace-key if that is meant",
            )?;
        }
    }
    let record = RosterRecord {
        sha256: roster.hash(),
        seq: roster.body().seq,
        bundle: bundle.clone(),
    };
    let outcome = store
        .publish_roster(org, &Actor::Operator, &record, replaces.as_ref())
        .await?;
    match outcome {
        RosterOutcome::Published => say(format_args!("Roster {} of {org} is published.", record.seq)),
        RosterOutcome::Same => say(format_args!(
            "Roster {} of {org} was published already.",
            record.seq
        )),
        RosterOutcome::NotNewer => bail!(
            "a roster with the number {} or a higher one is published already",
            record.seq
        ),
        RosterOutcome::NoOrganisation | RosterOutcome::Forbidden => {
            bail!("there is no organisation called {org}; `zegel org create` adds it")
        }
    }
    Ok(())
}
