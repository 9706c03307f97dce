//! `zegel case note`: a line in the case log.

use clap::Args;

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
        self.case
            .with_case(|desk, file| desk.add(file, &|file, desk, today| file.note(desk, &text, today)))?;
        say("The note is in the case log.");
        Ok(())
    }
}
