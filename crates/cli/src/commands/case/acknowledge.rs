//! `zegel case acknowledge`: a person tells the reporter that the report was read.

use clap::Args;
use zegel_case_management::{Command, Step};

use super::CaseArgs;
use crate::input::Input;
use crate::talk::{Usage, say};

/// What the log says of the safety check that comes before the acknowledgement.
const SAFETY: &str = "Read for danger before it was acknowledged.";

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
            let received = file.step() == Step::Received;
            let safety = received.then(|| SAFETY.to_owned());
            let text = text.to_string();
            desk.carry_out(file, &Command::Acknowledge { text, safety })
        })?;
        say("The report is acknowledged.");
        Ok(())
    }
}
