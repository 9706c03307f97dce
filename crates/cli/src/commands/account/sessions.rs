//! `zegel account sessions`: where one is signed in.

use clap::Args;

use crate::commands::arguments::SignInArgs;
use crate::talk;

/// List your sessions
///
/// This program's own is among them; it ends with the command.
#[derive(Args)]
pub(crate) struct Sessions {
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Sessions {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let sessions = self.sign_in.with_account(|account| Ok(account.api.sessions()?))?;
        if self.json {
            return talk::json(&sessions);
        }
        let line = |session: &zegel_protocol::accounts::SessionSummary| {
            let current = if session.current { "  this one" } else { "" };
            format!(
                "{}  since {} until {}{current}\n",
                session.id, session.started, session.last_day
            )
        };
        talk::data(&sessions.sessions.iter().map(line).collect::<String>())
    }
}
