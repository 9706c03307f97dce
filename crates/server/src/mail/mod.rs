//! Mail, handed to the operator's mail server (SMTP with STARTTLS or TLS). Nothing about cases is ever in one.
//!
//! An invitation is handed over while somebody waits, who is told if that did not work: its link is a secret that is kept
//! nowhere. Reminders wait in the store's outbox (`reminders`).

mod letters;

use std::time::Duration;

use lettre::message::header::{self, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use crate::chance;
use crate::config::{BadConfig, MailConfig, MailSecurity};
use crate::log::event;

pub(crate) use letters::{Letter, desk_reminder, invitation, roster_reminder};

/// Seconds that the mail server has for each step.
const PATIENCE: Duration = Duration::from_secs(15);

/// Hands mail to the mail server.
pub(crate) struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Handed {
    /// The mail server took it.
    Taken,
    /// The mail server refused it, or it could not be written.
    Refused,
    /// The mail server did not answer: it would not take another one either.
    Unreachable,
}

/// Whether a text is a mail address that can be written to.
pub(crate) fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok()
}

impl Mailer {
    /// The mailer that the configuration asks for; none if it names no mail server.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub(crate) fn new(config: &MailConfig) -> Result<Option<Self>, BadConfig> {
        let Some(server) = &config.server else {
            return Ok(None);
        };
        let from = config.sender()?;
        let hello = ClientId::Domain(from.email.domain().to_owned());
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.as_str())
            .port(config.port())
            .hello_name(hello)
            .timeout(Some(PATIENCE))
            .tls(tls(config, server)?);
        if let (Some(user), Some(password)) = (&config.user, &config.password) {
            let password = password.expose().to_owned();
            builder = builder.credentials(Credentials::new(user.clone(), password));
        }
        Ok(Some(Self {
            transport: builder.build(),
            from,
        }))
    }

    /// Hands a letter to the mail server under a name that is drawn.
    pub(crate) async fn send(&self, to: &str, letter: &Letter) -> Handed {
        match chance::bytes() {
            Ok(name) => self.send_as(name, to, letter).await,
            Err(_) => Handed::Refused,
        }
    }

    /// Hands a letter to the mail server. By the name mailboxes know one that comes a second time.
    pub(crate) async fn send_as(&self, name: [u8; 16], to: &str, letter: &Letter) -> Handed {
        let Some(message) = self.message(name, to, letter) else {
            event!(WARN, "a mail could not be written");
            return Handed::Refused;
        };
        match self.transport.send(message).await {
            Ok(_) => Handed::Taken,
            Err(error) => {
                // The server's own words may quote an address.
                event!(WARN, "a mail was not taken", why = reason(&error));
                if error.is_permanent() || error.is_transient() {
                    Handed::Refused
                } else {
                    Handed::Unreachable
                }
            }
        }
    }

    fn message(&self, name: [u8; 16], to: &str, letter: &Letter) -> Option<Message> {
        let id: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to.parse().ok()?))
            .subject(letter.subject.clone())
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .header(header::MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .ok()?;
        for (name, value) in [
            ("Auto-Submitted", "auto-generated"),
            ("Content-Language", letter.language),
        ] {
            let name = HeaderName::new_from_ascii_str(name);
            message
                .headers_mut()
                .insert_raw(HeaderValue::new(name, value.to_owned()));
        }
        Some(message)
    }
}

fn tls(config: &MailConfig, server: &str) -> Result<Tls, BadConfig> {
    if config.security == MailSecurity::None {
        return Ok(Tls::None);
    }
    let mut parameters = TlsParameters::builder(server.to_owned());
    if let Some(path) = &config.ca_file {
        let wrong = || BadConfig(format!("mail.ca_file: {} is not a PEM file.", path.display()));
        let pem = std::fs::read(path).map_err(|_| wrong())?;
        parameters = parameters.add_root_certificate(Certificate::from_pem(&pem).map_err(|_| wrong())?);
    }
    let parameters = parameters
        .build()
        .map_err(|_| BadConfig("mail: TLS cannot be used with these settings.".to_owned()))?;
    Ok(match config.security {
        MailSecurity::Tls => Tls::Wrapper(parameters),
        _ => Tls::Required(parameters),
    })
}

fn reason(error: &lettre::transport::smtp::Error) -> &'static str {
    if error.is_permanent() {
        "the mail server refused it"
    } else if error.is_transient() {
        "the mail server asks to try later"
    } else if error.is_timeout() {
        "the mail server did not answer in time"
    } else if error.is_tls() {
        "no TLS with the mail server"
    } else {
        "the mail server cannot be reached"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zegel_protocol::people::AccountRole;

    /// The mail as it goes over the wire: head and body.
    fn formatted(letter: &Letter) -> (String, String) {
        let config = MailConfig {
            server: Some("localhost".to_owned()),
            security: MailSecurity::None,
            from: Some("Zegel <zegel@example.org>".to_owned()),
            ..MailConfig::default()
        };
        let mailer = Mailer::new(&config).unwrap().unwrap();
        let message = mailer.message([7; 16], "amina@example.org", letter).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        assert!(
            text.split("\r\n").all(|line| !line.contains(['\r', '\n'])),
            "a line ends where it should not: {text:?}"
        );
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    #[test]
    fn a_name_cannot_write_a_letter_of_its_own() {
        let day = "2026-12-07".parse().unwrap();
        for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"] {
            let name = format!("Aid{end}Bcc: everybody@example.org{end}{end}Dear all, send money");
            for letter in [
                invitation(&[], &name, AccountRole::Handler, "https://aid.example/", day),
                roster_reminder(&[], &name, "https://aid.example/", day, 7),
                desk_reminder(&[], &name, "https://aid.example/"),
            ] {
                let (head, body) = formatted(&letter.unwrap());
                let names: Vec<_> = head
                    .split("\r\n")
                    .filter(|line| !line.starts_with([' ', '\t']))
                    .filter_map(|line| line.split_once(": ").map(|(name, _)| name))
                    .collect();
                let all = [
                    "From",
                    "To",
                    "Subject",
                    "Message-ID",
                    "MIME-Version",
                    "Content-Type",
                    "Date",
                    "Content-Transfer-Encoding",
                    "Auto-Submitted",
                    "Content-Language",
                ];
                assert!(names.iter().all(|name| all.contains(name)), "{head}");
                assert_eq!(names.iter().filter(|name| **name == "To").count(), 1);
                assert!(
                    !body
                        .lines()
                        .any(|line| line.starts_with("Bcc") || line.starts_with("Dear"))
                );
            }
        }
    }

    /// Nor can a subject that no letter of ours has.
    #[test]
    fn a_subject_with_line_ends_stays_one_header() {
        let letter = Letter {
            language: "en",
            subject: "Hello\r\nBcc: everybody@example.org\r\n\r\nDear all".to_owned(),
            body: "Hello\n".to_owned(),
        };
        let (head, body) = formatted(&letter);
        assert!(!head.split("\r\n").any(|line| line.starts_with("Bcc")), "{head}");
        assert_eq!(body.trim_end(), "Hello");
    }
}
