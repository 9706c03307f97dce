//! `zegel case reopen`: a closed case goes on.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Go on with a closed case.
#[derive(Args)]
pub(crate) struct Reopen {
    #[command(flatten)]
    case: CaseArgs,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
    /// Because somebody appealed against its outcome
    #[arg(long)]
    appeal: bool,
    /// The file with what the reporter is told, or -; an empty one tells them the step only
    #[arg(long, value_name = "FILE")]
    tell_file: Option<Input>,
}

impl Reopen {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Reopen {
            why: self.why_file.text()?.to_string(),
            appeal: self.appeal,
            tell: self
                .tell_file
                .as_ref()
                .map(Input::text)
                .transpose()?
                .map(|text| text.to_string()),
        };
        self.case.carry_out(&command, "The case goes on.")
    }
}
