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
#[command(name = "zegel", version, propagate_version = true, max_term_width = 100)]
pub(crate) struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve(serve::Serve),
    /// Run everything on this machine with made-up data, to look around
    Demo(Demo),
    /// Administer an organisation: key, people, roster
    #[command(subcommand)]
    Org(OrgCommand),
    /// Send a report; prints the receipt code
    Report(report::ReportCommand),
    /// Come back with a receipt code: read, save, reply
    Thread(thread::ThreadCommand),
    /// List the cases that a handler reads
    Inbox(inbox::Inbox),
    /// Read and work on a case
    #[command(subcommand)]
    Case(case::CaseCommand),
    /// A handler's identity
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
