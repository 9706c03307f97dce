//! `zegel case question`: a question to the reporter.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Ask the reporter something.
#[derive(Args)]
pub(crate) struct Question {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with the question, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

impl Question {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Question {
            text: self.text_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The question is on its way.")
    }
}
