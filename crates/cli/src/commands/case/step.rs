//! `zegel case step`: a step of the workflow.

use clap::Args;
use zegel_case_management::{Command, Step};

use super::CaseArgs;
use crate::commands::arguments::code;
use crate::input::Input;

/// Take a step of the workflow
///
/// `zegel case offers` lists those that are possible now, and why others are not.
#[derive(Args)]
pub(crate) struct StepTo {
    #[command(flatten)]
    case: CaseArgs,
    /// Which
    #[arg(long, value_parser = code::<Step>, value_name = "STEP")]
    to: Step,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
    /// The file with what the reporter is told, or -; an empty one tells them the step only
    #[arg(long, value_name = "FILE")]
    tell_file: Option<Input>,
}

impl StepTo {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Move {
            to: self.to,
            why: self.why_file.text()?.to_string(),
            tell: self
                .tell_file
                .as_ref()
                .map(Input::text)
                .transpose()?
                .map(|text| text.to_string()),
        };
        self.case.carry_out(&command, "The case has gone on.")
    }
}
