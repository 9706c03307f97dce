//! `zegel case note`: a line in the case log.

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::input::Input;
use crate::talk::say;

/// Write a note that the reporter cannot read.
#[derive(Args)]
pub(crate) struct Note {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with the note, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

impl Note {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let text = self.text_file.text()?;
        let (text, mentions) = (text.to_string(), Vec::new());
        let note = Command::Note { text, mentions };
        self.case.with_case(|desk, file| desk.carry_out(file, &note))?;
        say("The note is in the case log.");
        Ok(())
    }
}
