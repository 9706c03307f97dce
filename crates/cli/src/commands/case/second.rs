//! `zegel case second`: a second person agrees.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;

/// Agree to what somebody else proposed; it takes effect.
#[derive(Args)]
pub(crate) struct Second {
    #[command(flatten)]
    case: CaseArgs,
    /// The number of the proposal in the case log
    #[arg(value_name = "NUMBER")]
    proposal: u32,
}

impl Second {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Second {
            proposal: self.proposal,
        };
        self.case.carry_out(&command, "What was proposed is done.")
    }
}
