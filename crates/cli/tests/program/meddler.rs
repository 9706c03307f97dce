//! Somebody between the program and its server, who loses answers, says no, or hides rosters.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::json;

/// What happens to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It reaches the server, and its answer the client.
    Passes,
    /// It reaches the server; the answer is lost.
    AnswerIsLost,
    /// The client is told to come back.
    Busy,
    /// The client is told that there is no such roster.
    NoRoster,
    /// The client gets what the server answered to the first request like it.
    AsAtFirst,
}

type Decide = dyn Fn(&str, usize) -> Fate + Send + Sync;

/// A listener that passes requests on, one for each connection.
pub(crate) struct Meddler {
    pub(crate) origin: String,
    /// First lines of the requests that came, in order.
    pub(crate) seen: Arc<Mutex<Vec<String>>>,
    /// The first answer to each of them.
    answers: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    listener: TcpListener,
}

impl Meddler {
    pub(crate) fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        Self {
            origin,
            seen: Arc::default(),
            answers: Arc::default(),
            listener,
        }
    }

    /// Passes requests on to `server`. `decide` gets a request's first line and how many like it came before.
    pub(crate) fn meddle(&self, server: &str, decide: impl Fn(&str, usize) -> Fate + Send + Sync + 'static) {
        let listener = self.listener.try_clone().unwrap();
        let (seen, answers) = (Arc::clone(&self.seen), Arc::clone(&self.answers));
        let server = server.trim_start_matches("http://").to_owned();
        let decide: Arc<Decide> = Arc::new(decide);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (seen, answers) = (Arc::clone(&seen), Arc::clone(&answers));
                let (server, decide) = (server.clone(), Arc::clone(&decide));
                std::thread::spawn(move || serve_one(client, &server, &seen, &answers, &*decide));
            }
        });
    }

    /// How many requests whose first line has these words came.
    pub(crate) fn count(&self, words: &str) -> usize {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.iter().filter(|line| line.contains(words)).count()
    }
}

fn serve_one(
    client: TcpStream,
    server: &str,
    seen: &Mutex<Vec<String>>,
    answers: &Mutex<BTreeMap<String, Vec<u8>>>,
    decide: &Decide,
) -> Option<()> {
    let mut from_client = BufReader::new(client.try_clone().ok()?);
    let mut head = Vec::new();
    let mut length = 0;
    loop {
        let mut line = String::new();
        from_client.read_line(&mut line).ok().filter(|read| *read > 0)?;
        if line == "\r\n" {
            break;
        }
        let lower = line.to_ascii_lowercase();
        if let Some(value) = lower.strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        if !lower.starts_with("connection:") {
            head.push(line);
        }
    }
    let mut body = vec![0; length];
    from_client.read_exact(&mut body).ok()?;
    let first = head.first()?.trim_end().to_owned();
    let before = {
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let before = seen.iter().filter(|line| **line == first).count();
        seen.push(first.clone());
        before
    };
    let mut client = client;
    match decide(&first, before) {
        Fate::Busy => refuse(&mut client, "busy", 503),
        Fate::NoRoster => refuse(&mut client, "no-roster", 404),
        Fate::AsAtFirst => {
            let answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
            client.write_all(answers.get(&first)?).ok()
        }
        fate => {
            let mut server = TcpStream::connect(server).ok()?;
            server
                .write_all(format!("{}Connection: close\r\n\r\n", head.concat()).as_bytes())
                .ok()?;
            server.write_all(&body).ok()?;
            let mut answer = Vec::new();
            server.read_to_end(&mut answer).ok()?;
            let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
            answers.entry(first).or_insert_with(|| answer.clone());
            drop(answers);
            if fate == Fate::Passes {
                client.write_all(&answer).ok()
            } else {
                Some(())
            }
        }
    }
}

fn refuse(client: &mut TcpStream, code: &str, status: u16) -> Option<()> {
    let problem =
        json!({"type": format!("urn:zegel:problem:{code}"), "title": "", "status": status, "code": code});
    let body = problem.to_string();
    let head = format!(
        "HTTP/1.1 {status} No\r\nContent-Length: {}\r\nRetry-After: 0\r\nConnection: close\r\n\r\n",
        body.len()
    );
    client.write_all((head + &body).as_bytes()).ok()
}
