//! The operator's mail server, as the configuration names it.

use std::path::PathBuf;

use lettre::message::Mailbox;
use serde::Deserialize;

use super::{BadConfig, Secret, is_this_machine, read_secret};

/// How mail is handed over. Without a server no mail is sent, and invitations are handed over by hand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailConfig {
    /// The mail server's name.
    pub server: Option<String>,
    /// Its port; by default 587 for STARTTLS, 465 for TLS, 25 for none.
    pub port: Option<u16>,
    /// How the connection is protected.
    pub security: MailSecurity,
    /// The user to sign in as, where the mail server wants one.
    pub user: Option<String>,
    /// The user's password.
    pub password: Option<Secret>,
    /// A file that holds `password`.
    pub password_file: Option<PathBuf>,
    /// A PEM file of the authority that the mail server's certificate is of, where browsers do not know it.
    pub ca_file: Option<PathBuf>,
    /// Whom mail comes from, such as `Zegel <zegel@example.org>`.
    pub from: Option<String>,
    /// Hours of an organisation's day, 0 to 23, in which people are told that something waits for them. Fixed ones, so that
    /// the time of a mail does not tell the time of a report.
    pub digest_hours: Vec<u8>,
}

impl Default for MailConfig {
    fn default() -> Self {
        Self {
            server: None,
            port: None,
            security: MailSecurity::default(),
            user: None,
            password: None,
            password_file: None,
            ca_file: None,
            from: None,
            digest_hours: vec![7, 12, 17],
        }
    }
}

/// How the connection to the mail server is protected. There is no "if possible": whoever sits between could say that it
/// is not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    /// TLS, asked for after a greeting in the clear (RFC 3207).
    #[default]
    StartTls,
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// None; for a mail server on this machine only.
    None,
}

impl MailConfig {
    pub(super) fn read_secret_file(&mut self) -> Result<(), BadConfig> {
        read_secret(
            "mail",
            "password",
            &mut self.password,
            self.password_file.as_deref(),
        )
    }

    pub(super) fn check(&self) -> Result<(), BadConfig> {
        let wrong = |what: &str| Err(BadConfig(format!("mail: {what}.")));
        let Some(server) = &self.server else {
            let rest = Self {
                security: MailSecurity::default(),
                digest_hours: Self::default().digest_hours,
                ..self.clone()
            };
            return if rest == Self::default() {
                Ok(())
            } else {
                wrong("server is missing")
            };
        };
        if self.user.is_some() != self.password.is_some() {
            return wrong("user and password belong together");
        }
        if self.security == MailSecurity::None && !is_this_machine(server) {
            return wrong("security \"none\" is for a mail server on this machine only");
        }
        if self.digest_hours.is_empty() || self.digest_hours.iter().any(|hour| *hour > 23) {
            return wrong("digest_hours are hours from 0 to 23, one at least");
        }
        self.sender().map(|_| ())
    }

    /// Whom mail comes from.
    pub(crate) fn sender(&self) -> Result<Mailbox, BadConfig> {
        let from = self.from.as_deref().unwrap_or_default();
        from.parse().map_err(|_| {
            BadConfig("mail.from: must be an address such as Zegel <zegel@example.org>.".to_owned())
        })
    }

    /// Where the mail server listens.
    pub(crate) fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            MailSecurity::StartTls => 587,
            MailSecurity::Tls => 465,
            MailSecurity::None => 25,
        })
    }
}
