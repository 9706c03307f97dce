//! `zegel org key`: the organisation's key and the one after it; for the machine that keeps them.

mod new;
mod rotate;
mod spare;

use clap::Subcommand;

pub(super) use new::make_key;

/// Make the organisation's key, announce a spare, hand over to it (offline)
#[derive(Subcommand)]
pub(crate) enum KeyCommand {
    New(new::New),
    Spare(spare::Spare),
    Rotate(rotate::Rotate),
}

impl KeyCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::New(command) => command.run(),
            Self::Spare(command) => command.run(),
            Self::Rotate(command) => command.run(),
        }
    }
}
