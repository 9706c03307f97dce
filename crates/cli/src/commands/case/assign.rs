//! `zegel case assign`: whose a case is.

use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::PersonId;

use super::CaseArgs;

/// Make a case somebody's to work on, or nobody's.
#[derive(Args)]
pub(crate) struct Assign {
    #[command(flatten)]
    case: CaseArgs,
    #[command(flatten)]
    to: Whose,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Whose {
    /// Whose, as the roster names them
    #[arg(long, value_name = "PERSON")]
    to: Option<PersonId>,
    /// Nobody's
    #[arg(long)]
    nobody: bool,
}

impl Assign {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Assign {
            person: self.to.to.clone(),
        };
        self.case.carry_out(&command, "It is in the case log.")
    }
}
