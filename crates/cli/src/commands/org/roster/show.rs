//! `zegel org roster show`: a roster verified and printed.

use clap::Args;

use crate::commands::arguments::RosterSource;
use crate::talk;
use crate::views::RosterOut;

/// Verify a roster and print its people, fingerprints and channels
#[derive(Args)]
pub(crate) struct Show {
    #[command(flatten)]
    source: RosterSource,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let (_, roster) = self.source.get()?;
        let out = RosterOut::new(&roster);
        if self.json {
            talk::json(&out)
        } else {
            talk::data(&out.text())
        }
    }
}
