//! `zegel case escalate`: somebody is let in because others need to look at the case.

use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::PersonId;

use super::CaseArgs;
use crate::input::Input;

/// Let the escalation reader in before their day, with a reason.
#[derive(Args)]
pub(crate) struct Escalate {
    #[command(flatten)]
    case: CaseArgs,
    /// Who, as the roster names them
    #[arg(long, value_name = "PERSON")]
    to: PersonId,
    /// The file that says why, or -
    #[arg(long, value_name = "FILE")]
    why_file: Input,
}

impl Escalate {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Escalate {
            person: self.to.clone(),
            why: self.why_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "They can read the case now.")
    }
}
