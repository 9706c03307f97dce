//! `zegel org roster`: the signed list of channels and readers, from draft to publication.

mod changes;
mod draft;
mod fetch;
mod heard;
mod publish;
mod show;
mod sign;

use clap::Subcommand;

pub(crate) use publish::publish_beside_the_store;

/// Fetch, draft, sign, publish or show the roster
#[derive(Subcommand)]
pub(crate) enum RosterCommand {
    Fetch(fetch::Fetch),
    Draft(draft::Draft),
    Sign(sign::Sign),
    Publish(publish::Publish),
    Show(show::Show),
}

impl RosterCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Fetch(command) => command.run(),
            Self::Draft(command) => command.run(),
            Self::Sign(command) => command.run(),
            Self::Publish(command) => command.run(),
            Self::Show(command) => command.run(),
        }
    }
}
