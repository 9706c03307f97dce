//! `zegel org settings`: what holds for all accounts of an organisation.

use clap::{Args, ValueEnum};
use zegel_protocol::people::Settings as Body;

use crate::commands::arguments::SignInArgs;
use crate::talk;

/// Show or change what holds for all accounts (administrators)
#[derive(Args)]
pub(crate) struct Settings {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Whether everybody needs a second factor; whoever has none can do nothing but set one up
    #[arg(long, value_name = "YES/NO")]
    require_second_factor: Option<YesNo>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesNo {
    /// They do
    Yes,
    /// They do not
    No,
}

impl Settings {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let settings = self.sign_in.with_account(|account| {
            if let Some(required) = self.require_second_factor {
                let body = Body {
                    second_factor_required: required == YesNo::Yes,
                };
                account.api.change_settings(&body)?;
                return Ok(body);
            }
            Ok(Body {
                second_factor_required: account.api.people()?.second_factor_required,
            })
        })?;
        if self.json {
            return talk::json(&settings);
        }
        talk::data(if settings.second_factor_required {
            "Everybody needs a second factor.\n"
        } else {
            "A second factor is everybody's own choice.\n"
        })
    }
}
