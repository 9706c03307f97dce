//! `zegel case support`: somebody was put in touch with support.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Note that somebody was put in touch with support
///
/// That never waits for anything else.
#[derive(Args)]
pub(crate) struct Support {
    #[command(flatten)]
    case: CaseArgs,
    /// The file that says with which, or -
    #[arg(long, value_name = "FILE")]
    what_file: Input,
}

impl Support {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Support {
            what: self.what_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The support is in the case log.")
    }
}
