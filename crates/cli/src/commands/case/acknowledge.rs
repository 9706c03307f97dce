//! `zegel case acknowledge`: a person tells the reporter that the report was read.

use clap::Args;

use super::CaseArgs;
use crate::input::Input;
use crate::talk::{Usage, say};

/// Tell the reporter that a person has read the report.
#[derive(Args)]
pub(crate) struct Acknowledge {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with what is said to the reporter, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

impl Acknowledge {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let text = self.text_file.text()?;
        if text.trim().is_empty() {
            return Err(Usage("say something to the reporter: --text-file is empty".to_owned()).into());
        }
        self.case.with_case(|desk, file| {
            desk.add(file, &|file, desk, today| file.acknowledge(desk, &text, today))
        })?;
        say("The report is acknowledged.");
        Ok(())
    }
}
