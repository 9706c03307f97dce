//! `zegel case refuse`: a second person does not agree.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Do not agree to what somebody proposed, or take back your own proposal.
#[derive(Args)]
pub(crate) struct Refuse {
    #[command(flatten)]
    case: CaseArgs,
    /// The number of the proposal in the case log
    #[arg(value_name = "NUMBER")]
    proposal: u32,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
}

impl Refuse {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Refuse {
            proposal: self.proposal,
            why: self.why_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The proposal is refused.")
    }
}
