//! `zegel case safety-check`: somebody looked whether anybody is in danger.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Note that you looked whether anybody is in danger.
#[derive(Args)]
pub(crate) struct SafetyCheck {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with what was found and done, or -
    #[arg(long, value_name = "FILE")]
    note_file: Input,
}

impl SafetyCheck {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::SafetyCheck {
            note: self.note_file.text()?.to_string(),
        };
        self.case
            .carry_out(&command, "The safety check is in the case log.")
    }
}
