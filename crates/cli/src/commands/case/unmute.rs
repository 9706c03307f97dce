//! `zegel case unmute`: mails about a case again.

use clap::Args;

use super::CaseArgs;
use super::mute::mute;

/// Get mails about a case again.
#[derive(Args)]
pub(crate) struct Unmute {
    #[command(flatten)]
    case: CaseArgs,
}

impl Unmute {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        mute(&self.case, false)
    }
}
