//! `zegel people withdraw`: an invitation is taken back.

use clap::Args;
use serde_json::json;
use zegel_protocol::{PersonId, ProblemCode};

use super::about;
use crate::client::http::HttpError;
use crate::commands::arguments::{SignInArgs, ToldArgs};

/// Take an invitation back; the person is forgotten
#[derive(Args)]
pub(crate) struct Withdraw {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
    #[command(flatten)]
    told: ToldArgs,
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
        self.told.tell(
            &json!({"person": self.person}),
            "The invitation does not work any more.",
        )
    }
}
