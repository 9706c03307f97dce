//! `zegel org roster show`: a roster verified and printed.

use clap::Args;

use super::sign::{check, read_bundle};
use crate::client::visit::{Unpinned, Visit};
use crate::input::Input;
use crate::link::Link;
use crate::talk;
use crate::views::RosterOut;

/// Verify a roster and print its people, fingerprints and channels.
#[derive(Args)]
pub(crate) struct Show {
    #[command(flatten)]
    source: Source,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Source {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`
    #[arg(long, value_name = "LINK")]
    url: Option<Link>,
    /// A signed roster in a file; its key is the one that it names itself
    #[arg(long = "in", value_name = "FILE")]
    input: Option<Input>,
}

impl Show {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let roster = match (&self.source.url, &self.source.input) {
            (Some(link), _) => Visit::begin(link, Unpinned::Trust)?.roster().clone(),
            (None, Some(file)) => check(&read_bundle(file)?)?,
            (None, None) => return Err(talk::Usage("say --url or --in".to_owned()).into()),
        };
        let out = RosterOut::new(&roster);
        if self.json {
            talk::json(&out)
        } else {
            talk::data(&out.text())
        }
    }
}
