//! `zegel account passphrase`: another passphrase.

use clap::Args;

use crate::clock;
use crate::commands::arguments::{NewPassphraseArgs, SignInArgs};
use crate::papers::Papers;
use crate::talk::say;

/// Change your passphrase; you are signed out everywhere else
#[derive(Args)]
pub(crate) struct Passphrase {
    #[command(flatten)]
    sign_in: SignInArgs,
    #[command(flatten)]
    new: NewPassphraseArgs,
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
        say("The new passphrase holds from now on.");
        Ok(())
    }
}
