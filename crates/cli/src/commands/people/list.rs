//! `zegel people list`: everybody, and whether the roster has their newest keys.

use std::fmt::Write as _;

use clap::Args;

use crate::commands::arguments::SignInArgs;
use crate::talk;
use crate::views::PeopleOut;

/// List everybody: role, state, whose keys are to be compared
#[derive(Args)]
pub(crate) struct List {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl List {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let out = self.sign_in.with_account(|account| {
            let people = account.api.people()?;
            Ok(PeopleOut::new(people, account))
        })?;
        if self.json {
            return talk::json(&out);
        }
        let mut text = String::new();
        for person in &out.people {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{}", person.text());
        }
        if out.second_factor_required {
            text.push_str("Everybody needs a second factor.\n");
        }
        talk::data(&text)
    }
}
