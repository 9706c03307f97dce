//! `zegel case note`: a line in the case log.

use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::PersonId;

use super::CaseArgs;
use crate::input::Input;

/// Write a note that the reporter cannot read.
#[derive(Args)]
pub(crate) struct Note {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with the note, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
    /// Who should read it
    #[arg(long, value_name = "PERSON")]
    mention: Vec<PersonId>,
}

impl Note {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let command = Command::Note {
            text: self.text_file.text()?.to_string(),
            mentions: self.mention.clone(),
        };
        self.case.carry_out(&command, "The note is in the case log.")
    }
}
