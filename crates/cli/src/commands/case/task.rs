//! `zegel case task`: something to do.

use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::{Day, PersonId};

use super::CaseArgs;
use crate::input::Input;

/// Give somebody something to do.
#[derive(Args)]
pub(crate) struct Task {
    #[command(flatten)]
    case: CaseArgs,
    /// The file that says what, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
    /// Who, as the roster names them
    #[arg(long, value_name = "PERSON")]
    owner: PersonId,
    /// By when, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    due: Day,
}

impl Task {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Task {
            text: self.text_file.text()?.to_string(),
            owner: self.owner.clone(),
            due: self.due,
        };
        self.case.carry_out(&command, "The task is in the case log.")
    }
}
