//! `zegel case grant`: somebody else is let into a case.

use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::PersonId;

use super::CaseArgs;

/// Let somebody of the roster into a case
///
/// They can read all of it from then on, and the case's log says so. Whoever the reporter left out, and people of other lanes,
/// cannot be let in.
#[derive(Args)]
pub(crate) struct Grant {
    #[command(flatten)]
    case: CaseArgs,
    /// Who, as the roster names them
    #[arg(long, value_name = "PERSON")]
    to: PersonId,
}

impl Grant {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Grant {
            person: self.to.clone(),
        };
        self.case.carry_out(&command, "They can read the case now.")
    }
}
