//! `zegel case revoke`: somebody is taken off a case.

use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::PersonId;

use super::CaseArgs;

/// Take somebody off a case
///
/// They cannot open what is written from then on: a new key seals it.
#[derive(Args)]
pub(crate) struct Revoke {
    #[command(flatten)]
    case: CaseArgs,
    /// Who, as the roster names them
    #[arg(long, value_name = "PERSON")]
    from: PersonId,
}

impl Revoke {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Revoke {
            person: self.from.clone(),
        };
        self.case.carry_out(&command, "They are off the case.")
    }
}
