//! `zegel case check`: a point of the checklist.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;

/// Tick a point of the checklist, or take the tick away.
#[derive(Args)]
pub(crate) struct Check {
    #[command(flatten)]
    case: CaseArgs,
    /// Which, as `zegel case show --json` names it
    #[arg(value_name = "POINT")]
    check: String,
    /// Take the tick away
    #[arg(long)]
    undo: bool,
}

impl Check {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Check {
            check: self.check.clone(),
            done: !self.undo,
        };
        self.case.carry_out(&command, "The checklist is in the case log.")
    }
}
