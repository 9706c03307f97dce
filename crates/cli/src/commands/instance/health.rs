//! `zegel instance health`: how the server is.

use clap::Args;
use zegel_protocol::figures::Database;
use zegel_protocol::limits::UNDELIVERED_DAYS;

use crate::commands::arguments::InstanceSignInArgs;
use crate::talk;

/// Show the server's version, database, storage and mail
#[derive(Args)]
pub(crate) struct Health {
    #[command(flatten)]
    sign_in: InstanceSignInArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Health {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let health = self.sign_in.with_account(|account| Ok(account.api.health()?))?;
        if self.json {
            return talk::json(&health);
        }
        let database = match health.database {
            Database::Sqlite => "SQLite",
            Database::Postgresql => "PostgreSQL",
        };
        let free = health
            .free_bytes
            .map(|bytes| format!(", {bytes} bytes free"))
            .unwrap_or_default();
        let mail = if health.mail {
            format!(
                "{} waiting, {} given up in the last {UNDELIVERED_DAYS} days",
                health.mail_waiting, health.mail_undelivered
            )
        } else {
            "none: no mail server is configured, so nobody is reminded of anything".to_owned()
        };
        talk::data(&format!(
            "Version {}\nDatabase {database}\nOrganisations {}\nAttachments {} bytes{free}\nMail {mail}\n",
            talk::plain(&health.version),
            health.organisations,
            health.attachment_bytes
        ))
    }
}
