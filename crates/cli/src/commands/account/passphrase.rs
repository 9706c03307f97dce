//! `zegel account passphrase`: another passphrase.

use clap::Args;
use serde_json::json;

use crate::clock;
use crate::commands::arguments::{NewPassphraseArgs, SignInArgs, ToldArgs};
use crate::papers::Papers;

/// Change your passphrase; you are signed out everywhere else
#[derive(Args)]
pub(crate) struct Passphrase {
    #[command(flatten)]
    sign_in: SignInArgs,
    #[command(flatten)]
    new: NewPassphraseArgs,
    #[command(flatten)]
    told: ToldArgs,
}

impl Passphrase {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        self.sign_in.with_account(|account| {
            account.step_up()?;
            let mut papers = Papers::default();
            let passphrase = self.new.take(&mut papers)?;
            let body = account
                .holder
                .change_passphrase(&passphrase, &mut clock::chance())?;
            papers.settle(account.api.change_passphrase(&body))
        })?;
        self.new.tell();
        self.told.tell(
            &json!({"passphrase_out": self.new.output()}),
            "The new passphrase holds from now on.",
        )
    }
}
