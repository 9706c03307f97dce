//! `zegel case proof`: a case with what proves it, for `zegel verify-log`.

use std::path::PathBuf;

use clap::Args;

use super::CaseArgs;
use crate::output::{Readers, write_new};
use crate::talk::{self, say};

/// Write a file with a case's log and what proves it: signatures, chain and the lists of readers
///
/// Whoever has the file reads what is in it. `zegel verify-log` checks it without any server.
#[derive(Args)]
pub(crate) struct Proof {
    #[command(flatten)]
    case: CaseArgs,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The log only, without what was said with the reporter; who was on the case is not shown then
    #[arg(long)]
    log_only: bool,
}

impl Proof {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let proof = self
            .case
            .with_case(|desk, file| desk.proof(file, !self.log_only))?;
        write_new(&self.out, &proof, Readers::Owner)?;
        if self.case.json {
            return talk::json(&serde_json::json!({ "case": self.case.case, "file": self.out }));
        }
        say(format_args!("Written to {}", self.out.display()));
        Ok(())
    }
}
