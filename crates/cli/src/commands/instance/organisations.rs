//! `zegel instance organisations`: all organisations of the server.

use std::fmt::Write as _;

use clap::Args;

use crate::commands::arguments::InstanceSignInArgs;
use crate::talk;

/// List the server's organisations: roster, storage
#[derive(Args)]
pub(crate) struct Organisations {
    #[command(flatten)]
    sign_in: InstanceSignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Organisations {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let all = self
            .sign_in
            .with_account(|account| Ok(account.api.organisations()?))?;
        if self.json {
            return talk::json(&all);
        }
        let mut text = String::new();
        for one in &all.organisations {
            let roster = match one.expires {
                Some(day) => format!("roster until {day}"),
                None if one.has_roster => "roster".to_owned(),
                None => "no roster yet".to_owned(),
            };
            // Writing to a string does not fail.
            let _ = writeln!(
                text,
                "{:40} {roster:24} {} bytes of attachments",
                one.slug.as_str(),
                one.attachment_bytes
            );
        }
        talk::data(&text)
    }
}
