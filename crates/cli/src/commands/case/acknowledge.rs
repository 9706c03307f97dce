//! `zegel case acknowledge`: a person tells the reporter that the report was read.

use clap::Args;
use zegel_case_management::{Command, Step};

use super::CaseArgs;
use crate::input::Input;
use crate::talk::Usage;

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
    /// The file with what was found when somebody looked whether anybody is in danger, or -
    #[arg(long, value_name = "FILE")]
    safety_file: Option<Input>,
}

impl Acknowledge {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let text = self.text_file.text()?;
        if text.trim().is_empty() {
            return Err(Usage("say something to the reporter: --text-file is empty".to_owned()).into());
        }
        let found = self.safety_file.as_ref().map(Input::text).transpose()?;
        let done = self.case.with_case(|desk, file| {
            let received = file.step() == Step::Received;
            let found = found.as_ref().map(|found| found.to_string());
            let safety = found.or_else(|| received.then(|| SAFETY.to_owned()));
            let text = text.to_string();
            desk.carry_out(file, &Command::Acknowledge { text, safety })?;
            Ok(self.case.done(desk, file))
        })?;
        self.case.tell(&done, "The report is acknowledged.")
    }
}
