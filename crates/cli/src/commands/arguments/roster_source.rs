//! A signed roster, from a server or a file.

use clap::Args;
use zegel_protocol::roster::RosterBundle;
use zegel_protocol::roster_check::Roster;

use crate::client::visit::{Arrival, warn_of_first_use};
use crate::input::Input;
use crate::links::Link;
use crate::rosters::{check, read_bundle};
use crate::talk::Usage;

/// Where a signed roster is.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct RosterSource {
    /// The organisation's link, `https://HOST/o/ORGANISATION/#KEY`
    #[arg(long, value_name = "LINK")]
    url: Option<Link>,
    /// A signed roster in a file; its key is the one that it names itself
    #[arg(long = "in", value_name = "FILE")]
    input: Option<Input>,
}

impl RosterSource {
    /// Fetches or reads it, and checks it.
    ///
    /// # Errors
    /// It cannot be had, or is refused.
    pub(crate) fn get(&self) -> anyhow::Result<(RosterBundle, Roster)> {
        match (&self.url, &self.input) {
            (Some(link), _) => {
                let both = Arrival::at(link)?.roster()?.clone();
                if !both.1.is_pinned() {
                    warn_of_first_use(both.1.key());
                }
                Ok(both)
            }
            (None, Some(file)) => {
                let bundle = read_bundle(file)?;
                let roster = check(&bundle)?;
                Ok((bundle, roster))
            }
            (None, None) => Err(Usage("say --url or --in".to_owned()).into()),
        }
    }

    /// The address in the link, if there is one.
    pub(crate) fn origin(&self) -> Option<&str> {
        self.url.as_ref().map(|link| link.origin.as_str())
    }
}
