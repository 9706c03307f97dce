//! `zegel figures channels`: counts of reports, for analysts.

use std::fmt::Write as _;

use clap::Args;
use zegel_protocol::figures::LEAST_COUNT;

use crate::commands::arguments::SignInArgs;
use crate::talk::{self, say};

/// Show how many reports came to each channel in each year, for analysts
///
/// A year is shown when it is over, and counts from 1 to 4 are not told: they could point to somebody.
#[derive(Args)]
pub(crate) struct Channels {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Channels {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let figures = self.sign_in.with_account(|account| Ok(account.api.figures()?))?;
        if self.json {
            return talk::json(&figures);
        }
        let count = |count: Option<u64>| {
            count.map_or_else(|| format!("1 to {}", LEAST_COUNT - 1), |count| count.to_string())
        };
        if figures.rows.is_empty() {
            say("There are no figures: those of a year are shown when it is over.");
        }
        let mut text = String::new();
        for row in &figures.rows {
            // Writing to a string does not fail.
            let _ = writeln!(
                text,
                "{}  {:24} received {:8} acknowledged {}",
                row.year,
                row.channel.as_str(),
                count(row.received),
                count(row.acknowledged)
            );
        }
        talk::data(&text)
    }
}
