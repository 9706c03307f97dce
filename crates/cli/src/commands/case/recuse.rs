//! `zegel case recuse`: a conflict of interest, for good.

use clap::Args;

use super::CaseArgs;
use crate::client::desk::OpenDesk;
use crate::talk::{self, say};

/// Declare a conflict of interest with a case
///
/// Your keys to it are deleted, it is not shown to you any more, and nobody can let you in again.
#[derive(Args)]
pub(crate) struct Recuse {
    #[command(flatten)]
    case: CaseArgs,
}

impl Recuse {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        self.case.with_any_case(OpenDesk::recuse)?;
        if self.case.json {
            return talk::json(&serde_json::json!({ "case": self.case.case, "recused": true }));
        }
        say("You are off the case, for good.");
        Ok(())
    }
}
