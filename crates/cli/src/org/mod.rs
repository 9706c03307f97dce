//! What an organisation's administrator does: its key, its people, its roster.

pub(crate) mod enrolment;
pub(crate) mod taxonomy;

mod advice;
mod create;
mod enrol;
mod init;
mod publish;
mod show;
mod sign;
pub(crate) mod store;

use clap::Subcommand;

pub(crate) use publish::publish;
pub(crate) use sign::bundle;

/// Administer an organisation: its key, its people, its roster
#[derive(Subcommand)]
pub(crate) enum OrgCommand {
    Init(init::Init),
    Create(create::Create),
    Enrol(enrol::Enrol),
    #[command(subcommand)]
    Roster(RosterCommand),
}

/// Sign, publish or show the roster
#[derive(Subcommand)]
pub(crate) enum RosterCommand {
    Sign(sign::Sign),
    Publish(publish::Publish),
    Show(show::Show),
}

impl OrgCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Init(command) => command.run(),
            Self::Create(command) => command.run(),
            Self::Enrol(command) => command.run(),
            Self::Roster(RosterCommand::Sign(command)) => command.run(),
            Self::Roster(RosterCommand::Publish(command)) => command.run(),
            Self::Roster(RosterCommand::Show(command)) => command.run(),
        }
    }
}
