//! `zegel case declare`: the word that there is no conflict of interest.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;

/// Say that you have no conflict of interest with a case
///
/// Before that, nothing of it is shown but its channel and its day. Whoever is first opens the case.
#[derive(Args)]
pub(crate) struct Declare {
    #[command(flatten)]
    case: CaseArgs,
}

impl Declare {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::NoConflict {};
        self.case.carry_out(
            &command,
            "You have no conflict of interest with the case; `zegel case show` shows it.",
        )
    }
}
