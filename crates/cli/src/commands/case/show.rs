//! `zegel case show`: reading a case.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use zegel_case_management::CaseFile;

use super::CaseArgs;
use crate::client::desk::OpenDesk;
use crate::talk::{self, say, warn};
use crate::views::{CaseOut, attachments_to_save};

/// Read a case
///
/// Before you said that you have no conflict of interest (`zegel case declare`), its channel and day are all that is shown.
#[derive(Args)]
pub(crate) struct Show {
    #[command(flatten)]
    case: CaseArgs,
    /// Say that you have no conflict of interest, for this time: for a case whose log you have no key to
    #[arg(long)]
    no_conflict: bool,
    /// The folder to save all attachments in
    #[arg(long, value_name = "DIR")]
    save: Option<PathBuf>,
}

impl Show {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        self.case.sign_in.with_desk(|desk| {
            let (mut file, read) = desk.case(&self.case.case)?;
            if self.no_conflict {
                file.declare_without_log();
            }
            // What could be read is shown in any case, also before an error is told.
            let out = CaseOut::new(&file, desk.desk());
            for words in out.warnings() {
                warn(words);
            }
            if self.case.json {
                talk::json(&out)
            } else {
                talk::data(&out.text())
            }?;
            read.context("the rest of the case cannot be trusted")?;
            if !file.declared() {
                say("Say first whether you have a conflict of interest: `zegel case declare` or `zegel case recuse`.");
            }
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
