//! `zegel case access`: which accounts looked at a case, by the server's word.

use std::fmt::Write as _;

use clap::Args;

use super::CaseArgs;
use crate::talk;

/// List which accounts looked at a case on which days, by the server's word.
#[derive(Args)]
pub(crate) struct Access {
    #[command(flatten)]
    case: CaseArgs,
}

impl Access {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let args = &self.case;
        let register = args
            .sign_in
            .with_account(|account| Ok(account.api.access(&args.case)?))?;
        if args.json {
            return talk::json(&register);
        }
        let mut text = String::new();
        for row in &register.rows {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{}  {}", row.day, row.person);
        }
        talk::data(&text)
    }
}
