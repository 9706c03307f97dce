//! `zegel figures release`: a year's figures, once.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use zegel_case_management::figures_scope;
use zegel_figures::{UntrustedRelease, release_csv};
use zegel_protocol::roster::RosterBundle;

use super::counting::Count;
use crate::client::desk::OpenDesk;
use crate::commands::arguments::SignInArgs;
use crate::output::{Readers, write_new};
use crate::talk::{self, say};

/// Release the figures of a year that is over, signed, once and for all
///
/// Counted from the cases of your lane that you read. A year that you released before gives the same file again. One person
/// releases the figures of a lane: two different releases of one year would tell of the cases in which they differ.
#[derive(Args)]
pub(crate) struct Release {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// The year in which the reports arrived
    #[arg(long, value_name = "YEAR")]
    year: i32,
    /// The file to write
    #[arg(long, value_name = "FILE", required_unless_present = "preview")]
    out: Option<PathBuf>,
    /// Show what would be released as comma-separated values, and release nothing
    #[arg(long, conflicts_with = "out")]
    preview: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Release {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let Some(out) = &self.out else {
            let release = self.sign_in.with_desk(|desk| {
                let count = Count::now(desk)?;
                self.draw_up(desk, &count)
            })?;
            return if self.json {
                talk::json(&release)
            } else {
                talk::data(&release_csv(&release))
            };
        };
        let file = self.sign_in.with_desk(|desk| self.release(desk))?;
        write_new(out, &serde_json::to_string(&file)?, Readers::Anyone)?;
        if self.json {
            return talk::json(&serde_json::json!({ "year": self.year, "file": out }));
        }
        say(format_args!(
            "The figures of {} are in {}",
            self.year,
            out.display()
        ));
        Ok(())
    }

    fn draw_up(&self, desk: &OpenDesk, count: &Count) -> anyhow::Result<zegel_figures::Release> {
        let scope = figures_scope(desk.desk(), self.year, desk.today());
        let scope = scope.context("the list of readers does not name you")?;
        Ok(count.tally.draw_up(scope)?)
    }

    fn release(&self, desk: &mut OpenDesk) -> anyhow::Result<UntrustedRelease> {
        let mut count = Count::now(desk)?;
        let scope = figures_scope(desk.desk(), self.year, desk.today());
        let lane = scope.context("the list of readers does not name you")?.lane;
        if let Some(file) = count.tally.release_of(lane, self.year) {
            return Ok(file.clone());
        }
        let open = |one: &&zegel_case_management::Counted| {
            one.lane == lane && one.year == self.year && one.facts.is_none()
        };
        let uncounted = count.cases.values().filter(open).count();
        if uncounted > 0 {
            bail!(
                "{uncounted} of that year's cases are not counted: say of each whether you have a conflict of interest"
            );
        }
        let release = self.draw_up(desk, &count)?;
        let (key, signature) = desk.desk().sign_figures(&release.to_text());
        let person = desk.desk().person().clone();
        let roster: RosterBundle = desk.account().roster()?.0.clone();
        let file = UntrustedRelease::new(&release, person, key, signature.as_bytes(), roster);
        count.tally.freeze(file.clone())?;
        // Kept before it is given out: there will be no other one.
        count.keep(desk)?;
        Ok(file)
    }
}
