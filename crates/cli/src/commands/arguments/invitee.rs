//! Who is invited.

use clap::Args;
use zegel_protocol::PersonId;
use zegel_protocol::limits::{MAX_ADDRESS_CHARS, MAX_LOGIN_CHARS};

/// Somebody who is to have an account.
#[derive(Args)]
pub(crate) struct InviteeArgs {
    /// The person's identifier, in the roster too, such as amina
    #[arg(long)]
    pub(crate) person: PersonId,
    /// What they will sign in with
    #[arg(long, value_name = "NAME", value_parser = login)]
    pub(crate) login: String,
    /// Where mail to them goes; the server keeps it for reminders
    #[arg(long, value_name = "ADDRESS", value_parser = mail_address)]
    pub(crate) address: Option<String>,
}

/// Somebody who is to have an account, where --login is who invites.
#[derive(Args)]
pub(crate) struct GuestArgs {
    /// The person's identifier, in the roster too, such as amina
    #[arg(long)]
    pub(crate) person: PersonId,
    /// What they will sign in with, if not the identifier
    #[arg(long, value_name = "NAME", value_parser = login)]
    new_login: Option<String>,
    /// Where mail to them goes; the server keeps it for reminders
    #[arg(long, value_name = "ADDRESS", value_parser = mail_address)]
    pub(crate) address: Option<String>,
}

impl GuestArgs {
    /// What they will sign in with.
    pub(crate) fn login(&self) -> String {
        self.new_login.clone().unwrap_or_else(|| self.person.to_string())
    }
}

/// A login name that servers take.
pub(crate) fn login(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > MAX_LOGIN_CHARS || text.chars().any(char::is_control) {
        return Err(format!("a login name has 1 to {MAX_LOGIN_CHARS} characters"));
    }
    Ok(text.to_owned())
}

/// An address that mail can be sent to, as far as can be seen from here.
pub(crate) fn mail_address(text: &str) -> Result<String, String> {
    let text = text.trim();
    let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>');
    let whole = text
        .rsplit_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    if !whole || text.len() > MAX_ADDRESS_CHARS || text.contains(strange) {
        return Err("a mail address is NAME@HOST, and one only".to_owned());
    }
    Ok(text.to_owned())
}
