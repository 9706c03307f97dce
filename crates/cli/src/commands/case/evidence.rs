//! `zegel case evidence`: a piece of evidence.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use zegel_case_management::Command;
use zegel_protocol::Sha256;

use super::CaseArgs;
use crate::input::Input;

/// Bytes of a file that is kept elsewhere and only hashed here.
const MOST: u64 = 4 << 30;

/// Add a piece of evidence: what it is, where it came from, and its hash
///
/// A file is sealed for the handlers of the case and uploaded, unless it is only to be hashed.
#[derive(Args)]
pub(crate) struct AddEvidence {
    #[command(flatten)]
    case: CaseArgs,
    /// The file that says what it is and where it came from, or -
    #[arg(long, value_name = "FILE")]
    text_file: Input,
    /// The piece itself, to be sealed and kept with the case
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The piece itself, kept elsewhere: only its hash is noted
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    hash_of: Option<PathBuf>,
}

impl AddEvidence {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let text = self.text_file.text()?.to_string();
        let sha256 = self
            .file
            .as_ref()
            .or(self.hash_of.as_ref())
            .map(hash_of)
            .transpose()?;
        let done = self.case.with_case(|desk, file| {
            let attachment = self
                .file
                .as_ref()
                .map(|path| desk.upload_evidence(file, path))
                .transpose()?;
            let command = Command::Evidence {
                text,
                sha256,
                attachment,
            };
            desk.carry_out(file, &command)?;
            Ok(self.case.done(desk, file))
        })?;
        self.case.tell(&done, "The evidence is in the case log.")
    }
}

fn hash_of(path: &PathBuf) -> anyhow::Result<Sha256> {
    let shown = || path.display().to_string();
    let length = std::fs::metadata(path).with_context(shown)?.len();
    anyhow::ensure!(
        length <= MOST,
        "{}: too large to be hashed at once",
        path.display()
    );
    Ok(Sha256::of(&std::fs::read(path).with_context(shown)?))
}
