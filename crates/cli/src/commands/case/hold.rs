//! `zegel case hold`: a legal hold, or its end.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Propose a legal hold, or its end
///
/// It takes effect when a second person agrees. A case is not erased while it is held.
#[derive(Args)]
pub(crate) struct HoldCase {
    #[command(flatten)]
    case: CaseArgs,
    /// The end of it
    #[arg(long)]
    end: bool,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
}

impl HoldCase {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Hold {
            on: !self.end,
            why: self.why_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The hold is in the case log.")
    }
}
