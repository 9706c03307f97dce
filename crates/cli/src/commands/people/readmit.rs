//! `zegel people readmit`: somebody comes back.

use clap::Args;
use serde_json::json;
use zegel_protocol::PersonId;

use super::about;
use crate::commands::arguments::{SignInArgs, ToldArgs};

/// Open the account of somebody who left again
///
/// Keys to cases that were deleted do not come back; colleagues can let them in again.
#[derive(Args)]
pub(crate) struct Readmit {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
    #[command(flatten)]
    told: ToldArgs,
}

impl Readmit {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        self.sign_in.with_account(|account| {
            account
                .api
                .readmit(&self.person)
                .map_err(|error| about(&self.person, error))
        })?;
        self.told.tell(
            &json!({"person": self.person}),
            format_args!("The account of {} is open again.", self.person),
        )
    }
}
