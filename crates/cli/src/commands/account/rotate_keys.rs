//! `zegel account rotate-keys`: new keys for a reader.

use clap::Args;
use serde_json::json;

use crate::clock;
use crate::commands::arguments::SignInArgs;
use crate::talk::{self, data, say};

/// Make new keys, after a device was lost or once in a while
///
/// The old ones go on working until your administrator has compared the fingerprint and published the new ones; then
/// `zegel account finish-rotation` moves your cases to them.
#[derive(Args)]
pub(crate) struct RotateKeys {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl RotateKeys {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let (key, fingerprint) = self.sign_in.with_account(|account| {
            account.step_up()?;
            let new = account.holder.rotate(&mut clock::chance())?;
            account.save(&new)?;
            let key = account.organisation_key().map(str::to_owned);
            let fingerprint = account.holder.fingerprint(key.as_deref(), &account.org);
            Ok((key, fingerprint))
        })?;
        say("New keys are made. Compare this with your administrator, by telephone or in person:");
        if self.json {
            talk::json(&json!({"organisation_key": key, "fingerprint": fingerprint}))
        } else {
            data(&format!("{fingerprint}\n"))
        }
    }
}
