//! `zegel case`: reading a case and working on it.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use zegel_case_management::{CaseFile, ClosingReason, Feedback};
use zegel_protocol::CaseId;

use super::sign_in::SignInArgs;
use crate::client::desk::OpenDesk;
use crate::input::Input;
use crate::talk::{self, Usage, say, warn};
use crate::views::{CaseOut, attachments_to_save};

/// Read and work on a case
#[derive(Subcommand)]
pub(crate) enum CaseCommand {
    Show(Show),
    Reply(Reply),
    Note(Note),
    Acknowledge(Acknowledge),
    Close(Close),
}

/// Which case, and who works on it.
#[derive(Args)]
struct CaseArgs {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// The case, as the inbox names it
    #[arg(value_name = "CASE")]
    case: CaseId,
}

/// Read a case; the first handler to do so opens it
///
/// The opening is written into the case's log.
#[derive(Args)]
pub(crate) struct Show {
    #[command(flatten)]
    case: CaseArgs,
    /// The folder to save all attachments in
    #[arg(long, value_name = "DIR")]
    save: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

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

/// Write a note that the reporter cannot read.
#[derive(Args)]
pub(crate) struct Note {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with the note, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

/// Tell the reporter that a person has read the report.
#[derive(Args)]
pub(crate) struct Acknowledge {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with what is said to the reporter, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
}

/// Close a case, with feedback to the reporter or the reason why none is possible.
#[derive(Args)]
pub(crate) struct Close {
    #[command(flatten)]
    case: CaseArgs,
    /// Why it is closed
    #[arg(long, value_parser = PossibleValuesParser::new(reasons()))]
    reason: String,
    #[command(flatten)]
    feedback: FeedbackArgs,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct FeedbackArgs {
    /// The file with the feedback to the reporter, or -
    #[arg(long, value_name = "FILE")]
    feedback_file: Option<Input>,
    /// The feedback was given before
    #[arg(long)]
    feedback_given: bool,
    /// The file that says why no feedback is possible, or - (for the case log)
    #[arg(long, value_name = "FILE")]
    no_feedback_file: Option<Input>,
}

/// The closing reasons as they are called on the wire.
fn reasons() -> Vec<String> {
    let name = |reason: &ClosingReason| Some(serde_json::to_value(reason).ok()?.as_str()?.to_owned());
    ClosingReason::ALL.iter().filter_map(name).collect()
}

impl CaseCommand {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Show(command) => command.run(),
            Self::Reply(command) => command.run(),
            Self::Note(command) => command.run(),
            Self::Acknowledge(command) => command.run(),
            Self::Close(command) => command.run(),
        }
    }
}

impl CaseArgs {
    /// Signs in, reads the case and opens it if nobody has, then does `work`.
    fn with_case(
        &self,
        work: impl FnOnce(&mut OpenDesk, &mut CaseFile) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        self.sign_in.with_desk(|desk| {
            let (mut file, read) = desk.case(&self.case)?;
            read.context("this case cannot be trusted; `zegel case show` shows what can be read")?;
            desk.open(&mut file)?;
            for words in CaseOut::new(&file, desk.desk()).warnings() {
                warn(words);
            }
            work(desk, &mut file)
        })
    }
}

impl Show {
    fn run(&self) -> anyhow::Result<()> {
        self.case.sign_in.with_desk(|desk| {
            let (mut file, read) = desk.case(&self.case.case)?;
            let opened = if read.is_ok() {
                desk.open(&mut file)
            } else {
                Ok(())
            };
            // What could be read is shown in any case, also before an error is told.
            let out = CaseOut::new(&file, desk.desk());
            for words in out.warnings() {
                warn(words);
            }
            if self.json {
                talk::json(&out)
            } else {
                talk::data(&out.text())
            }?;
            read.context("the rest of the case cannot be trusted")?;
            opened.context("the case could not be opened in its log")?;
            match &self.save {
                Some(folder) => save(desk, &file, folder),
                None => Ok(()),
            }
        })
    }
}

fn save(desk: &OpenDesk, file: &CaseFile, folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for blob in attachments_to_save(file.messages()) {
        let path = desk.save(folder, file, &blob)?;
        say(format_args!("Saved {}", path.display()));
    }
    Ok(())
}

impl Reply {
    fn run(&self) -> anyhow::Result<()> {
        crate::client::attachments::check_count(&self.attach)?;
        let text = self.text_file.text()?;
        self.case.with_case(|desk, file| {
            let attachments = desk.upload(file, &self.attach)?;
            desk.add(file, &|file, desk, today| {
                file.reply(desk, &text, attachments.clone(), today)
            })
        })?;
        say("The message has arrived.");
        Ok(())
    }
}

impl Note {
    fn run(&self) -> anyhow::Result<()> {
        let text = self.text_file.text()?;
        self.case
            .with_case(|desk, file| desk.add(file, &|file, desk, today| file.note(desk, &text, today)))?;
        say("The note is in the case log.");
        Ok(())
    }
}

impl Acknowledge {
    fn run(&self) -> anyhow::Result<()> {
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

impl Close {
    fn run(&self) -> anyhow::Result<()> {
        let reason: ClosingReason = serde_json::from_value(self.reason.clone().into())?;
        let feedback = match (&self.feedback.feedback_file, &self.feedback.no_feedback_file) {
            (Some(file), _) => Feedback::Give(file.text()?.to_string()),
            (None, Some(file)) => Feedback::NotPossible(file.text()?.to_string()),
            (None, None) => Feedback::AlreadyGiven,
        };
        self.case.with_case(|desk, file| {
            desk.add(file, &|file, desk, today| {
                file.close(desk, reason, feedback.clone(), today)
            })
        })?;
        say("The case is closed.");
        Ok(())
    }
}
