//! `zegel account recovery-sheet`: another sheet in the place of the old one.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use zegel_administration::new_recovery;

use crate::clock;
use crate::commands::arguments::{SignInArgs, ToldArgs};
use crate::papers::{Papers, recovery_sheet};

/// Make a new recovery sheet; the old one stops working, and you are signed out everywhere else
#[derive(Args)]
pub(crate) struct RecoverySheet {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Where the sheet goes (readable for you only; never overwritten)
    #[arg(long = "out", value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    told: ToldArgs,
}

impl RecoverySheet {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let place = &self.sign_in.link().origin;
        self.sign_in.with_account(|account| {
            account.step_up()?;
            let key = new_recovery(&mut clock::chance());
            let body = account.holder.change_recovery(&key)?;
            let me = account.api.me()?;
            let place = format!("{place}/o/{}/desk/", account.org);
            let mut papers = Papers::default();
            let sheet = recovery_sheet(me.person.as_str(), &me.login, &place, &key);
            papers.write(&self.output, &sheet)?;
            papers.settle(account.api.change_recovery(&body))
        })?;
        self.told.tell(
            &json!({"out": self.output}),
            format_args!(
                "Recovery sheet: {} (print it, put it in a drawer, delete the file and tear up the old sheet)",
                self.output.display()
            ),
        )
    }
}
