//! The commands: one file for each, in folders as one types them.

mod account;
mod arguments;
mod case;
mod demo;
mod figures;
mod identity;
mod inbox;
mod instance;
mod org;
mod people;
mod queue;
mod report;
mod serve;
mod setup;
mod thread;
mod verify_log;

use clap::{Parser, Subcommand};

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
    Demo(demo::Demo),
    #[command(subcommand)]
    Setup(setup::SetupCommand),
    #[command(subcommand)]
    Org(org::OrgCommand),
    #[command(subcommand)]
    People(people::PeopleCommand),
    #[command(subcommand)]
    Instance(instance::InstanceCommand),
    #[command(subcommand)]
    Figures(figures::FiguresCommand),
    #[command(subcommand)]
    Account(account::AccountCommand),
    Report(report::ReportCommand),
    Thread(thread::ThreadCommand),
    Inbox(inbox::Inbox),
    Queue(queue::Queue),
    #[command(subcommand)]
    Case(case::CaseCommand),
    VerifyLog(verify_log::VerifyLog),
    #[command(subcommand)]
    Identity(identity::IdentityCommand),
}

impl Program {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match &self.command {
            Command::Serve(command) => command.run(),
            Command::Demo(command) => command.run(),
            Command::Setup(command) => command.run(),
            Command::Org(command) => command.run(),
            Command::People(command) => command.run(),
            Command::Instance(command) => command.run(),
            Command::Figures(command) => command.run(),
            Command::Account(command) => command.run(),
            Command::Report(command) => command.run(),
            Command::Thread(command) => command.run(),
            Command::Inbox(command) => command.run(),
            Command::Queue(command) => command.run(),
            Command::VerifyLog(command) => command.run(),
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
