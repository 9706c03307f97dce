//! A mail server: it speaks SMTP over a socket, with STARTTLS or TLS from the first byte, wants a password, and keeps
//! what it is handed.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use zegel_server::{Config, MailSecurity, Secret};

const USER: &str = "zegel";
const PASSWORD: &str = "a password for mail";

/// A mail as it was handed over.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) protected: bool,
    pub(crate) signed_in: bool,
    /// Head and body, lines ending in `\n`.
    pub(crate) text: String,
}

impl Received {
    /// What stands in its head under that name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.text.split_once("\n\n").unwrap();
        let mut lines = head.lines();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// The body with its transfer encoding undone.
    pub(crate) fn body(&self) -> String {
        let (head, body) = self.text.split_once("\n\n").unwrap();
        let encoded = |name: &str| {
            head.to_lowercase()
                .contains(&format!("content-transfer-encoding: {name}"))
        };
        if encoded("base64") {
            let joined: String = body.split_whitespace().collect();
            String::from_utf8(BASE64_STANDARD.decode(joined).unwrap()).unwrap()
        } else if encoded("quoted-printable") {
            unquoted(body)
        } else {
            body.to_owned()
        }
    }
}

fn unquoted(text: &str) -> String {
    let mut bytes = Vec::new();
    let joined = text.replace("=\n", "");
    let mut rest = joined.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'=' {
            let hex = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// What a mail server does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Takes what it gets.
    Takes,
    /// Refuses every receiver for good.
    Refuses,
    /// Asks to try every receiver later.
    Delays,
    /// Offers no STARTTLS, as somebody in between would make it look.
    Strips,
    /// Takes a mail and hangs up before it says so.
    Dies,
    /// Takes a mail and never says so.
    Hangs,
    /// Hangs up when it is to take one for Amina.
    HatesAmina,
}

pub(crate) struct MailServer {
    port: u16,
    security: MailSecurity,
    manner: Arc<Mutex<Manner>>,
    received: Arc<Mutex<Vec<Received>>>,
    refused: Arc<AtomicUsize>,
    serving: tokio::task::JoinHandle<()>,
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl MailServer {
    /// Opens a mail server whose certificate is of an authority that `folder` gets a PEM file of.
    pub(crate) async fn open(folder: &Path, security: MailSecurity, manner: Manner) -> Self {
        let own = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        std::fs::write(folder.join("ca.pem"), own.cert.pem()).unwrap();
        let key = PrivateKeyDer::try_from(own.signing_key.serialize_der()).unwrap();
        let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
        let tls = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![own.cert.der().clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(tls));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (received, refused) = (Arc::default(), Arc::default());
        let manner = Arc::new(Mutex::new(manner));
        let office = Office {
            acceptor,
            security,
            manner: Arc::clone(&manner),
            received: Arc::clone(&received),
            refused: Arc::clone(&refused),
        };
        let serving = tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let office = office.clone();
                // A client that hangs up is none of our business.
                tokio::spawn(async move { office.serve(socket).await });
            }
        });
        Self {
            port,
            security,
            manner,
            received,
            refused,
            serving,
        }
    }

    /// From now on.
    pub(crate) fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// What an operator writes into the configuration for it.
    pub(crate) fn configure(&self, config: &mut Config, folder: &Path) {
        config.mail.server = Some("localhost".to_owned());
        config.mail.port = Some(self.port);
        config.mail.security = self.security;
        config.mail.user = Some(USER.to_owned());
        config.mail.password = Some(Secret::new(PASSWORD.to_owned()));
        config.mail.ca_file = Some(folder.join("ca.pem"));
        config.mail.from = Some("Zegel <zegel@example.org>".to_owned());
    }

    /// How often a receiver was refused or put off.
    pub(crate) fn refused(&self) -> usize {
        self.refused.load(Ordering::SeqCst)
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}

#[derive(Clone)]
struct Office {
    acceptor: TlsAcceptor,
    security: MailSecurity,
    manner: Arc<Mutex<Manner>>,
    received: Arc<Mutex<Vec<Received>>>,
    refused: Arc<AtomicUsize>,
}

impl Office {
    async fn serve(&self, socket: TcpStream) -> std::io::Result<()> {
        if self.security == MailSecurity::Tls {
            let stream = BufReader::new(self.acceptor.accept(socket).await?);
            return self.talk(stream, true, true).await.map(|_| ());
        }
        let stream = BufReader::new(socket);
        if let Some(upgrade) = self.talk(stream, false, true).await? {
            let stream = BufReader::new(self.acceptor.accept(upgrade.into_inner()).await?);
            // After STARTTLS there is no second greeting (RFC 3207 §4.2).
            self.talk(stream, true, false).await?;
        }
        Ok(())
    }

    /// Talks until the client hangs up, or asks for TLS: then the stream is given back.
    async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        mut stream: BufReader<S>,
        protected: bool,
        greet: bool,
    ) -> std::io::Result<Option<BufReader<S>>> {
        let manner = *self.manner.lock().unwrap();
        let mut mail = Received {
            from: String::new(),
            to: Vec::new(),
            protected,
            signed_in: false,
            text: String::new(),
        };
        if greet {
            stream.write_all(b"220 localhost ready\r\n").await?;
            stream.flush().await?;
        }
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(None);
            }
            let line = line.trim_end();
            let (command, rest) = line.split_once([' ', ':']).unwrap_or((line, ""));
            let answer = match command.to_ascii_uppercase().as_str() {
                "EHLO" if protected => "250-localhost\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN\r\n",
                "EHLO" if manner == Manner::Strips => "250-localhost\r\n250 8BITMIME\r\n",
                "EHLO" => "250-localhost\r\n250 STARTTLS\r\n",
                "STARTTLS" => {
                    stream.write_all(b"220 go ahead\r\n").await?;
                    stream.flush().await?;
                    return Ok(Some(stream));
                }
                "AUTH" => {
                    let expected = BASE64_STANDARD.encode(format!("\0{USER}\0{PASSWORD}"));
                    mail.signed_in = rest.strip_prefix("PLAIN ") == Some(&expected);
                    if mail.signed_in {
                        "235 welcome\r\n"
                    } else {
                        "535 no\r\n"
                    }
                }
                "MAIL" => {
                    mail.from = rest.to_owned();
                    "250 ok\r\n"
                }
                "RCPT" if manner == Manner::Refuses => {
                    self.refused.fetch_add(1, Ordering::SeqCst);
                    "550 nobody here of that name\r\n"
                }
                "RCPT" if manner == Manner::Delays => {
                    self.refused.fetch_add(1, Ordering::SeqCst);
                    "451 come back later\r\n"
                }
                "RCPT" if manner == Manner::HatesAmina && rest.contains("amina") => return Ok(None),
                "RCPT" => {
                    mail.to.push(rest.to_owned());
                    "250 ok\r\n"
                }
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").await?;
                    stream.flush().await?;
                    mail.text = read_text(&mut stream).await?;
                    self.received.lock().unwrap().push(mail.clone());
                    match manner {
                        Manner::Dies => return Ok(None),
                        Manner::Hangs => std::future::pending().await,
                        _ => "250 taken\r\n",
                    }
                }
                "QUIT" => {
                    stream.write_all(b"221 bye\r\n").await?;
                    stream.flush().await?;
                    return Ok(None);
                }
                _ => "250 ok\r\n",
            };
            stream.write_all(answer.as_bytes()).await?;
            stream.flush().await?;
        }
    }
}

async fn read_text<S: AsyncRead + Unpin>(stream: &mut BufReader<S>) -> std::io::Result<String> {
    let mut text = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim_end_matches(['\r', '\n']);
        if line == "." {
            return Ok(text);
        }
        text.push_str(line.strip_prefix('.').unwrap_or(line));
        text.push('\n');
    }
}
