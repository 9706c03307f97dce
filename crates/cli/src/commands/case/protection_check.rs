//! `zegel case protection-check`: whether those who reported are still safe.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Note whether those who reported are still safe.
#[derive(Args)]
pub(crate) struct ProtectionCheck {
    #[command(flatten)]
    case: CaseArgs,
    /// After how many months: 3, 6 or 12
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=12), value_name = "MONTHS")]
    months: u8,
    /// The file with what was found, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

impl ProtectionCheck {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::ProtectionCheck {
            months: self.months,
            text: self.text_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The check is in the case log.")
    }
}
