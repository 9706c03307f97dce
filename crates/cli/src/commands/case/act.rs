//! `zegel case act`: what follows from the findings.

use clap::Args;
use zegel_case_management::{Action, Command};

use super::CaseArgs;
use crate::commands::arguments::code;
use crate::input::Input;

/// Decide what follows from the findings.
#[derive(Args)]
pub(crate) struct Act {
    #[command(flatten)]
    case: CaseArgs,
    /// What is done; may be given several times
    #[arg(long, required = true, value_parser = code::<Action>, value_name = "ACTION")]
    action: Vec<Action>,
    /// The file that says it in words, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

impl Act {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Act {
            actions: self.action.clone(),
            text: self.text_file.text()?.to_string(),
        };
        self.case.carry_out(&command, "The decision is in the case log.")
    }
}
