//! `zegel case show`: reading a case.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use zegel_case_management::CaseFile;

use super::CaseArgs;
use crate::client::desk::OpenDesk;
use crate::talk::{self, say, warn};
use crate::views::{CaseOut, attachments_to_save};

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

impl Show {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
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
