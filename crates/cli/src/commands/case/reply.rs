//! `zegel case reply`: a message to the reporter.

use std::path::PathBuf;

use clap::Args;
use zegel_case_management::Command;

use super::CaseArgs;
use crate::client::attachments::check_count;
use crate::input::Input;

/// Write to the reporter.
#[derive(Args)]
pub(crate) struct Reply {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with the message, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
    /// A file to seal and send along; once for each
    #[arg(long, value_name = "FILE")]
    attach: Vec<PathBuf>,
}

impl Reply {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        check_count(&self.attach)?;
        let text = self.text_file.text()?;
        let done = self.case.with_case(|desk, file| {
            let attachments = desk.upload(file, &self.attach)?;
            let text = text.to_string();
            desk.carry_out(file, &Command::Reply { text, attachments })?;
            Ok(self.case.done(desk, file))
        })?;
        self.case.tell(&done, "The message has arrived.")
    }
}
