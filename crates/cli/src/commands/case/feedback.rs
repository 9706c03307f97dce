//! `zegel case feedback`: the reporter hears what was done.

use std::path::PathBuf;

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::client::attachments::check_count;
use crate::input::Input;

/// Tell the reporter something of the outcome.
#[derive(Args)]
pub(crate) struct GiveFeedback {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with what is said, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
    /// A file to seal and send along; once for each
    #[arg(long, value_name = "FILE")]
    attach: Vec<PathBuf>,
    /// It is the last word; without this, what is planned is told while the work goes on
    #[arg(long)]
    concluding: bool,
}

impl GiveFeedback {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        check_count(&self.attach)?;
        let text = self.text_file.text()?.to_string();
        let done = self.case.with_case(|desk, file| {
            let attachments = desk.upload(file, &self.attach)?;
            let command = Command::Feedback {
                text,
                attachments,
                concluding: self.concluding,
            };
            desk.carry_out(file, &command)?;
            Ok(self.case.done(desk, file))
        })?;
        self.case.tell(&done, "The feedback has arrived.")
    }
}
