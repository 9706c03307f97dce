//! `zegel people withdraw`: an invitation is taken back.

use clap::Args;
use zegel_protocol::{PersonId, ProblemCode};

use super::about;
use crate::client::http::HttpError;
use crate::commands::arguments::SignInArgs;
use crate::talk::say;

/// Take an invitation back; the person is forgotten
#[derive(Args)]
pub(crate) struct Withdraw {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
}

impl Withdraw {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        self.sign_in.with_account(|account| {
            account
                .api
                .withdraw_invitation(&self.person)
                .map_err(|error| match error {
                    HttpError::Problem(ProblemCode::AlreadyExists) => anyhow::anyhow!(
                        "{} has an account already; `zegel people depart` closes it",
                        self.person
                    ),
                    other => about(&self.person, other),
                })
        })?;
        say("The invitation does not work any more.");
        Ok(())
    }
}
