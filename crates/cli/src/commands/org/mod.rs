//! `zegel org`: an organisation: its key, its roster, its link, what holds for its accounts.

mod create;
mod enrol;
mod init;
mod invite;
mod key;
mod link;
mod qr;
mod roster;
mod settings;

use clap::Subcommand;

pub(crate) use invite::invite_beside_the_store;
pub(crate) use roster::publish_beside_the_store;

/// Administer an organisation: its key, its roster, its link and QR code
#[derive(Subcommand)]
pub(crate) enum OrgCommand {
    Init(init::Init),
    Create(create::Create),
    Enrol(enrol::Enrol),
    Invite(invite::Invite),
    #[command(subcommand)]
    Key(key::KeyCommand),
    #[command(subcommand)]
    Roster(roster::RosterCommand),
    Settings(settings::Settings),
    Link(link::Link),
    Qr(qr::Qr),
}

impl OrgCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Init(command) => command.run(),
            Self::Create(command) => command.run(),
            Self::Enrol(command) => command.run(),
            Self::Invite(command) => command.run(),
            Self::Key(command) => command.run(),
            Self::Roster(command) => command.run(),
            Self::Settings(command) => command.run(),
            Self::Link(command) => command.run(),
            Self::Qr(command) => command.run(),
        }
    }
}
