//! `zegel people address`: where mail to somebody goes.

use clap::Args;
use serde_json::json;
use zegel_protocol::PersonId;
use zegel_protocol::people::NewAddress;

use super::about;
use crate::commands::arguments::{SignInArgs, ToldArgs};

/// Note or forget where mail to somebody goes
#[derive(Args)]
pub(crate) struct Address {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Who
    #[arg(value_name = "PERSON")]
    person: PersonId,
    #[command(flatten)]
    address: Where,
    #[command(flatten)]
    told: ToldArgs,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Where {
    /// The address
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// Forget it
    #[arg(long)]
    none: bool,
}

impl Address {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let body = NewAddress {
            address: self.address.address.clone(),
        };
        self.sign_in.with_account(|account| {
            account
                .api
                .set_address(&self.person, &body)
                .map_err(|error| about(&self.person, error))
        })?;
        self.told.tell(
            &json!({"person": self.person, "address": self.address.address}),
            if self.address.none {
                "The address is forgotten."
            } else {
                "The address is noted."
            },
        )
    }
}
