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

/// `zegel org …`
#[derive(Subcommand)]
pub(crate) enum OrgCommand {
    /// Make an organisation's key and the beginning of its roster
    Init(init::Init),
    /// Add an organisation to the server's store, whose key was made elsewhere
    Create(create::Create),
    /// Enrol a handler: keys, passphrase, recovery sheet, account
    Enrol(enrol::Enrol),
    /// Sign, publish or show the roster
    #[command(subcommand)]
    Roster(RosterCommand),
}

/// `zegel org roster …`
#[derive(Subcommand)]
pub(crate) enum RosterCommand {
    /// Check a roster and sign it with the organisation's key
    Sign(sign::Sign),
    /// Make a signed roster the current one
    Publish(publish::Publish),
    /// Verify a roster and print its people, fingerprints and channels
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
