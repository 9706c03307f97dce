//! `zegel instance`: the whole server: its administrators, its organisations, its health.

mod close;
mod create;
mod health;
mod invite;
mod organisations;
mod reopen;

use clap::Subcommand;

/// Administer the whole server: its organisations and its health; no people and no cases
#[derive(Subcommand)]
pub(crate) enum InstanceCommand {
    Invite(invite::Invite),
    Organisations(organisations::Organisations),
    Create(create::Create),
    Health(health::Health),
    Close(close::Close),
    Reopen(reopen::Reopen),
}

impl InstanceCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Invite(command) => command.run(),
            Self::Organisations(command) => command.run(),
            Self::Create(command) => command.run(),
            Self::Health(command) => command.run(),
            Self::Close(command) => command.run(),
            Self::Reopen(command) => command.run(),
        }
    }
}
