//! `zegel account`: what everybody with an account does about it.

mod accept;
mod end_session;
mod finish_rotation;
mod passphrase;
mod recover;
mod recovery_sheet;
mod rotate_keys;
mod sessions;
mod show;
mod totp;

use clap::Subcommand;

/// Look after your own account: passphrase, recovery sheet, second factor, keys, sessions
#[derive(Subcommand)]
pub(crate) enum AccountCommand {
    Accept(accept::Accept),
    Show(show::Show),
    Sessions(sessions::Sessions),
    EndSession(end_session::EndSession),
    Passphrase(passphrase::Passphrase),
    RecoverySheet(recovery_sheet::RecoverySheet),
    Recover(recover::Recover),
    RotateKeys(rotate_keys::RotateKeys),
    FinishRotation(finish_rotation::FinishRotation),
    #[command(subcommand)]
    Totp(totp::TotpCommand),
}

impl AccountCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Accept(command) => command.run(),
            Self::Show(command) => command.run(),
            Self::Sessions(command) => command.run(),
            Self::EndSession(command) => command.run(),
            Self::Passphrase(command) => command.run(),
            Self::RecoverySheet(command) => command.run(),
            Self::Recover(command) => command.run(),
            Self::RotateKeys(command) => command.run(),
            Self::FinishRotation(command) => command.run(),
            Self::Totp(command) => command.run(),
        }
    }
}
