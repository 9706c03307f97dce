//! `zegel account show`: the account as its owner sees it.

use std::fmt::Write as _;

use clap::Args;
use serde::Serialize;
use zegel_protocol::accounts::Me;
use zegel_sealing::fingerprint::Fingerprint;

use crate::client::account::OpenAccount;
use crate::commands::arguments::SignInArgs;
use crate::talk::{self, plain};
use crate::views::account_role;

/// Show your account: role, second factors, keys
#[derive(Args)]
pub(crate) struct Show {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// The account as machines read it.
#[derive(Serialize)]
struct AccountOut {
    #[serde(flatten)]
    me: Me,
    /// As this account knows it.
    organisation_key: Option<String>,
    /// Of the newest keys.
    fingerprint: Fingerprint,
    /// Whether the roster names the newest keys.
    published: bool,
    /// Whether there are keys from before, for cases that were not moved yet.
    rotating: bool,
}

impl Show {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let out = self.sign_in.with_account(|account| account_out(account))?;
        if self.json {
            return talk::json(&out);
        }
        talk::data(&out.text())
    }
}

fn account_out(account: &OpenAccount) -> anyhow::Result<AccountOut> {
    let holder = &account.holder;
    let key = account.organisation_key();
    let newest = holder.vault().newest();
    let listed = account
        .roster
        .as_ref()
        .and_then(|(_, roster)| roster.handler(holder.person()));
    Ok(AccountOut {
        me: account.api.me()?,
        fingerprint: holder.fingerprint(key, &account.org),
        organisation_key: key.map(str::to_owned),
        published: listed.is_some_and(|listed| newest.are_of(&listed.recipient, &listed.signing_key)),
        rotating: holder.vault().has_older(),
    })
}

impl AccountOut {
    fn text(&self) -> String {
        let me = &self.me;
        let mut text = String::new();
        // Writing to a string does not fail.
        let mut line = |words: String| {
            let _ = writeln!(text, "{words}");
        };
        line(format!(
            "{} ({}), login {}",
            me.person,
            account_role(me.role),
            plain(&me.login)
        ));
        let factor = match (me.totp, me.passkeys.len()) {
            (false, 0) if me.second_factor_required => "none, and the organisation asks for one",
            (false, 0) => "none",
            (true, 0) => "six digits",
            (false, _) => "passkey",
            (true, _) => "six digits, passkey",
        };
        line(format!("Second factor: {factor}"));
        for passkey in &me.passkeys {
            let unlocks = if passkey.unlocks { ", opens your keys" } else { "" };
            line(format!("    {} added on {}{unlocks}", passkey.id, passkey.added));
        }
        if let Some(key) = &self.organisation_key {
            line(format!("Organisation key {key}"));
        }
        line(format!("Fingerprint {}", self.fingerprint));
        if me.role.reads().is_some() {
            let published = if self.published {
                "The list of readers names you with these keys."
            } else {
                "The list of readers does not name you with these keys yet: compare the fingerprint with your administrator."
            };
            line(published.to_owned());
        }
        if self.rotating {
            line("There are keys from before; `zegel account finish-rotation` moves your cases.".to_owned());
        }
        text
    }
}
