//! `zegel figures lessons`: what is to be learned from the cases that somebody reads.

use std::fmt::Write as _;

use clap::Args;
use zegel_figures::LearningList;

use super::counting::Count;
use crate::commands::arguments::SignInArgs;
use crate::talk;

/// List what is to be learned from your cases, without the cases
///
/// For within the organisation: it is no part of a release.
#[derive(Args)]
pub(crate) struct Lessons {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print comma-separated values
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

impl Lessons {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let cases = self.sign_in.with_desk(|desk| Ok(Count::now(desk)?.cases))?;
        let list = LearningList::of(cases.into_values().flat_map(|counted| counted.lessons));
        if self.json {
            return talk::json(&list);
        }
        if self.csv {
            return talk::data(&list.to_csv());
        }
        let mut text = String::new();
        for lesson in list.lessons() {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{}  {}", lesson.due, talk::plain(&lesson.owner));
            text.push_str(&talk::indented(&lesson.text));
        }
        talk::data(&text)
    }
}
