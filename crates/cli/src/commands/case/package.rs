//! `zegel case package`: parts of a case for somebody outside, sealed to their key, openable with any age tool.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use zegel_case_management::{CaseFile, Command};
use zegel_sealing::package::{Receiver, seal_package};

use super::CaseArgs;
use crate::input::Input;
use crate::output::{Readers, write_new_bytes};

/// Seal parts of the conversation, or a redacted text, to somebody outside, and note it in the case log
///
/// The reporter's consent to sharing comes first. What is named by --entry goes in as it stands, without files: black out by giving
/// your own text with --text-file instead.
#[derive(Args)]
pub(crate) struct Package {
    #[command(flatten)]
    case: CaseArgs,
    /// Who gets it, in words for the log
    #[arg(long, value_name = "WHOM")]
    with: String,
    /// Their age recipient, age1… or age1pq1…
    #[arg(long, value_name = "RECIPIENT")]
    recipient: Receiver,
    /// The number of an entry of the conversation; may be given several times
    #[arg(long, value_name = "NUMBER")]
    entry: Vec<u32>,
    /// A text to hand over in place of the entries' own, or -
    #[arg(long, value_name = "FILE")]
    text_file: Option<Input>,
    /// It says who the reporter is; two people decided that before
    #[arg(long)]
    identity: bool,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Package {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let redacted = self.text_file.as_ref().map(Input::text).transpose()?;
        let done = self.case.with_case(|desk, file| {
            let text = match &redacted {
                Some(text) => text.to_string(),
                None => self.text(file)?,
            };
            let (sealed, sha256) = seal_package(&self.recipient, &[("report.txt", text.as_bytes())])?;
            let share = Command::Share {
                with: self.with.clone(),
                entries: self.entry.clone(),
                identity: self.identity,
                sha256,
            };
            // First the log, then the file: nothing leaves that is not written down.
            desk.carry_out(file, &share)?;
            write_new_bytes(&self.out, &sealed, Readers::Anyone)?;
            Ok(self.case.done(desk, file))
        })?;
        self.case
            .tell(&done, "The package is sealed, and the log says so.")
    }

    fn text(&self, file: &CaseFile) -> anyhow::Result<String> {
        if self.entry.is_empty() {
            bail!("name what goes in: --entry or --text-file")
        }
        let mut text = String::new();
        for number in &self.entry {
            let message = file.messages().iter().find(|message| message.seq == *number);
            let message = message.with_context(|| format!("the conversation has no entry {number}"))?;
            text.push_str(&format!(
                "[{}] {}\n{}\n\n",
                message.seq,
                message.day,
                message.content.text()
            ));
        }
        Ok(text)
    }
}
