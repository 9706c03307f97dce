//! `zegel case transcript`: what was written down of a talk, for the reporter to agree with or correct.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Give the reporter what was written down of a talk.
#[derive(Args)]
pub(crate) struct Transcript {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with what was written down, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

impl Transcript {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Transcript {
            text: self.text_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The transcript is on its way.")
    }
}
