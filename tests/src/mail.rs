//! A mail server on this machine, without TLS: it keeps what it is handed, and says so at once, late or never.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What it does with a mail that it has read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Says that it has it, after so many milliseconds.
    Takes(u64),
    /// Never says a word more.
    Hangs,
}

/// A mail server.
pub struct MailServer {
    port: u16,
    manner: Arc<Mutex<Manner>>,
    received: Arc<Mutex<Vec<Received>>>,
}

/// A mail as it was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Whom it is for, as in `RCPT TO`.
    pub to: String,
    /// Its name.
    pub message_id: String,
}

impl MailServer {
    /// Opens one, until the test ends.
    ///
    /// # Panics
    /// If there is no port.
    #[must_use]
    pub fn open(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            manner: Arc::new(Mutex::new(manner)),
            received: Arc::default(),
        };
        let (manner, received) = (Arc::clone(&server.manner), Arc::clone(&server.received));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (manner, received) = (Arc::clone(&manner), Arc::clone(&received));
                // Whoever hangs up has ended the conversation.
                std::thread::spawn(move || serve(stream, &manner, &received));
            }
        });
        server
    }

    /// The settings of a server that hands its mail to this one, at every hour.
    #[must_use]
    pub fn config(&self) -> String {
        let hours: Vec<u8> = (0..24).collect();
        format!(
            "[mail]\nserver = \"localhost\"\nport = {}\nsecurity = \"none\"\nfrom = \"Zegel <zegel@example.org>\"\n\
             digest_hours = {hours:?}\n",
            self.port
        )
    }

    /// From now on.
    ///
    /// # Panics
    /// If a thread panicked.
    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// What came, in the order of arrival.
    ///
    /// # Panics
    /// If a thread panicked.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}

fn serve(stream: TcpStream, manner: &Mutex<Manner>, received: &Mutex<Vec<Received>>) -> std::io::Result<()> {
    let mut answers = stream.try_clone()?;
    let mut say = |line: &str| answers.write_all(format!("{line}\r\n").as_bytes());
    let mut lines = BufReader::new(stream).lines();
    let mut to = String::new();
    say("220 localhost ready")?;
    while let Some(line) = lines.next().transpose()? {
        let command = line.split([' ', ':']).next().unwrap_or_default();
        match command.to_ascii_uppercase().as_str() {
            "RCPT" => {
                to = line;
                say("250 ok")?;
            }
            "DATA" => {
                say("354 go on")?;
                let mut message_id = String::new();
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    if let Some(id) = line.strip_prefix("Message-ID: ") {
                        id.clone_into(&mut message_id);
                    }
                }
                let to = std::mem::take(&mut to);
                let mail = Received { to, message_id };
                received.lock().unwrap().push(mail);
                let manner = *manner.lock().unwrap();
                match manner {
                    Manner::Takes(after) => {
                        std::thread::sleep(Duration::from_millis(after));
                        say("250 taken")?;
                    }
                    // Until the other side hangs up.
                    Manner::Hangs => while lines.next().transpose()?.is_some() {},
                }
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 ok")?,
        }
    }
    Ok(())
}
