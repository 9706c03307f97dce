//! `zegel case disclose`: somebody outside is to be told who the reporter is.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;

/// Propose to tell somebody who the reporter is
///
/// It takes effect when a second person agrees.
#[derive(Args)]
pub(crate) struct Disclose {
    #[command(flatten)]
    case: CaseArgs,
    /// Whom
    #[arg(long, value_name = "WHOM")]
    to: String,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
}

impl Disclose {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Disclose {
            to: self.to.clone(),
            why: self.why_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "It is in the case log.")
    }
}
