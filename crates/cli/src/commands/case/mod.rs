//! `zegel case`: reading a case and working on it.

mod acknowledge;
mod close;
mod grant;
mod hand_over;
mod note;
mod reply;
mod run;
mod show;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use zegel_case_management::CaseFile;
use zegel_protocol::CaseId;

use super::arguments::SignInArgs;
use crate::client::desk::OpenDesk;
use crate::talk::warn;
use crate::views::CaseOut;

/// Read and work on a case
#[derive(Subcommand)]
pub(crate) enum CaseCommand {
    Show(show::Show),
    Reply(reply::Reply),
    Note(note::Note),
    Acknowledge(acknowledge::Acknowledge),
    Close(close::Close),
    Grant(grant::Grant),
    HandOver(hand_over::HandOver),
    Run(run::Run),
}

impl CaseCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Show(command) => command.run(),
            Self::Reply(command) => command.run(),
            Self::Note(command) => command.run(),
            Self::Acknowledge(command) => command.run(),
            Self::Close(command) => command.run(),
            Self::Grant(command) => command.run(),
            Self::HandOver(command) => command.run(),
            Self::Run(command) => command.run(),
        }
    }
}

/// Which case, and who works on it.
#[derive(Args)]
struct CaseArgs {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// The case, as the inbox names it
    #[arg(value_name = "CASE")]
    case: CaseId,
}

impl CaseArgs {
    /// Signs in, reads the case and opens it if nobody has, then does `work`.
    fn with_case(
        &self,
        work: impl FnOnce(&mut OpenDesk, &mut CaseFile) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        self.sign_in.with_desk(|desk| {
            let (mut file, read) = desk.case(&self.case)?;
            read.context("this case cannot be trusted; `zegel case show` shows what can be read")?;
            desk.open(&mut file)?;
            for words in CaseOut::new(&file, desk.desk()).warnings() {
                warn(words);
            }
            work(desk, &mut file)
        })
    }
}
