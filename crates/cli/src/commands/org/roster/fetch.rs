//! `zegel org roster fetch`: the current signed roster, to take to the machine that signs.

use std::path::PathBuf;

use clap::Args;

use crate::client::visit::{Arrival, warn_of_first_use};
use crate::links::Link;
use crate::output::{Readers, replace};
use crate::talk::say;

/// Fetch the current signed roster, as it is needed for signing the next one
#[derive(Args)]
pub(crate) struct Fetch {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`
    #[arg(long, value_name = "LINK")]
    url: Link,
    /// Where it goes
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
}

impl Fetch {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let arrival = Arrival::at(&self.url)?;
        let (bundle, roster) = arrival.roster()?;
        if !roster.is_pinned() {
            warn_of_first_use(roster.key());
        }
        replace(
            &self.output,
            &(serde_json::to_string(bundle)? + "\n"),
            Readers::Anyone,
        )?;
        say(format_args!(
            "Roster {} of {}, valid until {}: {}",
            roster.body().seq,
            arrival.org,
            roster.body().expires,
            self.output.display()
        ));
        Ok(())
    }
}
