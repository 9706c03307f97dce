//! The commands: one file for each.

mod case;
mod identity;
mod inbox;
mod report;
mod serve;
mod sign_in;
mod thread;

use clap::{Parser, Subcommand};

use crate::demo::Demo;
use crate::org::OrgCommand;

/// Reporting of misconduct, sealed for the readers that the reporter chooses
#[derive(Parser)]
#[command(name = "zegel", version, max_term_width = 100)]
pub(crate) struct Program {
    #[command(subcommand)]
    command: Command,
}

// What each of them is for, its own type says.
#[derive(Subcommand)]
enum Command {
    Serve(serve::Serve),
    Demo(Demo),
    #[command(subcommand)]
    Org(OrgCommand),
    Report(report::ReportCommand),
    Thread(thread::ThreadCommand),
    Inbox(inbox::Inbox),
    #[command(subcommand)]
    Case(case::CaseCommand),
    #[command(subcommand)]
    Identity(identity::IdentityCommand),
}

impl Program {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match &self.command {
            Command::Serve(command) => command.run(),
            Command::Demo(command) => command.run(),
            Command::Org(command) => command.run(),
            Command::Report(command) => command.run(),
            Command::Thread(command) => command.run(),
            Command::Inbox(command) => command.run(),
            Command::Case(command) => command.run(),
            Command::Identity(command) => command.run(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_commands_do_not_contradict_each_other() {
        super::Program::command().debug_assert();
    }
}
