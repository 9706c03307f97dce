//! `zegel account end-session`: a session somewhere else ends.

use clap::Args;
use serde_json::json;
use zegel_protocol::Sha256;

use crate::commands::arguments::{SignInArgs, ToldArgs};

/// End a session, or all but this program's own
#[derive(Args)]
pub(crate) struct EndSession {
    #[command(flatten)]
    sign_in: SignInArgs,
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    told: ToldArgs,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Which {
    /// The session, as `zegel account sessions` names it
    #[arg(value_name = "SESSION", allow_hyphen_values = true)]
    session: Option<Sha256>,
    /// All others
    #[arg(long)]
    others: bool,
}

impl EndSession {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        self.sign_in.with_account(|account| {
            match &self.which.session {
                Some(session) => account.api.end_session(session)?,
                None => account.api.end_other_sessions()?,
            }
            Ok(())
        })?;
        self.told.tell(
            &json!({"session": self.which.session, "others": self.which.others}),
            "Done.",
        )
    }
}
