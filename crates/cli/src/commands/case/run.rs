//! `zegel case run`: any command of casework, as JSON.

use anyhow::Context as _;
use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Carry out a command of casework that is written as JSON, such as `{"question": {"text": "Which week was it?"}}`.
#[derive(Args)]
pub(crate) struct Run {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with the command, or -
    #[arg(long, value_name = "FILE")]
    command_file: Input,
}

impl Run {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let text = self.command_file.text()?;
        let command: Command = serde_json::from_str(&text).context("this is no command of casework")?;
        self.case.carry_out(&command, "Done.")
    }
}
